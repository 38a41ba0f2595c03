import type { Condition } from '../program/definition/condition.ts';
import type { CompetencyLevel, GrantedBy } from '../program/definition/competency.ts';
import type { Program } from '../program/definition/program.ts';
import { aboutCompetency } from '../program/definition/substitute.ts';
import type { Duration } from '../kernel/instant.ts';

/** What an organisation can reach: a tier, or a level of a competency. */
export type Target = { tier: string } | { competency: string; level: string };

/** A part of what is asked for a target, with its place in the text. */
export interface AskedPart {
  condition: Condition;
  path: string;
}

/** All that a text asks for a target. */
export interface AskedFor {
  /** The place of the target in the text: `tiers.gold`, `competencies.archiving.levels.expert`. */
  path: string;
  /** What achieves it, all of it. */
  achieve: AskedPart[];
  /** What keeps it where it is held, all of it; null where nothing but achieving does. */
  keep: AskedPart[] | null;
  /** What stands for all of it: a level that the mapping table carries over; null where no row leads there. */
  carried: AskedPart | null;
  /** It can be read about and not yet be reached. */
  announced: boolean;
}

type CountedKind = 'application' | 'approval' | 'invitation' | 'validation';

const recorded = (
  of: CountedKind,
  subject: string,
  level: string | undefined,
  within?: Duration,
): Condition => ({
  count: {
    of,
    subject: [subject],
    ...(level !== undefined && { where: { level } }),
    ...(within && { within }),
    atLeast: 1,
  },
});

/** What must be on record beside the requirements: an application and its approval, or an invitation. */
function granting(by: GrantedBy, path: string, subject: string, level?: string): AskedPart[] {
  const kinds = {
    requirements: [],
    application: ['application', 'approval'],
    invitation: ['invitation'],
  } as const;
  return kinds[by].map((kind) => ({
    condition: recorded(kind, subject, level),
    path: `${path}.${kind}`,
  }));
}

/** The levels of a competency from low to high, as far as it has them. */
export const levelsIn = ({ competencyLevels, competencies }: Program, competency: string) =>
  competencyLevels.map(({ id }) => id).filter((id) => competencies[competency]?.levels[id]);

function askedForTier(program: Program, id: string): AskedFor | null {
  const tier = program.tiers.find((each) => each.id === id);
  if (!tier) return null;
  const path = `tiers.${id}`;
  const held = tierOrHigher(program, id);
  return {
    path,
    achieve: [
      { condition: tier.requires, path: `${path}.requires` },
      ...granting(tier.grantedBy, path, id),
    ],
    keep: tier.maintain
      ? [
          { condition: { held: { tier: held } }, path: `${path}.held` },
          { condition: tier.maintain, path: `${path}.maintain` },
        ]
      : null,
    carried: null,
    announced: false,
  };
}

const tierOrHigher = ({ tiers }: Program, id: string) =>
  tiers.slice(tiers.findIndex((each) => each.id === id)).map((each) => each.id);

/** The same or a higher level carried over, where a row of the mapping table leads to the competency. */
function carriedTo(
  { transition }: Program,
  competency: string,
  level: string[],
  path: string,
): AskedPart | null {
  const leads = transition?.rows.some(
    ({ from, to }) =>
      from.length > 0 && to.some((each) => 'competency' in each && each.competency === competency),
  );
  return leads ? { condition: { carried: { competency, level } }, path: `${path}.carried` } : null;
}

/** What every competency asks at a level, where this one does not stand apart. */
const ofEvery = ({ competencyLevels }: Program, { apart }: CompetencyLevel, id: string) =>
  apart ? undefined : competencyLevels.find((each) => each.id === id);

function askedForLevel(program: Program, competency: string, id: string): AskedFor | null {
  const field = program.competencies[competency];
  const level = field?.levels[id];
  if (!field || !level) return null;
  const path = `competencies.${competency}.levels.${id}`;
  const levels = levelsIn(program, competency);
  const ofLevel = ofEvery(program, level, id);
  const part = (condition: Condition | undefined, name: string): AskedPart[] =>
    condition
      ? [{ condition: aboutCompetency(program, condition, competency), path: `${path}.${name}` }]
      : [];
  const always = askedAnyway(program, competency, id);
  const held: AskedPart = {
    condition: { held: { competency, level: levels.slice(levels.indexOf(id)) } },
    path: `${path}.held`,
  };
  const kept = level.maintain !== undefined || ofLevel?.maintain !== undefined;
  return {
    path,
    achieve: [
      ...always,
      ...part(level.requires, 'requires'),
      ...part(ofLevel?.requires, 'everywhere'),
      ...granting(level.grantedBy ?? ofLevel?.grantedBy ?? 'requirements', path, competency, id),
    ],
    keep: kept
      ? [
          held,
          ...always,
          ...part(level.maintain ?? level.requires, 'maintain'),
          ...part(ofLevel?.maintain ?? ofLevel?.requires, 'maintainedEverywhere'),
        ]
      : null,
    carried: carriedTo(program, competency, levels.slice(levels.indexOf(id)), path),
    announced: field.status === 'announced',
  };
}

/** What is asked both to achieve and to keep a level: whom it is open to, the level below it, its validation. */
function askedAnyway(program: Program, competency: string, id: string): AskedPart[] {
  const { availableTo, levels } = program.competencies[competency]!;
  const path = `competencies.${competency}.levels.${id}`;
  const order = levelsIn(program, competency);
  const lower = program.counting.competencyLevelsCumulative?.choose
    ? order[order.indexOf(id) - 1]
    : undefined;
  const level = levels[id];
  const validation = level && (level.validation ?? ofEvery(program, level, id)?.validation);
  return [
    ...(availableTo
      ? [{ condition: availableTo, path: `competencies.${competency}.availableTo` }]
      : []),
    ...(lower === undefined
      ? []
      : [
          {
            condition: { competencies: { level: lower, atLeast: 1, of: [competency] } },
            path: `${path}.lower`,
          },
        ]),
    ...(validation
      ? [
          {
            condition: recorded('validation', competency, id, validation.validFor),
            path: `${path}.validation`,
          },
        ]
      : []),
  ];
}

/** All that a text asks for a tier or for a level of a competency; null where it has none such. */
export const askedFor = (program: Program, target: Target): AskedFor | null =>
  'tier' in target
    ? askedForTier(program, target.tier)
    : askedForLevel(program, target.competency, target.level);

/** Every tier and every level of every competency, competencies first, levels from low to high. */
export const targetsOf = (program: Program): Target[] => [
  ...Object.keys(program.competencies).flatMap((competency) =>
    levelsIn(program, competency).map((level) => ({ competency, level })),
  ),
  ...program.tiers.map(({ id }) => ({ tier: id })),
];
