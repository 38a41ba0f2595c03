import type { Instant } from '../kernel/instant.ts';
import type { Verdict } from './answer.ts';
import { explained, firstVerdict, onward, type Way } from './held.ts';

/**
 * How many decisions are foretold where decisions change what is measured: a text can make them follow one
 * another for ever.
 */
const most = 100;

/** What is measured on a way, and by what a level is missed. */
export type Measured = Pick<Way, 'measured' | 'losses'>;

/** What is measured on every way from an instant on, after some decisions. */
export type Remeasure = (decided: Verdict[], at: Instant) => Measured[];

const earliest = (verdicts: (Verdict | null)[]): number =>
  verdicts.reduce(
    (best, verdict, index) =>
      verdict && verdict.at < (verdicts[best]?.at ?? Infinity) ? index : best,
    -1,
  );

/** What a way measures anew; where that is what it measured before, for the same reason. */
function remeasured(way: Way, anew: Measured | undefined): Way {
  const [now, ...rest] = anew?.measured ?? [];
  if (!now) return way;
  const before = way.measured.findLast(({ at }) => at <= now.at);
  const because = before && before.to === now.to ? before.because : now.because;
  return { ...way, ...anew, measured: [{ ...now, because }, ...rest] };
}

const nameOf = ({ competency = '', act, at }: Verdict) => `${competency} ${act} ${at}`;

/**
 * Every decision that follows on some ways if nothing else happens, in order, each at the instant at which it
 * falls due; of one instant, on the earlier ways first. `remeasure`: where decisions change what is measured.
 * Never the same decision twice at one instant: a text under which one undoes the other has no further answer.
 */
export function decideAhead(ways: readonly Way[], remeasure: Remeasure | null): Verdict[] {
  const decided: Verdict[] = [];
  const names = new Set<string>();
  let now = [...ways];
  let firsts = now.map(firstVerdict);
  for (;;) {
    const index = earliest(firsts);
    const first = firsts[index];
    if (!first || names.has(nameOf(first))) return decided;
    if (remeasure && decided.length >= most) return decided;
    // Only of what is decided all causes are looked for.
    const verdict = explained(now[index]!, first);
    names.add(nameOf(verdict));
    decided.push(verdict);
    now[index] = onward(now[index]!, verdict);
    if (!remeasure) {
      firsts[index] = firstVerdict(now[index]);
      continue;
    }
    const anew = remeasure(decided, verdict.at);
    now = now.map((way, place) => remeasured(way, anew[place]));
    firsts = now.map(firstVerdict);
  }
}
