import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer fits; fails with the last answer when the time is up. */
export async function until<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
  limitMs: number,
): Promise<T> {
  const limit = performance.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (performance.now() > limit) {
      throw new Error(`still not so after ${limitMs / 1000} s: ${JSON.stringify(answer)}`);
    }
    await pause(250);
  }
}
