import type { Instant } from '../kernel/instant.ts';
import type { Node } from '../requirement/answer.ts';
import type { Ledger } from '../requirement/ledger.ts';
import type { CompetencyAnswer } from './answer.ts';
import { decisionsUntil, fold } from './decisions.ts';
import type { Ahead } from './look-ahead.ts';
import { measuredLevel, type Ladder } from './tiers.ts';

/** What every competency of an organisation is on a date. `nodes` are the answers by the position of their rule. */
export const competencyAnswers = (
  ladder: Ladder,
  { until, ofCompetencies }: Ahead,
  nodes: ReadonlyMap<number, Node>,
  { ledger, organisation, on }: { ledger: Ledger; organisation: string; on: Instant },
): CompetencyAnswer[] =>
  ladder.competencies.map((rungs, index) => {
    const { competency, levels, roots } = rungs;
    const met: boolean[] = [];
    for (const root of roots) met[root] = nodes.get(root)!.met;
    const { tier: level, since } = fold(decisionsUntil(ledger, organisation, on, competency));
    return {
      competency,
      measured: measuredLevel(rungs, met),
      held: { level, since },
      levels: levels.map((id, place) => {
        const root = roots[place]!;
        return {
          level: id,
          met: met[root]!,
          until: until[root] ?? null,
          requirement: nodes.get(root)!,
        };
      }),
      forecast: ofCompetencies[index] ?? [],
    };
  });
