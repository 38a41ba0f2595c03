import type { Fact } from '../kernel/fact.ts';
import { startOfDay, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { madeEvery, rankingsOf } from '../program/rankings.ts';
import { columnsOf } from '../standing/population/gather.ts';
import { firstRankingTime, rankingAt, rankingFacts, rankingTime } from '../standing/rankings.ts';

/**
 * The facts of a story with the rankings that the text makes of them by a day: all since the text, so that decisions
 * taken through time go by theirs. Rankings that the story itself tells stand as they are told.
 */
export function withRankings(
  program: Program,
  facts: Fact[],
  { on, known }: { on: Instant; known: Instant },
): Fact[] {
  const told = new Set(
    facts.filter(({ kind }) => kind === 'ranking').map(({ subject }) => subject),
  );
  const ranks = rankingsOf(program).filter((rank) => madeEvery(rank) && !told.has(rank.name));
  if (ranks.length === 0) return facts;
  const begins = Math.min(on, startOfDay(program.dates.effective, program.zone));
  const made = new Map<string, Fact>();
  const columns = columnsOf(program, facts, known);
  for (const rank of ranks)
    for (let time = firstRankingTime(program, rank, begins); time && time.at <= on;) {
      const each = rankingAt(program, rank, time, columns, { facts: () => facts, known });
      for (const fact of rankingFacts(program, each)) made.set(fact.id, fact);
      time = time.next <= on ? rankingTime(program, rank, time.next) : null;
    }
  return [...facts, ...made.values()];
}
