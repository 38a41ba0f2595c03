import type { Change, HeldChange, Program, Standing, Verdict } from '@guildmark/engine';
import { causeLines } from './causes.ts';
import { levelName } from './competencies.ts';
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

/** A dated change with its causes, under the sentence of a code. */
export function changeLines(
  telling: Telling,
  standing: Standing,
  change: Told,
  code: string,
): Line[] {
  const { at, from, to, because, until = null, competency } = change;
  const better = isBetter(telling, change);
  const text = say(telling, code, {
    day: day(telling, at),
    about: aboutText(telling, change),
    of: competency ? 'level' : 'tier',
    from: nameOf(telling, change, from),
    to: nameOf(telling, change, to),
    end: until === null ? 'none' : lastDay(telling, until),
  });
  return [
    { depth: 1, state: better ? 'met' : 'missing', text },
    ...causeLines(telling, standing, because, { depth: 2, rises: better }),
  ];
}
