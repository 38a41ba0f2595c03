import type { LogFormat } from './config.ts';

export type Level = 'info' | 'warn' | 'error';
export type Log = (level: Level, message: string, fields?: Record<string, unknown>) => void;

/** Names of fields whose values never reach a log, at any depth. */
const secretName = /pass(word|phrase)?$|secret|token|cookie|authorization|api.?key|private/i;

/** A log that writes one line a message to `write`: for people, or as JSON. */
export function makeLog(
  format: LogFormat,
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
  now: () => Date = () => new Date(),
): Log {
  if (format === 'off') return () => {};
  return (level, message, fields = {}) => {
    const time = now().toISOString();
    const clean = redact(fields);
    write(
      format === 'json'
        ? JSON.stringify({ time, level, message, ...clean })
        : `${time.slice(11, 19)} ${level.padEnd(5)} ${message}${asText(clean)}`,
    );
  };
}

function redact(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      secretName.test(name) ? '[removed]' : redactValue(value),
    ]),
  );
}

function redactValue(value: unknown): unknown {
  if (value instanceof Error) return value.stack ?? String(value);
  if (Array.isArray(value)) return value.map(redactValue);
  if (typeof value === 'object' && value !== null) return redact({ ...value });
  return value;
}

const asText = (fields: Record<string, unknown>) =>
  Object.entries(fields)
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
