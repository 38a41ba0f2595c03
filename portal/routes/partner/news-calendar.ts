import type { Route } from './+types/news-calendar.ts';
import { need, personalDoors } from '../../parts/door.ts';

/** An event as a file that calendars take in, in the reader's language. */
export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations, locale } = personalDoors(visit);
  const { slug, id } = visit.params;
  const asked = { organisation: slug, item: id, locale };
  const { file, name } = need(await operations.news.newsCalendar(actor, asked), visit);
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}
