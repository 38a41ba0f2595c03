import {
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
import { causeLines } from './causes.ts';
import { levelName } from './competencies.ts';
import { changeLines, tell } from './explain.ts';
import { clauseText } from './simulation.ts';
import { competencyTitle } from './titles.ts';
import {
  day,
  lastDay,
  say,
  stepOf,
  tierName,
  type Line,
  type Naming,
  type Telling,
} from './telling.ts';

const nameIn = (
  telling: Telling,
  { competency }: Pick<Foreseen, 'competency'>,
  id: string | null,
): string => {
  if (competency === null) return tierName(telling, id);
  return levelName(telling, id) ?? told(telling.locale, 'noLevel', {});
};

/** A change of the tier, or of a competency, which is then named. */
function changeOf(telling: Telling, standing: Standing, change: Foreseen): Line[] {
  const lines = changeLines(telling, standing, change, `future.${stepOf(change)}`);
  if (change.competency === null) return lines;
  const { at, from, to, competency } = change;
  const what = competencyTitle(telling.program, telling.locale, competency);
  const [one, other] = [from, to].map((id) => nameIn(telling, change, id));
  const text = told(telling.locale, `level.${stepOf(change)}`, {
    day: day(telling, at),
    what,
    from: one!,
    to: other!,
  });
  return [{ depth: 1, state: to === null ? 'missing' : 'soon', text }, ...lines.slice(1)];
}

/** A decision to come as one of a history that is not on record. */
const toCome = (verdict: Verdict): HeldChange => ({
  ...verdict,
  competency: verdict.competency ?? null,
  version: null,
  recorded: false,
});

/** Decisions to come, each with its causes. */
export const verdictLines = (telling: Telling, standing: Standing, verdicts: Verdict[]): Line[] =>
  verdicts.flatMap((verdict) =>
    decisionLines(telling, standing, toCome(verdict), verdict.from !== verdict.to),
  );

/** The decisions to come by an instant, on the tier and on competencies, in time. */
const decisionsAhead = ({ held, competencies, on }: Standing, until: number): HeldChange[] =>
  [...held.forecast, ...competencies.flatMap((each) => each.held.forecast)]
    .filter(({ at }) => at > on && at <= until)
    .toSorted((a, b) => a.at - b.at)
    .map(toCome);

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
  const first = presentLines(telling, standing);
  const decisions = decisionsAhead(standing, until);
  const instant = ({ at, competency }: Pick<Foreseen, 'at' | 'competency'>) =>
    `${at} ${competency}`;
  const moves = new Set(decisions.filter(({ from, to }) => from !== to).map(instant));
  const between = foreseen(standing, until).filter((change) => !moves.has(instant(change)));
  if (decisions.length + between.length > 0)
    return [
      ...first,
      ...decisions.flatMap((decision) =>
        decisionLines(telling, standing, decision, decision.from !== decision.to),
      ),
      ...(decisions.length > 0 && between.length > 0
        ? [{ depth: 0, state: 'soon', text: say(telling, 'future.measured') } as Line]
        : []),
      ...between.flatMap((change) => changeOf(telling, standing, change)),
    ];
  const text = Number.isFinite(until)
    ? told(locale, 'nothing', { day: day(telling, until) })
    : say(telling, 'future.none');
  return [...first, { depth: 1, state: 'met', text }];
}

const isRise = (act: HeldChange['act']): boolean =>
  ['promotion', 'notice-withdrawn', 'probation-ended'].includes(act);

type Texts = (version: string | null) => Program;
type StandingAt = (text: Program, at: number) => Standing;

/** One decision on what was held, or one that falls due, with its causes; `moves`: told as rise or fall. */
function decisionLines(
  telling: Telling,
  standing: Standing,
  decision: HeldChange,
  moves = false,
): Line[] {
  const { act, at, from, to, until, because, competency, recorded } = decision;
  const stays = from === to || act === 'termination';
  const ahead = stays
    ? `future.${act}`
    : `${competency ? 'competencies' : 'future'}.${stepOf(decision)}`;
  const code = recorded ? `past.${act}` : ahead;
  const [one, other] = [from, to].map((id) => nameIn(telling, { competency }, id));
  const end = until === null ? 'none' : lastDay(telling, until);
  const text = say(telling, code, { from: one!, to: other!, day: day(telling, at), end });
  const what = competency && competencyTitle(telling.program, telling.locale, competency);
  const rises = isRise(act);
  return [
    {
      depth: 1,
      state: recorded || moves ? (rises ? 'met' : 'missing') : 'soon',
      text: what ? told(telling.locale, 'about', { what, text }) : text,
    },
    ...causeLines(telling, standing, because, { depth: 2, rises }),
  ];
}

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
      version = change.version;
      const under = tell(after, locale, naming, change.at);
      const lines = changeOf(under, standingAt(after, change.at), change);
      if (!change.newText) return lines;
      const what =
        change.competency === null ? 'none' : competencyTitle(after, locale, change.competency);
      const days = { day: day(under, change.at), version: change.version, what };
      const [one, other] = [change.from, change.to].map((id) => nameIn(under, change, id));
      const step = told(locale, `step.${stepOf(change)}`, { from: one!, to: other! });
      const text = told(locale, 'newText', { ...days, step });
      const clause = clauseText({ before, after, locale }, change.clause, change.at);
      return [
        { ...lines[0]!, text },
        { depth: 2, state: lines[0]!.state, text: clause },
        ...lines.slice(1),
      ];
    }),
  ];
}
