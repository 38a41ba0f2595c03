import {
  decisionsAhead,
  foreseen,
  type Foreseen,
  type HeldChange,
  type History,
  type Program,
  type Standing,
  type Verdict,
} from '@guildmark/engine';
import type { Locale } from './define.ts';
import { told } from './history-words.ts';
import { aboutText, changeLines, futureCode, isRise, nameOf, versionLines } from './changes.ts';
import { tell } from './explain.ts';
import { clauseText } from './simulation.ts';
import { day, say, stepOf, tierName, type Line, type Naming, type Telling } from './telling.ts';

/** A decision to come as one of a history that is not on record. */
const toCome = (verdict: Verdict): HeldChange => ({
  ...verdict,
  competency: verdict.competency ?? null,
  version: null,
  recorded: false,
});

/** Decisions to come, each with its causes. */
export const verdictLines = (telling: Telling, standing: Standing, verdicts: Verdict[]): Line[] =>
  verdicts.flatMap((verdict) => decisionLines(telling, standing, toCome(verdict)));

/** Whom it is about at the beginning: what is held, and what the requirements yield where that is something else. */
function presentLines(telling: Telling, standing: Standing): Line[] {
  const { held, measured, on, history } = standing;
  const organisation = telling.organisation ?? standing.organisation;
  const args = { organisation, tier: tierName(telling, measured), day: day(telling, on) };
  const state = measured === null ? 'missing' : 'met';
  const byText = (code: string): Line => ({
    depth: 0,
    state,
    text: told(telling.locale, measured === null ? `${code}None` : code, args),
  });
  if (history.length === 0) return [byText('start')];
  const first = heldAt(telling, organisation, held, on);
  return held.tier === measured ? [first] : [first, byText('measured')];
}

/**
 * What will change by an instant if nothing more happens, each change with its causes: the decisions that the reviews
 * of the text will take, and what the requirements yield meanwhile.
 */
export function explainForecast(
  standing: Standing,
  program: Program,
  locale: Locale,
  naming: Naming & { until?: number },
): Line[] {
  const telling = tell(program, locale, naming, standing.on);
  const { until = Infinity } = naming;
  const first = [...presentLines(telling, standing), ...versionLines(telling)];
  const decisions = decisionsAhead(standing)
    .filter(({ at }) => at > standing.on && at <= until)
    .map(toCome);
  const instant = ({ at, competency }: Pick<Foreseen, 'at' | 'competency'>) =>
    `${at} ${competency}`;
  const moves = new Set(decisions.filter(({ from, to }) => from !== to).map(instant));
  const between = foreseen(standing, until).filter((change) => !moves.has(instant(change)));
  if (decisions.length + between.length > 0)
    return [
      ...first,
      ...decisions.flatMap((decision) => decisionLines(telling, standing, decision)),
      ...(decisions.length > 0 && between.length > 0
        ? [{ depth: 0, state: 'soon', text: say(telling, 'future.measured') } as Line]
        : []),
      ...between.flatMap((change) => changeLines(telling, standing, change, futureCode(change))),
    ];
  const text = Number.isFinite(until)
    ? told(locale, 'nothing', { day: day(telling, until) })
    : say(telling, 'future.none');
  return [...first, { depth: 1, state: 'met', text }];
}

type Texts = (version: string | null) => Program;
type StandingAt = (text: Program, at: number) => Standing;

/** One decision on what was held, or one that falls due, with its causes. */
const decisionLines = (telling: Telling, standing: Standing, decision: HeldChange): Line[] =>
  changeLines(
    telling,
    standing,
    decision,
    decision.recorded ? `past.${decision.act}` : futureCode(decision),
  );

/** What was held at the beginning of a history. */
const heldStart = (telling: Telling, { organisation, from, held }: History): Line =>
  heldAt(telling, telling.organisation ?? organisation, held.start, from);

/** What is held at an instant. */
function heldAt(
  telling: Telling,
  organisation: string,
  { tier, since, phase }: History['held']['start'],
  from: number,
): Line {
  const code =
    phase === 'terminated'
      ? 'held.terminated'
      : tier === null || since === null
        ? 'held.none'
        : `held.${phase === 'regular' ? 'start' : phase}`;
  const args = { organisation, tier: tierName(telling, tier), day: day(telling, from) };
  const text = told(telling.locale, code, { ...args, since: day(telling, since ?? from) });
  return { depth: 0, state: tier === null ? 'missing' : 'met', text };
}

/** The new text by which a decision falls due, where the last change before it came from no fact but from that text. */
function textLine(
  { changes }: History,
  telling: Telling,
  { at, act, from, to, competency, version }: HeldChange,
): Line | null {
  const last = changes.findLast(
    (change) => change.competency === competency && change.at <= at && change.version === version,
  );
  const explains = isRise(act) ? last?.to === to : last?.to !== from;
  if (!last?.newText || !explains) return null;
  const args = { version: last.version, day: day(telling, last.at) };
  const text = told(telling.locale, 'because', args);
  return { depth: 2, state: isRise(act) ? 'met' : 'missing', text };
}

/** What was held through a history: the decisions on record, then those that fall due and are not. */
function heldLines(history: History, textOf: Texts, standingAt: StandingAt, first: Telling) {
  const { to, held } = history;
  const { locale } = first;
  const lines = (recorded: boolean): Line[] =>
    held.decisions
      .filter((decision) => decision.recorded === recorded)
      .flatMap((decision) => {
        const text = textOf(decision.version);
        const telling = tell(text, locale, first, decision.at);
        const said = decisionLines(telling, standingAt(text, decision.at), decision);
        const byText = textLine(history, telling, decision);
        return byText ? [said[0]!, byText] : said;
      });
  const due = lines(false);
  const title: Line = { depth: 0, state: 'soon', text: told(locale, 'held.due', {}) };
  const nothing = Number.isFinite(to)
    ? told(locale, 'held.nothing', { day: day(first, to) })
    : told(locale, 'held.never', {});
  return [
    heldStart(first, history),
    ...(held.decisions.length === 0 ? [{ depth: 1, state: 'met', text: nothing } as Line] : []),
    ...lines(true),
    ...(due.length > 0 ? [title, ...due] : []),
  ];
}

/**
 * What was held under texts, decision by decision, and what they yielded, change by change. `standingAt` answers the standing under a text of the
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
          text: told(locale, start.tier === null ? 'measuredNone' : 'measured', args),
        };
  const before = heldLines(history, textOf, standingAt, telling);
  if (changes.length === 0) {
    const until = Number.isFinite(to)
      ? told(locale, 'nothing', { day: day(telling, to) })
      : say(telling, 'future.none');
    return [...before, first, { depth: 1, state: 'met', text: until }];
  }
  let version = start.version;
  return [
    ...before,
    first,
    ...changes.flatMap((change): Line[] => {
      const [before, after] = [textOf(version), textOf(change.version)];
      // Under the first text everything is new: no clause of it is another than before.
      const isFirst = version === null;
      version = change.version;
      const under = tell(after, locale, naming, change.at);
      const lines = changeLines(under, standingAt(after, change.at), change, futureCode(change));
      if (!change.newText) return lines;
      const [one, other] = [change.from, change.to].map((id) => nameOf(under, change, id));
      const args = { from: one!, to: other!, of: change.competency === null ? 'tier' : 'level' };
      const text = told(locale, 'newText', {
        day: day(under, change.at),
        about: aboutText(under, change),
        version: change.version,
        step: told(locale, `step.${stepOf(change)}`, args),
      });
      const clause = clauseText({ before, after, locale }, change.clause, change.at);
      return [
        { ...lines[0]!, text },
        ...(isFirst ? [] : [{ depth: 2, state: lines[0]!.state, text: clause }]),
        ...lines.slice(1),
      ];
    }),
  ];
}
