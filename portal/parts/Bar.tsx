import type { State } from './StateMark.tsx';

const width = 176;

/**
 * Have against need. Up to twelve needed it is drawn as countable boxes, beyond as one length;
 * the words beside it say the same, so the drawing is hidden from screen readers.
 */
export function Bar({ have, need, state }: { have: number; need: number; state: State }) {
  return (
    <svg
      className={`mark-${state}`}
      width={width}
      height="14"
      viewBox={`0 0 ${width} 14`}
      aria-hidden="true"
    >
      {Number.isInteger(need) && need <= 12 ? (
        <Boxes have={have} need={need} />
      ) : (
        <Length share={have / need} />
      )}
    </svg>
  );
}

function Boxes({ have, need }: { have: number; need: number }) {
  const gap = 3;
  const size = Math.min(30, (width - gap * (need - 1)) / need);
  return Array.from({ length: need }, (_, box) => (
    <rect
      key={box}
      x={box * (size + gap) + 0.5}
      y="0.5"
      width={size - 1}
      height="13"
      className={box < have ? 'bar-have' : 'bar-lack'}
    />
  ));
}

/** Less than nothing, as where sales have shrunk, is drawn as nothing. */
function Length({ share }: { share: number }) {
  const shown = Math.min(1, Math.max(0, share));
  return (
    <>
      <rect x="0.5" y="0.5" width={width - 1} height="13" className="bar-lack" />
      <rect x="0" y="0" width={shown * width} height="14" className="bar-have" />
    </>
  );
}
