import { useEffect, useReducer, useRef, useState } from 'react';
import { keepChanges, keptChanges, sittingDoor } from './door.ts';
import { after, paperOf, type Move, type Paper, type SittingView } from './paper.ts';
import { saveQueue, type Change, type SaveQueue, type SaveState } from './queue.ts';
import { useClock } from './use-clock.ts';

type Step = Move | { move: 'restore'; changes: Change[] };

/** Puts back what this browser kept and the server has not acknowledged. */
function restored(paper: Paper, changes: Change[]): Paper {
  const marks = [...paper.marks];
  for (const { position, chosen, flagged } of changes) {
    if (marks[position - 1]) marks[position - 1] = { chosen, flagged, seen: true };
  }
  return { ...paper, marks };
}

const changes = (move: Move) => move.move !== 'go';

/** How often an idle page asks whether time was granted. */
const clockEvery = 12_000;

/** Time since the server answered this page, on the browser's steady clock. */
function sinceAnswer(): number {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() - (entry?.responseStart ?? 0);
}

/** The sitting as a program: the paper, its saving, the lease and the clock. */
export function useSitting(view: SittingView, at: number) {
  const reduce = (paper: Paper, step: Step): Paper =>
    step.move === 'restore' ? restored(paper, step.changes) : after(paper, step, view.positions);
  const [paper, dispatch] = useReducer(reduce, undefined, () => paperOf(view.positions, at));
  const [saving, setSaving] = useState<SaveState>('saved');
  const queue = useRef<SaveQueue | null>(null);
  const clock = useClock({ milliseconds: view.deadline - view.now, asOf: 0 });
  const result = `/me/sittings/${view.sitting}/result`;

  useEffect(() => {
    const channel = new BroadcastChannel(`guildmark.sitting.${view.sitting}`);
    const door = sittingDoor(view.sitting, () => channel.postMessage('taken'));
    const kept = keptChanges(view.sitting);
    const made = saveQueue(
      {
        send: door.send,
        keep: (left) => keepChanges(view.sitting, left),
        later: (run, wait) => setTimeout(run, wait),
        tell: (state) => {
          setSaving(state);
          if (state === 'closed') location.assign(result);
        },
        overtaken: () => location.reload(),
      },
      kept,
      view.lastNumber,
    );
    queue.current = made;
    dispatch({ move: 'restore', changes: kept });
    channel.addEventListener('message', () => {
      made.end();
      setSaving('lost');
    });

    let { deadline } = view;
    const askClock = async () => {
      const answer = await door.clock();
      if (answer === null) return;
      if (!answer.open) location.assign(result);
      if (answer.deadline > deadline) {
        clock.more(Math.round((answer.deadline - view.deadline) / 60_000));
      }
      ({ deadline } = answer);
      clock.set({ milliseconds: answer.deadline - answer.now, asOf: performance.now() });
    };
    const wake = () => {
      made.nudge();
      void askClock();
    };
    const seen = () => {
      if (document.visibilityState === 'visible') wake();
    };
    clock.set({ milliseconds: view.deadline - view.now, asOf: performance.now() - sinceAnswer() });
    void door.takeLease().then(() => made.nudge());
    addEventListener('online', wake);
    document.addEventListener('visibilitychange', seen);
    const asking = setInterval(() => void askClock(), clockEvery);
    return () => {
      made.end();
      channel.close();
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', seen);
      clearInterval(asking);
    };
    // One visit is one tab's hold on one sitting: nothing in it changes while the page stands.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view.sitting]);

  useEffect(() => {
    if (clock.now > 0) return undefined;
    // The server closes the sitting by itself; the reload shows what it made of it.
    const timer = setTimeout(() => location.assign(result), 3_000);
    return () => clearTimeout(timer);
  }, [clock.now <= 0, result]);

  /** Makes a move and, where it puts something down, sends it off. */
  const act = (move: Move) => {
    if (saving === 'lost' || clock.now <= 0) return;
    dispatch(move);
    if (!changes(move)) return;
    const next = after(paper, move, view.positions);
    const mark = next.marks[next.at - 1];
    if (!mark) return;
    queue.current?.put({ position: next.at, chosen: mark.chosen, flagged: mark.flagged });
  };

  return { paper, saving, clock, act, queue };
}

export type Sitting = ReturnType<typeof useSitting>;
