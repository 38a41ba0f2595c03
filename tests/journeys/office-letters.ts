import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { translator } from '@guildmark/words';
import { campaignWords } from '@guildmark/words/portal/campaigns.ts';
import { scoreEntryWords } from '@guildmark/words/portal/score-entry.ts';
import { anything, apiOf } from './api.ts';
import { faultsOf, looks } from './faults.ts';
import { lettersIn } from './outbox.ts';
import { openDemoReader } from './people.ts';
import { until } from './until.ts';

const program = 'product-accreditation';
const asked = `program=${program}`;
const score = translator(scoreEntryWords, 'en');
const campaign = translator(campaignWords, 'en');
const letterLimitMs = 60_000;

interface Office {
  browser: Browser;
  context: BrowserContext;
  origin: string;
  data: string;
}

const today = () => new Date().toISOString().slice(0, 10);

/** The office posts a score by hand: what is wrong is said at its field, what was typed stays, a stranger is invited. */
export async function postByHand({ browser, context, origin, data }: Office): Promise<void> {
  const page = await context.newPage();
  await page.goto(`/office/exams?${asked}`);
  await page.getByRole('link', { name: score('title') }).click();
  await page.waitForURL((url) => url.pathname === '/office/scores');
  await page.goto(`/office/scores?${asked}`);
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const post = () => page.getByRole('button', { name: score('button') }).click();
  const email = 'ingeborg@brackwater.example';
  await page
    .getByLabel(score('exam'), { exact: true })
    .selectOption({ label: 'Relay technical exam' });
  await fill(score('email'), email);
  await page.getByLabel(score('result'), { exact: true }).selectOption('passed');
  await fill(score('takenAt'), today());
  await fill(score('reached'), '41');
  await fill(score('possible'), '40');
  await fill(score('source'), 'Test centre 7');
  await fill(score('reference'), 'H-1');
  await post();
  const said = (name: string) => page.locator(`#field-post-${name}-error`);
  await said('reached').getByText(score('refusal.score_entry.points')).waitFor();
  await fill(score('reached'), '31');
  await post();
  await said('name').waitFor();
  await fill(score('name'), 'Ingeborg Vik');
  await post();
  await page.getByText(score('done.invited')).waitFor();
  await page.getByRole('row', { name: /Ingeborg Vik/ }).waitFor();
  await until(
    () => lettersIn(data),
    (all) =>
      all.some(({ to, text }) => to?.[0]?.address === email && /\/activate\//.test(text ?? '')),
    letterLimitMs,
  );
  await page.close();
  await inAllLooks(browser, origin, [`/office/scores?${asked}`]);
}

/** The office sees whom a campaign reaches, sends it once, and finds it on record. */
export async function writeToHolders({ browser, context, origin, data }: Office): Promise<void> {
  const names = await makeHolders(context, origin);
  const page = await context.newPage();
  await page.goto(`/office/campaigns?${asked}`);
  await page.getByRole('heading', { name: campaign('none') }).waitFor();
  await page.getByRole('link', { name: campaign('create') }).click();
  await page.getByRole('button', { name: campaign('choose.button') }).click();
  const reach = page.getByRole('table', { name: campaign('reach.title') });
  for (const name of names) await reach.getByRole('row', { name: new RegExp(name) }).waitFor();
  const preview = new URL(page.url());

  const other = await context.newPage();
  await other.goto(page.url());
  await send(page, names.length);
  await page.waitForURL((url) => /campaigns\/[0-9a-f-]{36}$/.test(url.pathname));
  // The same list that somebody else still has open is not sent again.
  await send(other, names.length);
  await other.getByText('a campaign was started', { exact: false }).waitFor();
  await other.close();

  const about = (all: Awaited<ReturnType<typeof lettersIn>>) =>
    all.filter(({ subject }) => subject?.includes('Certified Operator'));
  const letters = await until(
    () => lettersIn(data).then(about),
    (all) => all.length >= names.length,
    letterLimitMs,
  );
  assert.equal(letters.length, names.length);
  await page.reload();
  await page.getByText(campaign('states.finished'), { exact: true }).waitFor();
  const here = new URL(page.url());
  await page.goto(`/office/campaigns?${asked}`);
  assert.equal(await page.getByRole('row').count(), 2, 'the head and one campaign');
  await page.close();
  await inAllLooks(browser, origin, [
    `/office/campaigns?${asked}`,
    `${preview.pathname}${preview.search}`,
    `${here.pathname}${here.search}`,
  ]);
}

const send = (page: Page, count: number) =>
  page.getByRole('button', { name: campaign('send.button', { count }) }).click();

/** Some people of the demo world hold what can be earned no more; answers their names. */
async function makeHolders(context: BrowserContext, origin: string): Promise<string[]> {
  const api = apiOf(context, origin);
  const People = z.object({ people: z.array(z.object({ person: z.string(), name: z.string() })) });
  const { people } = await api('GET', '/people?limit=3', People);
  const year = new Date().getUTCFullYear();
  const facts = people.map(({ person }, nth) => ({
    kind: 'credential',
    person,
    subject: 'continuity-operator',
    from: `${year - 1}-01-01T00:00:00Z`,
    until: nth === 0 ? null : `${year + 1}-06-30T22:00:00Z`,
  }));
  const body = { source: 'former system', facts };
  await api('POST', `/programs/${program}/facts`, anything, body);
  return people.map(({ name }) => name);
}

/** Goes through pages of the office in every language, theme and width; fails with all that is wrong. */
export async function inAllLooks(browser: Browser, origin: string, paths: string[]): Promise<void> {
  const faults: string[] = [];
  for (const look of looks) {
    const context = await openDemoReader(browser, origin, 'administrator', look);
    const page = await context.newPage();
    for (const path of paths) {
      const found = await faultsOf(page, path, look);
      faults.push(...found.map((one) => `${path} ${JSON.stringify(look)}: ${one}`));
    }
    await context.close();
  }
  assert.deepEqual(faults, []);
}
