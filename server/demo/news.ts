import { startOfDay, type Instant } from '@guildmark/engine';
import type { NewsContent } from '../features/news/news.ts';
import type { Act, ActOf } from './acts.ts';
import { dayBefore, during, type Calendar } from './calendar.ts';
import { competencyNews } from './competencies/news.ts';
import { done, officer, type Stage } from './stage.ts';
import { news } from './world/news.ts';
import type { DemoNews } from './world/shape.ts';

const pages = 'https://lumenfold.example/';

/** When the office of the demo world wrote its news, with what they say. */
export const planNews = (calendar: Calendar): Act[] =>
  [...news, ...competencyNews].map((item) => ({
    at: during(calendar, item.written, 10, item.texts.en[0]),
    act: 'news',
    program: item.program,
    content: contentOf(item, calendar),
    draft: item.draft === true,
  }));

/** A time of a day so many days from today, on the clocks of a zone. */
const clock = (calendar: Calendar, inDays: number, time: string, zone: string): Instant =>
  Temporal.PlainDateTime.from(`${dayBefore(calendar, -inDays)}T${time}`).toZonedDateTime(zone)
    .epochMilliseconds;

function contentOf(item: DemoNews, calendar: Calendar): NewsContent {
  const { kind, written, texts, takesPlace, link, audience, currentForDays: days } = item;
  const { inDays, from, to, zone, place } = takesPlace ?? {};
  const on = (time: string | undefined) =>
    inDays === undefined || time === undefined || zone === undefined
      ? null
      : clock(calendar, inDays, time, zone);
  return {
    kind,
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, [title, ...paragraphs]]) => [
        language,
        { title, body: paragraphs.join('\n\n') },
      ]),
    ),
    startsAt: on(from),
    endsAt: on(to),
    zone: zone ?? null,
    place: place ?? null,
    link: link === undefined ? null : `${pages}${link}`,
    audience: { regions: [], tier: null, competencies: [], ...audience },
    shownFrom: startOfDay(dayBefore(calendar, written), calendar.zone),
    currentUntil:
      days === undefined ? null : startOfDay(dayBefore(calendar, -days - 1), calendar.zone),
  };
}

/** The program manager writes an item, and publishes it unless it stays a draft. */
export async function writeNews(stage: Stage, { program, content, draft }: ActOf<'news'>) {
  const { news: operations } = stage.app.features;
  const manager = officer(stage, 'program-manager');
  const what = Object.values(content.texts)[0]?.title ?? content.kind;
  const written = done(await operations.writeNews(manager, { program, content }), what);
  if (!draft) done(await operations.publishNews(manager, written), `publishing ${what}`);
}
