import type { FactKind } from '../../kernel/fact.ts';
import type { Duration } from '../../kernel/instant.ts';
import type { Selection, Value, Where } from '../../program/definition/selection.ts';
import type { Windows } from '../../program/definition/window.ts';
import type { When } from './moment.ts';

/** People, their awards or their credentials, that an organisation has on the day. */
export interface PeopleCounter {
  of: 'people';
  /** Every credential, and all that was done, that makes somebody count, in order. */
  holding: string[];
  /** Which of them count as others that are asked for, where it matters: not where each person counts once. */
  as: Readonly<Record<string, string>>;
  distinct: 'people' | 'awards' | 'credentials';
  where: Where | null;
  windows: Windows;
  /** How long after its end a credential still counts, unless it was ended. */
  grace: Duration | null;
  /** What takes the credit from the company that someone leaves; null: that they begin elsewhere, or leave. */
  credit: 'old-ends' | 'award-ends' | null;
}

/** Facts of one kind that count for an organisation on the day, and what they add up to. */
export interface FactCounter {
  of: 'facts';
  kind: FactKind;
  subjects: string[] | null;
  /** All of these must hold. */
  where: Where[];
  line: NonNullable<Selection['line']> | null;
  when: When;
  /** What is added up; a fact without such a value, or with one below zero, does not count. */
  value: Value | null;
  /** Facts with the same value of this attribute count once. */
  distinct: string | null;
  /** `all`: what names the organisation and what holds for everyone. `own`: what names it and no person. */
  scope: 'all' | 'own';
}

export type Counter = PeopleCounter | FactCounter;

/** What a counter has counted: one place for each organisation. */
export interface Column {
  counter: Counter;
  count: Int32Array;
  /** Sums in whole numbers of 10^-decimals; from `exactBelow` on they are not exact any more. */
  sum: Float64Array | null;
  decimals: number;
}

/** Names of what a text says about time (zone, calendar) and about money (the same, currency and rates). */
export interface TextNames {
  time: string;
  money: string;
}

/** What makes two counters the same, so that they share one column: also where two texts ask. */
export const keyOf = (counter: Counter, { time, money }: TextNames): string =>
  JSON.stringify([counter, counter.of === 'facts' && counter.value === 'money' ? money : time]);

/** The windows of a measure, without what else it says. */
export function windowsOf({ within, notWithin, since, during, onSomeDayIn }: Windows): Windows {
  return {
    ...(within && { within }),
    ...(notWithin && { notWithin }),
    ...(since !== undefined && { since }),
    ...(during && { during }),
    ...(onSomeDayIn && { onSomeDayIn }),
  };
}
