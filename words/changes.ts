import {
  decisionsAhead,
  type Change,
  type HeldChange,
  type Program,
  type Standing,
  type Verdict,
} from '@guildmark/engine';
import { causeLines } from './causes.ts';
import { levelName } from './competencies.ts';
import { told } from './history-words.ts';
import { day, lastDay, say, stepOf, tierName, type Line, type Telling } from './telling.ts';
import { competencyTitle } from './titles.ts';

/** A change of the tier, or of the level of a competency, which is then named. */
export type Told = Change &
  Partial<Pick<Verdict, 'act' | 'until'>> & { competency?: string | null };

const rises: ReadonlySet<HeldChange['act']> = new Set([
  'promotion',
  'notice-withdrawn',
  'probation-ended',
]);

/** Whether a decision is one for the better. */
export const isRise = (act: HeldChange['act']): boolean => rises.has(act);

const order = ({ tiers, competencyLevels }: Program, { competency }: Told): string[] =>
  (competency ? competencyLevels : tiers).map(({ id }) => id);

/** Whether a change is one for the better: by its decision, else by the order of what is reached and left. */
function isBetter({ program }: Telling, change: Told): boolean {
  if (change.act && change.from === change.to) return isRise(change.act);
  const [from, to] = [change.from, change.to].map((id) => order(program, change).indexOf(id ?? ''));
  return to! > from!;
}

/** The name of a tier or of a level, or that there is none. */
export function nameOf(telling: Telling, { competency }: Told, id: string | null): string {
  if (!competency) return tierName(telling, id);
  return levelName(telling, id) ?? say(telling, 'competencies.noLevel');
}

/** What a change is about, as it follows the date: nothing where that is the tier. */
export const aboutText = ({ program, locale }: Telling, { competency }: Told): string =>
  competency ? `, ${competencyTitle(program, locale, competency)}` : '';

/** The sentence of what will change, or of a decision to come that lets the tier or level be. */
export const futureCode = (change: Told): string =>
  change.act && (change.from === change.to || change.act === 'termination')
    ? `future.${change.act}`
    : `future.${stepOf(change)}`;

/** That a version makes a change: it applies from then on, and asks for something else. */
const versionLine = (telling: Telling, version: string, from: number, better: boolean): Line => ({
  depth: 2,
  state: better ? 'met' : 'missing',
  text: told(telling.locale, 'because', { version, day: day(telling, from) }),
});

/** A dated change with its causes, under the sentence of a code; by the text under which it comes. */
export function changeLines(
  present: Telling,
  measured: Standing,
  change: Told,
  code: string,
): Line[] {
  const { later = [] } = present;
  const place = later.findIndex(({ standing: { version } }) => version === change.under);
  const under = later[place];
  const telling = under ? { ...present, program: under.program } : present;
  const standing = under?.standing ?? measured;
  // What a version takes away has the name that the text before gives it.
  const former = change.byText ? { ...present, ...later[place - 1] } : telling;
  const { at, from, to, because, until = null, competency } = change;
  const better = isBetter(telling, change);
  const text = say(telling, code, {
    day: day(telling, at),
    about: aboutText(telling, change),
    of: competency ? 'level' : 'tier',
    from: nameOf(former, change, from),
    to: nameOf(telling, change, to),
    end: until === null ? 'none' : lastDay(telling, until),
  });
  return [
    { depth: 1, state: better ? 'met' : 'missing', text },
    ...(under && change.byText
      ? [versionLine(telling, under.standing.version, under.standing.on, better)]
      : causeLines(telling, standing, because, { depth: 2, rises: better })),
  ];
}

/** From when on another version applies, for each that will. */
export const versionLines = (telling: Telling): Line[] =>
  (telling.later ?? []).map(({ standing: { version, on } }): Line => ({
    depth: 0,
    state: 'soon',
    text: say(telling, 'future.version', { version, day: day(telling, on) }),
  }));

/** The versions that will apply, and the decisions that come from nothing but them, without those that are told anyway. */
export function laterLines(telling: Telling, standing: Standing, anyway: Verdict[]): Line[] {
  const name = ({ at, to, competency }: Verdict) => JSON.stringify([at, to, competency]);
  const told = new Set(anyway.map(name));
  const byText = decisionsAhead(standing).filter((each) => each.byText && !told.has(name(each)));
  return [
    ...versionLines(telling),
    ...byText.flatMap((each) => changeLines(telling, standing, each, futureCode(each))),
  ];
}
