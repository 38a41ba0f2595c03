import type { Fact } from '@guildmark/engine';

/** Entries with operations of their own are undone there, so that certificates and standing keep in step. */
const elsewhere: ReadonlySet<Fact['kind']> = new Set([
  'affiliation',
  'credential',
  'agreement',
  'decision',
  'retraction',
  'ending',
]);

/** The row that retracts or ends a fact; a retraction says more than an ending. */
export function correctionOf(fact: Fact, all: Fact[]): Fact | undefined {
  const naming = all.filter((one) => one.names === fact.id);
  return naming.find((one) => one.kind === 'retraction') ?? naming[0];
}

/** Whether an entry stands and can be retracted from a page. */
export const mayRetract = (fact: Fact, all: Fact[]): boolean =>
  !elsewhere.has(fact.kind) && correctionOf(fact, all)?.kind !== 'retraction';

/** Who entered a fact, without the mark that seeds put before it. */
export const enteredBy = (source: string): string => source.replace(/^seed:\S+ /u, '');
