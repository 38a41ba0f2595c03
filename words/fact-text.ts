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
function isToldAgain({ told: before }: Telling, ids: string[], rated = false): boolean {
  const plain = ids.join('\n');
  const key = rated ? `${plain}\trated` : plain;
  if (ids.length > 1 && before.has(key)) return true;
  before.add(key).add(plain);
  return false;
}

/** The facts that a measure rests on, where they are at hand and people are not named already. */
export function factLines(
  telling: Telling,
  { kind, who, facts: ids, amounts }: Node,
  depth: number,
): Line[] {
  const named = new Set(who.map(({ fact }) => fact));
  // Points also rest on facts that are not about people; other measures of people rest on nothing else.
  const isTold = named.size === 0 || kind === 'points';
  if (!telling.facts || isGroupKind(kind) || !isTold || plain.has(kind)) return [];
  const facts = ids
    .filter((id) => !named.has(id))
    .flatMap((id) => telling.facts?.get(id) ?? [])
    .filter((fact) => fact.kind !== 'affiliation' && fact.kind !== 'attribute')
    .toSorted((one, other) => one.from - other.from);
  if (facts.length === 0) return [];
  const line = (text: string): Line => ({ depth, state: 'met', text });
  const list = facts.map(({ id }) => id);
  if (isToldAgain(telling, list, amounts?.conversions !== undefined)) {
    const days = [...new Set(facts.map(({ from }) => day(telling, from)))];
    return [line(say(telling, 'fact.again', { list: formatList(days, telling.locale) }))];
  }
  const several = new Set(facts.map(({ kind: of }) => of)).size > 1;
  const rates = new Map(amounts?.conversions?.map((each) => [each.fact, each]));
  const alike = [
    ...Map.groupBy(facts, (fact) => factText(telling, fact, several, rates.get(fact.id))),
  ];
  const told = alike.slice(0, mostTold);
  const more = facts.length - told.flatMap(([, same]) => same).length;
  return [
    ...told.map(([text, { length: count }]) => line(say(telling, 'fact.line', { text, count }))),
    ...(more > 0 ? [line(say(telling, 'fact.more', { count: more }))] : []),
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
