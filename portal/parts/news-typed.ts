import type { NewsContent, NewsKind } from '@guildmark/server';
import type { Typed } from './answer.ts';
import { dayIn, endAfter, momentIn, startOfDayIn, timeIn } from './days.ts';
import { takesPlace } from './news-kinds.ts';

/** What of a program the form of an item needs: its languages, and the zone in which its days begin. */
export interface NewsProgram {
  locales: readonly string[];
  zone: string;
}

/** The names of ticked boxes that begin alike: `region:EMEA` → `EMEA`. */
const ticked = (typed: Typed, before: string): string[] =>
  Object.keys(typed).flatMap((name) =>
    name.startsWith(before) ? [name.slice(before.length)] : [],
  );

/** What was typed as an item; what cannot be read is left for the operation to refuse. */
export function readNews(kind: NewsKind, typed: Typed, program: NewsProgram): NewsContent {
  const text = (name: string) => typed[name] ?? '';
  const has = takesPlace(kind);
  const zone = has ? text('zone') : null;
  const moment = (name: string) => (zone === null ? null : momentIn(text(name), zone));
  return {
    kind,
    texts: Object.fromEntries(
      program.locales.map((language) => [
        language,
        { title: text(`title-${language}`), body: text(`body-${language}`) },
      ]),
    ),
    startsAt: moment('starts'),
    endsAt: moment('ends'),
    zone,
    place: has ? text('place') : null,
    link: text('link'),
    audience: {
      regions: ticked(typed, 'region:'),
      tier: text('tier') || null,
      competencies: ticked(typed, 'competency:'),
    },
    // no day is no number, which is refused at its field
    shownFrom: startOfDayIn(text('from'), program.zone) ?? Number.NaN,
    currentUntil:
      text('until') === '' ? null : (endAfterDay(text('until'), program.zone) ?? Number.NaN),
  };
}

const endAfterDay = (day: string, zone: string): number | null =>
  startOfDayIn(day, zone) === null ? null : (endAfter(day, zone) ?? null);

/** An item as its form shows it. */
export function typedOf(content: NewsContent, program: NewsProgram): Typed {
  const { texts, startsAt, endsAt, zone, place, link, audience, shownFrom, currentUntil } = content;
  const time = (at: number | null) => (at === null || zone === null ? '' : timeIn(at, zone));
  return Object.fromEntries([
    ...Object.entries(texts).flatMap(([language, { title, body }]) => [
      [`title-${language}`, title],
      [`body-${language}`, body],
    ]),
    ['starts', time(startsAt)],
    ['ends', time(endsAt)],
    ['zone', zone ?? program.zone],
    ['place', place ?? ''],
    ['link', link ?? ''],
    ...audience.regions.map((region) => [`region:${region}`, 'yes']),
    ['tier', audience.tier ?? ''],
    ...audience.competencies.map((id) => [`competency:${id}`, 'yes']),
    ['from', dayIn(shownFrom, program.zone)],
    ['until', currentUntil === null ? '' : dayIn(currentUntil - 1, program.zone)],
  ]) as Typed;
}
