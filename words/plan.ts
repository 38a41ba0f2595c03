import type { Plan, PlannedAction, Program, RunsOut } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence, type Locale } from './define.ts';
import { formatDay, formatDuration, formatLastDay, formatList, localText } from './format.ts';
import { nodeText } from './leaf.ts';
import type { Naming, Telling } from './telling.ts';
import { competencyTitle, tierTitle, titleOf } from './titles.ts';

/** A line of a plan: the deeds stand below the line that says what they are. */
export interface PlanLine {
  depth: number;
  kind: 'summary' | 'action' | 'unpriced' | 'open' | 'total' | 'runsOut' | 'later';
  text: string;
}

/** A way to a tier, told as a list to act on. */
export const planWords = defineWords(
  {
    reached: '{organisation} has reached {target} already; there is nothing to do.',
    cheapest: 'The cheapest way for {organisation} to {target}:',
    found: 'A way for {organisation} to {target}; there may be a cheaper one:',
    notEnough:
      'What would bring {organisation} to {target} on {begin} is no longer enough when it is done:',
    withoutPrice: 'What brings {organisation} to {target} has no price in the program.',
    lost: 'There are more ways for {organisation} to {target} than could be looked at, and none was found among those that were.',
    none: 'What has a price in the program does not bring {organisation} to {target}.',
    total: 'Together: {cost}.',
    without: 'What has no price is not part of this sum.',
    ready: 'Begun on {begin}, it is done on {day} as far as the program says how long things take.',
    renewed: 'Some of what counts on {begin} ends before that; the plan makes up for it.',
    runsOut: 'By {day} this has run out:',
    ends: {
      person: '{who} counts until {day}.',
      facts: 'What counts on {begin} counts until {day}.',
      between: 'What counts on {begin} ends between {first} and {day}.',
    },
    later: 'This would help, but begun on {begin} it counts only later:',
    from: '{action} It counts from {day} on for this: {requirement}',
    unpriced: 'Needed as well, and without a price in the program:',
    open: 'No action of the program brings this about:',
    missing: 'This is missing:',
    times: '{count, number} × {price}',
    free: 'free of charge',
    takes: '{count, plural, one {{takes}} other {{takes} each}}',
    earns: '{count, plural, one {One more person earns} other {# more people earn}} {what}',
    claims:
      '{count, plural, one {One person has} other {# people have}} done all it takes for {what} and only has to take the award',
    completes: '{count, plural, one {One person completes} other {# people complete}} {what}',
    passes: '{count, plural, one {One person passes} other {# people pass}} {what}',
    accepts: '{count, plural, one {One person accepts} other {# people accept}} {what}',
    company: {
      earns: 'The company earns {what}',
      claims: 'The company takes {what}',
      completes: 'The company completes {what}',
      passes: 'The company passes {what}',
      accepts: 'The company accepts {what}',
    },
    hires: {
      anyone: '{count, plural, one {One person joins} other {# people join}}',
      holding:
        '{count, plural, one {One person who holds {what} joins} other {# people who hold {what} join}}',
    },
    adds: '{what}: {count, plural, one {once} other {# times}}',
    about: '{what} – {member}',
    added: { validation: 'Validation' },
    nearest: '{names} {count, plural, one {is} other {are}} nearest',
    newcomers: '{count, plural, one {one of them joins} other {# of them join}} first',
    joiner: 'someone who joins first',
  },
  {
    reached: '{organisation}: {target} — уже достигнуто, делать ничего не нужно.',
    cheapest: '{organisation}, самый дешёвый путь к цели «{target}»:',
    found: '{organisation}, один из путей к цели «{target}»; возможно, есть и дешевле:',
    notEnough:
      '{organisation}: {begin} этого хватило бы для цели «{target}», но к тому дню, когда всё будет готово, уже не хватит:',
    withoutPrice: '{organisation}: тому, что ведёт к цели «{target}», программа не даёт цены.',
    lost: '{organisation}: путей к цели «{target}» больше, чем удалось просмотреть, и среди просмотренных ни одного не нашлось.',
    none: '{organisation}: действия, которым программа даёт цену, к цели «{target}» не приводят.',
    total: 'Всего: {cost}.',
    without: 'То, чему программа не даёт цены, в эту сумму не входит.',
    ready:
      'Если начать {begin}, всё будет готово {day} — насколько программа говорит, сколько что длится.',
    renewed: 'Часть того, что засчитывается {begin}, до этого дня истечёт; план это уже учитывает.',
    runsOut: 'К {day} этого уже не хватит:',
    ends: {
      person: '{who} — засчитывается по {day}.',
      facts: 'То, что засчитывается {begin}, действует по {day}.',
      between: 'То, что засчитывается {begin}, истекает в период с {first} по {day}.',
    },
    later: 'Это помогло бы, но если начать {begin}, засчитается оно только позже:',
    from: '{action} Засчитывается с {day} здесь: {requirement}',
    unpriced: 'Нужно и то, чему программа не даёт цены:',
    open: 'Этого не даёт ни одно действие программы:',
    missing: 'Не хватает:',
    times: '{count, number} × {price}',
    free: 'бесплатно',
    takes: 'срок — {takes}',
    earns:
      'Ещё {count, plural, one {# человек получает} few {# человека получают} other {# человек получают}} сертификат {what}',
    claims:
      '{count, plural, one {# человек выполнил} few {# человека выполнили} other {# человек выполнили}} всё, что нужно для сертификата {what}, — остаётся получить его',
    completes:
      '{count, plural, one {# человек проходит} few {# человека проходят} other {# человек проходят}} курс {what}',
    passes:
      '{count, plural, one {# человек сдаёт} few {# человека сдают} other {# человек сдают}} {what}',
    accepts:
      '{count, plural, one {# человек принимает} few {# человека принимают} other {# человек принимают}} {what}',
    company: {
      earns: 'Компания получает сертификат {what}',
      claims: 'Компания получает сертификат {what}',
      completes: 'Компания проходит курс {what}',
      passes: 'Компания сдаёт {what}',
      accepts: 'Компания принимает {what}',
    },
    hires: {
      anyone:
        'В компанию {count, plural, one {приходит # человек} few {приходят # человека} other {приходят # человек}}',
      holding:
        'В компанию {count, plural, one {приходит # человек} few {приходят # человека} other {приходят # человек}} с сертификатом {what}',
    },
    adds: '{what}: {count, plural, one {# раз} few {# раза} other {# раз}}',
    about: '{what} — {member}',
    added: { validation: 'Валидация' },
    nearest: 'ближе всех к этому {names}',
    newcomers:
      'из них {count, plural, one {# сначала приходит} other {# сначала приходят}} в компанию',
    joiner: 'тот, кто сначала придёт в компанию',
  },
);

type Args = Record<string, string | number>;

interface Teller {
  plan: Plan;
  program: Program;
  locale: Locale;
  naming: Naming;
}

const say = ({ locale }: Pick<Teller, 'locale'>, code: string, args: Args = {}): string =>
  sentence(planWords, locale, code, args);

/** The name of what a plan leads to. */
export const targetTitle = (program: Program, locale: Locale, target: Plan['target']): string =>
  'tier' in target
    ? tierTitle(program, locale, target.tier)
    : competencyTitle(program, locale, target.competency, target.level);

const money = ({ amount, currency }: Plan['cost'], locale: Locale): string =>
  formatExact(amount, { unit: 'money', currency }, locale);

/** What is done, by how many: the sentence without its price. */
function deed(
  teller: Teller,
  { deed: word, subject, about, level, action, count, who, newcomers }: PlannedAction,
) {
  const { program, locale } = teller;
  const title = (id: string) => titleOf(program, locale, id);
  if (word === 'adds') {
    const named = program.actions[action ?? '']?.title;
    if (named && about === null)
      return say(teller, 'adds', { what: localText(named, locale), count });
    const member =
      level === null ? title(about ?? '') : competencyTitle(program, locale, about ?? '', level);
    const what = named ? localText(named, locale) : say(teller, `added.${subject}`);
    return say(teller, 'adds', { what: say(teller, 'about', { what, member }), count });
  }
  if (word === 'hires') {
    const what = formatList(subject.split(' ').filter(Boolean).map(title), locale);
    return say(teller, what === '' ? 'hires.anyone' : 'hires.holding', { count, what });
  }
  const ofCompany = who.length === 0 && newcomers === 0;
  return say(teller, ofCompany ? `company.${word}` : word, { count, what: title(subject) });
}

/** In brackets: what it costs and how long it takes. */
function terms(teller: Teller, { count, each, takes, deed: word }: PlannedAction): string {
  const { locale } = teller;
  const parts = [
    ...(each === null || word === 'claims'
      ? []
      : [
          Number(each.amount) === 0
            ? say(teller, 'free')
            : count === 1
              ? money(each, locale)
              : say(teller, 'times', { count, price: money(each, locale) }),
        ]),
    ...(takes ? [say(teller, 'takes', { count, takes: formatDuration(takes, locale) })] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Who does it. */
function doers(teller: Teller, { count, who, newcomers }: PlannedAction): string {
  const { naming, locale } = teller;
  const names = formatList(who.map(naming.person), locale);
  const parts = [
    ...(who.length > 0 ? [say(teller, 'nearest', { names, count: who.length })] : []),
    ...(newcomers > 0
      ? [count === 1 ? say(teller, 'joiner') : say(teller, 'newcomers', { count: newcomers })]
      : []),
  ];
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

/** One action of a plan in a sentence: who does what, at what price. */
const actionText = (teller: Teller, action: PlannedAction): string =>
  `${deed(teller, action)}${terms(teller, action)}${doers(teller, action)}.`;

const below = (kind: PlanLine['kind'], texts: string[]): PlanLine[] =>
  texts.map((text) => ({ depth: 1, kind, text }));

const dayOf = ({ locale, program }: Teller, at: number) => formatDay(at, locale, program.zone);

/** Until when counted what counts on the day: people by name, everything else together. */
function endings(teller: Teller, ended: RunsOut['ended']): string[] {
  const { locale, naming, program, plan } = teller;
  const last = (until: number) => formatLastDay(until, locale, program.zone);
  const begin = dayOf(teller, plan.on);
  const people = ended.flatMap(({ person, until }) =>
    person === null
      ? []
      : [say(teller, 'ends.person', { who: naming.person(person), day: last(until) })],
  );
  const ends = ended.flatMap(({ person, until }) => (person === null ? [until] : []));
  if (ends.length === 0) return people;
  const [first, day] = [last(ends[0]!), last(ends.at(-1)!)];
  return [
    ...people,
    say(teller, first === day ? 'ends.facts' : 'ends.between', { begin, first, day }),
  ];
}

/** What has run out by the time everything is done. */
function runningOut(teller: Teller, telling: Telling): PlanLine[] {
  const { runsOut, readyAt } = teller.plan;
  if (runsOut.length === 0) return [];
  const items = runsOut.map(({ requirement, ended }) =>
    [nodeText(telling, requirement), ...endings(teller, ended)].join(' '),
  );
  const text = say(teller, 'runsOut', { day: dayOf(teller, readyAt) });
  return [{ depth: 0, kind: 'runsOut', text }, ...below('runsOut', items)];
}

/** What would help and counts only later. */
function countingLater(teller: Teller, telling: Telling): PlanLine[] {
  const { later, on } = teller.plan;
  if (later.length === 0) return [];
  const items = later.map((action) =>
    say(teller, 'from', {
      action: `${deed(teller, action)}${terms(teller, action)}.`,
      day: dayOf(teller, action.from),
      requirement: nodeText(telling, action.requirement),
    }),
  );
  const text = say(teller, 'later', { begin: dayOf(teller, on) });
  return [{ depth: 0, kind: 'later', text }, ...below('later', items)];
}

/**
 * A plan as a list that a partner can act on: what is done by whom at what price, what has no price, what
 * nothing brings about, and the sum.
 */
export function tellPlan(plan: Plan, program: Program, locale: Locale, naming: Naming): PlanLine[] {
  const teller: Teller = { plan, program, locale, naming };
  const organisation = naming.organisation ?? plan.organisation;
  const args = { organisation, target: targetTitle(program, locale, plan.target) };
  if (plan.reached) return [{ depth: 0, kind: 'summary', text: say(teller, 'reached', args) }];
  const { actions, unpriced, open, cost, on, readyAt, runsOut, countedOn } = plan;
  const telling: Telling = { ...naming, program, locale, horizon: on, told: new Set() };
  const title =
    actions.length > 0
      ? runsOut.length > 0
        ? 'notEnough'
        : plan.proven
          ? 'cheapest'
          : 'found'
      : unpriced.length > 0
        ? 'withoutPrice'
        : plan.proven
          ? 'none'
          : 'lost';
  const group = (kind: 'unpriced' | 'open', texts: string[], code: string): PlanLine[] =>
    texts.length === 0 ? [] : [{ depth: 0, kind, text: say(teller, code) }, ...below(kind, texts)];
  const begin = dayOf(teller, on);
  const ready = say(teller, 'ready', { begin, day: dayOf(teller, readyAt) });
  const total = [
    say(teller, 'total', { cost: money(cost, locale) }),
    ...(unpriced.length + open.length > 0 ? [say(teller, 'without')] : []),
    ...(readyAt > on ? [ready] : []),
    ...(countedOn > on ? [say(teller, 'renewed', { begin })] : []),
  ];
  return [
    { depth: 0, kind: 'summary', text: say(teller, title, { ...args, begin }) },
    ...below(
      'action',
      actions.map((action) => actionText(teller, action)),
    ),
    ...group(
      'unpriced',
      unpriced.map((action) => actionText(teller, action)),
      'unpriced',
    ),
    ...group(
      'open',
      [...new Set(open.map(({ requirement }) => nodeText(telling, requirement)))],
      // Whether something brings it about is not known where the search came to no end.
      title === 'lost' || title === 'none' ? 'missing' : 'open',
    ),
    ...(actions.length > 0 ? [{ depth: 0, kind: 'total' as const, text: total.join(' ') }] : []),
    ...runningOut(teller, telling),
    ...countingLater(teller, telling),
  ];
}
