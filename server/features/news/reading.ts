import {
  ok,
  refuse,
  type Audience,
  type Instant,
  type PlacedCompany,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { isUuid } from '../../platform/text.ts';
import type { Organisation } from '../partners/partners.ts';
import { calendarFile } from './calendar-file.ts';
import { takesPlace, type NewsContent, type NewsKind } from './content.ts';
import type { NewsNeeds } from './needs.ts';
import * as queries from './queries.ts';

/** What comes, what is new, and what there is besides: resources, and all that is over. */
export const newsParts = ['coming', 'new', 'library'] as const;
export type NewsPart = (typeof newsParts)[number];

/** An item as a company sees it: nothing of whom else it concerns, or of who wrote it. */
export interface ShownNews extends Omit<NewsContent, 'audience'> {
  id: string;
  program: string;
  part: NewsPart;
  /** It has taken place, or is current no more. */
  over: boolean;
}

export interface NewsAsked {
  organisation: string;
  program: string;
  part?: NewsPart;
  kind?: NewsKind;
  /** Words that a title or a text has to have, in any language. */
  search?: string;
  skip: number;
  limit: number;
}

interface Needs extends NewsNeeds {
  concerningThese: (
    vendor: string,
    program: Program,
    organisations: string[],
  ) => Promise<(audience: Audience, company: PlacedCompany) => boolean>;
}

/** What of a program's news concerns a company, for its own people and the office. */
export function newsReading(platform: Platform, needs: Needs) {
  const { db, clock } = platform;

  /** Everything of a program that concerns a company today; nothing where it takes part in others alone. */
  async function concerningOne(
    actor: Actor,
    program: string,
    { id, region }: Organisation,
  ): Promise<Result<ShownNews[]>> {
    const now = clock();
    const inForce = await needs.programs.programInForce(actor.vendor, program, now);
    if (!inForce) return needs.programs.withoutText(actor.vendor, program);
    const own = await needs.standing.programsOf(actor, { organisation: id });
    if (!own.ok) return own;
    const { programs } = own.value;
    if (programs.length > 0 && !programs.includes(program)) return ok([]);
    const concerns = await needs.concerningThese(actor.vendor, inForce.program, [id]);
    const items = await queries.shownItems(db, actor.vendor, program, now);
    const company = { organisation: id, region };
    return ok(
      items.filter(({ audience }) => concerns(audience, company)).map((item) => shown(item, now)),
    );
  }

  /** The news of a program that concern a company: what comes next first, then the latest. */
  async function newsOf(
    actor: Actor,
    { organisation: key, program, skip, limit, ...asked }: NewsAsked,
  ): Promise<Result<{ items: ShownNews[]; total: number }>> {
    const found = await needs.partners.organisation(actor, key);
    if (!found.ok) return found;
    const all = await concerningOne(actor, program, found.value.organisation);
    if (!all.ok) return all;
    const fitting = all.value.filter((item) => fits(item, asked)).toSorted(inOrder);
    return ok({ items: fitting.slice(skip, skip + limit), total: fitting.length });
  }

  /** One item, where it concerns the company; else there is none, as if nobody had written it. */
  async function newsFor(
    actor: Actor,
    input: { organisation: string; item: string },
  ): Promise<Result<{ item: ShownNews }>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const row = isUuid(input.item) ? await queries.findItem(db, actor.vendor, input.item) : null;
    if (!row) return refuse('news.not_found');
    const all = await concerningOne(actor, row.program, found.value.organisation);
    const item = all.ok && all.value.find(({ id }) => id === row.id);
    return item ? ok({ item }) : refuse('news.not_found');
  }

  /** An event as a file that calendars take in, and what to call that. */
  async function newsCalendar(
    actor: Actor,
    { locale, ...asked }: { organisation: string; item: string; locale: string },
  ): Promise<Result<{ file: string; name: string }>> {
    const found = await newsFor(actor, asked);
    if (!found.ok) return found;
    const { item } = found.value;
    if (item.startsAt === null || item.endsAt === null) return refuse('news.not_found');
    const [first] = Object.values(item.texts);
    const { title, body } = item.texts[locale] ?? first ?? { title: '', body: '' };
    const host = new URL(platform.origin).hostname;
    const uid = `${item.id}@${host}`;
    const { startsAt, endsAt, place, link } = item;
    const event = { uid, madeAt: clock(), startsAt, endsAt, title, body, place, link };
    return ok({ file: calendarFile(event), name: `event-${item.id}.ics` });
  }

  return { newsOf, newsFor, newsCalendar };
}

function shown(item: queries.NewsItem, now: Instant): ShownNews {
  const { id, program, kind, texts, startsAt, endsAt, zone, place, link } = item;
  const { shownFrom, currentUntil } = item;
  const over = Math.min(endsAt ?? Infinity, currentUntil ?? Infinity) <= now;
  const part = over || kind === 'resource' ? 'library' : takesPlace(kind) ? 'coming' : 'new';
  const what = { kind, texts, startsAt, endsAt, zone, place, link, shownFrom, currentUntil };
  return { id, program, ...what, part, over };
}

function fits(
  item: ShownNews,
  { part, kind, search = '' }: Pick<NewsAsked, 'part' | 'kind' | 'search'>,
): boolean {
  const words = search.trim().toLowerCase().split(/\s+/u);
  const said = Object.values(item.texts).map(({ title, body }) =>
    `${title}\n${body}`.toLowerCase(),
  );
  return (
    (part === undefined || item.part === part) &&
    (kind === undefined || item.kind === kind) &&
    said.some((text) => words.every((word) => text.includes(word)))
  );
}

/** What comes, the soonest first; then the rest, the latest first. */
function inOrder(a: ShownNews, b: ShownNews): number {
  const coming = (item: ShownNews) => (item.part === 'coming' ? 0 : 1);
  const at = (item: ShownNews) => item.startsAt ?? item.shownFrom;
  const side = coming(a) - coming(b);
  if (side !== 0) return side;
  return a.part === 'coming' ? at(a) - at(b) : at(b) - at(a);
}
