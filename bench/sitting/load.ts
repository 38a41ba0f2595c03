/**
 * The candidates, in a process of their own: reads what to do from the parent, keeps every tab busy, and answers the
 * figures and the last acknowledged state of every position.
 */
import type { Sitter } from '../product/candidates.ts';
import { load, percentile, type Tab } from './client.ts';

export interface Order {
  port: number;
  /** Path before `/sittings/…`. */
  base: string;
  seconds: number;
  sitters: Sitter[];
}

/** The highest acknowledged change of a position. */
export interface Kept {
  number: number;
  chosen: number[];
}

export interface Report {
  answers: number;
  failures: number;
  seconds: number;
  p50: number;
  p99: number;
  /** By sitting, then by position. */
  kept: Record<string, Record<number, Kept>>;
}

function tabOf(base: string, sitter: Sitter, kept: Record<number, Kept>): Tab {
  const path = `${base}/sittings/${sitter.sitting}/responses`;
  const changeOf = (turn: number) => ({
    position: (turn % sitter.questions) + 1,
    chosen: [(turn % 4) + 1],
    flagged: turn % 8 === 0,
    number: turn,
  });
  return {
    headers: { cookie: sitter.cookie },
    next: (turn) => ({
      path,
      body: JSON.stringify({ lease: sitter.lease, changes: [changeOf(turn)] }),
    }),
    acknowledged: (turn) => {
      const { position, number, chosen } = changeOf(turn);
      kept[position] = { number, chosen };
    },
  };
}

process.once('message', (order: Order) => {
  const kept: Report['kept'] = {};
  const tabs = order.sitters.map((sitter) =>
    tabOf(order.base, sitter, (kept[sitter.sitting] = {})),
  );
  void load(order.port, tabs, order.seconds).then((measured) => {
    const { answers, failures, seconds } = measured;
    const [p50, p99] = [percentile(measured, 0.5), percentile(measured, 0.99)];
    const report: Report = { answers, failures, seconds, p50, p99, kept };
    process.send?.(report, () => process.disconnect?.());
  });
});
