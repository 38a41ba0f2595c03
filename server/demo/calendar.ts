import { random, startOfDay, type Day, type Instant } from '@guildmark/engine';
import type { DaysAgo } from './world/shape.ts';

/** Turns "so many days ago" into instants of office hours that depend on the seed alone. */
export interface Calendar {
  today: Day;
  zone: string;
  seed: string;
}

/** The calendar day so many days before today. */
export const dayBefore = ({ today }: Calendar, daysAgo: DaysAgo): Day =>
  Temporal.PlainDate.from(today).subtract({ days: daysAgo }).toString();

/** An instant within the hour `hour` of a day, its minute and second drawn by `who`. */
export function during(calendar: Calendar, daysAgo: DaysAgo, hour: number, who: string): Instant {
  const start = startOfDay(dayBefore(calendar, daysAgo), calendar.zone);
  const drawn = random(`${calendar.seed} ${who} ${daysAgo} ${hour}`).int(3_600);
  return start + (hour * 3_600 + drawn) * 1_000;
}
