import { awardsDue } from '../credential/claim.ts';
import { findLevel } from '../credential/level.ts';
import { validity } from '../credential/lifecycle.ts';
import { passValidUntil } from '../exam/standard.ts';
import type { Fact, FactKind } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Refusal, type Result } from '../kernel/result.ts';
import type { Program } from '../program/definition/program.ts';
import { nearest } from '../program/nearest.ts';
import { factsAbout } from '../requirement/around.ts';
import { holdsAt, knownFacts, type KnownFact } from '../requirement/facts.ts';
import { unknown, wrongIn, type Happening } from './supposed-fact.ts';

/** Something that is supposed to happen at the instant asked about. */
export type Supposition =
  | { what: 'leaves'; person: string }
  | { what: 'joins'; person: string }
  | { what: 'passes'; person: string; exam: string }
  | { what: 'completes'; person: string; course: string }
  | { what: 'earns'; person: string; credential: string }
  | { what: 'loses'; person: string; credential: string }
  | Happening
  | { what: 'ends'; fact: string };

/** To whom and when it is supposed to happen. */
export interface Supposed {
  /** The text that applies on the day. */
  program: Program;
  /** All versions that are alive, where others may apply to the organisation later; without them, the one text. */
  texts?: readonly [Program, ...Program[]];
  facts: Fact[];
  organisation: string;
  on: Instant;
  known: Instant;
}

/** A credential that a supposition lets a person earn, or that only waits for the accepted agreement. */
export interface SupposedAward {
  person: string;
  credential: string;
  until: Instant | null;
}

/** Hypothetical facts, source `what-if`, and what they let people earn. */
export interface Supposing {
  facts: Fact[];
  awards: SupposedAward[];
  /** Earned but for the agreement that the person has not accepted. */
  waiting: Omit<SupposedAward, 'until'>[];
}

type Drafted = Omit<Fact, 'id' | 'recordedAt' | 'source'>;

const known = (kind: string, id: string, all: string[]): Refusal | null =>
  all.includes(id) ? null : unknown(kind, id, all);

const refused = (refusal: Refusal): Result<Drafted[]> => ({ ok: false, refusal });

/** Rows that end facts now; each names the fact as a real ending would. */
const endings = (facts: KnownFact[], on: Instant): Drafted[] =>
  facts.map(({ id, subject, person, organisation }) => ({
    kind: 'ending',
    subject,
    ...(person !== undefined && { person }),
    ...(organisation !== undefined && { organisation }),
    from: on,
    until: null,
    names: id,
  }));

type Asked<W extends Supposition['what']> = Extract<Supposition, { what: W }>;

/** An act of one person that is recorded about them. */
const own = (
  { on }: Supposed,
  kind: FactKind,
  person: string,
  subject: string,
  until: Instant | null = null,
): Drafted => ({ kind, person, subject, from: on, until });

const held = ({ on }: Supposed, now: KnownFact[], kind: FactKind, person: string) =>
  now.filter((fact) => fact.kind === kind && fact.person === person && holdsAt(fact, on));

function left(given: Supposed, now: KnownFact[], person: string) {
  const { organisation, on } = given;
  const staff = now.filter(
    (fact) =>
      fact.kind === 'affiliation' && fact.organisation === organisation && holdsAt(fact, on),
  );
  const here = staff.filter((fact) => fact.person === person);
  if (here.length > 0) return ok(endings(here, on));
  const suggestion = nearest(
    person,
    staff.flatMap((fact) => fact.person ?? []),
  );
  return refused({ code: 'what_if.not_here', args: { person, suggestion: suggestion || 'none' } });
}

function passed(given: Supposed, { person, exam }: Asked<'passes'>) {
  const { program, on } = given;
  const all = [...Object.keys(program.exams), ...Object.keys(program.assessments)];
  const stranger = known('exam', exam, all);
  if (stranger) return refused(stranger);
  return ok([own(given, 'pass', person, exam, passValidUntil(program, exam, on))]);
}

function completed(given: Supposed, { person, course }: Asked<'completes'>) {
  const stranger = known('course', course, Object.keys(given.program.courses));
  return stranger ? refused(stranger) : ok([own(given, 'completion', person, course)]);
}

function earned(given: Supposed, now: KnownFact[], person: string, credential: string) {
  const { program, on } = given;
  const level = findLevel(program, credential)?.definition;
  if (!level) return refused(credentialUnknown(program, credential));
  const { until } = validity(program, level, on, now);
  return ok([own(given, 'credential', person, credential, until)]);
}

function lost(given: Supposed, now: KnownFact[], person: string, credential: string) {
  const awards = held(given, now, 'credential', person).filter(
    ({ subject }) => subject === credential,
  );
  if (awards.length > 0) return ok(endings(awards, given.on));
  const stranger = findLevel(given.program, credential)
    ? null
    : credentialUnknown(given.program, credential);
  return refused(stranger ?? { code: 'what_if.not_held', args: { person, id: credential } });
}

function ended({ on }: Supposed, now: KnownFact[], id: string) {
  const named = now.filter((fact) => fact.id === id);
  if (named.length > 0) return ok(endings(named, on));
  return refused({ code: 'what_if.no_fact', args: { id } });
}

/** The facts that a supposition means, drafted; refused where it names what is not there. */
function draft(given: Supposed, now: KnownFact[], asked: Supposition): Result<Drafted[]> {
  const { program, organisation } = given;
  if (asked.what === 'joins')
    return ok([{ ...own(given, 'affiliation', asked.person, program.program), organisation }]);
  if (asked.what === 'leaves') return left(given, now, asked.person);
  if (asked.what === 'passes') return passed(given, asked);
  if (asked.what === 'completes') return completed(given, asked);
  if (asked.what === 'earns') return earned(given, now, asked.person, asked.credential);
  if (asked.what === 'loses') return lost(given, now, asked.person, asked.credential);
  if (asked.what === 'ends') return ended(given, now, asked.fact);
  const wrong = wrongIn(program, asked) ?? overBefore(asked, given.on);
  return wrong ? refused(wrong) : ok([happened(given, asked)]);
}

/** The fact that is supposed, as it would be recorded. */
function happened({ organisation, on }: Supposed, asked: Asked<'happens'>): Drafted {
  const { what: _, kind, subject = '', until = null, ...particulars } = asked;
  // An event is of the whole program; all else is the organisation's.
  const whose = kind === 'event' ? {} : { organisation };
  return { kind, ...whose, subject, ...particulars, from: on, until };
}

const overBefore = ({ until }: Asked<'happens'>, on: Instant): Refusal | null =>
  until !== undefined && until <= on ? { code: 'what_if.over', args: {} } : null;

const credentialUnknown = (program: Program, id: string): Refusal => {
  const all = Object.values(program.tracks).flatMap(({ levels }) =>
    Object.values(levels).map(({ credential }) => credential),
  );
  return known('credential', id, all)!;
};

/**
 * The hypothetical facts that suppositions make at `on`, in the order given, with the credentials that follow
 * from them: passing an exam earns what is due for it, as it would in truth. What was due before is left as it
 * is. Refused (`what_if.*`) where a supposition names what is not there.
 */
export function suppose(given: Supposed, suppositions: Supposition[]): Result<Supposing> {
  const { program, on } = given;
  const made: Fact[] = [];
  const add = (facts: Drafted[]) => {
    for (const fact of facts) {
      const id = `what-if:${made.length + 1}`;
      made.push({ ...fact, id, recordedAt: Math.min(on, given.known), source: 'what-if' });
    }
  };
  for (const supposition of suppositions) {
    const drafted = draft(given, knownFacts([...given.facts, ...made], given.known), supposition);
    if (!drafted.ok) return drafted;
    add(drafted.value);
  }
  const answer: Supposing = { facts: made, awards: [], waiting: [] };
  const people = new Set(made.flatMap(({ kind, person }) => (mayEarn.has(kind) && person) || []));
  for (const person of [...people].toSorted()) earn(program, given, { person, made, add, answer });
  return ok(answer);
}

const mayEarn: ReadonlySet<FactKind> = new Set([
  'completion',
  'pass',
  'deal',
  'implementation',
  'credential',
]);

function earn(
  program: Program,
  { facts, on, known: until }: Supposed,
  { person, made, add, answer }: Earning,
) {
  const before = new Set(
    awardsDue(program, factsAbout(facts, person), on, until).map((a) => a.award),
  );
  const due = () =>
    awardsDue(program, factsAbout([...facts, ...made], person), on, until).filter(
      ({ award }) => !before.has(award),
    );
  // One award can make the next level due; the ladder is never longer than the program has awards.
  for (let next = due(); ; next = due()) {
    const ready = next.find(({ agreementMissing }) => !agreementMissing);
    if (!ready) {
      answer.waiting.push(...next.map(({ award }) => ({ person, credential: award })));
      return;
    }
    const { definition } = findLevel(program, ready.award)!;
    const lasts = validity(program, definition, on, [...facts, ...made]).until;
    answer.awards.push({ person, credential: ready.award, until: lasts });
    add([{ kind: 'credential', person, subject: ready.award, from: on, until: lasts }]);
  }
}

interface Earning {
  person: string;
  made: Fact[];
  add: (facts: Drafted[]) => void;
  answer: Supposing;
}
