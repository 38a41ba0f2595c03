import {
  isGroupKind,
  type Conversion,
  type Counted,
  type Fact,
  type Node,
} from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { conversionText } from './conversions.ts';
import { defineWords, sentence } from './define.ts';
import { formatList, numberFormat } from './format.ts';
import { attributeText } from './selection-text.ts';
import {
  carriedFrom,
  day,
  lastDay,
  say,
  speakerOf,
  stateOf,
  titleIn,
  type Line,
  type Telling,
} from './telling.ts';

const kindWords = defineWords(
  {
    deal: 'closed deal',
    implementation: 'implementation',
    reference: 'customer reference',
    survey: 'survey',
    validation: 'validation',
    application: 'application',
    approval: 'approval',
    invitation: 'invitation',
    event: 'event',
    offering: 'offering',
    account: 'customer account',
  },
  {
    deal: 'закрытая сделка',
    implementation: 'внедрение',
    reference: 'отзыв клиента',
    survey: 'опрос',
    validation: 'проверка',
    application: 'заявка',
    approval: 'одобрение',
    invitation: 'приглашение',
    event: 'событие',
    offering: 'предложение',
    account: 'клиент',
  },
);

type Particulars = Pick<Fact, 'subject' | 'person' | 'money' | 'quantity' | 'attributes'>;

/** What a fact says of itself: what about, how much and at which rate it counts, its attributes, and whose it is. */
export function particulars(
  telling: Telling,
  fact: Partial<Particulars>,
  conversion?: Conversion,
): string[] {
  const { subject: about, person, money, quantity, attributes = {} } = fact;
  const { locale } = telling;
  const speaker = speakerOf(telling);
  const unit = { unit: 'money' as const, currency: money?.currency ?? '' };
  return [
    ...(about ? [titleIn(telling, about)] : []),
    ...(money
      ? [
          conversion
            ? conversionText(speaker, telling.program, conversion)
            : formatExact(money.amount, unit, locale),
        ]
      : []),
    ...(quantity === undefined
      ? []
      : [say(telling, 'fact.quantity', { quantity: numberFormat(locale).format(quantity) })]),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      value === null ? [] : [attributeText(speaker, name, value)],
    ),
    ...(person === undefined ? [] : [say(telling, 'fact.by', { person: telling.person(person) })]),
  ];
}

/** A fact in a line: its day, its kind where several are told, and what it says. Several can say the same. */
function factText(telling: Telling, fact: Fact, several: boolean, conversion?: Conversion): string {
  const kind =
    several && fact.kind in kindWords.en ? [sentence(kindWords, telling.locale, fact.kind)] : [];
  const rest = formatList(particulars(telling, fact, conversion), telling.locale);
  const list = [...kind, ...(rest === '' ? [] : [rest])].join(', ');
  const text = say(telling, 'fact.text', { day: day(telling, fact.from), list: list || 'none' });
  return fact.source.startsWith('declared:') ? say(telling, 'fact.declared', { text }) : text;
}

/** Names a fact by its day and what it says where facts are at hand, else as the reader knows it. */
export const factNaming = (telling: Telling): Telling['fact'] =>
  telling.facts
    ? (id) => {
        const fact = telling.facts?.get(id);
        return fact ? factText(telling, fact, false) : (telling.fact?.(id) ?? id);
      }
    : telling.fact;

/** Measures whose facts are no news: what they say is the sentence itself. */
const plain: ReadonlySet<Node['kind']> = new Set([
  'attribute',
  'standing',
  'held',
  'carried',
  'announced',
  'waived',
  'rank',
]);

/** As many facts are told line by line. */
const mostTold = 12;

/** Whether a list of several was told before in this explanation; from now on it has been. With rates it says more. */
function isToldAgain({ told: before }: Telling, ids: string[], apart = '', rated = false) {
  const plain = ids.join('\n') + apart;
  const key = rated ? `${plain}\trated` : plain;
  if (ids.length > 1 && before.has(key)) return true;
  before.add(key).add(plain);
  return false;
}

/** The facts that a measure rests on, where they are at hand and people are not named already. */
export function factLines(telling: Telling, node: Node, depth: number): Line[] {
  const { kind, who, facts: ids, amounts } = node;
  const named = new Set(who.map(({ fact }) => fact));
  // Points also rest on facts that are not about people; other measures of people rest on nothing else.
  const isTold = named.size === 0 || kind === 'points';
  if (!telling.facts || isGroupKind(kind) || !isTold || plain.has(kind)) return [];
  const apart = new Set(node.apart);
  const facts = ids
    .filter((id) => !named.has(id))
    .flatMap((id) => telling.facts?.get(id) ?? [])
    .filter((fact) => fact.kind !== 'affiliation' && fact.kind !== 'attribute')
    .toSorted((one, other) => one.from - other.from);
  if (facts.length === 0) return [];
  // Where each has to be so, one that is not comes first: it must not be among the many that are not told.
  const inside = facts.filter(({ id }) => !apart.has(id));
  const outside = facts.filter(({ id }) => apart.has(id));
  const groups: Stated[] = [
    { state: 'met', facts: inside },
    { state: 'missing', facts: outside },
  ];
  const ordered = (kind === 'every' ? groups.toReversed() : groups).filter(
    (group) => group.facts.length > 0,
  );
  const list = facts.map(({ id }) => id);
  if (isToldAgain(telling, list, [...apart].join('\t'), amounts?.conversions !== undefined))
    return ordered.map((group) => againLine(telling, group, depth));
  return listLines(telling, ordered, node, depth);
}

/** Facts that belong to what is asked for, or do not. */
interface Stated {
  state: Line['state'];
  facts: Fact[];
}

function againLine(telling: Telling, { state, facts }: Stated, depth: number): Line {
  const days = [...new Set(facts.map(({ from }) => day(telling, from)))];
  return {
    depth,
    state,
    text: say(telling, 'fact.again', { list: formatList(days, telling.locale) }),
  };
}

/** As many as are told one by one, what says the same in one line; and how many more there are. */
function listLines(telling: Telling, groups: Stated[], { amounts }: Node, depth: number): Line[] {
  const all = groups.flatMap(({ facts }) => facts);
  const several = new Set(all.map(({ kind }) => kind)).size > 1;
  const rates = new Map(amounts?.conversions?.map((each) => [each.fact, each]));
  const alike = groups.flatMap(({ state, facts }) => {
    const same = Map.groupBy(facts, (fact) => factText(telling, fact, several, rates.get(fact.id)));
    return [...same].map(([text, { length: count }]) => ({ state, text, count }));
  });
  const told = alike.slice(0, mostTold);
  const more = all.length - told.reduce((sum, { count }) => sum + count, 0);
  return [
    ...told.map(({ state, text, count }): Line => ({
      depth,
      state,
      text: say(telling, 'fact.line', { text, count }),
    })),
    ...(more > 0
      ? [{ depth, state: 'met' as const, text: say(telling, 'fact.more', { count: more }) }]
      : []),
  ];
}

/** Who counts, and by what where the same one counts several times. */
function counting(telling: Telling, { person: id, fact }: Counted, who: Counted[]): string {
  const person = telling.person(id);
  const subject = telling.facts?.get(fact)?.subject;
  const once = who.filter((each) => each.person === id).length === 1;
  if (once || !subject) return person;
  return say(telling, 'counts.as', { person, what: titleIn(telling, subject) });
}

/** That someone counts, until when, and from when on only in grace. */
function countsText(telling: Telling, { until, grace }: Counted, person: string): string {
  if (until === null) return say(telling, 'counts.forever', { person });
  const args = { person, day: lastDay(telling, until) };
  if (!grace) return say(telling, 'counts.through', args);
  if (grace.begun) return say(telling, 'counts.inGrace', args);
  return say(telling, 'counts.toGrace', { ...args, since: day(telling, grace.since) });
}

/** The people who count for a measure, each with until when; those of a list that was told, by their names. */
export function whoLines(telling: Telling, { who }: Node, depth: number): Line[] {
  const ids = who.map(({ person, fact }) => `${person}\t${fact}`);
  if (isToldAgain(telling, ids)) {
    const list = formatList(
      [...new Set(who.map(({ person }) => telling.person(person)))],
      telling.locale,
    );
    return [{ depth, state: 'met', text: say(telling, 'fact.again', { list }) }];
  }
  return who.map((counted): Line => {
    const { fact, until } = counted;
    const text = countsText(telling, counted, counting(telling, counted, who));
    const from = carriedFrom(telling, [fact]);
    const said = from === '' ? text : say(telling, 'counts.carried', { said: text, from });
    return { depth, state: stateOf(telling, { met: true, until }), text: said };
  });
}
