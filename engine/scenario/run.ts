import { awardsDue } from '../credential/claim.ts';
import { findLevel } from '../credential/level.ts';
import { credentialStatus, renewalPeriods, validity } from '../credential/lifecycle.ts';
import { eligibility, mayAttempt } from '../exam/eligibility.ts';
import { isElsewhere } from '../exam/standard.ts';
import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Expectation, Scenario } from '../program/definition/scenario.ts';
import type { Node } from '../requirement/answer.ts';
import type { BenefitAnswer, Standing } from '../standing/answer.ts';
import { factsAbout, factsAround } from '../requirement/around.ts';
import { knownFacts } from '../requirement/facts.ts';
import { decisionsDueUnder } from '../standing/decide.ts';
import { decisionFact } from '../standing/decisions.ts';
import { openBenefits } from '../standing/open-benefits.ts';
import { standingUnder } from '../standing/under-versions.ts';
import { adoptedAt } from '../standing/versions.ts';
import { lackingFor, type Lacking } from './lacking.ts';
import { withRankings } from './ranked.ts';
import { factsOf } from './story.ts';
import { readInstant, writeInstant } from './when.ts';

/** Something that a scenario expects and the program does not yield. */
export interface Mismatch {
  /** Position in the scenario's `expect`, from 0. */
  expectation: number;
  /** Whom or what it is about. */
  of: string;
  /** The word of the expectation, e.g. `tier`. */
  what: string;
  expected: string;
  found: string;
  /** What a company lacks for the tier or the level that was expected; none where it is about something else. */
  lacking?: Lacking;
}

interface Told {
  program: Program;
  /** The version before, which still applies to whoever has not gone over. */
  before: Program | null;
  facts: Fact[];
  on: Instant;
  known: Instant;
  decided: boolean;
}

type Compared = Omit<Mismatch, 'expectation'>;

/**
 * Plays a scenario and answers everything that comes out otherwise than expected; an empty list is a pass. With
 * the version before, organisations are asked about under the one that applies to them on the day.
 */
export function runScenario(
  program: Program,
  scenario: Scenario,
  before: Program | null = null,
): Mismatch[] {
  const at = (text: string): Instant => readInstant(text, program.zone) ?? 0;
  const on = at(scenario.on);
  const known = scenario.known === undefined ? Infinity : at(scenario.known);
  const facts = withRankings(program, factsOf(program, scenario.facts), { on, known });
  const told: Told = { program, before, facts, on, known, decided: scenario.decided };
  return scenario.expect.flatMap((expected, index) =>
    [
      ...ofOrganisation(told, expected),
      ...ofPerson(told, expected),
      ...ofExam(told, expected),
      ...ofCredential(told, expected),
    ]
      .filter((each) => each.expected !== each.found)
      .map((each) => ({ expectation: index, ...each })),
  );
}

/** The decisions on a company that fell due from its first fact on, each taken on its day. */
function taken({ program, before, on, known, decided }: Told, facts: Fact[], of: string): Fact[] {
  if (!decided) return [];
  const after = facts.reduce((first, { from }) => Math.min(first, from), on);
  const adopted = before ? adoptedAt(program, knownFacts(facts, known), of) : -Infinity;
  const texts = [
    ...(before ? [{ program: before, from: -Infinity }] : []),
    { program, from: adopted },
  ];
  const due = decisionsDueUnder(texts, facts, of, { after, on, known });
  return due.map((verdict, index) => ({
    ...decisionFact(of, verdict),
    id: `decision-${String(index).padStart(6, '0')}`,
    recordedAt: verdict.at,
    source: 'scenario',
  }));
}

function ofOrganisation(told: Told, expected: Expectation): Compared[] {
  const { facts, on, known } = told;
  const of = expected.organisation;
  if (of === undefined) return [];
  const around = factsAround(facts, of);
  const all = [...around, ...taken(told, around, of)];
  const { before } = told;
  const texts: [Program, ...Program[]] = before ? [told.program, before] : [told.program];
  const { program, standing } = standingUnder(texts, all, of, { on, known });
  const until = standing.tiers.find((each) => each.tier === standing.measured)?.until ?? null;
  return [
    ...compare(of, 'version', expected.version, program.version),
    ...compare(of, 'tier', expected.tier, standing.measured ?? 'none').map(why(standing)),
    ...compare(of, 'points', expected.points, pointsOf(standing) ?? 'none'),
    ...Object.entries(expected.competencies ?? {}).flatMap(([id, level]) => {
      const found = standing.competencies.find(({ competency }) => competency === id);
      const compared = compare(`${of} ${id}`, 'competency', level, found?.measured ?? 'none');
      return compared.map(why(standing, id));
    }),
    ...ofBenefits(expected, () =>
      openBenefits(program, around, of, { on, known, tier: standing.measured }),
    ),
    ...compare(of, 'next', expected.next, standing.next?.tier ?? 'none'),
    ...compare(
      of,
      'until',
      expected.until,
      until === null ? 'never' : writeInstant(until, program.zone),
    ),
    ...ofHeld(program, of, standing, expected),
  ];
}

/** Adds to what came out otherwise what the company lacks for it. */
const why =
  (standing: Standing, competency?: string) =>
  (compared: Compared): Compared => {
    const { expected } = compared;
    const target = competency === undefined ? { tier: expected } : { competency, level: expected };
    const lacking = compared.found === expected ? null : lackingFor(standing, target);
    return lacking ? { ...compared, lacking } : compared;
  };

/** What it holds by decisions, and which one comes next. */
function ofHeld(
  program: Program,
  of: string,
  standing: Standing,
  { held: tier, phase, blocked, decision, decisionOn }: Expectation,
): Compared[] {
  const { held } = standing;
  const [next] = held.forecast;
  const on = next ? writeInstant(next.at, program.zone) : 'never';
  return [
    ...compare(of, 'held', tier, held.tier ?? 'none').map(why(standing)),
    ...compare(of, 'phase', phase, held.phase),
    ...compare(of, 'blocked', blocked?.toSorted().join(', '), held.blocked.toSorted().join(', ')),
    ...compare(of, 'decision', decision, next?.act ?? 'none'),
    ...compare(of, 'decisionOn', decisionOn, on),
  ];
}

function ofBenefits(expected: Expectation, answers: () => BenefitAnswer[]): Compared[] {
  const { organisation: of = '', benefits } = expected;
  if (benefits === undefined) return [];
  const open = answers().flatMap((each) => (each.open ? [each.benefit] : []));
  return compare(of, 'benefits', listed(benefits), listed(open) ?? '');
}

const listed = (ids: string[] | undefined): string | undefined => ids?.toSorted().join(', ');

const leaves = (node: Node): Node[] => [node, ...node.children.flatMap(leaves)];

/** The points of the first measure of points in the tiers. */
const pointsOf = ({ tiers }: Standing): string | null | undefined =>
  tiers.flatMap(({ requirement }) => leaves(requirement)).find(({ kind }) => kind === 'points')
    ?.amounts?.have;

function ofPerson({ program, facts, on, known }: Told, expected: Expectation): Compared[] {
  const of = expected.person;
  if (of === undefined) return [];
  const due = awardsDue(program, factsAbout(facts, of), on, known);
  const list = (missing: boolean) =>
    due
      .filter((each) => each.agreementMissing === missing)
      .map((each) => each.award)
      .toSorted()
      .join(', ');
  return [
    ...compare(of, 'due', listed(expected.due), list(false)),
    ...compare(of, 'agreementMissing', listed(expected.agreementMissing), list(true)),
  ];
}

function ofExam({ program, on }: Told, expected: Expectation): Compared[] {
  const exam = program.exams[expected.exam ?? ''];
  if (!exam || expected.may === undefined) return [];
  const at = (text: string): Instant => readInstant(text, program.zone) ?? 0;
  const attempts = expected.attempts.map(({ started }) => ({
    startedAt: at(started),
    endedAt: at(started),
  }));
  const passes = expected.attempts
    .filter(({ passed }) => passed)
    .map(({ started }) => ({ from: at(started), until: null }));
  const { grants } = expected;
  const rules = isElsewhere(exam) ? mayAttempt : eligibility;
  const answer = rules({ exam, program, attempts, passes, grants, at: on });
  return compare(exam.exam, 'may', expected.may, answer.ok ? 'begin' : answer.refusal.code);
}

function ofCredential({ program, facts, on }: Told, expected: Expectation): Compared[] {
  const level = findLevel(program, expected.credential ?? '');
  if (!level || expected.awarded === undefined) return [];
  const at = (text: string): Instant => readInstant(text, program.zone) ?? 0;
  const { from, until } = validity(program, level.definition, at(expected.awarded), facts);
  const issued = {
    validFrom: from,
    validUntil: until,
    revokedAt: expected.revoked === undefined ? null : at(expected.revoked),
    supersededBy: null,
  };
  const state = credentialStatus(issued, on, renewalPeriods(program), program.zone);
  return compare(level.definition.credential, 'state', expected.state, state);
}

const compare = (
  of: string,
  what: string,
  expected: string | undefined,
  found: string,
): Compared[] => (expected === undefined ? [] : [{ of, what, expected, found }]);
