import { compare, roughly, scaled, whole } from '../../kernel/exact.ts';
import { isMonotone } from '../../program/definition/reading.ts';
import type { Gain } from '../../requirement/gauge.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { Entry, Trial } from './trial.ts';

/** What is met of these stays met whatever is done besides; of points, as far as no metric can give less for more. */
const rising: ReadonlySet<Rule['kind']> = new Set([
  'people',
  'count',
  'sum',
  'points',
  'holds',
  'completed',
  'passed',
  'agreed',
]);

/** Whether a leaf that is met stays met whatever is done besides. */
export const staysMet = ({ kind, leaf }: Rule): boolean =>
  rising.has(kind) && (leaf === null || !('points' in leaf) || isMonotone(leaf));

/** Whether it adds to what there is: it takes nothing away and does not move what is asked for. */
export const isMore = ({ backing, presence }: Entry): boolean =>
  !backing && (presence.weight ?? 0n) >= 0n;

/** Whether what there is of an amount is less than what is asked for; nothing is, where anything is asked for. */
export function isShort({ forest, state }: Trial, leaf: number): boolean {
  const { gauge, kind } = forest.rules[leaf]!;
  const pools = state.pools[leaf];
  // Points may be made of what they are compared with as well.
  if (!gauge || !pools || gauge.gain || kind === 'points') return false;
  const { have, need } = gauge.read(pools);
  return need !== null && compare(have ?? whole(0), need) < 0;
}

/** Measures of a part in a whole, to which what is in the part belongs as well. */
const ofWhole: ReadonlySet<Rule['kind']> = new Set(['share', 'retention', 'every']);

/** Of what someone could let count for a leaf that is met, what could change that. */
function hindering(trial: Trial, leaf: number): (entries: Entry[]) => Entry[] {
  const rule = trial.forest.rules[leaf]!;
  const { kind, seat } = rule;
  // Whoever comes to a seat may free someone for another one.
  if (seat) return (entries) => entries;
  if (ofWhole.has(kind)) return (entries) => (entries.some(isMore) ? [] : entries);
  if (kind === 'average' || kind === 'median') {
    const isLow = lowAt(trial, leaf);
    return (entries) => entries.filter((entry) => entry.backing || isLow(entry));
  }
  const falls = staysMet(rule) || kind === 'net' || kind === 'growth';
  return (entries) => (falls ? entries.filter((entry) => !isMore(entry)) : entries);
}

/**
 * Of what someone could let count for a leaf, what could change whether it is met, with more of the same. What is only
 * compared with makes a share smaller and a need larger: by itself it never helps a leaf that is short of either.
 */
export function helping(trial: Trial, leaf: number): (entries: Entry[]) => Entry[] {
  if (trial.state.met[leaf]) return hindering(trial, leaf);
  // One more of them does not change what the others are.
  if (trial.forest.rules[leaf]!.kind === 'every') return () => [];
  const worth = worthAt(trial, leaf);
  const short = isShort(trial, leaf);
  const isNoHelp = ({ backing, presence: { label, weight = 0n } }: Entry) =>
    backing && (label === 'need' || (short && weight >= 0n));
  return (entries) => entries.filter((entry) => !isNoHelp(entry) && worth(entry) !== null);
}

/** What things that do not count yet would add to a leaf that is not met; null: nothing, however many like it come. */
export function worthAt(trial: Trial, leaf: number): (entry: Entry) => Gain | null {
  const { forest, state } = trial;
  const { gauge, kind } = forest.rules[leaf]!;
  const pools = state.pools[leaf];
  const gain = gauge?.gain && pools ? gauge.gain(pools) : null;
  const isLow = isShort(trial, leaf) ? lowAt(trial, leaf) : () => false;
  return (entry) => {
    const { backing, presence } = entry;
    const made = gain?.(presence);
    // What something is measured within is a part of it; of all else that moves a leaf nothing is known.
    if (made !== undefined && (!backing || !made?.isOpen)) return made;
    const weight = presence.weight ?? 0n;
    const each = kind === 'sum' ? scaled(weight) : whole(isLow(entry) ? 0 : 1);
    return { each, within: [] };
  };
}

/** Whether an answer is below what is asked of an average or a middle; of one that is short, also what equals it. */
export function lowAt(trial: Trial, leaf: number): (entry: Entry) => boolean {
  const { kind, gauge } = trial.forest.rules[leaf]!;
  if (kind !== 'average' && kind !== 'median') return () => false;
  const { need } = gauge!.read(trial.state.pools[leaf]!);
  // However many answers are exactly what is asked for, an average only comes near to it.
  const lowest = kind === 'average' && isShort(trial, leaf) ? 1 : 0;
  return ({ presence }) => need !== null && compare(scaled(presence.weight ?? 0n), need) < lowest;
}

/** Whether all that entries would add is known: nothing of it moves what is asked for, or takes anything away. */
export function isKnown(trial: Trial, leaf: number): (entries: Entry[]) => boolean {
  const worth = worthAt(trial, leaf);
  return (entries) =>
    entries.every((entry) => isMore(entry) || (entry.backing && worth(entry)?.within.length !== 0));
}

/** What several of them would add together, roughly. */
export function addedBy(trial: Trial, leaf: number, entries: Entry[]): number {
  const worth = worthAt(trial, leaf);
  return entries.reduce((sum, entry) => sum + roughly(worth(entry)?.each ?? whole(0)), 0);
}
