import { madeEvery, rankingsOf, type Fact } from '@guildmark/engine';
import type { AppliedText } from './text-queries.ts';

type Said = Pick<Fact, 'kind' | 'subject' | 'from'>;

/** The programs whose texts say whether a fact from outside is one that is decided here. */
export function programsBehind(program: string, { kind, subject }: Said): string[] {
  if (kind === 'standing') return [subject];
  return kind === 'ranking' ? [program] : [];
}

/**
 * Whether a fact from outside would stand beside a truth of our own: a standing in a program that is run here, or
 * a ranking that its program's text makes, from the day on which the text applies. What is older is history.
 */
export function decidedHere(program: string, fact: Said, texts: readonly AppliedText[]): boolean {
  const applied = texts.filter(({ effective }) => effective <= fact.from);
  if (fact.kind === 'standing') return applied.some((text) => text.program === fact.subject);
  return (
    fact.kind === 'ranking' &&
    applied.some(
      ({ definition, program: of }) =>
        of === program &&
        rankingsOf(definition).some((rank) => rank.name === fact.subject && madeEvery(rank)),
    )
  );
}
