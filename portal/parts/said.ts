import type { Line } from '@guildmark/words';

/** A sentence with those that belong under it. */
export interface Said {
  text: string;
  state: Line['state'];
  items: Line[];
}

/** The lines of an answer, each that stands by itself with those below it. */
export function said(lines: Line[]): Said[] {
  const groups: Said[] = [];
  for (const line of lines) {
    if (line.depth > 0) groups.at(-1)?.items.push(line);
    else groups.push({ text: line.text, state: line.state, items: [] });
  }
  return groups;
}
