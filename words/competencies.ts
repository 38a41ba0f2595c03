import type { CompetencyAnswer, Node, Standing, Verdict } from '@guildmark/engine';
import { localText } from './format.ts';
import { day, lastDay, say, stateOf, stepOf, type Line, type Telling } from './telling.ts';
import { competencyTitle } from './titles.ts';

/** The title of a level of competencies; null where there is none. */
export function levelName({ program, locale }: Telling, id: string | null): string | null {
  const level = program.competencyLevels.find((each) => each.id === id);
  return level ? localText(level.title, locale) : id;
}

/** Whether anything was done for a requirement; what a company is, or says of itself, counts for many of them at once. */
function isBegun({ kind, facts, who, amounts, have, children }: Node): boolean {
  if (children.length > 0) return children.some(isBegun);
  if (kind === 'attribute') return false;
  if (kind === 'people') return who.length > 0;
  return amounts ? Number(amounts.have ?? 0) !== 0 : have > 0 && facts.length > 0;
}

/**
 * What will change: the decisions that the reviews will take, and what the requirements yield on days on which none
 * of them follows.
 */
function comingLines(
  telling: Telling,
  { held, forecast }: CompetencyAnswer,
  on: number,
  name: (id: string | null) => string,
): Line[] {
  const coming = held.forecast.filter(({ at }) => at > on);
  const moves = new Set(coming.filter(({ from, to }) => from !== to).map(({ at }) => at));
  const codeOf = ({ from, to, act }: Verdict) =>
    from === to ? `future.${act}` : `competencies.${stepOf({ from, to })}`;
  return [
    ...coming.map((verdict) => ({ ...verdict, code: codeOf(verdict) })),
    ...forecast
      .filter(({ at }) => !moves.has(at))
      .map((change) => ({
        ...change,
        until: null,
        code: `competencies.measured.${stepOf(change)}`,
      })),
  ]
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, from, to, until, code }): Line => ({
      depth: 1,
      state: 'soon',
      text: say(telling, code, {
        day: day(telling, at),
        about: '',
        of: 'level',
        from: name(from),
        to: name(to),
        end: until === null ? 'none' : lastDay(telling, until),
      }),
    }));
}

function competency(
  telling: Telling,
  answer: CompetencyAnswer,
  on: number,
  nodeLines: (node: Node) => Line[],
): Line[] {
  const { measured, levels, forecast } = answer;
  const title = competencyTitle(telling.program, telling.locale, answer.competency);
  const until = forecast[0]?.at ?? null;
  const state = stateOf(telling, { met: measured !== null, until });
  const args = { competency: title, level: levelName(telling, measured) ?? '' };
  const text =
    measured === null
      ? say(telling, 'competencies.none', { competency: title })
      : until === null
        ? say(telling, 'competencies.at', args)
        : say(telling, 'competencies.through', { ...args, day: lastDay(telling, until) });
  const shown = levels.filter(({ met, requirement }) => met || isBegun(requirement));
  const name = (id: string | null) =>
    levelName(telling, id) ?? say(telling, 'competencies.noLevel');
  return [
    { depth: 0, state, text },
    ...shown.flatMap(({ level, met, until: end, requirement }): Line[] => [
      {
        depth: 1,
        state: stateOf(telling, { met, until: end }),
        text: say(telling, 'competencies.level', { level: name(level) }),
      },
      ...nodeLines(requirement),
    ]),
    ...comingLines(telling, answer, on, name),
  ];
}

/** The competencies of a standing: each with its level and, where it is begun, what its levels ask. */
export const competencyLines = (
  telling: Telling,
  { competencies, on }: Standing,
  nodeLines: (node: Node) => Line[],
): Line[] =>
  competencies.length === 0
    ? []
    : [
        { depth: 0, state: 'met', text: say(telling, 'competencies.title') },
        ...competencies.flatMap((answer) => competency(telling, answer, on, nodeLines)),
      ];
