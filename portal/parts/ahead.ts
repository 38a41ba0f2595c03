import type { Progress, Waiting } from '@guildmark/server';
import type { Visit } from './door.ts';

/** After so long it is said how long it will still take, in milliseconds. */
const longMs = 10_000;

/** How the steps of something long are told: a sentence by phase, and how much longer it takes. */
export interface Telling {
  step: (progress: Progress) => string;
  left: (seconds: number) => string;
}

/**
 * Does something that takes long and answers how far it is, line by line; when it ends, its page can be had at once.
 * It is broken off where nobody reads on.
 */
export function answerAhead(
  { request }: Visit,
  work: (waiting: Waiting) => Promise<unknown>,
  telling: Telling,
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const stream = new ReadableStream({
    async start(controller) {
      const encoder = new TextEncoder();
      const send = (line: object) =>
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      const say = stepsTold(telling, send);
      try {
        await work({ signal, progress: say });
        controller.close();
      } catch {
        // What is wrong is told by the page itself, which is asked for next; where nobody reads, by nobody.
        if (!signal.aborted) controller.close();
      }
    },
    cancel: () => gone.abort(),
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

function stepsTold({ step, left }: Telling, send: (line: object) => void) {
  let phase = '';
  let begun = 0;
  return (progress: Progress) => {
    const { done, all } = progress;
    if (progress.phase !== phase) [phase, begun] = [progress.phase, performance.now()];
    const spent = performance.now() - begun;
    const isLong = spent > longMs && done > 0 && all > done;
    const seconds = Math.ceil(((spent / done) * (all - done)) / 1000);
    const text = isLong ? `${step(progress)} ${left(seconds)}` : step(progress);
    send({ text, share: all > 0 ? done / all : null });
  };
}
