import type { Proctoring } from './definition/exam.ts';
import type { Program } from './definition/program.ts';
import type { Level, Step } from './definition/track.ts';
import type { Text } from './definition/values.ts';
import type { Duration } from '../kernel/instant.ts';
import { conditionsIn } from './checks/rule.ts';
import { peopleIn } from './definition/reading.ts';
import { isStep } from './definition/terms.ts';
import { isSame } from './equal.ts';
import { credentialKinds, type CredentialKind } from './kinds.ts';

type Kept = Exclude<Program['tracks'][string]['preparationFor'], undefined>[number];

/** One thing that a kind of credential is, asks or brings: codes and values of the text, never a sentence. */
export type Trait =
  | { code: 'text'; text: Text }
  | { code: 'tier'; tier: string }
  | { code: 'benefit'; benefit: string }
  | { code: 'competency'; competency: string }
  | { code: 'no-tier' }
  | { code: 'way'; way: Step['way']; free: boolean }
  | { code: 'kept-for'; employers: Kept[] }
  | { code: 'free' }
  | { code: 'fee'; amount: string; currency: string }
  | { code: 'proctoring'; how: Proctoring; at: Text[] }
  | { code: 'time'; from: Duration; to: Duration }
  | { code: 'attempts'; included: number | 'unlimited'; wait: Duration }
  | { code: 'validity'; validFor: Level['validFor']; recertifiedBy: string[] }
  | { code: 'certificate'; logo: boolean }
  | { code: 'notices'; before: Duration[] }
  | { code: 'records' }
  | { code: 'contact'; contact: string };

/** What kinds are compared by, in the order of the page. */
export const comparisonRows = [
  'audience',
  'contribution',
  'focus',
  'preparation',
  'cost',
  'delivery',
  'time',
  'attempts',
  'validity',
  'certificate',
  'notices',
  'records',
  'contact',
] as const;
export type ComparisonRow = (typeof comparisonRows)[number];

/** One row of a comparison, with what both sides have. */
export interface Compared {
  row: ComparisonRow;
  left: Trait[];
  right: Trait[];
  /** Both sides have the same. */
  same: boolean;
}

/**
 * Two kinds of credential side by side, made from what the text says of their tracks, levels and exams; rows of
 * which it says nothing for either side are left out. Null where there is no such kind.
 */
export function compareKinds(program: Program, left: string, right: string): Compared[] | null {
  const kinds = credentialKinds(program);
  const [one, other] = [left, right].map((id) => kinds.find((kind) => kind.id === id));
  if (!one || !other) return null;
  const [ours, theirs] = [traitsOf(program, one), traitsOf(program, other)];
  return comparisonRows.flatMap((row): Compared[] =>
    ours[row].length + theirs[row].length === 0
      ? []
      : [{ row, left: ours[row], right: theirs[row], same: isSame(ours[row], theirs[row]) }],
  );
}

const distinct = (traits: Trait[]): Trait[] => [
  ...new Map(traits.map((trait) => [JSON.stringify(trait), trait])).values(),
];

/** Everything that the text says of a kind of credential, by the rows of a comparison. */
export function traitsOf(program: Program, kind: CredentialKind): Record<ComparisonRow, Trait[]> {
  const rows: Record<ComparisonRow, Trait[]> = {
    audience: kind.audience.map((text) => ({ code: 'text', text })),
    contribution: contribution(program, kind),
    focus: kind.focus ? [{ code: 'text', text: kind.focus }] : [],
    preparation: preparation(kind),
    ...exams(program, kind),
    validity: kind.levels.map(({ body: { validFor, recertifiedBy = [] } }) => ({
      code: 'validity',
      validFor,
      recertifiedBy,
    })),
    certificate: [{ code: 'certificate', logo: program.design.elements.includes('logo') }],
    notices: program.renewal ? [{ code: 'notices', before: program.renewal.noticesBefore }] : [],
    records: [{ code: 'records' }],
    contact: Object.entries(program.contacts).flatMap(([contact, { about, countries }]) =>
      about.includes(kind.id) || (about.length === 0 && countries.length === 0)
        ? [{ code: 'contact', contact }]
        : [],
    ),
  };
  for (const row of comparisonRows) rows[row] = distinct(rows[row]);
  return rows;
}

/** The tiers and competencies that ask for a credential of the kind. */
function contribution(program: Program, kind: CredentialKind): Trait[] {
  const own = new Set(kind.levels.map(({ body }) => body.credential));
  const names = (condition: Parameters<typeof conditionsIn>[0] | undefined) =>
    condition !== undefined && namedIn(condition).some((id) => own.has(id));
  const tiers = program.tiers
    .filter(({ requires }) => names(requires))
    .flatMap(({ id, benefits }): Trait[] => [
      { code: 'tier', tier: id },
      ...benefits.map((benefit): Trait => ({ code: 'benefit', benefit })),
    ]);
  const competencies = Object.entries(program.competencies)
    .filter(
      ([, { levels, solutions }]) =>
        Object.values(levels).some(({ requires }) => names(requires)) ||
        solutions?.core.some((id) =>
          program.solutions[id]?.accreditations.some((each) => own.has(each)),
        ),
    )
    .map(([competency]): Trait => ({ code: 'competency', competency }));
  const all = [...tiers, ...competencies];
  return all.length > 0 ? all : [{ code: 'no-tier' }];
}

const namedIn = (condition: Parameters<typeof conditionsIn>[0]): string[] =>
  conditionsIn(condition, []).flatMap(({ condition: each }) => {
    if ('holds' in each) return each.holds;
    return peopleIn(each).flatMap(({ holding }) => holding);
  });

function preparation({ tracks }: CredentialKind): Trait[] {
  const steps = tracks.flatMap(({ track }) => track.learningPath);
  const ways = steps.flatMap((step): Trait[] =>
    isStep(step) ? [{ code: 'way', way: step.way, free: step.free }] : [],
  );
  const kept = tracks.flatMap(({ track }): Trait[] =>
    track.preparationFor ? [{ code: 'kept-for', employers: track.preparationFor }] : [],
  );
  return [...distinct(ways), ...kept];
}

function exams(
  program: Program,
  { levels }: CredentialKind,
): Record<'cost' | 'delivery' | 'time' | 'attempts', Trait[]> {
  const all = levels.flatMap((each) => each.exams);
  const standards = all.flatMap(({ level }) => program.standards.levels[level] ?? []);
  return {
    cost: all.map(({ fee }) => (fee === 'none' ? { code: 'free' } : { code: 'fee', ...fee })),
    delivery: all.flatMap(({ level, proctoring }): Trait[] => {
      const how = proctoring ?? program.standards.levels[level]?.proctoring;
      const at = how === 'in-person' ? program.standards.inPersonAt : [];
      return how ? [{ code: 'proctoring', how, at }] : [];
    }),
    time: all.flatMap(({ level, time }): Trait[] => {
      const range = program.standards.levels[level]?.time;
      if (range) return [{ code: 'time', ...range }];
      return time ? [{ code: 'time', from: time, to: time }] : [];
    }),
    attempts: standards.map(({ attemptsIncluded, waitBetween }) => ({
      code: 'attempts',
      included: attemptsIncluded,
      wait: waitBetween,
    })),
  };
}
