import {
  ok,
  whatIf,
  type Cause,
  type Instant,
  type Result,
  type Supposition,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice, maySeeOrganisation } from '../access/may.ts';
import type { Access } from '../access/access.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import * as queries from './queries.ts';

/** What an act would change for one organisation. */
export interface Effect {
  organisation: string;
  slug: string;
  name: string;
  /** The tier it has, and the one it would have. */
  from: string | null;
  to: string | null;
  because: Cause[];
  /** Until when what it keeps lasts without and with the act; null: no end. */
  lasts: { before: Instant | null; after: Instant | null };
}

interface Needs {
  access: Pick<Access, 'namesOfPeople'>;
  ledger: Ledger;
  programs: Programs;
  credentials: Pick<Credentials, 'credential'>;
}

/** What would follow from an act, computed by the engine before it is done. Nothing is written. */
export function effects(platform: Platform, needs: Needs) {
  const { db } = platform;

  /** What the organisations that a holder counts for would lose if the credential were revoked now. */
  async function effectOfRevoking(
    actor: Actor,
    input: { credential: string },
  ): Promise<Result<{ effects: Effect[]; names: Record<string, string> }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const found = await needs.credentials.credential(actor, input);
    if (!found.ok) return found;
    const { credential, history } = found.value;
    const { vendor } = actor;
    const own = await needs.ledger.factsOfPerson(db, vendor, credential.program, credential.person);
    // a re-issue keeps the fact of the first issue
    const issues = new Set([credential.id, ...history.map((issue) => issue.id)]);
    const fact = own.find(
      ({ kind, attributes }) =>
        kind === 'credential' && issues.has(String(attributes?.['credential'])),
    );
    const now = platform.clock();
    const inForce = await needs.programs.programInForce(vendor, credential.program, now);
    if (!fact || !inForce) return ok({ effects: [], names: {} });
    const around = unique(
      own.flatMap((each) =>
        each.kind === 'affiliation' && each.organisation ? [each.organisation] : [],
      ),
    );
    const all = await Promise.all(
      around.map((organisation) =>
        effectOf(vendor, credential.program, organisation, { what: 'ends', fact: fact.id }, now),
      ),
    );
    return answer(vendor, all);
  }

  /** What an organisation would lose if one of its people left now. For its own people and the office. */
  async function effectOfLeaving(
    actor: Actor,
    input: { program: string; organisation: string; person: string },
  ): Promise<Result<{ effects: Effect[]; names: Record<string, string> }>> {
    const { program, organisation, person } = input;
    const refusal = maySeeOrganisation(actor, organisation);
    if (refusal) return { ok: false, refusal };
    const { vendor } = actor;
    const now = platform.clock();
    if (!(await needs.programs.programInForce(vendor, program, now)))
      return needs.programs.withoutText(vendor, program);
    const leaves = { what: 'leaves', person } as const;
    return answer(vendor, [await effectOf(vendor, program, organisation, leaves, now)]);
  }

  /** What a supposition would change for an organisation; null where nothing, or where it cannot happen. */
  async function effectOf(
    vendor: string,
    id: string,
    organisation: string,
    supposition: Supposition,
    on: Instant,
  ): Promise<Bare | null> {
    const facts = await needs.ledger.factsAroundOrganisation(db, vendor, id, organisation);
    const applies = await needs.programs.programFor(vendor, id, { organisation, facts, at: on });
    if (!applies) return null;
    const { program, texts } = applies;
    const given = { program, texts, facts, organisation, on, known: Number.MAX_SAFE_INTEGER };
    const told = whatIf(given, [supposition]);
    if (!told.ok) return null;
    const { tier, until, because } = told.value.shift;
    if (tier.before === tier.after && until.before === until.after) return null;
    return { organisation, from: tier.before, to: tier.after, because, lasts: until };
  }

  async function answer(vendor: string, found: (Bare | null)[]) {
    const effects = await named(
      db,
      vendor,
      found.filter((one) => one !== null),
    );
    const people = unique(
      effects.flatMap((one) => one.because.flatMap((cause) => cause.person ?? [])),
    );
    return ok({ effects, names: await needs.access.namesOfPeople(vendor, people) });
  }

  return { effectOfRevoking, effectOfLeaving };
}

type Bare = Omit<Effect, 'slug' | 'name'>;

/** What is told about organisations, with their addresses and names; what has gone meanwhile is left out. */
export async function named<T extends { organisation: string }>(
  db: Platform['db'],
  vendor: string,
  found: T[],
): Promise<(T & { slug: string; name: string })[]> {
  const ids = found.map((one) => one.organisation);
  const known = await queries.organisationNames(db, vendor, ids);
  return found.flatMap((one) => {
    const names = known.get(one.organisation);
    return names ? [{ ...one, ...names }] : [];
  });
}

const unique = <T>(values: T[]): T[] => [...new Set(values)];
