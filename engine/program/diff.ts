import { align } from './align.ts';
import type { Condition } from './definition/condition.ts';
import { fillings } from './definition/choices.ts';
import type { Program } from './definition/program.ts';
import { isMonotone, wordOf } from './definition/reading.ts';
import type { Path } from './document.ts';
import { conditionsIn, requirementsOf } from './checks/rule.ts';
import { begun, conditions } from './difference/conditions.ts';
import { rates, type Table } from './difference/rates.ts';
import type { Texts } from './difference/holding.ts';
import {
  isObject,
  same,
  written,
  type Difference,
  type Effect,
  type PartKind,
  type Plain,
} from './difference/difference.ts';
import { isOne, isText, orderOf, values } from './difference/values.ts';

/** Where parts with names stand, and what they are called. */
const kinds: { at: RegExp; part: PartKind; texts?: true }[] = [
  { at: /^tiers$/, part: 'tier' },
  { at: /^levels$/, part: 'level' },
  { at: /^tracks$/, part: 'track' },
  { at: /^tracks\.[^.]+\.levels$/, part: 'credential' },
  { at: /^courses$/, part: 'course' },
  { at: /^assessments$/, part: 'assessment' },
  { at: /^agreements$/, part: 'agreement' },
  { at: /^exams$/, part: 'exam' },
  { at: /^benefits$/, part: 'benefit' },
  { at: /^competencies$/, part: 'competency' },
  { at: /^competencies\.[^.]+\.levels$/, part: 'level-of-competency' },
  { at: /^competencyLevels$/, part: 'competency-level' },
  { at: /^areas$/, part: 'area' },
  { at: /^attributes$/, part: 'attribute' },
  { at: /^roles$/, part: 'role' },
  { at: /^credentialKinds$/, part: 'credential-kind' },
  { at: /^contacts$/, part: 'contact' },
  { at: /^solutions$/, part: 'solution' },
  { at: /^reports$/, part: 'report' },
  { at: /^standards\.levels$/, part: 'standard' },
  { at: /^parameters$/, part: 'parameter' },
  { at: /^readings$/, part: 'reading' },
  { at: /^actions$/, part: 'action' },
  { at: /^transition\.sources$/, part: 'source' },
  { at: /^solutionCategories$/, part: 'solution-category' },
  { at: /^names$/, part: 'name', texts: true },
  { at: /^attributes\.[^.]+\.values$/, part: 'attribute-value', texts: true },
  { at: /^readings\.[^.]+\.options$/, part: 'answer', texts: true },
  { at: /^review\.probation\.blocks$/, part: 'block', texts: true },
];

const kindAt = (path: Path) => kinds.find(({ at }) => at.test(written(path)));

/** Keys under which a requirement begins. */
const requirements: ReadonlySet<string> = new Set(['requires', 'maintain', 'availableTo']);

type Named = { id: string; body: Record<string, unknown> };

/** Parts by name, from a list of things with ids or from a map; of a map of texts each is the title of a part. */
function namedIn(value: unknown, texts = false): Named[] | null {
  if (value === undefined && texts) return [];
  if (isObject(value)) {
    const all = Object.entries(value).map(([id, body]) => ({
      id,
      body: texts ? { title: body } : body,
    }));
    return all.every((each): each is Named => isObject(each.body)) ? all : null;
  }
  if (!Array.isArray(value)) return null;
  const named = value.flatMap((body: unknown) =>
    isObject(body) && typeof body['id'] === 'string' ? [{ id: body['id'], body }] : [],
  );
  const ids = new Set(named.map(({ id }) => id));
  return named.length === value.length && ids.size === named.length ? named : null;
}

const without = (body: Record<string, unknown>) => JSON.stringify({ ...body, id: null });
const titleOf = ({ title }: Record<string, unknown>) => (isText(title) ? title : null);

/** The same id, else the same body, else the same title under another id. */
const keys: ((named: Named) => string | null)[] = [
  ({ id }) => id,
  ({ body }) => without(body),
  ({ body }) => (titleOf(body) ? JSON.stringify(titleOf(body)) : null),
];

/** Parts with names: which came, which went, which are called otherwise, and what changed in the rest. */
function parts(
  part: PartKind,
  before: Named[],
  after: Named[],
  path: Path,
  texts: Texts,
): Difference[] {
  const renamed = new Map<string, string>();
  const found = align(before, after, keys).flatMap(
    ({ before: one, after: other }): Difference[] => {
      const { id, body } = (other ?? one)!.item;
      const at = [...path, id];
      const place = { path: written(at), effect: null };
      if (!one) return [{ ...place, code: 'part.added', part, id, title: titleOf(body) }];
      if (!other) return [{ ...place, code: 'part.removed', part, id, title: titleOf(body) }];
      const inside = within(part, one.item, other.item, at, texts);
      if (one.item.id === id) return inside;
      renamed.set(one.item.id, id);
      return [{ ...place, code: 'part.id', part, before: one.item.id, after: id }, ...inside];
    },
  );
  const order = orderOf(
    before.map(({ id }) => renamed.get(id) ?? id),
    after.map(({ id }) => id),
    path,
  );
  return [...found, ...order];
}

function within(
  part: PartKind,
  before: Named,
  after: Named,
  path: Path,
  texts: Texts,
): Difference[] {
  const [was, is] = [titleOf(before.body), titleOf(after.body)];
  const titled: Difference[] =
    was && is && !same(was, is)
      ? [
          {
            path: written([...path, 'title']),
            effect: null,
            code: 'part.title',
            part,
            id: after.id,
            before: was,
            after: is,
          },
        ]
      : [];
  const skip = new Set(['id', ...(titled.length > 0 ? ['title'] : [])]);
  return [...titled, ...keyed(before.body, after.body, path, texts, skip)];
}

function keyed(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: Path,
  texts: Texts,
  skip: ReadonlySet<string> = new Set(),
): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !skip.has(name))
    .flatMap((name) => differences(before[name], after[name], [...path, name], texts));
}

const bodyOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

const isChoice = (value: unknown): value is { choose: Plain; because: unknown } =>
  isObject(value) && 'choose' in value && 'because' in value;

function chosen(
  before: { choose: Plain; because: unknown },
  after: { choose: Plain; because: unknown },
  path: Path,
  texts: Texts,
): Difference[] {
  const name = String(path.at(-1));
  const place = { effect: null, name };
  return [
    ...(same(before.choose, after.choose)
      ? []
      : [
          {
            ...place,
            path: written([...path, 'choose']),
            code: 'switch' as const,
            before: before.choose,
            after: after.choose,
          },
        ]),
    ...(same(before.because, after.because)
      ? []
      : [{ ...place, path: written([...path, 'because']), code: 'reason' as const }]),
    // The days of a review.
    ...keyed(before, after, path, texts, new Set(['choose', 'because'])),
  ];
}

const dates = ['published', 'effective', 'enforced'] as const;

/** Values that have a sentence of their own. */
function known(before: unknown, after: unknown, path: Path): Difference[] | null {
  const [place, name] = path;
  const date = place === 'dates' ? dates.find((each) => each === name) : undefined;
  const at = { path: written(path), effect: null };
  if (typeof before !== 'string' || typeof after !== 'string') return null;
  if (date) return [{ ...at, code: 'date', name: date, before, after }];
  return place === 'version' ? [{ ...at, code: 'version', before, after }] : null;
}

function differences(before: unknown, after: unknown, path: Path, texts: Texts): Difference[] {
  if (same(before, after)) return [];
  const special = known(before, after, path);
  if (special) return special;
  if (written(path) === 'currencyRates.table')
    return rates(before as Table | undefined, after as Table | undefined, path);
  if (isChoice(before) && isChoice(after)) return chosen(before, after, path, texts);
  const last = path.at(-1);
  const both = isObject(before) && isObject(after);
  if (both && requirements.has(String(last)))
    return conditions(before as Condition, after as Condition, { path, sign: 1, texts });
  if (requirements.has(String(last)) && isObject(before) !== isObject(after))
    return begun(before, after, path);
  const kind = kindAt(path);
  const [was, is] = kind ? [before, after].map((each) => namedIn(each, kind.texts)) : [];
  if (kind && was && is) return parts(kind.part, was, is, path, texts);
  if (written(path) === 'currencyRates') return keyed(bodyOf(before), bodyOf(after), path, texts);
  if (!both || isOne(before) || isOne(after)) return values(before, after, path);
  const order = orderOf(Object.keys(before), Object.keys(after), path);
  return [...keyed(before, after, path, texts), ...order];
}

type Switched = Extract<Difference, { code: 'switch' }>;

/** What a switch on counting means, where nothing that is asked for may fall. */
function switchEffect({ name, before, after }: Switched): Effect | null {
  if (name === 'higherLevelCounts' || name === 'graceCounts')
    return after === true ? 'looser' : 'tighter';
  if (name === 'tiersCumulative') return after === true ? 'tighter' : 'looser';
  if (name !== 'onePersonFills') return null;
  const order: Plain[] = fillings.filter((each) => each !== 'one-seat-per-track');
  const [from, to] = [order.indexOf(before), order.indexOf(after)];
  // Tracks lie across the parts of a requirement: only the ends of the order compare with them.
  if (from < 0) return to === 0 ? 'looser' : to === order.length - 1 ? 'tighter' : null;
  if (to < 0) return from === 0 ? 'tighter' : from === order.length - 1 ? 'looser' : null;
  return to > from ? 'tighter' : 'looser';
}

const isRising = (program: Program): boolean =>
  requirementsOf(program)
    .flatMap(({ condition, path }) => conditionsIn(condition, path))
    .every(
      ({ condition, negated }) => !negated && isMonotone(condition) && wordOf(condition) !== 'when',
    );

/** Settings that let people count for longer, which asks for more where somebody must not count. */
const lasting: ReadonlySet<string> = new Set(['grace', 'streamlined', 'validFor', 'term']);

/** What a difference means where that depends on whether anything that is asked for may fall. */
function effectAmong(difference: Difference): Effect | null {
  if (difference.code === 'switch') return switchEffect(difference);
  const lasts = difference.code === 'value' && lasting.has(difference.name);
  return lasts ? difference.effect : null;
}

/**
 * Every difference between two definitions, in the order of the text, with a code and its arguments; empty
 * exactly where the definitions are equal. `effect` says whether the new text asks for more or for less where
 * that is certain, each clause by itself: several changes of one clause are told or at least judged as one.
 */
export function diff(before: Program, after: Program): Difference[] {
  return keyed(before, after, [], [before, after]).map((difference) => {
    const effect = effectAmong(difference);
    if (effect === null) return difference;
    return { ...difference, effect: isRising(before) && isRising(after) ? effect : null };
  });
}
