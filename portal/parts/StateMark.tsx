import { shellWords } from '@guildmark/words/portal/shell.ts';
import { useWords } from './reader.ts';

export type State = 'met' | 'missing' | 'soon' | 'unknown' | 'running';

const shapes: Record<State, React.ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentcolor" />
      <path d="M4.4 8.3l2.5 2.5 4.8-5.2" fill="none" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  missing: (
    <>
      <circle cx="8" cy="8" r="6.7" fill="none" stroke="currentcolor" strokeWidth="1.6" />
      <path d="M4.8 8h6.4" stroke="currentcolor" strokeWidth="1.8" />
    </>
  ),
  soon: (
    <>
      <path d="M8 1l7.2 13.2H.8z" fill="currentcolor" />
      <path d="M8 5.6v4.2M8 11.2v1.4" stroke="var(--paper)" strokeWidth="1.6" />
    </>
  ),
  running: (
    <>
      <circle cx="8" cy="8" r="6.7" fill="none" stroke="currentcolor" strokeWidth="1.6" />
      <path d="M8 4.2V8l2.6 1.8" fill="none" stroke="currentcolor" strokeWidth="1.6" />
    </>
  ),
  unknown: (
    <>
      <rect
        x="1.6"
        y="1.6"
        width="12.8"
        height="12.8"
        rx="2"
        fill="none"
        stroke="currentcolor"
        strokeWidth="1.5"
        strokeDasharray="3 2"
      />
      <path
        d="M5.9 6.2c0-2.8 4.3-2.6 4.3 0 0 1.6-2.1 1.6-2.1 3.2M8.1 10.8v1.3"
        fill="none"
        stroke="currentcolor"
        strokeWidth="1.5"
      />
    </>
  ),
};

/** The shape of a state alone; use it only where a word stands beside it. */
export function StateShape({ state, size = 16 }: { state: State; size?: number }) {
  return (
    <svg
      className={`mark-${state}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {shapes[state]}
    </svg>
  );
}

/** A state as shape and word. `children` says it more exactly than the plain word. */
export function StateMark({ state, children }: { state: State; children?: React.ReactNode }) {
  const t = useWords(shellWords);
  return (
    <span className={`mark mark-${state}`}>
      <StateShape state={state} />
      <span className="mark-word">{children ?? t(`state.${state}`)}</span>
    </span>
  );
}
