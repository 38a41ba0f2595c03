import { fork, type ChildProcess } from 'node:child_process';
import type { Drawing } from './draw.ts';

interface Answer {
  id: number;
  file?: Uint8Array;
  error?: string;
}

/**
 * Draws in a process of its own, one thing after the other: a certificate may take a tenth of a second, and in that
 * time the server saves a thousand answers. Drawing is done by native code, so a crash there costs one picture and
 * not the server. The process starts with the first drawing; after `idleMs` without one it ends, and the typefaces
 * it loaded leave the memory. (Not a thread: the PDF library crashes a process whose thread ends.)
 */
export function createStudio(idleMs = 60_000) {
  let drawer: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  const waiting = new Map<number, PromiseWithResolvers<Uint8Array>>();

  function open(): ChildProcess {
    const made = fork(new URL('./drawer.ts', import.meta.url), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env: {},
    });
    // one that was let go may end later: its end is no news for the next one
    const lost = () => drawer === made && close();
    made.on('message', (answer: Answer) => settle(answer));
    made.on('error', lost);
    made.on('exit', lost);
    return made;
  }

  function settle({ id, file, error }: Answer) {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) rest();
    if (file) asked?.resolve(file);
    else asked?.reject(new Error(error));
  }

  /** An idle drawer does not keep the server alive, and soon goes itself. */
  function rest() {
    drawer?.unref();
    drawer?.channel?.unref();
    idle = setTimeout(letGo, idleMs).unref();
  }

  function letGo() {
    const old = drawer;
    drawer = null;
    old?.disconnect();
  }

  function close() {
    clearTimeout(idle);
    drawer = null;
    for (const asked of waiting.values()) asked.reject(new Error('the drawing process ended'));
    waiting.clear();
  }

  return {
    /** The finished file; rejects where it cannot be drawn. */
    draw(drawing: Drawing): Promise<Uint8Array> {
      clearTimeout(idle);
      drawer ??= open();
      drawer.ref();
      drawer.channel?.ref();
      const id = ++last;
      const asked = Promise.withResolvers<Uint8Array>();
      waiting.set(id, asked);
      drawer.send({ id, drawing });
      return asked.promise;
    },
  };
}

export type Studio = ReturnType<typeof createStudio>;
