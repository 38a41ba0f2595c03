import type { Instant } from '../kernel/instant.ts';
import type { Node } from '../requirement/answer.ts';
import type { Ledger } from '../requirement/ledger.ts';
import type { CompetencyAnswer } from './answer.ts';
import { decisionsUntil } from './decisions.ts';
import { fold, type Holding, type Way } from './held.ts';
import type { Ahead } from './look-ahead.ts';
import { lossesOf } from './losses.ts';
import { reasons, type Question } from './reasons.ts';
import { scaleOfLevels } from './scale.ts';
import { measuredLevel, type Ladder } from './tiers.ts';
import { reviewedOf } from './ways.ts';

/** What a competency of an organisation is on a date, but for what will be decided on it. */
interface Competency {
  answer: Omit<CompetencyAnswer, 'held'>;
  holding: Holding;
  way: Way;
}

/** Every competency of an organisation on a date. `nodes` are the answers by the position of their rule. */
export const competenciesOf = (
  question: Question,
  ladder: Ladder,
  ledger: Ledger,
  { until, ofCompetencies }: Ahead,
  nodes: ReadonlyMap<number, Node>,
): Competency[] =>
  ladder.competencies.map((rungs, index): Competency => {
    const { program, organisation, on } = question;
    const { competency, levels, roots } = rungs;
    const met: boolean[] = [];
    for (const root of roots) met[root] = nodes.get(root)!.met;
    const history = decisionsUntil(ledger, organisation, on, competency);
    const holding = fold(history);
    const measured = measuredLevel(rungs, met);
    const scale = scaleOfLevels(rungs);
    const because = reasons(question, ladder, scale, nodes, {
      held: holding.level,
      measured,
    });
    const forecast = ofCompetencies[index] ?? [];
    return {
      answer: {
        competency,
        measured,
        because,
        levels: levels.map((id, place) => levelAnswer(id, roots[place]!, until, nodes)),
        history,
        forecast,
      },
      holding,
      way: {
        reviewed: reviewedOf(program, ledger, organisation, levels, competency),
        holding,
        measured: [{ at: on, to: measured, because }, ...forecast],
        losses: lossesOf(ladder, scale),
      },
    };
  });

const levelAnswer = (
  level: string,
  root: number,
  until: readonly (Instant | null)[],
  nodes: ReadonlyMap<number, Node>,
): CompetencyAnswer['levels'][number] => ({
  level,
  met: nodes.get(root)!.met,
  until: until[root] ?? null,
  requirement: nodes.get(root)!,
});
