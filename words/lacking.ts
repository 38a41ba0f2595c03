import type { Instant, Lacking, Program } from '@guildmark/engine';
import type { Locale } from './define.ts';
import { tell } from './explain.ts';
import { nodeText } from './leaf.ts';
import { say, tierName, titleIn, type Naming } from './telling.ts';

/** What is missing for what a scenario expects, one sentence for each leaf. */
export function lackingText(
  { target, missing }: Lacking,
  program: Program,
  locale: Locale,
  naming: Naming & { on: Instant },
): string[] {
  const telling = tell(program, locale, naming, naming.on);
  const what =
    'tier' in target
      ? tierName(telling, target.tier)
      : `${titleIn(telling, target.competency)}, ${titleIn(telling, target.level)}`;
  return missing.map((node) => say(telling, 'next.one', { what, said: nodeText(telling, node) }));
}
