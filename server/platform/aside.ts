import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { DB } from './schema.generated.ts';

/** Long computations that must delay nobody: done beside the requests, step by step, as long as somebody waits. */

/** How far a computation is. */
export interface Progress {
  /** What is being done, in the words of the task. */
  phase: string;
  done: number;
  all: number;
}

/** What a task does between two steps: it says how far it is, and lets others have their turn. */
export interface Turn {
  tell: (progress: Progress) => void;
  /** Tells, and rejects with an `AbortError` where nobody waits for the answer any more. */
  step: (progress: Progress) => Promise<void>;
}

/** What a task works with besides its input. */
export interface Means {
  db: Kysely<DB>;
  pool: pg.Pool;
}

/** A long computation. Input and answer are plain data: they travel between threads. */
export interface Task<I, O> {
  name: string;
  run: (input: I, turn: Turn, means: Means) => Promise<O>;
}

/** Who waits for an answer. */
export interface Waiting {
  /** Aborted where the answer is not wanted any more. */
  signal?: AbortSignal | undefined;
  progress?: ((progress: Progress) => void) | undefined;
}

/** Where long computations are done. */
export interface Aside {
  ask: <I, O>(task: Task<I, O>, input: I, waiting?: Waiting) => Promise<O>;
  stop: () => Promise<void>;
}

/** Told this often at most, in milliseconds: a reader sees no more. */
const tellingMs = 100;
/** A task goes on this long before others have their turn. */
const turnMs = 15;

/** The turns of one task: `tell` is called now and then, `isWanted` before each step. */
export function turnsOf(tell: (progress: Progress) => void, isWanted: () => boolean): Turn {
  let [told, begun] = [-Infinity, performance.now()];
  const tellNow = (progress: Progress) => {
    const now = performance.now();
    if (now - told <= tellingMs) return;
    told = now;
    tell(progress);
  };
  return {
    tell: tellNow,
    step: async (progress) => {
      tellNow(progress);
      if (performance.now() - begun > turnMs) {
        await new Promise((go) => setImmediate(go));
        begun = performance.now();
      }
      if (!isWanted()) throw unwanted();
    },
  };
}

/** What a computation that nobody waits for ends with. */
export const unwanted = (): Error => new DOMException('nobody waits any more', 'AbortError');

/** Does tasks in this thread, in turns with whatever else it does. */
export const asideHere = (means: Means): Aside => ({
  ask: async (task, input, { signal, progress } = {}) => {
    const turn = turnsOf(progress ?? (() => {}), () => !signal?.aborted);
    return task.run(input, turn, means);
  },
  stop: async () => {},
});
