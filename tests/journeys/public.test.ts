import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { translator } from '@guildmark/words';
import { programWords } from '@guildmark/words/portal/program.ts';
import { publicWords } from '@guildmark/words/portal/public.ts';
import { openBrowser, openReader } from '../browser/browser.ts';
import { programFiles } from '../../server/testing.ts';
import { anything, apiOf, type Api } from './api.ts';
import { faultsOf, looks } from './faults.ts';
import { announce } from './news.ts';
import { postByHand, writeToHolders } from './office-letters.ts';
import { lettersIn } from './outbox.ts';
import { openDemoReader } from './people.ts';
import { startProduct } from './product.ts';
import { steps } from './steps.ts';
import { until } from './until.ts';
import { says } from './words.ts';

const program = 'product-accreditation';
const address = `/programs/${program}`;
const say = translator(programWords, 'en');
const open = translator(publicWords, 'en');
const newcomer = { name: 'Mei Tanaka', email: 'mei.tanaka@brackwater.example' };
const password = 'long enough for a journey';

test('a program is read before signing in, and a first score opens a record', async (t) => {
  const product = await startProduct(t);
  const browser = await openBrowser(t);
  const office = await openDemoReader(browser, product.origin, 'administrator');
  const api = apiOf(office, product.origin);
  await publish(api);
  const context = await openReader(browser, product.origin);
  const page = await context.newPage();
  const step = steps(t);

  await step('every page is right in both languages and themes, wide and narrow', () =>
    allPages(browser, product.origin),
  );

  await step('the catalogue leads from a product to its accreditation', async () => {
    await page.goto(`${address}/catalogue`);
    const row = page.getByRole('row', { name: /^Relay/ });
    await row.getByRole('link', { name: 'Technical Specialist: Relay' }).click();
    await page.waitForURL((url) => url.hash === '#relay-technical');
    await page.getByRole('heading', { name: 'Relay: Technical Specialist' }).waitFor();
  });

  await step('how to prepare is kept from whoever is not with a partner', async () => {
    const track = page.locator('#relay-technical');
    await track.getByText(open('program.path')).click();
    await track.getByText('Only for people of partners and the vendor').waitFor();
    assert.ok(!(await page.content()).includes('Gateways, flows and going live'));
    const partner = await openDemoReader(browser, product.origin, 'partner-administrator');
    const theirs = await partner.newPage();
    await theirs.goto(address);
    assert.ok((await theirs.content()).includes('Gateways, flows and going live'));
    await partner.close();
  });

  await step('two kinds are compared, with the keyboard alone', async () => {
    await page.goto(`${address}/comparison`);
    const line = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
    await line('Price of the exam').getByText('€150 for each attempt').waitFor();
    await page.getByLabel(say('comparison.right')).focus();
    await page.keyboard.type('Sales Expert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('right') === 'sales-expert');
    await line('Price of the exam').getByText('Free of charge').waitFor();
    await line('Attempts').getByText(say('comparison.same')).waitFor();
  });

  await step('whom to write to is found by country, and the address can be sent on', async () => {
    await page.goto(`${address}/contacts`);
    await page.getByLabel(say('contacts.country')).selectOption({ label: 'Brazil' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL((url) => url.searchParams.get('country') === 'BR');
    await page.getByRole('link', { name: 'partners-americas@lumenfold.example' }).waitFor();
    assert.equal(await page.getByText('partners-emea@lumenfold.example').count(), 0);
  });

  await step('a program says nothing of what it has not', async () => {
    const plain = '/programs/partner-certification-framework';
    await page.goto(plain);
    const nav = page.getByRole('navigation', { name: say('nav.label') });
    await nav.getByRole('link', { name: say('nav.benefits') }).waitFor();
    assert.equal(await nav.getByRole('link', { name: say('nav.contacts') }).count(), 0);
    assert.equal(await nav.getByRole('link', { name: say('nav.catalogue') }).count(), 0);
    for (const address of [`${plain}/contacts`, '/programs/no-such-program']) {
      const nowhere = await page.goto(address);
      assert.equal(nowhere?.status(), 404);
    }
  });

  await step('the first score of somebody not known opens a record for them', async () => {
    await post(api);
    const link = await activationLink(product.data);
    await page.goto(link);
    await page.getByText(newcomer.name).waitFor();
    await page.getByLabel(open('signUp.password')).fill(password);
    await page.getByRole('button', { name: open('activate.submit') }).click();
    await page.waitForURL((url) => url.pathname === '/me');
    await page.goto('/me/exams');
    const scores = page.getByRole('table', { name: says.exam('exams.scores') });
    await scores.getByRole('row', { name: /Relay technical exam/ }).waitFor();
  });

  await step('and its link opens it once', async () => {
    const response = await page.goto(await activationLink(product.data));
    assert.equal(response?.status(), 404);
    await page.getByRole('heading', { name: open('activate.over') }).waitFor();
  });

  const desk = { browser, context: office, ...product };
  await step('the office posts a score by hand', () => postByHand(desk));
  await step('the office writes once to holders of what was replaced', () => writeToHolders(desk));
  await step('the office announces, and only the region that it concerns reads it', () =>
    announce(desk),
  );
});

/** Publishes the program, unless the demo world has it already. */
async function publish(api: Api): Promise<void> {
  const shape = z.object({ versions: z.array(z.object({ program: z.string() })) });
  const { versions } = await api('GET', '/programs', shape);
  if (versions.some((version) => version.program === program)) return;
  const files = programFiles(program);
  const { seen } = await api('POST', '/program-effects', z.object({ seen: z.string() }), { files });
  await api('POST', '/programs', anything, { files, seen });
}

async function allPages(browser: Browser, origin: string): Promise<void> {
  const faults: string[] = [];
  const paths = ['', '/catalogue', '/benefits', '/comparison', '/contacts?country=DE'];
  for (const look of looks) {
    const context = await openReader(browser, origin, look);
    await context.addCookies([{ name: 'locale', value: look.locale, url: origin }]);
    const page: Page = await context.newPage();
    for (const path of paths) {
      const found = await faultsOf(page, `${address}${path}`, look);
      faults.push(...found.map((one) => `${path} ${JSON.stringify(look)}: ${one}`));
    }
    await context.close();
  }
  assert.deepEqual(faults, []);
}

/** Twice, as a test centre does that had no answer: the second time changes nothing. */
async function post(api: Api): Promise<void> {
  const shape = z.object({ posted: z.number(), known: z.number(), invited: z.number() });
  const takenAt = new Date(Date.now() - 3 * 86_400_000).toISOString();
  const score = {
    exam: 'relay-technical',
    passed: true,
    takenAt,
    reference: 'C-4711',
    ...newcomer,
  };
  const body = { source: 'test-centre', scores: [score] };
  const first = await api('POST', `/programs/${program}/scores`, shape, body);
  assert.deepEqual(first, { posted: 1, known: 0, invited: 1 });
  const again = await api('POST', `/programs/${program}/scores`, shape, body);
  assert.deepEqual(again, { posted: 0, known: 1, invited: 0 });
}

const toNewcomer = (all: Awaited<ReturnType<typeof lettersIn>>) =>
  all.filter(({ to }) => to?.some((one) => one.address === newcomer.email));

/** The path in the one letter that invites the newcomer. */
async function activationLink(data: string): Promise<string> {
  const found = await until(
    () => lettersIn(data).then(toNewcomer),
    (all) => all.some(({ text }) => text?.includes('/activate/')),
    30_000,
  );
  const links = found.flatMap(({ text }) => /\/activate\/\S+/.exec(text ?? '')?.[0] ?? []);
  assert.equal(links.length, 1);
  return links[0] ?? '';
}
