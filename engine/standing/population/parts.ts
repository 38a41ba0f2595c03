import type { FactKind } from '../../kernel/fact.ts';
import { casesOf, companyFactors } from '../../program/definition/factors.ts';
import type { Condition, Leaf } from '../../program/definition/condition.ts';
import type { Program } from '../../program/definition/program.ts';
import type { Need, Selection, Value, Where } from '../../program/definition/selection.ts';
import type { Amount } from '../../program/definition/values.ts';
import { periodsIn, type Windows } from '../../program/definition/window.ts';
import { countsAs } from '../../requirement/ladder.ts';
import { nowOf } from '../../requirement/measures/growth.ts';
import { caseLabel } from '../../requirement/measures/metric.ts';
import { windowsOf, type Counter, type FactCounter, type PeopleCounter } from './counter.ts';
import type { When } from './moment.ts';
import type { Topic } from './said.ts';

/** A counter of a leaf, under the label by which the leaf's gauge asks for it. */
export interface Part {
  label: string;
  counter: Counter;
}

/** What a leaf reads of an organisation: counters, and what the latest fact says. */
export interface Parts {
  parts: Part[];
  topics: Topic[];
}

type Chosen = Pick<Selection, 'of' | 'subject' | 'where' | 'line'>;

interface Look {
  when: When;
  value?: Value | null | undefined;
  also?: Where[];
  distinct?: string | undefined;
}

const chosen = ({ of, subject, where, line }: Chosen, look: Look): FactCounter => ({
  of: 'facts',
  kind: of,
  subjects: subject ? subject.toSorted() : null,
  where: [...(where ? [where] : []), ...(look.also ?? [])],
  line: line ?? null,
  when: look.when,
  value: look.value ?? null,
  distinct: look.distinct ?? null,
  scope: 'all',
});

const seen = (windows: Windows): When => ({ windows: windowsOf(windows) });

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
  const counting = [...countsAs(program, asked.holding)].toSorted(([a], [b]) => (a < b ? -1 : 1));
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
function ofNeed<T extends number | Amount>(program: Program, need: Need<T>): Parts {
  if (typeof need === 'number') return { parts: [], topics: [] };
  const given = need as Exclude<Need<T>, number>;
  if ('by' in given)
    return { parts: [], topics: Object.keys(given.by).map((name) => topicOf(program, name)) };
  if ('ofAttribute' in given) return { parts: [], topics: [topicOf(program, given.ofAttribute)] };
  if (!('oneFor' in given)) return { parts: [], topics: [] };
  const counter = chosen(given, { when: seen(given), value: given.value });
  return { parts: [{ label: 'need', counter }], topics: [] };
}

const joined = (parts: Part[], need: Parts): Parts => ({
  parts: [...parts, ...need.parts],
  topics: need.topics,
});

type Each = NonNullable<Windows['inEachOf']>;

const inEach = (
  { unit, back }: Each,
  make: (when: Extract<When, { ago: number }>) => Counter,
): Part[] =>
  Array.from({ length: back }, (_, ago) => ({
    label: `ago ${ago}`,
    counter: make({ unit, ago }),
  }));

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

const partAndWhole = (asked: Chosen, part: Look, whole: Look): Part[] => [
  { label: '', counter: chosen(asked, part) },
  { label: 'whole', counter: chosen(asked, whole) },
];

function ofPoints(program: Program, { points }: Of<'points'>): Parts {
  const topics: Topic[] = [];
  const parts = points.categories.flatMap(({ metrics }, category) =>
    metrics.flatMap((metric, index): Part[] => {
      const { count, sum, people } = metric;
      for (const { by } of companyFactors(metric))
        topics.push(...Object.keys(by).map((name) => topicOf(program, name)));
      const label = `${category}.${index}`;
      if (people) return [{ label, counter: holders(program, people) }];
      const of = sum ?? count!;
      const look = { when: seen(of), value: sum?.value };
      return casesOf(metric).map(({ where }, n) => ({
        label: caseLabel(label, n),
        counter: chosen(of, { ...look, also: where }),
      }));
    }),
  );
  const need = ofNeed(program, points.atLeast);
  return { parts: [...parts, ...need.parts], topics: [...topics, ...need.topics] };
}

function ofAmounts(
  program: Program,
  leaf: Of<'average' | 'median' | 'share' | 'every' | 'retention' | 'net' | 'growth' | 'rising'>,
): Parts {
  if ('every' in leaf) {
    const when = seen(leaf.every);
    const parts = partAndWhole(leaf.every, { when, also: [leaf.every.is] }, { when });
    return { parts, topics: [] };
  }
  if ('share' in leaf) {
    const { value, which, atLeast } = leaf.share;
    const when = seen(leaf.share);
    return joined(
      partAndWhole(leaf.share, { when, value, also: [which] }, { when, value }),
      ofNeed(program, atLeast),
    );
  }
  if ('retention' in leaf) {
    const { cohort, value, atLeast } = leaf.retention;
    const [stayed, all] = [true, false].map((stayed) => ({ when: { cohort, stayed }, value }));
    return joined(partAndWhole(leaf.retention, stayed!, all!), ofNeed(program, atLeast));
  }
  if ('rising' in leaf) {
    const { inEachOf, value, taken, atLeast } = leaf.rising;
    // One period more than is looked at: the first of them is compared with the one before it.
    const periods = { unit: inEachOf.unit, back: inEachOf.back + 1 };
    const parts = inEach(periods, (when) =>
      chosen(leaf.rising, {
        when: taken === 'at-end' ? { ...when, atEnd: true } : when,
        value,
      }),
    );
    return joined(parts, ofNeed(program, atLeast));
  }
  if ('growth' in leaf) {
    const { over, against, value, atLeast } = leaf.growth;
    const now = chosen(leaf.growth, { when: seen(nowOf(leaf.growth)), value });
    const earlier: When =
      'back' in over
        ? { earlier: over, by: periodsIn(over.unit, against) ?? 0 }
        : { over, against };
    const before = chosen(leaf.growth, { when: earlier, value });
    return joined(
      [
        { label: '', counter: now },
        { label: 'before', counter: before },
      ],
      ofNeed(program, atLeast),
    );
  }
  if ('net' in leaf) {
    const { value, less, atLeast } = leaf.net;
    const look = { when: seen(leaf.net), value };
    const taken = less.map((each, index) => ({
      label: `less ${index}`,
      counter: chosen(each, look),
    }));
    return joined(
      [{ label: '', counter: chosen(leaf.net, look) }, ...taken],
      ofNeed(program, atLeast),
    );
  }
  const asked = 'average' in leaf ? leaf.average : leaf.median;
  const counter = chosen(asked, { when: seen(asked), value: asked.value });
  return joined([{ label: '', counter }], ofNeed(program, asked.atLeast));
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
  const known =
    'average' in leaf ||
    'median' in leaf ||
    'share' in leaf ||
    'every' in leaf ||
    'retention' in leaf ||
    'net' in leaf ||
    'growth' in leaf ||
    'rising' in leaf;
  return known ? ofAmounts(program, leaf) : null;
}
