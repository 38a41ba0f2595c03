import { useReader } from './reader.ts';

/** A tier as a small ingot in its metal, with as many engraved lines as it has rungs below it. */
export function TierShape({ tier, size = 18 }: { tier: string | null; size?: number }) {
  const { program } = useReader();
  const rung = program?.tiers.findIndex((one) => one.id === tier) ?? -1;
  const metal = program?.tiers[rung]?.metal ?? 'slate';
  return (
    <svg
      className={`metal-${metal}`}
      width={size}
      height={size}
      viewBox="0 0 18 18"
      color="var(--metal)"
      aria-hidden="true"
    >
      <path
        d="M9 .8L17.2 9 9 17.2.8 9z"
        fill={rung < 0 ? 'none' : 'currentcolor'}
        stroke="currentcolor"
        strokeWidth="1.4"
        strokeDasharray={rung < 0 ? '2 2' : undefined}
      />
      {engraved(rung).map((y) => (
        <path key={y} d={`M${9 - reach(y)} ${y}H${9 + reach(y)}`} stroke="var(--paper)" />
      ))}
    </svg>
  );
}

/** Heights of the engraved lines of a rung, spread about the middle. */
const engraved = (rung: number): number[] =>
  Array.from({ length: Math.max(rung, 0) }, (_, line) => 9 + (line - (rung - 1) / 2) * 2.6);

/** Half the length of a line at height `y` inside the ingot. */
const reach = (y: number): number => Math.max(1.5, 5.6 - Math.abs(9 - y));

/** A tier as shape and name; `none` stands where there is no tier. */
export function TierMark({ tier, none }: { tier: string | null; none: string }) {
  const { program } = useReader();
  const title = program?.tiers.find((one) => one.id === tier)?.title ?? tier;
  return (
    <span className="tier">
      <TierShape tier={tier} />
      <span>{title ?? none}</span>
    </span>
  );
}
