import type { Condition, Node } from '@guildmark/engine';
import { defineWords, sentence } from './define.ts';
import { leftOutTexts } from './left-out.ts';
import { originTexts, saidTexts } from './origins.ts';
import { rankingTexts } from './rankings.ts';
import type { Speaker } from './selection-text.ts';
import { unreadTexts } from './unread.ts';

const noteWords = defineWords(
  { declared: 'Part of this is what the company itself declares.' },
  { declared: 'Часть этого заявлена самой компанией.' },
);

type Shown = Pick<Node, 'kind' | 'met' | 'amounts' | 'said' | 'declared' | 'unread'>;

/**
 * What is said of a measure beside what it asks and what there is: why so much, by which ranking, what of
 * the company cannot be read, what it declares itself, what it is made without. `name` gives the words for a fact where people know facts by a name.
 */
export const leafNotes = (
  speaker: Speaker,
  condition: Condition | null,
  node: Shown,
  { zone, name }: { zone: string; name?: ((fact: string) => string) | undefined },
): string[] => [
  ...rankingTexts(node, speaker.locale, zone),
  ...originTexts(speaker, condition, node),
  ...saidTexts(speaker, condition, node),
  ...unreadTexts(speaker, node),
  // What the company is says of itself who declares it.
  ...(node.declared && !node.said ? [sentence(noteWords, speaker.locale, 'declared')] : []),
  ...leftOutTexts(node.amounts?.leftOut ?? [], speaker.locale, name),
];
