import type { Condition } from '../definition/condition.ts';
import type { Program } from '../definition/program.ts';
import { peopleIn, wordOf } from '../definition/reading.ts';
import { conditions } from '../difference/conditions.ts';
import type { Finding } from '../sources.ts';
import { lacks } from './exams.ts';
import {
  conditionsIn,
  error,
  levelsOf,
  notice,
  repeated,
  requirementsOf,
  warning,
  type Placed,
  type Rule,
} from './rule.ts';
import { wayBack } from './way-back.ts';

const twice = (kind: string, ids: string[], path: (index: number) => (string | number)[]) =>
  repeated(ids).map(({ id, index }) => error('duplicate.id', path(index), { kind, id }));

/** Ids that must be unique are. */
export const duplicates: Rule = ({ program }) => {
  const levels = levelsOf(program);
  return [
    ...twice(
      'competency_level',
      program.competencyLevels.map((each) => each.id),
      (i) => ['competencyLevels', i, 'id'],
    ),
    ...twice(
      'level',
      program.levels.map((each) => each.id),
      (i) => ['levels', i, 'id'],
    ),
    ...twice(
      'tier',
      program.tiers.map((each) => each.id),
      (i) => ['tiers', i, 'id'],
    ),
    ...twice(
      'report',
      program.reports.map((each) => each.id),
      (i) => ['reports', i, 'id'],
    ),
    ...twice(
      'credential',
      levels.map((each) => each.body.credential),
      (i) => [...(levels[i]?.path ?? []), 'credential'],
    ),
  ];
};

/** Conditions that only a company can meet. */
const companyWords = [
  'attribute',
  'standing',
  'held',
  'carried',
  'former',
  'rank',
  'competencies',
  'waived',
];

/** What is asked of one person, where a company is asked: it cannot be met, or is met by the company itself. */
function ofPerson({ condition, path }: Pick<Placed, 'condition' | 'path'>): Finding[] {
  const word = wordOf(condition);
  if ('affiliated' in condition) return [error('condition.person_in_company', path, { word })];
  const named =
    'holds' in condition
      ? condition.holds
      : 'completed' in condition
        ? [condition.completed]
        : 'passed' in condition
          ? [condition.passed]
          : null;
  return named ? [warning('condition.held_by_company', path, { word, id: named.join(', ') })] : [];
}

const countsPeople = (condition: Condition): boolean => peopleIn(condition).length > 0;

/** What stands in a requirement can be met there at all. */
export const possibleThere: Rule = ({ program }) =>
  requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap((each): Finding[] => {
      if ('atLeast' in each.condition) {
        const { n, of } = each.condition.atLeast;
        return n > of.length
          ? [error('condition.too_many', [...each.path, 'atLeast', 'n'], { n, of: of.length })]
          : [];
      }
      if (path[0] !== 'tracks') return ofPerson(each);
      if (countsPeople(each.condition)) return [error('condition.people_in_level', each.path)];
      return companyWords.some((word) => word in each.condition)
        ? [error('condition.company_in_level', each.path, { word: wordOf(each.condition) })]
        : [];
    }),
  );

/** Credentials that a requirement asks a person to hold, not counting what stands under `not`. */
const prerequisites = (condition: Condition): string[] =>
  conditionsIn(condition, []).flatMap((each) =>
    'holds' in each.condition && !each.negated ? each.condition.holds : [],
  );

/** No credential needs itself, directly or through others, on whatever track. */
export const cycles: Rule = ({ program }) => {
  const levels = levelsOf(program);
  const needs = new Map(
    levels.map(({ body }) => [body.credential, prerequisites(body.requires)] as const),
  );
  return levels.flatMap(({ body, path }) => {
    const way = wayBack(body.credential, needs);
    return way
      ? [
          error('level.cycle', [...path, 'requires'], {
            way: [...way, body.credential].join(' → '),
          }),
        ]
      : [];
  });
};

/** Levels build on the one below them, and on no higher one of another track. */
export const prerequisitesFit: Rule = ({ program }) => {
  const order = program.levels.map((level) => level.id);
  const levels = levelsOf(program);
  const rank = new Map(levels.map(({ body, level }) => [body.credential, order.indexOf(level)]));
  return levels.flatMap(({ track, level, body, path }) => {
    const asked = prerequisites(body.requires);
    const own = order.indexOf(level);
    const below = order
      .slice(0, own)
      .toReversed()
      .map((id) => program.tracks[track]?.levels[id]?.credential)
      .find((credential) => credential !== undefined);
    const args = { credential: body.credential };
    const at = [...path, 'requires'];
    return [
      ...(below !== undefined && !asked.includes(below)
        ? [warning('level.skips', at, { ...args, below })]
        : []),
      ...asked
        .filter((credential) => (rank.get(credential) ?? -1) > own)
        .map((higher) => warning('level.needs_higher', at, { ...args, higher })),
    ];
  });
};

/** Which credentials can be earned today: no exam on the way is merely announced, no part of it impossible. */
function earnable(program: Program): Set<string> {
  const earned = new Set<string>();
  const levels = levelsOf(program);
  for (let before = -1; before < earned.size;) {
    before = earned.size;
    for (const { body } of levels) {
      if (body.closed !== true && possible(program, body.requires, earned))
        earned.add(body.credential);
    }
  }
  return earned;
}

function possible(program: Program, condition: Condition, earned: Set<string>): boolean {
  const each = (child: Condition) => possible(program, child, earned);
  if ('all' in condition) return condition.all.every(each);
  if ('any' in condition) return condition.any.some(each);
  if ('atLeast' in condition) {
    return condition.atLeast.of.filter(each).length >= condition.atLeast.n;
  }
  if ('not' in condition) return !always(condition.not);
  if ('steps' in condition) return condition.steps.every(each);
  // Another case, a set without members, or a waiver is always possible.
  if ('when' in condition || 'forEach' in condition || 'waivable' in condition) return true;
  if ('forSome' in condition) return each(condition.forSome.requires);
  if ('holds' in condition) return condition.holds.some((id) => earned.has(id));
  const canPass = (id: string) => {
    const exam = program.exams[id];
    return !exam || lacks(exam).length === 0;
  };
  if ('people' in condition) {
    const { holding, completed = [], passed = [] } = condition.people;
    return holding.some((id) => earned.has(id)) || completed.length > 0 || passed.some(canPass);
  }
  if ('passed' in condition) return canPass(condition.passed);
  return true;
}

const always = (condition: Condition): boolean => 'all' in condition && condition.all.every(always);

/** A higher tier that certainly asks for less than the one below it, whatever the facts are. */
export const rising: Rule = ({ program: { tiers } }) =>
  tiers.flatMap((tier, index): Finding[] => {
    const below = tiers[index - 1];
    if (!below) return [];
    const path = ['tiers', index, 'requires'];
    const differences = conditions(below.requires, tier.requires, { path, sign: 1 });
    return differences.length > 0 && differences.every(({ effect }) => effect === 'looser')
      ? [warning('tier.asks_less', path, { tier: tier.id, below: below.id })]
      : [];
  });

/** Tiers and credentials that nobody can reach. */
export const reachable: Rule = ({ program }) => {
  const earned = earnable(program);
  return [
    ...levelsOf(program)
      .filter(({ body }) => body.closed !== true && !earned.has(body.credential))
      .map(({ body, path }) =>
        notice('credential.not_earnable', [...path, 'requires'], { credential: body.credential }),
      ),
    ...program.tiers.flatMap((tier, index) =>
      possible(program, tier.requires, earned)
        ? []
        : [warning('tier.unreachable', ['tiers', index, 'requires'], { tier: tier.id })],
    ),
  ];
};
