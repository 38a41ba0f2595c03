/** One row of the table: what was measured, and how long it took in milliseconds. */
export interface Row {
  what: string;
  milliseconds: number;
  note?: string;
}

/** The one in the middle. */
export const middle = (list: number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!;

/** The middle of several runs, after one that is thrown away. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  await work();
  const found: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = performance.now();
    await work();
    found.push(performance.now() - begun);
  }
  return middle(found);
}

/** What some work answers, and how long it took in milliseconds. */
export async function once<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  return [await work(), performance.now() - begun];
}

/** Bytes as people read them. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** The bytes of all typed arrays in a value. */
export function bytesIn(value: unknown, seen = new Set<unknown>()): number {
  if (value === null || typeof value !== 'object' || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  const parts = value instanceof Map ? [...value.values()] : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + bytesIn(part, seen), 0);
}

/** Where two answers differ, by organisation; empty where they agree. */
export function differences(one: Int8Array, other: Int8Array, name: string): string[] {
  const found: string[] = [];
  for (let organisation = 0; organisation < other.length && found.length < 5; organisation++)
    if (one[organisation] !== other[organisation])
      found.push(
        `${name}: organisation ${organisation}: ${other[organisation]}, ours ${one[organisation]}`,
      );
  return found;
}

/** The table of a report. */
export function print(rows: Row[], against: number) {
  console.log('| what | milliseconds | times ours from arrays | |\n|---|--:|--:|---|');
  for (const { what, milliseconds, note = '' } of rows)
    console.log(
      `| ${what} | ${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} | ${(milliseconds / against).toFixed(1)} | ${note} |`,
    );
}
