import type { FactValue } from '../../kernel/fact.ts';
import type { Leaf } from '../../program/definition/condition.ts';
import type { Need } from '../../program/definition/selection.ts';
import { formerEnds } from '../../requirement/measures/former.ts';
import { amountOf, numberOf, shareOf } from '../../requirement/need.ts';
import type { Rule } from '../../requirement/rule.ts';
import { fits } from '../../requirement/selection.ts';
import type { Column } from './counter.ts';
import type { Seen } from './columns.ts';
import { rankTest } from './rank.ts';
import { eachOf } from './quantity-parts.ts';
import type { Said } from './said.ts';
import { thresholdOf, type Threshold } from './thresholds.ts';
import { waivedTest } from './waived.ts';
import { exactBelow } from './units.ts';
import { ceiling, no, readBy, unsure, yes, type Reads, type Test } from './verdict.ts';

/** A leaf that compares one column with one number. */
export interface Plain {
  list: Int32Array | Float64Array;
  atLeast: number;
}

/** How a leaf is answered for each organisation. */
export interface LeafTest {
  test: Test;
  plain: Plain | null;
  /** How many people there are and are asked for, where people are counted. */
  count: Int32Array | null;
  need: Threshold | null;
}

/** Compares whole numbers; null where one of them is too large to be exact. */
function isEnough(have: number, need: number): boolean | null {
  if (Math.abs(have) > exactBelow || (Math.abs(need) > exactBelow && need !== Infinity))
    return null;
  return have >= need;
}

const verdict = (enough: boolean | null, exact: Test, organisation: number) =>
  enough === null ? exact(organisation) : enough ? yes : no;

type Amounts = (organisation: number) => number;

/** `have` in whole units against a threshold in the same units. */
function atLeast(have: Amounts, need: Threshold, exact: Test): Test {
  return (organisation) => {
    const asked = need.of(organisation);
    if (asked === null) return exact(organisation);
    if (Number.isNaN(asked)) return no;
    return verdict(isEnough(have(organisation), asked), exact, organisation);
  };
}

const counted =
  ({ count }: Column): Amounts =>
  (organisation) =>
    count[organisation]!;
const summed =
  ({ sum }: Column): Amounts =>
  (organisation) =>
    sum![organisation]!;

/** The least of what several columns have. */
const weakest =
  (columns: Column[], of: (column: Column) => Amounts): Amounts =>
  (organisation) => {
    let least = Infinity;
    for (const column of columns) {
      const have = of(column)(organisation);
      if (have > exactBelow) return Infinity; // one that is not exact: the engine has to look
      if (have < least) least = have;
    }
    return least;
  };

type Of<Word> = Word extends PropertyKey ? Extract<Leaf, Record<Word, unknown>> : never;

function plain(list: Plain['list'], { fixed }: Threshold): Plain | null {
  return fixed === null ? null : { list, atLeast: fixed };
}

function countTest(need: Need<number>, reads: Reads, exact: Test): LeafTest {
  const threshold = thresholdOf(need, numberOf, 1, reads);
  const only = reads.columns.get('');
  const have = only
    ? counted(only)
    : weakest(
        [...reads.columns].flatMap(([label, column]) => (label === 'need' ? [] : [column])),
        counted,
      );
  return {
    test: atLeast(have, threshold, exact),
    plain: only ? plain(only.count, threshold) : null,
    count: only?.count ?? null,
    need: threshold,
  };
}

function sumTest({ sum: asked }: Of<'sum'>, reads: Reads, exact: Test): LeafTest {
  const columns = [...reads.columns].flatMap(([label, column]) =>
    label === 'need' ? [] : [column],
  );
  const { decimals } = columns[0]!;
  const threshold = thresholdOf(asked.atLeast, amountOf, 10 ** decimals, reads);
  const test = atLeast(weakest(columns, summed), threshold, exact);
  return {
    test,
    plain: columns.length === 1 ? plain(columns[0]!.sum!, threshold) : null,
    count: null,
    need: null,
  };
}

/** Figures of a text have at most six decimals. */
const figureDecimals = 6;

function averageTest({ average: asked }: Of<'average'>, reads: Reads, exact: Test): Test {
  const { count, sum, decimals } = reads.columns.get('')!;
  const finest = Math.max(decimals, figureDecimals);
  const up = 10 ** (finest - decimals);
  const threshold = thresholdOf(asked.atLeast, amountOf, 10 ** finest, reads);
  return (organisation) => {
    const many = count[organisation]!;
    if (many === 0) return no;
    const asks = threshold.of(organisation);
    if (asks === null) return exact(organisation);
    if (Number.isNaN(asks) || many < asked.sample) return no;
    return verdict(isEnough(sum![organisation]! * up, asks * many), exact, organisation);
  };
}

const basisPoints = 10_000;

interface PartOfWhole {
  value?: unknown;
  atLeast: Need<number>;
  ofNothing: 'met' | 'missing';
  sample: number;
}

function partTest(asked: PartOfWhole, reads: Reads, exact: Test): Test {
  const size = asked.value === undefined ? counted : summed;
  const [part, all] = ['', 'whole'].map((label) => reads.columns.get(label)!);
  const [have, base] = [size(part!), size(all!)];
  const threshold = thresholdOf(asked.atLeast, shareOf, basisPoints, reads);
  return (organisation) => {
    const whole = base(organisation);
    if (whole === 0) return asked.ofNothing === 'met' ? yes : no;
    const asks = threshold.of(organisation);
    if (asks === null) return exact(organisation);
    if (Number.isNaN(asks) || all!.count[organisation]! < asked.sample) return no;
    const share = have(organisation) * basisPoints;
    return verdict(isEnough(share, asks * whole), exact, organisation);
  };
}

const everyTest =
  ({ columns }: Reads): Test =>
  (organisation) =>
    columns.get('')!.count[organisation]! >= columns.get('whole')!.count[organisation]! ? yes : no;

function netTest({ net: asked }: Of<'net'>, reads: Reads, exact: Test): Test {
  const columns = [...reads.columns].filter(([label]) => label !== 'need');
  const decimals = Math.max(...columns.map(([, column]) => column.decimals));
  const terms = columns.map(([label, { sum, decimals: own }]) => ({
    sum: sum!,
    times: (label === '' ? 1 : -1) * 10 ** (decimals - own),
  }));
  const threshold = thresholdOf(asked.atLeast, amountOf, 10 ** decimals, reads);
  const have = (organisation: number) => {
    let total = 0;
    for (const { sum, times } of terms) {
      const term = sum[organisation]! * times;
      // What one term or a sum on the way cannot hold exactly is for the engine.
      if (Math.abs(term) > exactBelow || Math.abs(total) > exactBelow) return Infinity;
      total += term;
    }
    return total;
  };
  return atLeast(have, threshold, exact);
}

function growthTest({ growth: asked }: Of<'growth'>, reads: Reads, exact: Test): Test {
  const [now, before] = ['', 'before'].map((label) => reads.columns.get(label)!);
  const size = asked.value === undefined ? counted : summed;
  const [have, base] = [size(now!), size(before!)];
  const least = ceiling(amountOf(asked.base), 10 ** before!.decimals);
  const threshold = thresholdOf(asked.atLeast, shareOf, basisPoints, reads);
  return (organisation) => {
    const start = base(organisation);
    const enough = start > 0 ? isEnough(start, least) : false;
    if (enough === null) return exact(organisation);
    if (!enough) return asked.withoutBase === 'met' ? yes : no;
    const asks = threshold.of(organisation);
    if (asks === null) return exact(organisation);
    if (Number.isNaN(asks)) return no;
    const grown = isEnough(have(organisation) * basisPoints, start * (basisPoints + asks));
    return verdict(grown, exact, organisation);
  };
}

/** Whether one of the values that an organisation has fits; each value is looked at once. */
function saidTest({ codes, sets }: Said, isRight: (value: FactValue | undefined) => boolean): Test {
  const known: boolean[] = [];
  return (organisation) => {
    const code = codes[organisation]!;
    known[code] ??= sets[code]!.some(isRight);
    return known[code] ? yes : no;
  };
}

function quick(leaf: Leaf, reads: Reads, exact: Test): LeafTest | null {
  const slow = (test: Test): LeafTest => ({ test, plain: null, count: null, need: null });
  if ('people' in leaf) return countTest(leaf.people.atLeast, reads, exact);
  if ('count' in leaf) return countTest(leaf.count.atLeast, reads, exact);
  if ('sum' in leaf) return sumTest(leaf, reads, exact);
  // What is asked of several periods one by one is read as the engine reads it.
  if (eachOf(leaf)) return slow(exact);
  if ('average' in leaf) return slow(averageTest(leaf, reads, exact));
  if ('share' in leaf) return slow(partTest(leaf.share, reads, exact));
  if ('retention' in leaf) return slow(partTest(leaf.retention, reads, exact));
  if ('every' in leaf) return slow(everyTest(reads));
  if ('net' in leaf) return slow(netTest(leaf, reads, exact));
  return 'growth' in leaf ? slow(growthTest(leaf, reads, exact)) : null;
}

/** How a leaf is answered from what was counted. */
export function testOf({ leaf, gauge, context }: Rule, reads: Reads, seen: Seen): LeafTest {
  const only = reads.columns.get('');
  const slow = (test: Test): LeafTest => ({ test, plain: null, count: null, need: null });
  if ('attribute' in leaf!) {
    const { name, is } = leaf.attribute;
    return slow(saidTest(reads.said.get(name)!, (value) => fits(is, value)));
  }
  if ('held' in leaf!) {
    const wanted = 'tier' in leaf.held ? leaf.held.tier : leaf.held.level;
    return slow(saidTest(reads.said.get('decision')!, (value) => wanted.includes(String(value))));
  }
  if ('standing' in leaf!) {
    const { tier } = leaf.standing;
    return slow(saidTest(reads.said.get('standing')!, (value) => tier.includes(String(value))));
  }
  if ('former' in leaf! && seen.at >= formerEnds(context!.program, leaf.former))
    return slow(() => no);
  if ('waived' in leaf!) return slow(waivedTest(leaf.waived, seen));
  if ('rank' in leaf!) return slow(rankTest(leaf.rank, reads, seen));
  // Without a gauge, and where there is one fact or none, the number of what counts is all.
  if (!gauge && !('people' in leaf! || 'count' in leaf!)) {
    if (!only) return slow(() => no);
    return {
      test: atLeast(counted(only), { fixed: 1, of: () => 1 }, () => unsure),
      plain: { list: only.count, atLeast: 1 },
      count: null,
      need: null,
    };
  }
  const exact: Test = gauge ? readBy(gauge, reads) : () => unsure;
  const found = quick(leaf!, reads, exact);
  if (found) return found;
  return { test: exact, plain: null, count: null, need: null };
}
