/** The state of one question as it is sent; the highest number of a position wins whatever the order of arrival. */
export interface Change {
  position: number;
  chosen: number[];
  flagged: boolean;
  number: number;
}

/**
 * `saved`: everything is acknowledged. `sending`: on its way. `trying`: it failed and is tried again.
 * `signed-out`: trying, and a sign-in is needed. `lost`: another tab writes now. `closed`: the sitting is over.
 */
export type SaveState = 'saved' | 'sending' | 'trying' | 'signed-out' | 'lost' | 'closed';

/** What became of one request. */
export type Answer =
  | { outcome: 'saved'; saved: { position: number; number: number }[] }
  | { outcome: 'failed' | 'signed-out' | 'lost' | 'closed' };

/** What the queue gets from outside, so that it runs in a test as well. */
export interface World {
  send: (changes: Change[]) => Promise<Answer>;
  /** Keeps what is not acknowledged across reloads and crashes. */
  keep: (changes: Change[]) => void;
  later: (run: () => void, milliseconds: number) => void;
  tell: (state: SaveState) => void;
  /** The server holds a newer answer than one that was sent: what is on the screen is old. */
  overtaken: () => void;
}

const firstWait = 1_000;
const longestWait = 15_000;
const mostAtOnce = 200;

/**
 * Changes on their way to the server: one a position, numbered upwards, sent in that order, kept until acknowledged,
 * tried again for as long as it takes. `pending` are those a former visit left behind.
 */
export function saveQueue(world: World, pending: Change[], lastNumber: number) {
  const waiting = new Map(pending.map((change) => [change.position, change]));
  let number = Math.max(lastNumber, ...pending.map((change) => change.number));
  let wait = firstWait;
  let busy = false;
  let ended = false;
  let drained: (() => void)[] = [];

  const inOrder = () => [...waiting.values()].toSorted((a, b) => a.number - b.number);

  function put(change: Omit<Change, 'number'>) {
    if (ended) return;
    number += 1;
    waiting.set(change.position, { ...change, number });
    world.keep(inOrder());
    void run();
  }

  async function run(): Promise<void> {
    if (busy || ended || waiting.size === 0) return;
    busy = true;
    if (wait === firstWait) world.tell('sending');
    const answer = await world.send(inOrder().slice(0, mostAtOnce));
    busy = false;
    settle(answer);
  }

  function settle(answer: Answer) {
    if (answer.outcome === 'saved') {
      acknowledge(answer.saved);
      if (waiting.size > 0) void run();
      return;
    }
    if (answer.outcome === 'lost' || answer.outcome === 'closed') {
      ended = true;
      world.tell(answer.outcome);
      return;
    }
    world.tell(answer.outcome === 'signed-out' ? 'signed-out' : 'trying');
    world.later(() => void run(), wait);
    wait = Math.min(wait * 2, longestWait);
  }

  function acknowledge(saved: { position: number; number: number }[]) {
    wait = firstWait;
    let old = false;
    for (const one of saved) {
      const change = waiting.get(one.position);
      if (!change || change.number > one.number) continue;
      waiting.delete(one.position);
      old ||= change.number < one.number;
    }
    world.keep(inOrder());
    if (old) world.overtaken();
    if (waiting.size > 0) return;
    world.tell('saved');
    for (const done of drained.splice(0)) done();
  }

  return {
    put,
    /** Tries at once, e.g. when the connection is back. */
    nudge: () => {
      wait = firstWait;
      void run();
    },
    /** Ends without a word to the server: another tab writes now. */
    end: () => {
      ended = true;
    },
    /** Whether anything is not acknowledged yet. */
    isEmpty: () => waiting.size === 0,
    /** Resolves once everything is acknowledged; stays open as long as it is not. */
    drained: () =>
      waiting.size === 0
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            drained = [...drained, resolve];
          }),
  };
}

export type SaveQueue = ReturnType<typeof saveQueue>;
