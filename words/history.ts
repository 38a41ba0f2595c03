import {
  foreseen,
  type Foreseen,
  type History,
  type Program,
  type Standing,
} from '@guildmark/engine';
import { defineWords, sentence, type Locale } from './define.ts';
import { changeLines, tell } from './explain.ts';
import { clauseText } from './simulation.ts';
import { competencyTitle } from './titles.ts';
import { day, say, tierName, titleIn, type Line, type Naming, type Telling } from './telling.ts';

const historyWords = defineWords(
  {
    start: '{organisation} is {tier} on {day}.',
    before: 'No text is in effect on {day}.',
    nothing: 'Nothing changes until {day}.',
    newText:
      '{day}, as version {version} takes effect: {what, select, none {} other {{what}, }}{from} becomes {to}.',
    level: '{day}: {what}, {from} becomes {to}.',
    lost: '{day}: {what}, {from} is lost.',
    noLevel: 'no level',
  },
  {
    start: '{organisation}: {day} — «{tier}».',
    before: 'Ни один текст {day} не действует.',
    nothing: 'До {day} ничего не меняется.',
    newText:
      '{day}, со вступлением в силу версии {version}: {what, select, none {} other {{what}, }}{from} → {to}.',
    level: '{day}: {what}, {from} → {to}.',
    lost: '{day}: {what}, уровень {from} утрачивается.',
    noLevel: 'без уровня',
  },
);

type Args = Record<string, string | number>;
const told = (locale: Locale, code: string, args: Args) =>
  sentence(historyWords, locale, code, args).replaceAll('г..', 'г.');

const nameIn = (telling: Telling, { competency }: Foreseen, id: string | null): string => {
  if (competency === null) return tierName(telling, id);
  return id === null ? told(telling.locale, 'noLevel', {}) : titleIn(telling, id);
};

/** A change of the tier, or of a competency, which is then named. */
function changeOf(telling: Telling, standing: Standing, change: Foreseen): Line[] {
  const lines = changeLines(telling, standing, change, 'future.change');
  if (change.competency === null) return lines;
  const { at, from, to, competency } = change;
  const what = competencyTitle(telling.program, telling.locale, competency);
  const [one, other] = [from, to].map((id) => nameIn(telling, change, id));
  const text = told(telling.locale, to === null ? 'lost' : 'level', {
    day: day(telling, at),
    what,
    from: one!,
    to: other!,
  });
  return [{ depth: 1, state: to === null ? 'missing' : 'soon', text }, ...lines.slice(1)];
}

/** What will change by an instant if nothing more happens, each change with its causes. */
export function explainForecast(
  standing: Standing,
  program: Program,
  locale: Locale,
  naming: Naming & { until?: number },
): Line[] {
  const telling = tell(program, locale, naming, standing.on);
  const { until = Infinity } = naming;
  const organisation = telling.organisation ?? standing.organisation;
  const start = {
    organisation,
    tier: tierName(telling, standing.measured),
    day: day(telling, standing.on),
  };
  const ahead = foreseen(standing, until);
  const state = standing.measured === null ? 'missing' : 'met';
  const first: Line = { depth: 0, state, text: told(locale, 'start', start) };
  if (ahead.length > 0)
    return [first, ...ahead.flatMap((change) => changeOf(telling, standing, change))];
  const text = Number.isFinite(until)
    ? told(locale, 'nothing', { day: day(telling, until) })
    : say(telling, 'future.none');
  return [first, { depth: 1, state: 'met', text }];
}

/**
 * What texts would have yielded, change by change. `standingAt` answers the standing under a text of the
 * history at an instant, by which causes are told; `programs` are its texts.
 */
export function explainReplay(
  history: History,
  {
    programs,
    standingAt,
  }: { programs: Program[]; standingAt: (text: Program, at: number) => Standing },
  locale: Locale,
  naming: Naming,
): Line[] {
  const textOf = (version: string | null) =>
    programs.findLast((program) => program.version === version) ?? programs[0]!;
  const { start, from, to, changes } = history;
  const telling = tell(textOf(start.version), locale, naming, from);
  const organisation = telling.organisation ?? history.organisation;
  const args = { organisation, tier: tierName(telling, start.tier), day: day(telling, from) };
  const first: Line =
    start.version === null
      ? { depth: 0, state: 'missing', text: told(locale, 'before', args) }
      : {
          depth: 0,
          state: start.tier === null ? 'missing' : 'met',
          text: told(locale, 'start', args),
        };
  if (changes.length === 0) {
    const until = Number.isFinite(to)
      ? told(locale, 'nothing', { day: day(telling, to) })
      : say(telling, 'future.none');
    return [first, { depth: 1, state: 'met', text: until }];
  }
  let version = start.version;
  return [
    first,
    ...changes.flatMap((change): Line[] => {
      const [before, after] = [textOf(version), textOf(change.version)];
      version = change.version;
      const under = tell(after, locale, naming, change.at);
      const lines = changeOf(under, standingAt(after, change.at), change);
      if (!change.newText) return lines;
      const what =
        change.competency === null ? 'none' : competencyTitle(after, locale, change.competency);
      const days = { day: day(under, change.at), version: change.version, what };
      const [one, other] = [change.from, change.to].map((id) => nameIn(under, change, id));
      const text = told(locale, 'newText', { ...days, from: one!, to: other! });
      const clause = clauseText({ before, after, locale }, change.clause, change.at);
      return [
        { ...lines[0]!, text },
        { depth: 2, state: lines[0]!.state, text: clause },
        ...lines.slice(1),
      ];
    }),
  ];
}
