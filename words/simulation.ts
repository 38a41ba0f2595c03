import type { Clause, LevelMove, Node, Program, Simulation } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence, type Locale } from './define.ts';
import { tell } from './explain.ts';
import { localText } from './format.ts';
import { nodeText } from './leaf.ts';
import type { Line } from './telling.ts';
import { competencyTitle, requirementTitle, tierTitle, titleOf } from './titles.ts';

const simulationWords = defineWords(
  {
    noTier: 'no tier',
    noLevel: 'no level',
    moves: '{organisation}: {from} → {to}.',
    clause: {
      both: '{tier}: {after} Before: {before}',
      alike:
        '{tier}: {after} It reads alike in both texts: a switch makes the difference, or less than is shown.',
      added: '{tier}, new: {after}',
      gone: '{tier}, no longer asked for: {before}',
      none: 'No single clause makes it so: the list of tiers or a switch of the text does.',
    },
    summary:
      '{counted, plural, one {# company} other {# companies}} looked at: {rises, plural, one {# rises} other {# rise}}, {falls, plural, one {# falls} other {# fall}}, {same, plural, one {# stays} other {# stay}}.',
    gained:
      '{benefit}: {count, plural, one {# company gains} other {# companies gain}} it{cost, select, none {} other {, {cost} a year each}}.',
    lost: '{benefit}: {count, plural, one {# company loses} other {# companies lose}} it{cost, select, none {} other {, {cost} a year each}}.',
    total: 'Benefits cost {change} a year more: {gained} gained, {lost} lost.',
    less: 'Benefits cost {change} a year less: {gained} gained, {lost} lost.',
    equal: 'Benefits cost the same: {gained} gained, {lost} lost.',
    unknown: 'What changes in benefits has no price:',
    cell: '{from} → {to}: {count, plural, one {# company} other {# companies}}.',
    unpriced: 'Without a price: {list}.',
  },
  {
    noTier: 'без статуса',
    noLevel: 'без уровня',
    moves: '{organisation}: {from} → {to}.',
    clause: {
      both: '{tier}: {after} Раньше: {before}',
      alike:
        '{tier}: {after} В обоих текстах это звучит одинаково: разница в переключателе или меньше, чем показано.',
      added: '{tier}, новое: {after}',
      gone: '{tier}, больше не требуется: {before}',
      none: 'Отдельного условия нет: дело в списке статусов или в переключателе текста.',
    },
    summary:
      'Компаний рассмотрено: {counted, number}; поднимутся: {rises, number}, опустятся: {falls, number}, останутся: {same, number}.',
    gained:
      '{benefit}: {count, plural, one {получит # компания} few {получат # компании} other {получат # компаний}}{cost, select, none {} other {, по {cost} в год}}.',
    lost: '{benefit}: {count, plural, one {лишится # компания} few {лишатся # компании} other {лишатся # компаний}}{cost, select, none {} other {, по {cost} в год}}.',
    total: 'Преимущества обойдутся дороже на {change} в год: добавится {gained}, отпадёт {lost}.',
    less: 'Преимущества обойдутся дешевле на {change} в год: добавится {gained}, отпадёт {lost}.',
    equal: 'Преимущества обойдутся в ту же сумму: добавится {gained}, отпадёт {lost}.',
    unknown: 'У меняющихся преимуществ цены нет:',
    cell: '{from} → {to}: {count, plural, one {# компания} few {# компании} other {# компаний}}.',
    unpriced: 'Без цены: {list}.',
  },
);

/** Two texts that are compared, and the language. */
export interface Comparing {
  before: Program;
  after: Program;
  locale: Locale;
  /** The older text of one organisation, where several versions apply; without it, `before`. */
  beforeOf?: (organisation: string) => Program;
}

type Args = Record<string, string | number>;
const say = (locale: Locale, code: string, args: Args = {}) =>
  sentence(simulationWords, locale, code, args);

const tierIn = ({ before, after, locale }: Comparing, tier: string | null) => {
  if (tier === null) return say(locale, 'noTier');
  return tierTitle(after.tiers.some(({ id }) => id === tier) ? after : before, locale, tier);
};

/** A clause as one text answers it, without its dates. */
function sideText(program: Program, locale: Locale, on: number, node: Node): string {
  const telling = tell(program, locale, { person: (id) => id }, on);
  return nodeText(telling, { ...node, until: null });
}

/** Why an organisation moves: the clause under the new text and, beside it, under the old one. */
export function clauseText(comparing: Comparing, because: Clause | null, on: number): string {
  const { before, after, locale } = comparing;
  if (!because) return say(locale, 'clause.none');
  const { path } = because;
  const tier = requirementTitle(because.after ? after : before, locale, path);
  const now = because.after && sideText(after, locale, on, because.after);
  const was = because.before && sideText(before, locale, on, because.before);
  if (now !== null && was !== null)
    return now === was
      ? say(locale, 'clause.alike', { tier, after: now })
      : say(locale, 'clause.both', { tier, after: now, before: was });
  return now === null
    ? say(locale, 'clause.gone', { tier, before: was ?? '' })
    : say(locale, 'clause.added', { tier, after: now });
}

/** A competency in which an organisation has another level: from which to which, and because of which clause. */
export function levelText(
  comparing: Comparing,
  { competency, from, to, because }: LevelMove,
  on: number,
): string {
  const { before, after, locale } = comparing;
  const text = after.competencies[competency] ? after : before;
  const name = (level: string | null) =>
    level === null ? say(locale, 'noLevel') : titleOf(text, locale, level);
  const organisation = competencyTitle(text, locale, competency);
  const moves = say(locale, 'moves', { organisation, from: name(from), to: name(to) });
  return `${moves} ${clauseText(comparing, because, on)}`;
}

function levelLines(
  comparing: Comparing,
  { competency, from, to, because }: LevelMove,
  { organisation, on }: { organisation: string; on: number },
): Line[] {
  const { before, after, locale } = comparing;
  const text = after.competencies[competency] ? after : before;
  const name = (level: string | null) =>
    level === null ? say(locale, 'noLevel') : titleOf(text, locale, level);
  const what = competencyTitle(text, locale, competency);
  const args = { organisation: `${organisation}, ${what}`, from: name(from), to: name(to) };
  const state = to === null ? 'missing' : 'soon';
  return [
    { depth: 1, state, text: say(locale, 'moves', args) },
    { depth: 2, state, text: clauseText(comparing, because, on) },
  ];
}

/** What benefits come and go and what that costs, in words; no line where none does. */
export function benefitLines(
  comparing: Comparing,
  simulation: Pick<Simulation, 'cost' | 'benefits' | 'unpriced'>,
): Line[] {
  const { before, after, locale } = comparing;
  const { cost, benefits, unpriced } = simulation;
  const title = (id: string) =>
    localText((after.benefits[id] ?? before.benefits[id])?.title ?? { en: id }, locale);
  const money = (amount: string) =>
    formatExact(amount.replace(/^-/, ''), { unit: 'money', currency: cost.currency }, locale);
  const lines = benefits.flatMap(({ benefit, gained, lost, cost: price }): Line[] =>
    (['gained', 'lost'] as const).flatMap((code) => {
      const count = code === 'gained' ? gained : lost;
      if (count === 0) return [];
      const args = { benefit: title(benefit), count, cost: price === null ? 'none' : money(price) };
      return [
        { depth: 1, state: code === 'gained' ? 'met' : 'missing', text: say(locale, code, args) },
      ];
    }),
  );
  if (lines.length === 0) return [];
  const priced = benefits.some((tally) => tally.cost !== null);
  const sign = cost.change === '0' ? 'equal' : cost.change.startsWith('-') ? 'less' : 'total';
  const code = priced ? sign : 'unknown';
  const sums = { change: money(cost.change), gained: money(cost.gained), lost: money(cost.lost) };
  const without = { list: unpriced.map(title).join(', ') };
  return [
    { depth: 0, state: 'soon', text: say(locale, code, sums) },
    ...lines,
    ...(unpriced.length === 0 || !priced
      ? []
      : [{ depth: 1, state: 'soon' as const, text: say(locale, 'unpriced', without) }]),
  ];
}

/** What is told of a simulation. */
type Told = Pick<
  Simulation,
  'counted' | 'cells' | 'rises' | 'falls' | 'movers' | 'on' | 'cost' | 'benefits' | 'unpriced'
> & { moving?: number };

/**
 * What a new text does to everyone, in words: how many move, who from where to where and because of which
 * clause, and what it costs in benefits. `name` gives the name of an organisation; `moving` says how many move where
 * not all of them are told about.
 */
export function explainSimulation(
  simulation: Told,
  comparing: Comparing,
  name: (organisation: string) => string,
): Line[] {
  const { counted, cells, rises, falls, movers, on, moving = movers.length } = simulation;
  const { locale } = comparing;
  const counts = { counted, rises, falls, same: counted - moving };
  return [
    { depth: 0, state: falls > 0 ? 'missing' : 'met', text: say(locale, 'summary', counts) },
    ...cells
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, organisations: count }): Line => {
        const [one, other] = [from, to].map((tier) => tierIn(comparing, tier));
        const text = say(locale, 'cell', { from: one!, to: other!, count });
        return { depth: 1, state: 'soon', text };
      }),
    ...movers.flatMap((move): Line[] => {
      const before = comparing.beforeOf?.(move.organisation) ?? comparing.before;
      const own = { ...comparing, before };
      const [from, to] = [move.from, move.to].map((tier) => tierIn(own, tier));
      const args = { organisation: name(move.organisation), from: from!, to: to! };
      const state: Line['state'] = move.act === 'promotion' ? 'met' : 'missing';
      return [
        ...(move.from === move.to
          ? []
          : [
              { depth: 1, state, text: say(locale, 'moves', args) },
              { depth: 2, state, text: clauseText(own, move.because, on) },
            ]),
        ...move.competencies.flatMap((level) =>
          levelLines(own, level, { organisation: args.organisation, on }),
        ),
      ];
    }),
    ...benefitLines(comparing, simulation),
  ];
}
