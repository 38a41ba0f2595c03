import {
  isZone,
  strangeIn,
  type Audience,
  type Instant,
  type Program,
  type Refusal,
} from '@guildmark/engine';

export const newsKinds = ['news', 'webinar', 'event', 'resource'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** A title and a text in one language; blank lines of the text separate paragraphs. */
export interface NewsText {
  title: string;
  body: string;
}

/** What somebody in the office writes: what it says, when and where it takes place, whom it concerns, and until when. */
export interface NewsContent {
  kind: NewsKind;
  /** By language: every language of the program. */
  texts: Record<string, NewsText>;
  /** When it takes place: webinars and events alone. */
  startsAt: Instant | null;
  endsAt: Instant | null;
  /** IANA time zone in which the time is told. */
  zone: string | null;
  place: string | null;
  /** An https address: of a resource, of a webinar, to read on. */
  link: string | null;
  audience: Audience;
  shownFrom: Instant;
  /** From when on it lies among what was; null: it stays current. */
  currentUntil: Instant | null;
}

/** The years that news speaks of. */
const firstInstant = Date.UTC(1970, 0);
const lastInstant = Date.UTC(2200, 0);

const longestTitle = 200;
const longestBody = 20_000;
const longestPlace = 300;
const longestLink = 2_000;

/** Whether something of a kind takes place at a time. */
export const takesPlace = (kind: NewsKind): boolean => kind === 'webinar' || kind === 'event';

/** A text with line ends of one kind and without control characters, which neither databases nor calendars take. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();

/** The same without blanks around texts, and with null where nothing is written. */
export function trimmed(content: NewsContent): NewsContent {
  const texts = Object.entries(content.texts).map(
    ([language, { title, body }]) =>
      [language, { title: plain(title), body: plain(body) }] as const,
  );
  return {
    ...content,
    texts: Object.fromEntries(texts.filter(([, { title, body }]) => title !== '' || body !== '')),
    place: plain(content.place ?? '') || null,
    link: plain(content.link ?? '') || null,
    audience: { ...content.audience, regions: content.audience.regions.map(plain) },
  };
}

/** Why something cannot stand in a program's news as it is written; null where it can. */
export function unusable(content: NewsContent, program: Program): Refusal | null {
  return (
    badTexts(content, program) ??
    badTime(content) ??
    badPlace(content) ??
    badAudience(content, program) ??
    badDays(content)
  );
}

function badTexts({ texts }: NewsContent, { locales }: Program): Refusal | null {
  for (const language of locales) {
    const { title = '', body = '' } = texts[language] ?? {};
    if (title === '') return refusal('news.title_missing', `title-${language}`, { language });
    if (body === '') return refusal('news.body_missing', `body-${language}`, { language });
    if (title.length > longestTitle)
      return refusal('news.title_long', `title-${language}`, { limit: longestTitle });
    if (body.length > longestBody)
      return refusal('news.body_long', `body-${language}`, { limit: longestBody });
  }
  const other = Object.keys(texts).find((language) => !locales.includes(language));
  return other === undefined
    ? null
    : refusal('news.language_unknown', `title-${other}`, { language: other });
}

function badTime({ kind, startsAt, endsAt, zone, place }: NewsContent): Refusal | null {
  if (!takesPlace(kind))
    return startsAt === null && endsAt === null && zone === null && place === null
      ? null
      : refusal('news.takes_no_place', 'starts');
  if (zone === null || !isZone(zone)) return refusal('news.zone_unknown', 'zone');
  if (startsAt === null) return refusal('news.time_missing', 'starts');
  if (endsAt === null) return refusal('news.time_missing', 'ends');
  if (isFar(startsAt)) return refusal('news.day_far', 'starts');
  if (isFar(endsAt)) return refusal('news.day_far', 'ends');
  return endsAt > startsAt ? null : refusal('news.ends_before', 'ends');
}

function badPlace({ kind, place, link }: NewsContent): Refusal | null {
  if (place !== null && place.length > longestPlace)
    return refusal('news.place_long', 'place', { limit: longestPlace });
  if (link !== null && !isSafeLink(link)) return refusal('news.link_unsafe', 'link');
  if (takesPlace(kind) && place === null && link === null)
    return refusal('news.place_missing', kind === 'webinar' ? 'link' : 'place');
  return null;
}

const isFar = (at: Instant): boolean => !(at >= firstInstant && at < lastInstant);

/** An https address that names nobody's password. */
function isSafeLink(link: string): boolean {
  if (link.length > longestLink || !URL.canParse(link) || !link.startsWith('https://'))
    return false;
  const { username, password } = new URL(link);
  return username === '' && password === '';
}

function badAudience({ audience }: NewsContent, program: Program): Refusal | null {
  const strange = strangeIn(program, audience);
  if (strange === null) return null;
  return 'tier' in strange
    ? refusal('news.tier_unknown', 'tier', strange)
    : refusal('news.competency_unknown', 'competency', strange);
}

function badDays({ shownFrom, currentUntil }: NewsContent): Refusal | null {
  if (Number.isNaN(shownFrom)) return refusal('news.day_missing', 'from');
  if (Number.isNaN(currentUntil)) return refusal('news.day_missing', 'until');
  if (isFar(shownFrom)) return refusal('news.day_far', 'from');
  if (currentUntil !== null && isFar(currentUntil)) return refusal('news.day_far', 'until');
  return currentUntil === null || currentUntil > shownFrom
    ? null
    : refusal('news.current_before', 'until');
}

const refusal = (code: string, field: string, args: Refusal['args'] = {}): Refusal => ({
  code,
  field,
  ...(args && Object.keys(args).length > 0 && { args }),
});
