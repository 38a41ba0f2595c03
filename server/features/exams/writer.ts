/** The new state of one position, numbered by the tab: the highest number wins whatever the order of arrival. */
export interface Change {
  position: number;
  /** Shown option numbers, 1-based; empty: cleared. */
  chosen: number[];
  flagged: boolean;
  number: number;
}

/** What is stored of a position once a save is acknowledged; `number` is higher than sent where newer was there. */
export interface Saved {
  position: number;
  number: number;
}

/** What became of a request; `unknown`: there is no such sitting. */
export type SaveAnswer =
  | { outcome: 'saved'; saved: Saved[] }
  | { outcome: 'stale' | 'closed' | 'unknown' };

/** Changes of one tab of one sitting, as they arrive together. */
export interface SaveRequest {
  vendor: string;
  sitting: string;
  /** The lease the tab holds; a secret that is compared in the statement that writes. */
  lease: string;
  changes: Change[];
}

export interface WriterOptions {
  /** Writes the requests in one transaction and answers each in order, after the commit. */
  write: (requests: SaveRequest[]) => Promise<SaveAnswer[]>;
  /** The most changes in one transaction. */
  batch?: number;
  /** The most changes that wait; beyond it a request is turned away at once. */
  queue?: number;
}

interface Waiting {
  request: SaveRequest;
  settled: Promise<SaveAnswer>;
  resolve: (answer: SaveAnswer) => void;
  reject: (error: unknown) => void;
}

interface Lane {
  waiting: Waiting[];
  writing: Waiting[];
  busy: boolean;
}

export type ResponseWriter = ReturnType<typeof responseWriter>;

/** A sitting always takes the same lane, so its changes stay in order and two batches never touch the same rows. */
function laneOf(sitting: string): 0 | 1 {
  return (sitting.charCodeAt(sitting.length - 1) & 1) === 0 ? 0 : 1;
}

/** Takes requests off the front, at least one, up to `limit` changes. */
function takeBatch(waiting: Waiting[], limit: number): Waiting[] {
  let changes = 0;
  const end = waiting.findIndex(({ request }) => (changes += request.changes.length) > limit);
  return waiting.splice(0, end === -1 ? waiting.length : Math.max(end, 1));
}

/**
 * Gathers the saves of many sittings into few transactions. While a batch is being written the next one fills, so a
 * batch is as large as the load asks for and a single save waits for nobody. Two batches are in flight at most.
 * A save is answered after its batch has committed; a batch that fails rejects its own requests and no others.
 */
export function responseWriter({ write, batch = 500, queue = 20_000 }: WriterOptions) {
  const lanes: [Lane, Lane] = [
    { waiting: [], writing: [], busy: false },
    { waiting: [], writing: [], busy: false },
  ];
  let queued = 0;

  async function writeBatch(lane: Lane): Promise<void> {
    lane.writing = takeBatch(lane.waiting, batch);
    for (const { request } of lane.writing) queued -= request.changes.length;
    try {
      const answers = await write(lane.writing.map(({ request }) => request));
      for (const [index, one] of lane.writing.entries()) one.resolve(answers[index]!);
    } catch (error) {
      for (const one of lane.writing) one.reject(error);
    }
    lane.writing = [];
  }

  async function run(lane: Lane): Promise<void> {
    // requests that arrive in the same turn of the event loop go together
    await new Promise(setImmediate);
    while (lane.waiting.length > 0) await writeBatch(lane);
    lane.busy = false;
  }

  /** Saves, and answers after the commit; null at once when too much is waiting. Rejects when the write fails. */
  function save(request: SaveRequest): Promise<SaveAnswer> | null {
    if (queued + request.changes.length > queue) return null;
    queued += request.changes.length;
    const { promise, resolve, reject } = Promise.withResolvers<SaveAnswer>();
    const lane = lanes[laneOf(request.sitting)];
    lane.waiting.push({ request, settled: promise, resolve, reject });
    if (!lane.busy) {
      lane.busy = true;
      void run(lane);
    }
    return promise;
  }

  /** Resolves once every save of a sitting that was accepted before is written or has failed. */
  async function settled(sitting: string): Promise<void> {
    const lane = lanes[laneOf(sitting)];
    const own = [...lane.writing, ...lane.waiting].filter(
      ({ request }) => request.sitting === sitting,
    );
    await Promise.allSettled(own.map((one) => one.settled));
  }

  return { save, settled };
}
