import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { translator } from '@guildmark/words';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import { inAllLooks } from './office-letters.ts';
import { openDemoReader } from './people.ts';

const say = translator(newsPageWords, 'en');
const shell = translator(shellWords, 'en');

const title = 'A night by the harbour';
const paragraph = 'Boats leave at eight, and whoever is late waves from the quay.';

/**
 * The office announces an event for one region with the keyboard alone: what is missing is said, it is seen by nobody
 * until it is published, then by a company of the region, with a file for its calendar, and by no other.
 */
export async function announce({
  browser,
  context,
  origin,
}: {
  browser: Browser;
  context: BrowserContext;
  origin: string;
}): Promise<void> {
  const page = await context.newPage();
  await page.goto('/office/news');
  await follow(page, say('desk.create'));
  await follow(page, say('kinds.event'));
  await page.waitForURL((url) => url.searchParams.get('kind') === 'event');
  await write(page);
  await page.getByText(say('whom.counted', { companies: 3, among: 12 })).waitFor();
  await page.getByText(say('desk.states.draft'), { exact: true }).waitFor();
  const address = new URL(page.url()).pathname;

  const ours = await openDemoReader(browser, origin, 'partner-administrator');
  const theirs = await openDemoReader(browser, origin, 'candidate-ready');
  const here = await ours.newPage();
  const there = await theirs.newPage();
  const link = (reader: Page) => reader.getByRole('link', { name: title });
  await here.goto('/companies/pampadora/news');
  assert.equal(await link(here).count(), 0, 'a draft is the office’s');

  await press(page, say('publish.button'));
  await page.getByText(say('desk.states.published'), { exact: true }).waitFor();
  await here.reload();
  await link(here).focus();
  await here.keyboard.press('Enter');
  await here.getByRole('heading', { name: title, level: 1 }).waitFor();
  await here.getByText('Muelle Claro').waitFor();
  const id = new URL(here.url()).pathname.split('/').at(-1) ?? '';
  const file = await ours.request.get(`${origin}/companies/pampadora/news/${id}/calendar`);
  assert.equal(file.headers()['content-type'], 'text/calendar; charset=utf-8');
  assert.match(await file.text(), new RegExp(`\r\nSUMMARY:${title}\r\n`));

  await there.goto('/companies/zerivon/news');
  await there.getByRole('heading', { name: say('coming') }).waitFor();
  assert.equal(await link(there).count(), 0, 'another region');
  for (const path of [`/companies/zerivon/news/${id}`, `/companies/zerivon/news/${id}/calendar`])
    assert.equal((await theirs.request.get(`${origin}${path}`)).status(), 404);
  const foreign = await theirs.request.get(`${origin}/companies/pampadora/news/${id}`);
  assert.equal(foreign.status(), 403);
  const byKey = `${origin}/api/v1/organisations/zerivon/news/${id}`;
  assert.equal((await theirs.request.get(byKey)).status(), 404);

  await inAllLooks(browser, origin, [`${address}/edit`]);
  await withdraw(page);
  assert.equal((await here.reload())?.status(), 404, 'withdrawn');
  await Promise.all([page.close(), ours.close(), theirs.close()]);
}

/** Fills the form in without a pointer; the text in one language is missing at first. */
async function write(page: Page): Promise<void> {
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const type = async (label: string, text: string) => {
    await field(label).focus();
    await page.keyboard.insertText(text);
  };
  await type(say('form.heading', { language: 'English' }), title);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(paragraph);
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Вечер в порту');
  await field(say('form.starts')).fill('2099-12-20T19:00');
  await field(say('form.ends')).fill('2099-12-20T18:00');
  await type(say('form.place'), 'Muelle Claro');
  await field(say('form.zone')).focus();
  await page.keyboard.type('America/Santiago');
  await field('Americas').focus();
  await page.keyboard.press('Space');
  await press(page, say('form.save'));
  // first what a browser can tell, then what only the office’s rules know; what was typed and ticked stays
  await page.getByText(shell('form.needed')).first().waitFor();
  await type(say('form.body', { language: 'Russian' }), 'Катера отходят в восемь.');
  await press(page, say('form.save'));
  await page.locator('#field-write-ends-error').waitFor();
  assert.ok(await field('Americas').isChecked());
  assert.equal(await field(say('form.zone')).inputValue(), 'America/Santiago');
  await field(say('form.ends')).fill('2099-12-20T22:00');
  await press(page, say('form.save'));
  await page.waitForURL((url) => /\/office\/news\/[0-9a-f-]{36}$/.test(url.pathname));
}

async function withdraw(page: Page): Promise<void> {
  await page.getByLabel(shell('form.reason')).focus();
  await page.keyboard.insertText('The harbour is closed that night.');
  await press(page, say('withdraw.button'));
  await page.getByText(say('desk.states.withdrawn'), { exact: true }).waitFor();
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).press('Enter');

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).press('Enter');
}
