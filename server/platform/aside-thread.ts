import { parentPort, Worker, workerData } from 'node:worker_threads';
import { turnsOf, unwanted, type Aside, type Progress, type Task, type Waiting } from './aside.ts';
import { openDatabase } from './database.ts';

/** Long computations in a thread of their own: nothing that they do can hold up a request. */

type Asked = { id: number } & ({ task: string; input: unknown } | { stop: true });
type Told = { id: number } & ({ progress: Progress } | { value: unknown } | { error: unknown });

interface Open {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  progress: Waiting['progress'];
}

/** A thread that is started when it is first asked, and again after it has ended. `entry` calls {@link serveTasks}. */
export function asideThread(entry: URL, { url }: { url: string }): Aside {
  const open = new Map<number, Open>();
  let running: Worker | null = null;
  let asked = 0;

  const settle = (id: number): Open | undefined => {
    const one = open.get(id);
    open.delete(id);
    if (open.size === 0) running?.unref();
    return one;
  };
  const hear = (told: Told) => {
    if ('progress' in told) open.get(told.id)?.progress?.(told.progress);
    else if ('value' in told) settle(told.id)?.resolve(told.value);
    else settle(told.id)?.reject(told.error);
  };
  const gone = (error: unknown) => {
    running = null;
    for (const id of open.keys()) settle(id)?.reject(error);
  };
  const thread = (): Worker => {
    if (running) return running;
    const made = new Worker(entry, { workerData: { url } });
    made.on('message', hear);
    made.on('error', gone);
    made.on('exit', () => running === made && gone(new Error('the thread for computations ended')));
    return (running = made);
  };

  const ask: Aside['ask'] = <I, O>(task: Task<I, O>, input: I, waiting: Waiting = {}) => {
    const { signal, progress } = waiting;
    if (signal?.aborted) return Promise.reject(unwanted());
    const id = asked++;
    const worker = thread();
    worker.ref();
    const leave = () => {
      worker.postMessage({ id, stop: true } satisfies Asked);
      settle(id)?.reject(unwanted());
    };
    signal?.addEventListener('abort', leave, { once: true });
    return new Promise<O>((resolve, reject) => {
      open.set(id, { resolve: resolve as Open['resolve'], reject, progress });
      worker.postMessage({ id, task: task.name, input } satisfies Asked);
    }).finally(() => signal?.removeEventListener('abort', leave));
  };

  const stop = async () => {
    const last = running;
    gone(unwanted());
    await last?.terminate();
  };

  return { ask, stop };
}

/** What the thread itself does: the tasks that it knows, as they are asked for. */
export function serveTasks(tasks: readonly Task<never, unknown>[]): void {
  const port = parentPort;
  if (!port) throw new Error('this is no thread');
  const { url } = workerData as { url: string };
  // A database that is away is told to whoever asks for something.
  const means = openDatabase({ url, connections: 3, onError: () => {} });
  const known = new Map(tasks.map((task) => [task.name, task as Task<unknown, unknown>]));
  const wanted = new Set<number>();
  const tell = (told: Told) => port.postMessage(told);

  async function run(id: number, task: Task<unknown, unknown>, input: unknown): Promise<void> {
    wanted.add(id);
    const turn = turnsOf(
      (progress) => tell({ id, progress }),
      () => wanted.has(id),
    );
    try {
      tell({ id, value: await task.run(input, turn, means) });
    } catch (error) {
      tell({ id, error });
    }
    wanted.delete(id);
  }

  port.on('message', (asked: Asked) => {
    if ('stop' in asked) wanted.delete(asked.id);
    else void run(asked.id, known.get(asked.task)!, asked.input);
  });
}
