import type { Platform } from '../../platform/operation.ts';
import { audiences } from './audience.ts';
import { newsDesk } from './desk.ts';
import type { NewsNeeds } from './needs.ts';
import { newsReading } from './reading.ts';

export {
  newsKinds,
  takesPlace,
  type NewsContent,
  type NewsKind,
  type NewsText,
} from './content.ts';
export { newsStates, type NewsItem, type NewsState } from './queries.ts';
export { newsParts, type NewsPart, type ShownNews } from './reading.ts';
export type News = ReturnType<typeof news>;

/** News, webinars, events and resources of programs: written by the office, read by the companies they concern. */
export function news(platform: Platform, needs: NewsNeeds) {
  const whom = audiences(platform, needs);
  return {
    newsAudience: whom.newsAudience,
    ...newsDesk(platform, needs),
    ...newsReading(platform, { ...needs, ...whom }),
  };
}
