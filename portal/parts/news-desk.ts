import type { Instant, Program, Result } from '@guildmark/engine';
import type { NewsItem } from '@guildmark/server';
import type { Typed } from './answer.ts';
import { authorNames } from './authors.ts';
import { dayIn } from './days.ts';
import { need, personalDoors, programInForce, type Visit } from './door.ts';
import { newsKinds, newsStateOf, newsStates } from './news-kinds.ts';
import { readNews, typedOf } from './news-typed.ts';

/** Items that are added with each "more". */
const page = 50;
const most = 500;
/** Companies that are named of those that an item concerns. */
const named = 12;

const everyone = { regions: [], tier: null, competencies: [] };

/** Whether somebody may write, publish and withdraw news. */
const mayWrite = ({ office }: { office: string[] }): boolean =>
  ['administrator', 'program-manager', 'partner-manager'].some((role) => office.includes(role));

/** The items of a program, as `?kind=` and `?state=` ask for them. */
export async function newsList(visit: Visit) {
  const { actor, operations } = personalDoors(visit);
  const { program } = await programInForce(visit);
  const query = new URL(visit.request.url).searchParams;
  const kind = newsKinds.find((each) => each === query.get('kind'));
  const state = newsStates.find((each) => each === query.get('state'));
  const limit = Math.min(Math.max(Number(query.get('shown')) || page, page), most);
  const { items, total, at } = need(
    await operations.news.listNews(actor, {
      program,
      ...(kind && { kind }),
      ...(state && { state }),
      skip: 0,
      limit,
    }),
    visit,
  );
  return {
    rows: items.map((item) => ({ ...item, state: newsStateOf(item, at) })),
    total,
    asked: { kind: kind ?? null, state: state ?? null },
    mayWrite: mayWrite(actor),
    more: total > items.length && limit < most ? limit + page : null,
  };
}

export type NewsRows = Awaited<ReturnType<typeof newsList>>;

/** An item with the program that it belongs to; not there where that program is not in force. */
async function itemAt(visit: Visit): Promise<{ item: NewsItem; at: Instant; program: Program }> {
  const { actor, operations } = personalDoors(visit);
  const { item, at } = need(
    await operations.news.newsItem(actor, { item: visit.params?.['id'] ?? '' }),
    visit,
  );
  const all = await operations.programs.current(actor);
  const found = all.find(({ program }) => program.program === item.program)?.program;
  return found ? { item, at, program: found } : need(missing, visit);
}
const missing: Result<never> = { ok: false, refusal: { code: 'news.not_found' } };

/** An item, whom it concerns today, and who did what to it. */
export async function newsItemPage(visit: Visit) {
  const { actor, operations } = personalDoors(visit);
  const { item, at, program } = await itemAt(visit);
  const seen = await operations.news.newsAudience(actor, {
    program: program.program,
    audience: item.audience,
    limit: named,
  });
  const { written, changed, published, withdrawn } = item;
  const doings = [written, changed, published, withdrawn].flatMap((doing) => doing ?? []);
  return {
    item,
    at,
    state: newsStateOf(item, at),
    // an audience of which the text has lost a name concerns nobody any more
    whom: seen.ok ? seen.value : null,
    mayWrite: mayWrite(actor),
    authors: await authorNames(
      visit,
      doings.map(({ by }) => by),
    ),
  };
}

export type NewsItemPage = Awaited<ReturnType<typeof newsItemPage>>;

/** Publishes or withdraws the version of an item that was seen. */
export async function actOnNews(visit: Visit, intent: string, typed: Typed) {
  const { actor, operations } = personalDoors(visit);
  const seen = { item: visit.params?.['id'] ?? '', version: Number(typed['version']) || 0 };
  if (intent === 'publish') return operations.news.publishNews(actor, seen);
  if (intent === 'withdraw')
    return operations.news.withdrawNews(actor, { ...seen, reason: typed['reason'] ?? '' });
  throw new Response(null, { status: 400 });
}

async function choicesOf(visit: Visit, { program, locales, zone, competencies, tiers }: Program) {
  const { actor, operations } = personalDoors(visit);
  const asked = { program, audience: everyone, limit: 0 };
  const { regions, at } = need(await operations.news.newsAudience(actor, asked), visit);
  return {
    locales,
    zone,
    regions,
    today: dayIn(at, zone),
    competencies: Object.keys(competencies),
    tiers: tiers.map(({ id }) => id),
    zones: [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', zone])].toSorted(),
  };
}

/** What the form of a new item of a kind chooses among, and what stands in it at first. */
export async function newNewsForm(visit: Visit) {
  const { actor } = personalDoors(visit);
  const program = await programInForce(visit);
  const asked = new URL(visit.request.url).searchParams.get('kind');
  const choices = await choicesOf(visit, program);
  return {
    kind: newsKinds.find((kind) => kind === asked) ?? ('news' as const),
    mayWrite: mayWrite(actor),
    choices,
    typed: { zone: program.zone, from: choices.today } as Typed,
  };
}

/** The same of an item that is changed. */
export async function changeNewsForm(visit: Visit) {
  const { actor } = personalDoors(visit);
  const { item, program } = await itemAt(visit);
  const choices = await choicesOf(visit, program);
  const { regions, competencies } = item.audience;
  const including = (known: string[], own: string[]) => [...new Set([...known, ...own])];
  return {
    item,
    kind: item.kind,
    mayWrite: mayWrite(actor) && item.withdrawn === null,
    // what was chosen can be taken back, also where nobody is there any more
    choices: {
      ...choices,
      regions: including(choices.regions, regions),
      competencies: including(choices.competencies, competencies),
    },
    typed: typedOf(item, program),
  };
}

export type NewsChoices = Awaited<ReturnType<typeof choicesOf>>;

/** Writes the draft that was typed. */
export async function writeNews(visit: Visit, typed: Typed) {
  const { actor, operations } = personalDoors(visit);
  const program = await programInForce(visit);
  const kind = newsKinds.find((each) => each === typed['kind']);
  if (!kind) throw new Response(null, { status: 400 });
  const content = readNews(kind, typed, program);
  return operations.news.writeNews(actor, { program: program.program, content });
}

/** Changes an item to what was typed. */
export async function changeNews(visit: Visit, typed: Typed) {
  const { actor, operations } = personalDoors(visit);
  const { item, program } = await itemAt(visit);
  const content = readNews(item.kind, typed, program);
  const version = Number(typed['version']) || 0;
  return operations.news.changeNews(actor, { item: item.id, version, content });
}
