import { refuse, type Refusal } from '@guildmark/engine';
import type { Database } from '../../platform/operation.ts';
import * as queries from './queries.ts';

export type WithoutText = (
  vendor: string,
  program: string,
) => Promise<{ ok: false; refusal: Refusal }>;

/**
 * Why nothing can be answered from the text of a program, for who has found none in force: there is no such program,
 * which who asks has to mend, or it has no version in force then, which time will.
 */
export const withoutTextIn =
  (db: Database): WithoutText =>
  async (vendor, program) => {
    const published = await queries.versions(db, vendor, program);
    return published.length === 0 ? refuse('program.not_found') : refuse('program.not_in_force');
  };
