import type { NewsItem, NewsKind, NewsState } from '@guildmark/server';

/** The kinds of news, in the order in which one chooses among them. */
export const newsKinds = [
  'news',
  'webinar',
  'event',
  'resource',
] as const satisfies readonly NewsKind[];

export const newsStates = [
  'draft',
  'published',
  'withdrawn',
] as const satisfies readonly NewsState[];

/** Whether something of a kind takes place at a time. */
export const takesPlace = (kind: NewsKind): boolean => kind === 'webinar' || kind === 'event';

/** What became of an item by now; what is over is said to be, though companies still find it. */
export function newsStateOf(item: NewsItem, now: number): NewsState | 'over' {
  if (item.withdrawn) return 'withdrawn';
  if (!item.published) return 'draft';
  return Math.min(item.endsAt ?? Infinity, item.currentUntil ?? Infinity) <= now
    ? 'over'
    : 'published';
}
