import { ok, refuse, type Result } from '@guildmark/engine';
import { bakePng } from '../../../verify/bake-png.ts';
import { bakeSvg } from '../../../verify/bake-svg.ts';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Programs } from '../programs/programs.ts';
import * as queries from './queries.ts';
import type { Showing } from './showing.ts';

/** The files a holder takes along: the document, the badge with it inside, the certificate. */
export function pictures(platform: Platform, needs: { programs: Programs; showing: Showing }) {
  /** The signed document of a credential, by its id or verification id. */
  async function document(
    actor: Actor,
    input: { credential: string },
  ): Promise<Result<{ document: Record<string, unknown> }>> {
    const row = await queries.findCredential(platform.db, actor.vendor, input.credential);
    return row ? ok({ document: row.document }) : refuse('credential.not_found');
  }
  void [bakePng, bakeSvg, needs];
  return { document };
}
