import {
  adoptedAt,
  checkProgram,
  knownFacts,
  lastsUntil,
  ok,
  refuse,
  standingOf,
  startOfDay,
  tierOnceDecided,
  versionFor,
  type Cause,
  type Fact,
  type Instant,
  type Result,
  type Standing,
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

/** Organisations that one answer computes at most; more is a job, not a page. */
const mostOrganisations = 2_000;

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
        effectOfEnding(vendor, credential.program, { fact, organisation, at: now }),
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
    const inForce = await needs.programs.programInForce(vendor, program, now);
    const own = await needs.ledger.factsOfPerson(db, vendor, program, person);
    const fact = own
      .filter((each) => each.kind === 'affiliation' && each.organisation === organisation)
      .toSorted((a, b) => b.from - a.from)[0];
    if (!fact || !inForce) return ok({ effects: [], names: {} });
    const left = { fact, organisation, at: Math.max(now, fact.from + 1) };
    return answer(vendor, [await effectOfEnding(vendor, program, left)]);
  }

  async function effectOfEnding(
    vendor: string,
    id: string,
    { fact, organisation, at }: { fact: Fact; organisation: string; at: Instant },
  ): Promise<Bare | null> {
    const facts = await needs.ledger.factsAroundOrganisation(db, vendor, id, organisation);
    const applies = await needs.programs.programFor(vendor, id, { organisation, facts, at });
    if (!applies) return null;
    const { program } = applies;
    const on = { on: at, known: Number.MAX_SAFE_INTEGER };
    const before = standingOf(program, facts, organisation, on);
    const after = standingOf(program, [...facts, endingOf(fact, at)], organisation, on);
    const from = before.held.tier;
    const to = tierOnceDecided(after);
    const due = after.held.forecast.find((verdict) => verdict.at <= after.on);
    const lasts = { before: lastsUntil(before.held), after: lastsUntil(after.held) };
    if (from === to && lasts.before === lasts.after) return null;
    return { organisation, from, to, because: due?.because ?? [], lasts };
  }

  /**
   * Who would have another tier under a new text: both texts measured on the day the new one takes effect, from what is
   * known today, so that nothing but the text makes the difference. `counted` organisations were looked at, at most
   * 2,000, by name. A text with errors has no effect to tell.
   */
  async function effectOfPublishing(
    actor: Actor,
    input: { files: Record<string, string> },
  ): Promise<
    Result<{
      effects: Effect[];
      names: Record<string, string>;
      /** The day the text takes effect, and the instant both texts were measured at: that day, or now if it is past. */
      effective: Instant;
      at: Instant;
      counted: number;
    }>
  > {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { program, problems } = checkProgram(input.files);
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (!program || errors > 0) return refuse('program.has_errors', { count: errors });
    const { vendor } = actor;
    const now = platform.clock();
    const effective = startOfDay(program.dates.effective, program.zone);
    const at = Math.max(now, effective);
    const alive = await needs.programs.versionsAlive(vendor, program.program, at, now);
    const olds = alive.map((each) => each.program);
    if (!alive.some(({ version }) => version.effectiveFrom <= at))
      return ok({ effects: [], names: {}, effective, at, counted: 0 });
    const rows = await queries.ladder(db, vendor, program.program, {});
    const looked = rows.slice(0, mostOrganisations);
    const found: (Bare | null)[] = [];
    for (const { organisation } of looked) {
      const facts = await needs.ledger.factsAroundOrganisation(
        db,
        vendor,
        program.program,
        organisation,
      );
      const known = Number.MAX_SAFE_INTEGER;
      const terms = knownFacts(facts, known);
      // Each company on the day on which it goes over.
      const on = Math.max(at, adoptedAt(program, terms, organisation));
      const old = versionFor(olds, terms, organisation, on);
      if (!old || on === Infinity) continue;
      const before = standingOf(old, facts, organisation, { on, known });
      const after = standingOf(program, facts, organisation, { on, known });
      found.push(moved(organisation, before, after));
    }
    const told = await answer(vendor, found);
    return ok({ ...told.value, effective, at, counted: looked.length });
  }

  async function answer(vendor: string, found: (Bare | null)[]) {
    const bare = found.filter((one) => one !== null);
    const known = await queries.organisationNames(
      db,
      vendor,
      bare.map((one) => one.organisation),
    );
    const effects = bare.flatMap((one): Effect[] => {
      const named = known.get(one.organisation);
      return named ? [{ ...one, ...named }] : [];
    });
    const people = unique(
      effects.flatMap((one) => one.because.flatMap((cause) => cause.person ?? [])),
    );
    return {
      ok: true as const,
      value: { effects, names: await needs.access.namesOfPeople(vendor, people) },
    };
  }

  return { effectOfRevoking, effectOfLeaving, effectOfPublishing };
}

type Bare = Omit<Effect, 'slug' | 'name'>;

function moved(organisation: string, before: Standing, after: Standing): Bare | null {
  if (before.measured === after.measured) return null;
  const lasts = { before: lastsUntil(before.held), after: lastsUntil(after.held) };
  return { organisation, from: before.measured, to: after.measured, because: [], lasts };
}

/** The row that revoking would write, known from its own instant on. */
const endingOf = (fact: Fact, at: Instant): Fact => ({
  id: `${fact.id}:ending`,
  kind: 'ending',
  ...(fact.person && { person: fact.person }),
  ...(fact.organisation && { organisation: fact.organisation }),
  subject: fact.subject,
  attributes: {},
  from: at,
  until: null,
  recordedAt: Math.max(at, fact.recordedAt),
  source: 'what-if',
  names: fact.id,
});

const unique = <T>(values: T[]): T[] => [...new Set(values)];
