import type { Condition } from '../definition/condition.ts';
import { metricsOf, selectionsIn } from '../definition/reading.ts';
import type { Wanted } from '../definition/selection.ts';
import type { Program } from '../definition/program.ts';
import { idsAsked, whoWords } from '../definition/who.ts';
import type { Path } from '../document.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../sources.ts';
import { conditionsIn, error, repeated, requirementsOf, warning, type Rule } from './rule.ts';

type Wants = Readonly<Record<string, ReturnType<typeof Wanted.parse>>>;

/** What attributes must be can be so: a range has a bound, and its bounds leave something between them. */
const ranges = (wants: Wants, path: Path): Finding[] =>
  Object.entries(wants).flatMap(([name, wanted]): Finding[] => {
    if (typeof wanted !== 'object' || Array.isArray(wanted)) return [];
    const at = [...path, name];
    const { atLeast, atMost, not } = wanted;
    if (atLeast === undefined && atMost === undefined)
      return not === undefined ? [error('range.empty', at)] : [];
    return atLeast !== undefined && atMost !== undefined && atLeast > atMost
      ? [error('range.inverted', at, { atLeast, atMost })]
      : [];
  });

/** Everything that a condition wants attributes to be, with its place. */
function wantsIn(condition: Condition, path: Path): { wants: Wants; path: Path }[] {
  const chosen = selectionsIn(condition, path).flatMap(({ selection, path: at }) =>
    selection.where ? [{ wants: selection.where, path: [...at, 'where'] }] : [],
  );
  const own = (wants: Wants, ...steps: Path) => [{ wants, path: [...path, ...steps] }];
  if ('people' in condition && condition.people.where)
    return [...chosen, ...own(condition.people.where, 'people', 'where')];
  if ('points' in condition)
    return [
      ...chosen,
      ...metricsOf(condition.points, ['points']).flatMap(({ metric: { share }, path: at }) =>
        share ? own(share.which, ...at, 'share', 'which') : [],
      ),
    ];
  if ('share' in condition) return [...chosen, ...own(condition.share.which, 'share', 'which')];
  if ('every' in condition) return [...chosen, ...own(condition.every.is, 'every', 'is')];
  if ('attribute' in condition) return own({ is: condition.attribute.is }, 'attribute');
  return chosen;
}

/** A line that has to begin at once after and before a day. */
const lines = (condition: Condition, path: Path): Finding[] =>
  selectionsIn(condition, path).flatMap(({ selection: { line }, path: at }): Finding[] => {
    const { since, before } = line ?? {};
    return since !== undefined && before !== undefined && since >= before
      ? [error('line.never', [...at, 'line', 'before'], { since, before })]
      : [];
  });

const twice = (ids: string[], path: Path): Finding[] =>
  repeated(ids).map(({ id, index }) => warning('list.twice', [...path, index], { id }));

/** Lists of credentials name each once, and as many as are asked for where each counts once. */
function credentials(condition: Condition, path: Path): Finding[] {
  if ('holds' in condition) return twice(condition.holds, [...path, 'holds']);
  if (!('people' in condition)) return [];
  const { distinct, atLeast } = condition.people;
  const at = [...path, 'people'];
  const lists = whoWords.map((word) => [word, condition.people[word] ?? []] as const);
  const named = lists.reduce((all, [, ids]) => all + new Set(ids).size, 0);
  const isList = idsAsked(condition.people).some((id) => id.startsWith('$'));
  return [
    ...lists.flatMap(([word, ids]) => twice(ids, [...at, word])),
    ...(distinct === 'credentials' && !isList && typeof atLeast === 'number' && atLeast > named
      ? [error('people.too_few_named', [...at, 'atLeast'], { atLeast, named })]
      : []),
  ];
}

/** Sets whose members differ, and of which something is asked. */
function sets(condition: Condition, path: Path): Finding[] {
  if ('forEach' in condition)
    return Object.keys(condition.forEach.requires).length === 0
      ? [error('set.asks_nothing', [...path, 'forEach', 'requires'])]
      : [];
  if (!('forSome' in condition)) return [];
  const { members, requires } = condition.forSome;
  const at = [...path, 'forSome'];
  return [
    ...repeated(members).map(({ id, index }) =>
      error('list.twice', [...at, 'members', index], { id }),
    ),
    ...(JSON.stringify(requires).includes('"$member"')
      ? []
      : [error('set.all_alike', [...at, 'requires'])]),
  ];
}

/** Explanations name categories and metrics, so each has a name of its own. */
function points(condition: Condition, path: Path): Finding[] {
  if (!('points' in condition)) return [];
  const at = [...path, 'points', 'categories'];
  const { categories } = condition.points;
  const same = (kind: string, ids: string[], where: Path) =>
    repeated(ids).map(({ id, index }) =>
      error('duplicate.id', [...where, index, 'id'], { kind, id }),
    );
  return [
    ...same(
      'category',
      categories.map(({ id }) => id),
      at,
    ),
    ...categories.flatMap(({ metrics }, index) =>
      same(
        'metric',
        metrics.map(({ id }) => id),
        [...at, index, 'metrics'],
      ),
    ),
  ];
}

/** A waiver that is asked for by nearly the name of something that may be waived. */
function waivers(program: Program): Finding[] {
  const all = requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path),
  );
  const names = new Set(
    all.flatMap(({ condition }) => ('waivable' in condition ? condition.waivable.name : [])),
  );
  return all.flatMap(({ condition, path }): Finding[] => {
    if (!('waived' in condition) || names.has(condition.waived)) return [];
    const suggestion = nearest(condition.waived, names);
    const args = { id: condition.waived, suggestion };
    return suggestion === '' ? [] : [warning('waiver.unknown', [...path, 'waived'], args)];
  });
}

/** What is asked for means something: it can be met by some facts and missed by others. */
export const sense: Rule = ({ program }) => [
  ...requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap(({ condition: each, path: at }) => [
      ...wantsIn(each, at).flatMap(({ wants, path: place }) => ranges(wants, place)),
      ...lines(each, at),
      ...credentials(each, at),
      ...sets(each, at),
      ...points(each, at),
    ]),
  ),
  ...waivers(program),
];
