import type { Line } from '@guildmark/words';
import type { Call } from './command.ts';
import { painted } from './terminal.ts';

const marks = { met: '✓', missing: '✗', soon: '!' } as const;
const severities = { met: 'notice', missing: 'error', soon: 'warning' } as const;

/** Names as facts know them: here everything is called by its id. */
export const byId = {
  person: (id: string) => id,
  fact: (id: string) => id,
};

/** Shows the lines of an answer, each with its mark. */
export function showLines({ terminal }: Call, lines: Line[]): void {
  for (const { depth, state, text } of lines)
    terminal.out(
      `${'  '.repeat(depth)}${painted(terminal, severities[state], marks[state])} ${text}`,
    );
}

/** JSON as every command answers it. */
export const showJson = ({ terminal }: Call, answer: unknown): void =>
  // JSON has no infinity: what has no limit is null.
  terminal.out(JSON.stringify(answer, null, 2));
