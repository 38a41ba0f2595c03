import { ok, refuse, type Result } from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { isUuid } from '../../platform/text.ts';
import { mayReadOffice } from './may.ts';
import {
  findPerson,
  listPeople as find,
  type PeopleFilter,
  type PersonLine,
} from './people-queries.ts';

export type { PeopleFilter, PersonLine } from './people-queries.ts';

const mostLines = 10_000;

/** Everyone with a record, as the office looks for them. */
export function people(platform: Platform) {
  const { db } = platform;

  /** A page of people by what is asked for, and how many there are in all. */
  async function listPeople(
    actor: Actor,
    filter: Omit<PeopleFilter, 'limit'> & { limit?: number | undefined } = {},
  ): Promise<Result<{ people: PersonLine[]; total: number }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const limit = Math.min(filter.limit ?? 100, mostLines);
    return ok(await find(db, actor.vendor, { ...filter, limit }, platform.clock()));
  }

  /** One person by id. */
  async function personRecord(
    actor: Actor,
    input: { person: string },
  ): Promise<Result<{ person: PersonLine }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    if (!isUuid(input.person)) return refuse('person.not_found');
    const person = await findPerson(db, actor.vendor, input.person, platform.clock());
    return person ? ok({ person }) : refuse('person.not_found');
  }

  return { listPeople, personRecord };
}
