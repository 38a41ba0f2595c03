import { styleText } from 'node:util';
import type { Severity } from '@guildmark/engine';

/** Where a command writes, and whether colours are wanted there. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  /** How far a long answer is, on a line that is written over; empty at its end. Absent where nobody looks. */
  progress?(text: string): void;
  colour: boolean;
}

/** The process's own streams; colours only where a person looks, and never with NO_COLOR. */
export function processTerminal(): Terminal {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY && {
      progress: (text: string) => process.stderr.write(`\r\u001B[K${text}`),
    }),
    colour: process.stdout.isTTY && !process.env['NO_COLOR'],
  };
}

const colours = { error: 'red', warning: 'yellow', settled: 'cyan', notice: 'gray' } as const;

export const painted = (terminal: Terminal, severity: Severity, text: string): string =>
  terminal.colour ? styleText(colours[severity], text, { validateStream: false }) : text;

export const bold = (terminal: Terminal, text: string): string =>
  terminal.colour ? styleText('bold', text, { validateStream: false }) : text;
