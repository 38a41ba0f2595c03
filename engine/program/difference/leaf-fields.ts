import type { Condition } from '../definition/condition.ts';
import { wordOf } from '../definition/reading.ts';
import { isWhoWord, whoWords } from '../definition/who.ts';
import { align } from '../align.ts';
import {
  choiceEffect,
  choosing,
  chosenGrown,
  listGrown,
  wantedGrown,
  whereGrown,
  whoGrown,
  windows,
} from './choice-of-facts.ts';
import { same, written, type Difference, type Effect, type Plain } from './difference.ts';
import { agreed, grown, needGrown, together, when } from './effect.ts';
import { holdingGrown, holdingStays, isByPerson, levelGrown } from './holding.ts';
import { at, turned, type Place } from './place.ts';
import { onceGrown } from './points.ts';

/** What two conditions of one word say in their fields. */
export type Bodies = [Record<string, unknown>, Record<string, unknown>];
type Both = [Condition, Condition];

/** The names of fields that say otherwise; all windows of time are one. */
export function changedFields([one, other]: Bodies, apart: readonly string[] = []): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const changed = names.filter((name) => !same(one[name], other[name]) && !apart.includes(name));
  const seen = changed.some((name) => windows.includes(name));
  return [...(seen ? ['window'] : []), ...changed.filter((name) => !windows.includes(name))];
}

/** What leaves fewer places among the best than what holds without it. */
const fewerPlaces: Record<string, Plain> = {
  rounded: 'down',
  ties: 'out',
  among: 'those-with-some',
};

function placesEffect(name: string, [one, other]: Bodies): Effect | null {
  if (name === 'top') {
    const [was, is] = [one[name], other[name]] as Record<string, unknown>[];
    const of = 'percent' in was! ? 'percent' : 'places';
    return when(grown(was![of], is![of]), 'looser');
  }
  const [was, is] = [one, other].map((body) => body[name] === fewerPlaces[name]);
  // Said or left out, it is the same.
  return was === is ? null : is ? 'tighter' : 'looser';
}

const lessGrown = (before: unknown, after: unknown) => {
  const pairs = align(listOf(before), listOf(after), [(each) => JSON.stringify(each), () => '']);
  const differing = pairs.filter((pair) => !same(pair.before?.item, pair.after?.item));
  return together(
    differing.map(({ before: one, after: other }) => {
      if (!one || !other) return other ? 1 : -1;
      const bodies = [one.item, other.item] as Bodies;
      return together(
        changedFields(bodies).map((name) =>
          choosing.includes(name) ? chosenGrown(name, ...bodies) : 0,
        ),
      );
    }),
  );
};

/** Whether a last day is later than before; without one there is no end. */
const lastDayGrown = (before: unknown, after: unknown) =>
  typeof before !== 'string' || (typeof after === 'string' && after < before) ? -1 : 1;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** What the answer is where nothing can be measured. */
const otherwise = (after: unknown): Effect => (after === 'met' ? 'looser' : 'tighter');

/** The lists of which any one will do, by the word of their condition. */
const anyOf: Record<string, string[]> = {
  standing: ['tier'],
  held: ['tier', 'level'],
  carried: ['level'],
  former: ['holding'],
  forSome: ['members'],
  competencies: ['of', 'area'],
};

/** What a change of one field means for a condition, whatever its other fields say; null where it depends on the facts. */
function fieldEffect(name: string, bodies: Bodies, both: Both, { texts }: Place): Effect | null {
  const [one, other] = [bodies[0][name], bodies[1][name]];
  const word = wordOf(both[1]);
  if (word === 'people' && name === 'holding')
    return when(holdingGrown(...bodies, texts), 'looser');
  if (word === 'competencies' && name === 'level')
    return when(levelGrown(one, other, texts), 'looser');
  if (anyOf[word]?.includes(name)) return when(listGrown(one, other), 'looser');
  if (isWhoWord(name)) return when(whoGrown(one, other), 'looser');
  if (name === 'atLeast' || name === 'n')
    return when(needGrown(one, other), word === 'forEach' ? 'looser' : 'tighter');
  if (name === 'window' || choosing.includes(name)) return choiceEffect(name, bodies, both[1]);
  if (name === 'distinct')
    return word === 'people'
      ? when(onceGrown(one, other), 'looser')
      : one === undefined || other === undefined
        ? otherwise(one === undefined ? 'missing' : 'met')
        : null;
  if (name === 'which' || (name === 'is' && word === 'every'))
    return when(whereGrown(one, other), 'looser');
  if (name === 'is') return when(wantedGrown(one, other), 'looser');
  if (name === 'through') return when(lastDayGrown(one, other), 'looser');
  if (name === 'sample') return when(grown(one, other), 'tighter');
  if (name === 'ofNothing' || name === 'withoutBase') return otherwise(other);
  if (name === 'base' && bodies[0]['withoutBase'] === bodies[1]['withoutBase'])
    return when(grown(one, other), otherwise(bodies[0]['withoutBase']));
  if (name === 'less') return when(lessGrown(one, other), 'tighter');
  return word === 'rank' && (name === 'top' || name in fewerPlaces)
    ? placesEffect(name, bodies)
    : null;
}

/** The fields that are lists of names. */
const lists: ReadonlySet<string> = new Set([
  ...whoWords,
  'subject',
  'tier',
  'level',
  'of',
  'area',
  'members',
  'per',
]);

const aside: ReadonlySet<string> = new Set(['sample', 'ofNothing', 'withoutBase', 'base', 'with']);

/** Whether a field is said aside: what a measure looks at is the same without it. */
export const isAside = (name: string, condition: Condition): boolean =>
  aside.has(name) ||
  (name === 'name' && !('attribute' in condition)) ||
  (name === 'title' && 'waivable' in condition);

/** A change of one field of a condition. */
function single(name: string, bodies: Bodies, both: Both, place: Place): Difference {
  const [one, other] = [bodies[0][name], bodies[1][name]];
  const effect = turned(fieldEffect(name, bodies, both, place), place);
  const [before, after] = both;
  if (name === 'window') {
    const now = windows.find((each) => bodies[1][each] !== undefined);
    const was = windows.find((each) => bodies[0][each] !== undefined);
    const path = written(at(place, (now ?? was)!).path);
    return { path, effect, code: 'condition.window', before, after };
  }
  const told = { path: written(at(place, name).path), effect };
  if (name === 'atLeast' || name === 'n')
    return {
      ...told,
      code: 'condition.need',
      before: plain(one),
      after: plain(other),
      condition: after,
    };
  // Without a list everything is meant: another name beside those of a list says little of that.
  if (lists.has(name) && Array.isArray(one) && Array.isArray(other)) {
    const [was, is] = [one.map(String), other.map(String)];
    const added = is.filter((each) => !was.includes(each));
    const removed = was.filter((each) => !is.includes(each));
    if (added.length + removed.length > 0)
      return {
        ...told,
        code: 'condition.members',
        name,
        added,
        removed,
        asBefore:
          name === 'holding' && isByPerson(bodies[1]) && holdingStays(...bodies, place.texts),
        condition: after,
      };
    return { ...told, code: 'order', before: was, after: is };
  }
  if (!isAside(name, after)) return { ...told, code: 'condition.facts', before, after };
  const values = { before: plain(one), after: plain(other) };
  return { ...told, code: 'condition.detail', name, ...values, condition: after };
}

/**
 * What two conditions of one word say otherwise in their fields, as one difference: what a field means depends on
 * the others where several have changed. `apart`: fields that are told by themselves.
 */
export function fields(
  bodies: Bodies,
  both: Both,
  place: Place,
  apart: readonly string[] = [],
): Difference[] {
  const names = changedFields(bodies, apart);
  if (names.length === 0) return [];
  if (names.length === 1) return [single(names[0]!, bodies, both, place)];
  const effect = agreed(names.map((name) => fieldEffect(name, bodies, both, place)));
  return [
    {
      path: written(place.path),
      effect: turned(effect, place),
      code: 'condition.changed',
      names,
      before: both[0],
      after: both[1],
    },
  ];
}

/** Another list of a word that is nothing but a list: any of them will do. */
export function named(
  name: string,
  [one, other]: [unknown, unknown],
  [before, after]: Both,
  place: Place,
): Difference {
  const bodies: Bodies = [{ [name]: one }, { [name]: other }];
  const difference = single(name, bodies, [before, after], {
    ...place,
    path: place.path.slice(0, -1),
  });
  const effect = turned(when(listGrown(one, other), 'looser'), place);
  return { ...difference, effect, path: written(place.path) };
}

/** What several differences of one clause mean: where they do not all ask for more or all for less, nothing is certain. */
export const meaningOf = (differences: Difference[]): Effect | null =>
  agreed(differences.filter(({ code }) => code !== 'order').map(({ effect }) => effect));

/** The same differences, each with what all of them mean. */
export function asOne(differences: Difference[]): Difference[] {
  const effect = meaningOf(differences);
  return differences.map((each) => (each.code === 'order' ? each : { ...each, effect }));
}

const plain = (value: unknown): Plain => (value === undefined ? null : (value as Plain));
