import { rosette } from './rosette.ts';

/** A guilloche drawn from a text, as banknotes have them: each credential has its own. Decoration only. */
export function Seal({ of, className = '' }: { of: string; className?: string }) {
  const { rings, turns } = rosette(of);
  return (
    <svg className={`seal ${className}`} viewBox="-100 -100 200 200" aria-hidden="true">
      {rings.map((path, ring) =>
        turns[ring]?.map((turn) => (
          <path key={`${ring}-${turn}`} d={path} transform={`rotate(${turn})`} />
        )),
      )}
    </svg>
  );
}
