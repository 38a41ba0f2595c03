import type { Plan, PlannedAction, Program, RunsOut } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { sentence, type Locale } from './define.ts';
import { formatDay, formatDuration, formatLastDay, formatList, localText } from './format.ts';
import { nodeText } from './leaf.ts';
import { openText } from './plan-open.ts';
import { dayOfPlan, versionsOf } from './plan-versions.ts';
import { planWords } from './plan-words.ts';
import type { Naming, Telling } from './telling.ts';
import { competencyTitle, requirementTitle, tierTitle, titleOf } from './titles.ts';

/** A line of a plan: the deeds stand below the line that says what they are. */
export interface PlanLine {
  depth: number;
  kind:
    | 'summary'
    | 'action'
    | 'unpriced'
    | 'open'
    | 'total'
    | 'joining'
    | 'runsOut'
    | 'later'
    | 'version';
  text: string;
}

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

const joinersOf = ({ plan }: Teller): number =>
  plan.joining.reduce((sum, { count }) => sum + count, 0);

/** Who does it. */
function doers(teller: Teller, { who, newcomers }: PlannedAction): string {
  const { naming, locale } = teller;
  const names = formatList(who.map(naming.person), locale);
  const parts = [
    ...(who.length > 0 ? [say(teller, 'nearest', { names, count: who.length })] : []),
    ...(newcomers > 0
      ? [say(teller, joinersOf(teller) === 1 ? 'joiner' : 'newcomers', { count: newcomers })]
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
  const begin = dayOf(teller, dayOfPlan(plan));
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

/** Who of several that join does what. */
function joining(teller: Teller): PlanLine[] {
  const { program, locale, plan } = teller;
  const all = joinersOf(teller);
  if (all < 2) return [];
  const items = plan.joining.map(({ count, subjects }) => {
    const what = formatList(
      subjects.map((id) => titleOf(program, locale, id)),
      locale,
    );
    return say(teller, subjects.length === 0 ? 'idle' : 'each', { count, what });
  });
  const text = say(teller, 'joining', { count: all });
  return [{ depth: 0, kind: 'joining', text }, ...below('joining', items)];
}

/** What has run out by the time everything is done. */
function runningOut(teller: Teller, telling: Telling): PlanLine[] {
  const { runsOut, readyAt } = teller.plan;
  const end = Math.max(readyAt, dayOfPlan(teller.plan));
  if (runsOut.length === 0) return [];
  const items = runsOut.map(({ requirement, ended }) =>
    [nodeText(telling, requirement), ...endings(teller, ended)].join(' '),
  );
  const text = say(teller, 'runsOut', { day: dayOf(teller, end) });
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

/** What is left open, by the step of the ladder that asks for it; what several ask for alike, with the lowest. */
function leftOpen(teller: Teller, telling: Telling, code: 'missing' | 'open'): PlanLine[] {
  const told = new Set<string>();
  const { program, locale, plan } = teller;
  const groups = Map.groupBy(plan.open, ({ path }) => requirementTitle(program, locale, path));
  // Of the target alone it need not be said that it asks for it.
  const isOne = groups.size === 1 && groups.has(targetTitle(program, locale, plan.target));
  return [...groups].flatMap(([step, own]): PlanLine[] => {
    const texts = own.map((each) => openText(telling, each)).filter((text) => !told.has(text));
    for (const text of texts) told.add(text);
    if (texts.length === 0) return [];
    const text = say(teller, code, { step: isOne ? 'none' : step });
    return [{ depth: 0, kind: 'open', text }, ...below('open', [...new Set(texts)])];
  });
}

/** That something higher is reached already, where it is: the plan is for the target by itself. */
function aboveLines(teller: Teller, args: Args): PlanLine[] {
  const { plan, program, locale } = teller;
  if (plan.above === null) return [];
  const target =
    'tier' in plan.target ? { tier: plan.above } : { ...plan.target, level: plan.above };
  const higher = targetTitle(program, locale, target);
  return [{ depth: 0, kind: 'summary', text: say(teller, 'above', { ...args, higher }) }];
}

/**
 * A plan as a list that a partner can act on: what is done by whom at what price, what has no price, what
 * nothing brings about, and the sum.
 */
export function tellPlan(plan: Plan, program: Program, locale: Locale, naming: Naming): PlanLine[] {
  const teller: Teller = { plan, program, locale, naming };
  const organisation = naming.organisation ?? plan.organisation;
  const args = { organisation, target: targetTitle(program, locale, plan.target) };
  const versions = versionsOf(plan).map(({ code, version, at }): PlanLine => {
    const text = say(teller, code, { ...args, version, day: dayOf(teller, at) });
    return { depth: 0, kind: 'version', text };
  });
  if (plan.reached) {
    const already = { depth: 0, kind: 'summary', text: say(teller, 'reached', args) } as const;
    return plan.appliesFrom === null ? [already, ...versions] : versions;
  }
  const day = dayOfPlan(plan);
  const { actions, unpriced, open, cost, on, readyAt, runsOut, countedOn } = plan;
  const telling: Telling = { ...naming, program, locale, horizon: day, told: new Set() };
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
  const group = (kind: 'unpriced', texts: string[], code: string): PlanLine[] =>
    texts.length === 0 ? [] : [{ depth: 0, kind, text: say(teller, code) }, ...below(kind, texts)];
  const begin = dayOf(teller, day);
  const ready = say(teller, 'ready', { begin: dayOf(teller, on), day: dayOf(teller, readyAt) });
  const total = [
    say(teller, 'total', { cost: money(cost, locale) }),
    ...(plan.unproven !== null && title === 'found'
      ? [say(teller, `unproven.${plan.unproven}`)]
      : []),
    ...(unpriced.length + open.length > 0 ? [say(teller, 'without')] : []),
    ...(readyAt > on ? [ready] : []),
    ...(countedOn > day ? [say(teller, 'renewed', { begin })] : []),
  ];
  return [
    ...aboveLines(teller, args),
    {
      depth: 0,
      kind: 'summary',
      text: say(teller, title, { ...args, begin, open: open.length > 0 ? 'yes' : 'no' }),
    },
    ...below(
      'action',
      actions.map((action) => actionText(teller, action)),
    ),
    ...group(
      'unpriced',
      unpriced.map((action) => actionText(teller, action)),
      'unpriced',
    ),
    ...joining(teller),
    // Whether something brings it about is not known where the search came to no end.
    ...leftOpen(teller, telling, title === 'lost' || title === 'none' ? 'missing' : 'open'),
    ...(actions.length > 0 ? [{ depth: 0, kind: 'total' as const, text: total.join(' ') }] : []),
    ...versions,
    ...runningOut(teller, telling),
    ...countingLater(teller, telling),
  ];
}
