import { endOfValidity, startOfDay, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { isPartOf, type Transition, type TransitionRow } from '../program/definition/transition.ts';
import { holdsAt, type KnownFact } from './facts.ts';
import { sooner } from './validity.ts';

/** Where the facts come from that a mapping table makes: `transition:<row>`, rows counted from 0. */
const sourcePrefix = 'transition:';

/** Whether a fact was made by a mapping table. */
export const isCarriedOver = ({ source }: Pick<KnownFact, 'source'>): boolean =>
  source.startsWith(sourcePrefix);

/** The row of the mapping table that made a fact, by the fact's id; null for all others. */
export function rowOf({ transition }: Program, factId: string): TransitionRow | null {
  const [, row] = /^transition:(\d+):/.exec(factId) ?? [];
  return row === undefined ? null : (transition?.rows[Number(row)] ?? null);
}

/** Whom a row is about. */
export const scopeOf = ({ scope }: Transition, row: TransitionRow) => row.scope ?? scope;

/** Old things of one holder that were held on the day, by source; of several the one that lasts longest. */
type Held = ReadonlyMap<string, KnownFact>;

const outlasts = (one: KnownFact, other: KnownFact) =>
  (one.until ?? Infinity) - (other.until ?? Infinity) || (one.id < other.id ? 1 : -1);

function heldOn(table: Transition, known: KnownFact[], on: Instant): Map<string, KnownFact[]> {
  const held = known.filter(
    (fact) =>
      fact.kind === 'credential' && Object.hasOwn(table.sources, fact.subject) && holdsAt(fact, on),
  );
  return Map.groupBy(held, ({ person, organisation }) =>
    person === undefined ? `company ${organisation ?? ''}` : `person ${person}`,
  );
}

const bySource = (facts: KnownFact[]): Held => {
  const found = new Map<string, KnownFact>();
  for (const fact of facts) {
    const other = found.get(fact.subject);
    if (!other || outlasts(fact, other) > 0) found.set(fact.subject, fact);
  }
  return found;
};

const isFulfilled = ({ from, except }: TransitionRow, held: Held): boolean =>
  from.length > 0 && from.every((id) => held.has(id)) && !except.some((id) => held.has(id));

/** The rows that apply to a holder, with their numbers. */
function applying(table: Transition, held: Held, scope: 'company' | 'person') {
  const rows = [...table.rows.entries()].filter(
    ([, row]) => scopeOf(table, row) === scope && isFulfilled(row, held),
  );
  if (table.conjunction?.choose !== 'instead') return rows;
  return rows.filter(([, row]) => !rows.some(([, other]) => isPartOf(row, other)));
}

/**
 * Until when something is carried over: through the day the table says, else as long as what it comes from. An
 * old thing that was ended (revoked) takes with it what came from it.
 */
function endOf({ until }: Transition, from: KnownFact[], zone: string): Instant | null {
  const ends = (facts: KnownFact[], last: Instant | null) =>
    facts.reduce((end, fact) => sooner(end, fact.until), last);
  if (until === undefined) return ends(from, null);
  const through = endOfValidity(startOfDay(until, zone), { amount: 0, unit: 'days' }, zone);
  return ends(
    from.filter(({ endedBy }) => endedBy !== undefined),
    through,
  );
}

type Made = Pick<KnownFact, 'kind' | 'subject'> & { level?: string };

/** What a target of a row is, where it can be had already and its level is known. */
function made(program: Program, table: Transition, to: TransitionRow['to'][number]): Made | null {
  if ('credential' in to) return { kind: 'credential', subject: to.credential };
  const level = to.level ?? table.lands?.choose;
  const field = program.competencies[to.competency];
  if (!field || field.status === 'announced' || level === undefined) return null;
  return { kind: 'carryover', subject: to.competency, level };
}

/**
 * The facts that a mapping table makes: for companies a `carryover` of a competency at a level, for people a
 * credential. They begin on the table's day. What is announced is carried over by the version that opens it.
 */
export function carriedOver(program: Program, table: Transition, known: KnownFact[]): KnownFact[] {
  const on = startOfDay(table.on, program.zone);
  return [...heldOn(table, known, on).values()].flatMap((facts) => {
    const { person, organisation } = facts[0]!;
    const scope = person === undefined ? 'company' : 'person';
    const holder = person === undefined ? { organisation } : { person };
    const held = bySource(facts);
    return applying(table, held, scope).flatMap(([number, row]) => {
      const from = row.from.map((id) => held.get(id)!);
      const until = endOf(table, from, program.zone);
      if (until !== null && until <= on) return [];
      return row.to.flatMap((to): KnownFact[] => {
        const what = made(program, table, to);
        if (!what) return [];
        const { level, ...rest } = what;
        const source = `${sourcePrefix}${number}`;
        return [
          {
            ...rest,
            ...(holder as { person: string } | { organisation: string }),
            id: `${source}:${rest.subject}:${person ?? organisation ?? ''}`,
            ...(level !== undefined && { attributes: { level } }),
            from: on,
            until,
            recordedAt: Math.max(...from.map(({ recordedAt }) => recordedAt)),
            source,
          },
        ];
      });
    });
  });
}
