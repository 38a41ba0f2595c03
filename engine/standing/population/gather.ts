import type { Fact } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { collector } from './collect.ts';
import type { Columns } from './columns.ts';
import { countsDeeds, termsOf } from './terms.ts';

/**
 * The columns of all facts known at `known` under a program's text, in any order. Organisations that are to be
 * answered for and may have no facts yet are named in `organisations`; others follow in the order of the facts.
 */
export function columnsOf(
  program: Program,
  facts: Fact[],
  known: Instant,
  organisations: readonly string[] = [],
): Columns {
  const all = factsUnder(program, facts, known);
  const named = all.flatMap(({ organisation }) => organisation ?? []);
  const companies = [...new Set([...organisations, ...named])];
  const { take, columns } = collector(companies, countsDeeds(program));
  for (const fact of all) take(fact);
  return columns(termsOf(program));
}
