import type { FactKind } from '../../kernel/fact.ts';
import { casesOf, companyFactors } from '../../program/definition/factors.ts';
import type { Condition, Leaf } from '../../program/definition/condition.ts';
import type { Program } from '../../program/definition/program.ts';
import type { Need, Where } from '../../program/definition/selection.ts';
import type { Amount } from '../../program/definition/values.ts';
import type { Metric } from '../../program/definition/metric.ts';
import { marksOf } from '../../program/ladder.ts';
import { formerIds } from '../../requirement/measures/former.ts';
import { metricLabel } from '../../requirement/measures/metric.ts';
import { labelAgo, type Each } from '../../requirement/measures/periods.ts';
import { caseLabel } from '../../requirement/measures/rise.ts';
import { partLabel } from '../../requirement/measures/quantity.ts';
import { windowsOf, type Counter, type PeopleCounter } from './counter.ts';
import type { When } from './moment.ts';
import { chosen, countersOf, eachOf, partAndWhole, seen, type Part } from './quantity-parts.ts';
import type { Topic } from './said.ts';

/** What a leaf reads of an organisation: counters, and what the latest fact says. */
export interface Parts {
  parts: Part[];
  topics: Topic[];
}

/** Nothing is counted: by facts of its own, or because no organisation can have what is asked. */
const nothing: Parts = { parts: [], topics: [] };

/** An organisation's own facts of a kind: met by any one that holds. */
const owned = (kind: FactKind, subjects: string[], where: Where[] = []): Parts => ({
  parts: [
    {
      label: '',
      counter: {
        of: 'facts',
        kind,
        subjects: subjects.toSorted(),
        where,
        line: null,
        when: { windows: {} },
        value: null,
        distinct: null,
        scope: 'own',
      },
    },
  ],
  topics: [],
});

type Holding = Omit<Extract<Condition, { people: unknown }>['people'], 'atLeast'>;

/** What a text says that takes the credit for someone who goes elsewhere. */
function creditOf({ counting }: Program): PeopleCounter['credit'] {
  const said = counting.employerChange?.choose;
  return said === 'old-ends' || said === 'award-ends' ? said : null;
}

function holders(program: Program, asked: Holding): PeopleCounter {
  const { distinct = 'people', where = null } = asked;
  const counting = [...marksOf(program, asked)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const others = counting.filter(([credential, as]) => distinct !== 'people' && as !== credential);
  return {
    of: 'people',
    holding: counting.map(([credential]) => credential),
    as: Object.fromEntries(others),
    distinct,
    where,
    windows: windowsOf(asked),
    grace: program.counting.graceCounts.choose ? (program.renewal?.grace ?? null) : null,
    credit: creditOf(program),
  };
}

/** An attribute of the company, of which it has several values at once where the text says so. */
const topicOf = ({ attributes }: Program, name: string): Topic => ({
  of: 'attribute',
  name,
  several: attributes[name]?.several ?? false,
});

/** What decides how much is asked for. */
function ofNeed<T extends number | Amount>(program: Program, need: Need<T>, label = 'need'): Parts {
  if (typeof need === 'number') return { parts: [], topics: [] };
  const given = need as Exclude<Need<T>, number>;
  if ('by' in given)
    return { parts: [], topics: Object.keys(given.by).map((name) => topicOf(program, name)) };
  if ('ofAttribute' in given) return { parts: [], topics: [topicOf(program, given.ofAttribute)] };
  if (!('oneFor' in given)) return { parts: [], topics: [] };
  const counter = chosen(given, { when: seen(given), value: given.value ?? null });
  return { parts: [{ label, counter }], topics: [] };
}

const joined = (parts: Part[], need: Parts): Parts => ({
  parts: [...parts, ...need.parts],
  topics: need.topics,
});

type Ago = Extract<When, { ago: number }>;

/** Each of some periods: under which label it is read, and when facts count for it. */
const agos = ({ unit, back }: Each): { label: string; when: Ago }[] =>
  Array.from({ length: back }, (_, ago) => ({ label: labelAgo(ago), when: { unit, ago } }));

const inEach = (each: Each, make: (when: Ago) => Counter): Part[] =>
  agos(each).map(({ label, when }) => ({ label, counter: make(when) }));

type Of<Word> = Word extends PropertyKey ? Extract<Leaf, Record<Word, unknown>> : never;

function ofCount(program: Program, { count: asked }: Of<'count'>): Parts {
  const { inEachOf, distinct } = asked;
  const make = (when: When) => chosen(asked, { when, distinct });
  const parts = inEachOf ? inEach(inEachOf, make) : [{ label: '', counter: make(seen(asked)) }];
  return joined(parts, ofNeed(program, asked.atLeast));
}

function ofSum(program: Program, { sum: asked }: Of<'sum'>): Parts {
  const { inEachOf, value } = asked;
  const make = (when: When) => chosen(asked, { when, value });
  const parts = inEachOf ? inEach(inEachOf, make) : [{ label: '', counter: make(seen(asked)) }];
  return joined(parts, ofNeed(program, asked.atLeast));
}

function ofMetric(program: Program, metric: Metric, label: string): Parts {
  const { count, sum, people, linear } = metric;
  const of = sum ?? count;
  const distinct = sum ? undefined : count?.distinct;
  const read = of
    ? casesOf(metric).map(({ where }, n): Part => ({
        label: caseLabel(label, n),
        counter: chosen(of, { when: seen(of), value: sum?.value, also: where, distinct }),
      }))
    : people
      ? [{ label, counter: holders(program, people) }]
      : countersOf(metric, { label });
  const named = companyFactors(metric).flatMap(({ by }) => Object.keys(by));
  const upTo = linear ? ofNeed(program, linear.upTo, partLabel(label, 'need')) : nothing;
  return {
    parts: [...read, ...upTo.parts],
    topics: [...named.map((name) => topicOf(program, name)), ...upTo.topics],
  };
}

function ofPoints(program: Program, { points }: Of<'points'>): Parts {
  const metrics = points.categories.flatMap((category, at) =>
    category.metrics.map((metric, index) => ofMetric(program, metric, metricLabel(at, index))),
  );
  const all = [...metrics, ofNeed(program, points.atLeast)];
  return {
    parts: all.flatMap(({ parts }) => parts),
    topics: all.flatMap(({ topics }) => topics),
  };
}

function ofRising({ rising }: Of<'rising'>): Part[] {
  const { inEachOf, value, taken } = rising;
  // One period more than is looked at: the first of them is compared with the one before it.
  const periods = { unit: inEachOf.unit, back: inEachOf.back + 1 };
  return inEach(periods, (when) =>
    chosen(rising, { when: taken === 'at-end' ? { ...when, atEnd: true } : when, value }),
  );
}

function ofEvery({ every }: Of<'every'>): Part[] {
  const when = seen(every);
  return partAndWhole(every, { when, also: [every.is] }, { when }, '');
}

type Compared = Of<'average' | 'median' | 'share' | 'retention' | 'net' | 'growth'>;

function quantityNeed(program: Program, leaf: Compared): Parts {
  if ('share' in leaf) return ofNeed(program, leaf.share.atLeast);
  if ('retention' in leaf) return ofNeed(program, leaf.retention.atLeast);
  if ('growth' in leaf) return ofNeed(program, leaf.growth.atLeast);
  if ('net' in leaf) return ofNeed(program, leaf.net.atLeast);
  return ofNeed(program, ('average' in leaf ? leaf.average : leaf.median).atLeast);
}

/** What a leaf reads; null where columns cannot say it, so that the engine has to be asked. */
export function partsOfLeaf(program: Program, leaf: Leaf): Parts | null {
  if ('people' in leaf) {
    const counter = holders(program, leaf.people);
    return joined([{ label: '', counter }], ofNeed(program, leaf.people.atLeast));
  }
  if ('count' in leaf) return ofCount(program, leaf);
  if ('sum' in leaf) return ofSum(program, leaf);
  if ('points' in leaf) return ofPoints(program, leaf);
  if ('holds' in leaf) return owned('credential', leaf.holds);
  if ('completed' in leaf) return owned('completion', [leaf.completed]);
  if ('passed' in leaf) return owned('pass', [leaf.passed]);
  if ('agreed' in leaf) {
    const edition = program.agreements[leaf.agreed]?.edition;
    return edition === undefined ? nothing : owned('agreement', [leaf.agreed], [{ edition }]);
  }
  if ('affiliated' in leaf) return nothing;
  if ('attribute' in leaf) return { parts: [], topics: [topicOf(program, leaf.attribute.name)] };
  if ('standing' in leaf) {
    return { parts: [], topics: [{ of: 'standing', program: leaf.standing.program }] };
  }
  if ('former' in leaf) return owned('credential', formerIds(program, leaf.former));
  if ('carried' in leaf) {
    const { competency, level } = leaf.carried;
    return owned('carryover', [competency], [{ level }]);
  }
  if ('held' in leaf) {
    const about = 'tier' in leaf.held ? null : leaf.held.competency;
    return { parts: [], topics: [{ of: 'decision', about }] };
  }
  if ('waived' in leaf) return nothing;
  if ('rank' in leaf) {
    const { value, per = [] } = leaf.rank;
    const counter = chosen(leaf.rank, { when: seen(leaf.rank), value });
    return { parts: [{ label: '', counter }], topics: per.map((name) => topicOf(program, name)) };
  }
  if ('every' in leaf) return { parts: ofEvery(leaf), topics: [] };
  if ('rising' in leaf) return joined(ofRising(leaf), ofNeed(program, leaf.rising.atLeast));
  const each = eachOf(leaf);
  const counters = each ? agos(each).flatMap((place) => countersOf(leaf, place)) : countersOf(leaf);
  return joined(counters, quantityNeed(program, leaf));
}
