import { roughly, whole } from '../../kernel/exact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Program } from '../../program/definition/program.ts';
import { idsAsked, isDeed, kindsAsked, markOf } from '../../program/definition/who.ts';
import { windowOf } from '../../program/definition/window-of.ts';
import { underText } from '../affiliation.ts';
import type { Context } from '../context.ts';
import type { KnownFact } from '../facts.ts';
import { pool, type Gauge } from '../gauge.ts';
import { marksOf } from '../../program/ladder.ts';
import type { Ledger } from '../ledger.ts';
import { asked as needed, numberOf } from '../need.ts';
import { isWhere } from '../selection.ts';
import type { Span } from '../span.ts';
import { later, windowed, type Interval } from '../window.ts';
import type { Measure } from './measure.ts';

type Asked = Extract<Condition, { people: unknown }>;
type People = Omit<Asked['people'], 'atLeast' | 'including'>;

/** Until when a credential makes its holder count. What was revoked has no grace, nor has what somebody did. */
function countsUntil(credential: KnownFact, program: Program): Instant {
  const { until } = credential;
  if (until === null) return Infinity;
  const grace = program.renewal?.grace;
  if (!grace || credential.endedBy !== undefined || isDeed(credential.kind)) return until;
  if (!program.counting.graceCounts.choose) return until;
  return later(program, until, grace);
}

const overlap = (a: Interval, b: Interval): Interval => ({
  from: Math.max(a.from, b.from),
  until: Math.min(a.until, b.until),
});

/** When a credential counts for an organisation: seen through the window, and while its holder is there. */
function counting(program: Program, asked: People, held: Interval, there: Interval) {
  const { onSomeDayIn, within, notWithin, since, during } = asked;
  if (onSomeDayIn) {
    const both = overlap(held, there);
    return both.from < both.until ? windowed(program, asked, both) : null;
  }
  if (!within && !notWithin && since === undefined && !during) return overlap(held, there);
  const seen = windowed(program, asked, held);
  return seen && overlap(seen, there);
}

const keys = {
  people: (person: string) => person,
  awards: (person: string, credential: string) => `${person} ${credential}`,
  credentials: (_: string, credential: string) => credential,
};

/** When a company has the credit for a credential of someone who is or was there. */
function credited(
  through: KnownFact,
  { from }: KnownFact,
  { counting: switches }: Program,
): Interval {
  const until = through.until ?? Infinity;
  const stays = switches.employerChange?.choose === 'award-ends' && from < until;
  return { from: through.from, until: stays ? Infinity : until };
}

function spansOf(
  person: string,
  affiliations: KnownFact[],
  asked: People,
  marks: ReadonlyMap<string, string>,
  { program, ledger }: Context,
) {
  const key = keys[asked.distinct ?? 'people'];
  const spans: Span[] = [];
  for (const fact of kindsAsked(asked).flatMap((kind) => ledger.ofPerson(person, kind))) {
    const as = marks.get(markOf(fact));
    if (as === undefined || !isWhere(asked.where, fact)) continue;
    const held = { from: fact.from, until: countsUntil(fact, program) };
    for (const through of affiliations) {
      const there = credited(through, fact, program);
      const counts = counting(program, asked, held, there);
      if (!counts || counts.from >= counts.until) continue;
      const { until } = fact;
      // A window that lets a past holder count is no grace.
      const grace = until !== null && until < counts.until && until < held.until;
      spans.push({
        ...counts,
        ...(grace && !asked.onSomeDayIn && { grace: until }),
        fact,
        through,
        person,
        key: key(person, as),
      });
    }
  }
  return spans;
}

/** When whoever was ever affiliated counted by one of the given marks. */
function spansAround(
  organisation: string,
  asked: People,
  marks: ReadonlyMap<string, string>,
  context: Context,
): Span[] {
  const byPerson = new Map<string, KnownFact[]>();
  for (const fact of context.ledger.ofOrganisation(organisation, 'affiliation')) {
    if (fact.person === undefined) continue;
    const own = context.ledger.ofPerson(fact.person, 'affiliation');
    const through = underText(context.program, fact, own);
    const same = byPerson.get(fact.person);
    if (same) same.push(through);
    else byPerson.set(fact.person, [through]);
  }
  return [...byPerson].flatMap(([person, through]) =>
    spansOf(person, through, asked, marks, context),
  );
}

/** Lists by what is asked, as long as the same facts are read under the same text. */
const shared = new WeakMap<Ledger, { program: Program; lists: Map<string, Span[]> }>();

/** When which people count. Leaves that ask for the same credentials share one list, and what is made of it. */
export function peopleSpans(asked: People, context: Context): Span[] {
  const { ledger, of, program } = context;
  if ('person' in of) return [];
  const marks = marksOf(program, asked);
  const seen = { where: asked.where, distinct: asked.distinct, ...windowOf(asked) };
  const plain = Object.values(seen).every((word) => word === undefined);
  const name = [
    of.organisation,
    [...marks.keys()].toSorted().join(','),
    plain ? '' : JSON.stringify([seen, ...(asked.distinct ? marks : [])]),
  ].join(' ');
  let known = shared.get(ledger);
  if (known?.program !== program) shared.set(ledger, (known = { program, lists: new Map() }));
  let spans = known.lists.get(name);
  if (!spans) known.lists.set(name, (spans = spansAround(of.organisation, asked, marks, context)));
  return spans;
}

/** How many different people, each while an affiliation is in force, hold, completed or passed any one of some things. */
export const people: Measure<Asked> = ({ people: asked }, context) => {
  const need = needed(context, asked.atLeast, numberOf);
  const gauge: Gauge = {
    unit: 'number',
    read: (pools) => ({ have: whole(pool(pools).count), need: need.amount(pools) }),
  };
  return {
    subject: idsAsked(asked),
    need: need.fixed ? roughly(need.fixed) : 0,
    spans: peopleSpans(asked, context),
    backing: need.backing,
    ...(!need.fixed && { gauge }),
    seats: (asked.distinct ?? 'people') === 'people',
  };
};
