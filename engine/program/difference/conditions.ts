import { align, isInOrder, type Pair } from '../align.ts';
import type { Condition } from '../definition/condition.ts';
import type { GroupKind } from '../definition/parts.ts';
import { wordOf } from '../definition/reading.ts';
import { whoWords, type Who } from '../definition/who.ts';
import type { Path } from '../document.ts';
import {
  isObject,
  opposite,
  same,
  written,
  type Difference,
  type Effect,
  type Plain,
} from './difference.ts';
import { agreed } from './effect.ts';
import { asOne, changedFields, fields, meaningOf, named, type Bodies } from './leaf-fields.ts';
import { isAmong } from './holding.ts';
import { wrapEffect } from './milder.ts';
import { at, turned, under, type Place } from './place.ts';
import { paired, pairedStrictly } from './pairing.ts';
import { points } from './points.ts';

/** What one more part means for a group. */
const morePart: Record<GroupKind, Effect | null> = {
  all: 'tighter',
  steps: 'tighter',
  forEach: 'tighter',
  any: 'looser',
  atLeast: 'looser',
  forSome: 'looser',
  not: null,
  when: null,
  waivable: null,
  competencies: null,
} as Record<GroupKind, Effect | null>;

/** The parts of a group, before and after: paired, each compared, added or removed. */
function parts(
  group: GroupKind,
  before: readonly Condition[],
  after: readonly Condition[],
  place: Place,
): Difference[] {
  const pairs = paired(before, after);
  const more = turned(morePart[group], place);
  const found = pairs.flatMap(({ before: one, after: other }): Difference[] => {
    if (one && other) return conditions(one.item, other.item, at(place, other.index));
    const path = written([...place.path, (other ?? one)!.index]);
    return other
      ? [{ path, effect: more, code: 'condition.added', group, condition: other.item }]
      : [{ path, effect: opposite(more), code: 'condition.removed', group, condition: one!.item }];
  });
  return isInOrder(pairs) ? found : [...found, reordered(pairs, place)];
}

const reordered = <T>(pairs: Pair<T>[], { path }: Place): Difference => {
  const both = pairs.filter(({ before, after }) => before && after);
  const name = (index: number) => String(index);
  return {
    path: written(path),
    effect: null,
    code: 'order',
    before: both.map((_, index) => name(index)),
    after: both.map(({ before }) => name(before!.index)),
  };
};

const replaced = (before: Condition, after: Condition, place: Place): Difference[] => [
  {
    path: written(place.path),
    effect: turned(wrapEffect(before, after), place),
    code: 'condition.replaced',
    before,
    after,
  },
];

/** A single condition became one of several, or several became one: what came beside it, or went. */
function wrapped(before: Condition, after: Condition, place: Place): Difference[] {
  for (const group of ['all', 'any'] as const) {
    const [one, other] = [before, after].map(
      (condition) => (condition as Partial<Record<typeof group, Condition[]>>)[group],
    );
    if (!one === !other) continue;
    const [was, is] = [one ?? [before], other ?? [after]];
    const pairs = pairedStrictly(was, is);
    const nothing = group === 'all' && (was.length === 0 || is.length === 0);
    if (nothing || pairs.some((pair) => pair.before && pair.after))
      return [
        ...parts(group, was, is, at(place, group)),
        // The text reads otherwise even where it asks for the same.
        ...(was.length === is.length ? replaced(before, after, place) : []),
      ];
  }
  return replaced(before, after, place);
}

/** The differences of two conditions at one place. */
export function conditions(before: Condition, after: Condition, place: Place): Difference[] {
  if (same(before, after)) return [];
  const word = wordOf(after);
  if (wordOf(before) !== word) return wrapped(before, after, place);
  const [one, other] = [before, after].map((each) => Object.values(each)[0] as unknown);
  const inside = at(place, word);
  if (word === 'all' || word === 'any' || word === 'steps')
    return parts(word, one as Condition[], other as Condition[], inside);
  if (word === 'not') return conditions(one as Condition, other as Condition, under(inside));
  if (word === 'holds' || word === 'affiliated')
    return [named(word, [one, other], [before, after], inside)];
  if (!isObject(one) || !isObject(other)) return replaced(before, after, place);
  const rest = bodies([one, other], [before, after], inside);
  // A body whose fields stand in another order reads otherwise and says the same.
  return rest.length > 0 ? rest : replaced(before, after, place);
}

/** The bodies of two conditions of one word. */
function bodies(both: Bodies, conditionsOf: [Condition, Condition], place: Place): Difference[] {
  const [before, after] = conditionsOf;
  if ('points' in before && 'points' in after)
    return asOne([
      ...fields(both, conditionsOf, place, ['categories']),
      ...points(before.points, after.points, at(place, 'categories')),
    ]);
  if ('people' in before && 'people' in after) return people(both, conditionsOf, place);
  if ('atLeast' in before && 'atLeast' in after) return someOf(both, conditionsOf, place);
  const isGroup = groups.some((word) => word in after);
  return (isGroup ? group : fields)(both, conditionsOf, place);
}

/** How many of which conditions: what is said of the group itself is said together. */
function someOf(
  [one, other]: Bodies,
  conditionsOf: [Condition, Condition],
  place: Place,
): Difference[] {
  const own = fields([one, other], conditionsOf, place, ['of']);
  const of = [one, other].map((body) => body['of'] as Condition[]);
  const all = parts('atLeast', of[0]!, of[1]!, at(place, 'of'));
  const isOwn = ({ code }: Difference) =>
    code === 'condition.added' || code === 'condition.removed' || code === 'order';
  return [...asOne([...own, ...all.filter(isOwn)]), ...all.filter((each) => !isOwn(each))];
}

/** The conditions inside a body: the case, what is asked, what is asked besides, what exempts. */
const inner = ['is', 'requires', 'with', 'exemptWhile'];
const groups = ['when', 'forEach', 'forSome', 'competencies', 'waivable'];
const isCondition = (value: unknown): value is Condition =>
  isObject(value) && Object.keys(value).length === 1;

/** A measure, or a group whose body has conditions inside: told as one where more than one of them has changed. */
function group(both: Bodies, conditionsOf: [Condition, Condition], place: Place): Difference[] {
  const [one, other] = both;
  const [before, after] = conditionsOf;
  const changed = inner.filter((name) => !same(one[name], other[name]));
  const inside = changed.flatMap((name) => nested(name, both, after, at(place, name)));
  if ('waivable' in after) {
    // What it is called asks for nothing.
    const names = ['name', 'title'].map((name) =>
      [one, other].map((each) => ({ [name]: each[name] })),
    );
    return [...names.flatMap((each) => fields(each as Bodies, conditionsOf, place)), ...inside];
  }
  const own = fields(both, conditionsOf, place, inner);
  if (own.length + changed.length < 2) return [...own, ...inside];
  const effect = agreed([...own, ...inside].map((each) => each.effect));
  const names = [...changedFields(both, inner), ...changed];
  return [{ path: written(place.path), effect, code: 'condition.changed', names, before, after }];
}

/** A condition inside a body that is no list: the case of a `when`, what each member must meet. */
function nested(name: string, [one, other]: Bodies, whole: Condition, place: Place): Difference[] {
  const [was, is] = [one[name], other[name]];
  if ('forEach' in whole)
    return members(was as Record<string, Condition>, is as Record<string, Condition>, place);
  // What asks for something in a case only asks for less where the case is rarer.
  const inside = name === 'is' ? under(place) : place;
  if (isCondition(was) && isCondition(is)) return conditions(was, is, inside);
  const path = written(place.path);
  const condition = (is ?? was) as Condition;
  // What exempts is one more way, what is asked besides one more duty.
  const more = turned(name === 'exemptWhile' ? 'looser' : 'tighter', place);
  const effect = is === undefined ? opposite(more) : more;
  if (name === 'exemptWhile') {
    const code = is === undefined ? 'condition.removed' : 'condition.added';
    return [{ path, effect, code, group: 'waivable', condition }];
  }
  const [before, after] = [was, is].map((each) => (each ?? null) as Plain);
  return [
    {
      path,
      effect,
      code: 'condition.detail',
      name,
      before: before!,
      after: after!,
      condition: whole,
    },
  ];
}

/** What is asked for each member of a set, by its name. */
function members(
  was: Record<string, Condition>,
  is: Record<string, Condition>,
  place: Place,
): Difference[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((id): Difference[] => {
    const [before, after] = [was[id], is[id]];
    if (before && after) return conditions(before, after, at(place, id));
    const told = { path: written([...place.path, id]), group: 'forEach' } as const;
    const more = turned('tighter', place);
    return after
      ? [{ ...told, effect: more, code: 'condition.added', condition: after }]
      : [{ ...told, effect: opposite(more), code: 'condition.removed', condition: before! }];
  });
}

type People = Extract<Condition, { people: unknown }>['people'];

/** People and the kinds that must be among them: one clause, told as one change where several of them differ. */
function people(both: Bodies, conditionsOf: [Condition, Condition], place: Place): Difference[] {
  const [before, after] = both as unknown as [People, People];
  const own = fields(both, conditionsOf, place, ['including']);
  const found = [...own, ...kinds([before, after], at(place, 'including'))];
  if (found.length < 2) return found;
  const names = changedFields(both);
  return [
    {
      path: written(place.path),
      effect: meaningOf(found),
      code: 'condition.changed',
      names,
      before: conditionsOf[0],
      after: conditionsOf[1],
    },
  ];
}

/** Kinds of people that must be among them: paired by what they hold. */
function kinds([before, after]: [People, People], place: Place): Difference[] {
  const who = (kind: Who) => JSON.stringify(whoWords.map((word) => kind[word] ?? []));
  const asPeople = (kind: object) => ({ people: kind }) as Condition;
  // Where kinds are different people, one who does not count for the whole sits in the place of one who does.
  const isWithin = (whole: People, kind: Who) =>
    [0, 1].every((text) => isAmong(kind, whole, place.texts?.[text]));
  const pairs = align(before.including ?? [], after.including ?? [], [who, () => '']);
  const found = pairs.flatMap(({ before: one, after: other }): Difference[] => {
    const inside = at(place, (other ?? one)!.index);
    if (one && other) {
      const both: Bodies = [one.item, other.item];
      const certain = isWithin(before, one.item) && isWithin(after, other.item);
      return fields(both, [asPeople(one.item), asPeople(other.item)], inside).map((each) =>
        certain ? each : { ...each, effect: null },
      );
    }
    const kind = (other ?? one)!.item;
    const code = other ? 'condition.added' : 'condition.removed';
    const effect = isWithin(other ? after : before, kind)
      ? turned(other ? 'tighter' : 'looser', place)
      : null;
    const path = written(inside.path);
    return [{ path, effect, code, group: 'all', condition: asPeople(kind) }];
  });
  return isInOrder(pairs) ? found : [...found, reordered(pairs, place)];
}

/** A requirement that begins or ends: what keeps a level is one more way to it, whom it is open to one more clause. */
export function begun(before: unknown, after: unknown, path: Path): Difference[] {
  const group = path.at(-1) === 'maintain' ? 'any' : 'all';
  const comes = group === 'any' ? 'looser' : 'tighter';
  const place = { path: written(path), group } as const;
  return isObject(after)
    ? [{ ...place, effect: comes, code: 'condition.added', condition: after as Condition }]
    : [
        {
          ...place,
          effect: opposite(comes),
          code: 'condition.removed',
          condition: before as Condition,
        },
      ];
}
