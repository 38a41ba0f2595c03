import { ok, type Result } from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice } from '../access/may.ts';
import { organisationsWithoutAdministrator, type Unattended } from './office-queries.ts';
import { listAffiliations as find, type Affiliation } from './queries.ts';

/** What the office reads about who belongs where. */
export function partnerOffice(platform: Platform) {
  const { db } = platform;

  /** Claims and affiliations of everyone or of one person, newest first; `claimed` are those nobody has answered. */
  async function listAffiliations(
    actor: Actor,
    filter: { person?: string | undefined; state?: Affiliation['state'] | undefined } = {},
  ): Promise<Result<{ affiliations: Affiliation[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { person, state } = filter;
    const affiliations = await find(db, actor.vendor, {
      ...(person !== undefined && { person }),
      ...(state === 'claimed' && { open: true }),
    });
    return ok({ affiliations: affiliations.filter((one) => !state || one.state === state) });
  }

  /** Organisations where nobody can answer claims but the office, by name. */
  async function withoutAdministrator(
    actor: Actor,
  ): Promise<Result<{ organisations: Unattended[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    return ok({ organisations: await organisationsWithoutAdministrator(db, actor.vendor) });
  }

  return { listAffiliations, withoutAdministrator };
}
