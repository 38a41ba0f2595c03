import { ok, refuse, type Instant, type Program, type Result } from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { isUuid } from '../../platform/text.ts';
import { authorOf, mayOffice, mayReadOffice } from '../access/may.ts';
import { plain, trimmed, unusable, type NewsContent } from './content.ts';
import type { NewsNeeds } from './needs.ts';
import * as queries from './queries.ts';

const mayWrite = (actor: Actor) => mayOffice(actor, 'program-manager', 'partner-manager');

/** What the office does with news: writes, changes, publishes and withdraws them. */
export function newsDesk(platform: Platform, needs: Pick<NewsNeeds, 'programs'>) {
  const { db, clock } = platform;

  async function textOf(actor: Actor, program: string): Promise<Result<Program>> {
    const inForce = await needs.programs.programInForce(actor.vendor, program, clock());
    return inForce ? ok(inForce.program) : needs.programs.withoutText(actor.vendor, program);
  }

  /** The items of a program, what was written last first. */
  async function listNews(
    actor: Actor,
    { program, ...filter }: queries.NewsFilter & { program: string },
  ): Promise<Result<{ items: queries.NewsItem[]; total: number; at: Instant }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const text = await textOf(actor, program);
    if (!text.ok) return text;
    return ok({ ...(await queries.listItems(db, actor.vendor, program, filter)), at: clock() });
  }

  /** One item, whatever became of it. */
  async function newsItem(
    actor: Actor,
    { item }: { item: string },
  ): Promise<Result<{ item: queries.NewsItem; at: Instant }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const found = isUuid(item) ? await queries.findItem(db, actor.vendor, item) : null;
    return found ? ok({ item: found, at: clock() }) : refuse('news.not_found');
  }

  /** Writes a draft, which nobody but the office sees. */
  async function writeNews(
    actor: Actor,
    input: { program: string; content: NewsContent },
  ): Promise<Result<{ item: string; version: number }>> {
    const refusal = mayWrite(actor);
    if (refusal) return { ok: false, refusal };
    const text = await textOf(actor, input.program);
    if (!text.ok) return text;
    const content = trimmed(input.content);
    const wrong = unusable(content, text.value);
    if (wrong) return { ok: false, refusal: wrong };
    const id = platform.newId();
    await db.transaction().execute(async (tx) => {
      const { program } = input;
      const row = { id, program, content, at: clock(), by: authorOf(actor) };
      await queries.insertItem(tx, actor.vendor, row);
      await platform.emit(tx, actor, {
        kind: 'news.written',
        subject: id,
        payload: { program, version: 1, content },
      });
    });
    return ok({ item: id, version: 1 });
  }

  /** Loads the version that somebody saw, lets it be turned, and writes down that it was. */
  async function turn(
    actor: Actor,
    seen: queries.Seen,
    decide: (item: queries.NewsItem) => Promise<Result<queries.Turn>>,
  ): Promise<Result<{ item: string; version: number }>> {
    const refusal = mayWrite(actor);
    if (refusal) return { ok: false, refusal };
    if (!isUuid(seen.item)) return refuse('news.not_found');
    return db.transaction().execute(async (tx) => {
      const found = await queries.findItem(tx, actor.vendor, seen.item);
      if (!found) return refuse('news.not_found');
      if (found.withdrawn) return refuse('news.is_withdrawn');
      const decided = await decide(found);
      if (!decided.ok) return decided;
      const { to, ...what } = decided.value;
      const doing = { at: clock(), by: authorOf(actor) };
      if (!(await queries.turnItem(tx, actor.vendor, seen, decided.value, doing)))
        return refuse('news.changed');
      const version = seen.version + 1;
      await platform.emit(tx, actor, {
        kind: `news.${to}`,
        subject: found.id,
        payload: { program: found.program, version, ...what },
      });
      return ok({ item: found.id, version });
    });
  }

  /** Changes what an item says; its kind stays. Refused where somebody else has changed it since it was seen. */
  const changeNews = (
    actor: Actor,
    { content, ...seen }: queries.Seen & { content: Omit<NewsContent, 'kind'> },
  ) =>
    turn(actor, seen, async ({ program, kind }) => {
      const text = await textOf(actor, program);
      if (!text.ok) return text;
      const next = trimmed({ ...content, kind });
      const wrong = unusable(next, text.value);
      return wrong ? { ok: false, refusal: wrong } : ok({ to: 'changed', content: next });
    });

  /** Lets the companies see a draft that it concerns, from the day on that it names. */
  const publishNews = (actor: Actor, seen: queries.Seen) =>
    turn(actor, seen, async ({ published, ...item }) => {
      if (published) return refuse('news.is_published');
      // The text of the program may have lost a tier since, or won a language.
      const text = await textOf(actor, item.program);
      if (!text.ok) return text;
      const wrong = unusable(item, text.value);
      return wrong ? { ok: false, refusal: wrong } : ok({ to: 'published' });
    });

  /** Takes an item back, with a reason that the office keeps: no company sees it any more. */
  const withdrawNews = (actor: Actor, { reason, ...seen }: queries.Seen & { reason: string }) =>
    turn(actor, seen, async () =>
      plain(reason) === ''
        ? refuse('reason.missing', {}, 'reason')
        : ok({ to: 'withdrawn', reason: plain(reason) }),
    );

  return { listNews, newsItem, writeNews, changeNews, publishNews, withdrawNews };
}
