import type { Progress } from './platform/storage.ts';

/** A line a step, ended by how long it took; in a terminal with the share done so far. */
export const showProgress: Progress = (step) => {
  const { stdout } = process;
  const started = performance.now();
  stdout.write(`${step} … `);
  const share = (done: number) => {
    if (stdout.isTTY) stdout.write(`\r${step} … ${Math.floor(done * 100)} % `);
  };
  const end = (note = '') => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (stdout.isTTY) stdout.write(`\r${step} … `);
    stdout.write(`${seconds} s${note && ` (${note})`}\n`);
  };
  return Object.assign(end, { share });
};
