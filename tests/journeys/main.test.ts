import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openReader } from '../browser/browser.ts';
import { anything, apiOf, type Api } from './api.ts';
import { earnTechnicalBadge, makeAdministrator, makeCompany } from './colleague.ts';
import * as exam from './exam.ts';
import { oracleAccepts } from './oracle.ts';
import { openDemoReader, signUp } from './people.ts';
import { startProduct, type Product } from './product.ts';
import { steps } from './steps.ts';
import { until } from './until.ts';
import { says } from './words.ts';

const password = 'long enough for a journey';
const company = { slug: 'brackwater', name: 'Brackwater Systems' };
const tilda = { name: 'Tilda Ravnsborg', email: 'tilda@brackwater.example', password };
const noor = { name: 'Noor Castellan', email: 'noor@brackwater.example', password };
const reason = 'The exam was sat by somebody else.';

test('from a sign-up to a tier that says why, and back', async (t) => {
  const product = await startProduct(t);
  const browser = await openBrowser(t);
  const world = await prepare(browser, product);
  const { page } = world;
  const step = steps(t);
  const badge = { id: '', address: '' };

  await step('a new person signs up and claims a company; its administrator confirms', async () => {
    await signUp(page, tilda);
    await claim(page);
    await confirm(world.administrator);
  });

  await step('they complete Sales 101 and start the exam', async () => {
    await page.goto('/me/courses/sales-101');
    await page.getByRole('button', { name: says.exam('courses.completeButton') }).click();
    await page
      .getByRole('link', { name: says.exam('courses.toExam') })
      .first()
      .click();
    await page.getByRole('button', { name: says.exam('exam.start') }).click();
    await exam.atQuestion(page, 1);
    assert.equal(await exam.questionCount(page), 40);
  });

  await step('a reload in the middle loses nothing', async () => {
    await exam.answerFrom(page, 'sales-foundation', 1, 15);
    await exam.saved(page);
    await page.reload();
    await exam.atQuestion(page, 15);
    assert.equal(await exam.answeredCount(page), 15);
    await exam.goOn(page);
  });

  await step('a kill of the server in the middle loses nothing', async () => {
    await exam.answerFrom(page, 'sales-foundation', 16, 20);
    await exam.saved(page);
    await exam.goOn(page);
    await product.kill();
    await exam.answerFrom(page, 'sales-foundation', 21, 22);
    await exam.stillTrying(page);
    await product.start();
    await exam.saved(page);
    await page.reload();
    await exam.atQuestion(page, 22);
    assert.equal(await exam.answeredCount(page), 22);
    await exam.goOn(page);
  });

  await step('they pass', async () => {
    await exam.answerFrom(page, 'sales-foundation', 23, 40);
    await exam.saved(page);
    await exam.handIn(page);
    await page.getByText(says.exam('result.passed'), { exact: true }).waitFor();
    const score = await page.locator('.statement-lead').innerText();
    assert.match(score, /^40 of 40 /);
  });

  await step('they accept the agreement and get the badge', async () => {
    await page.getByRole('link', { name: says.exam('result.toAgreement') }).click();
    await page.getByRole('checkbox', { name: says.exam('agreement.accept') }).check();
    await page.getByRole('button', { name: says.exam('agreement.button') }).click();
    await page.waitForURL(/\/me\/credentials\/[^/]+$/);
    const link = page.locator('a[href*="/vendors/"]').first();
    badge.id = page.url().split('/').at(-1) ?? '';
    badge.address = new URL((await link.getAttribute('href')) ?? '', product.origin).href;
  });

  await step('the badge verifies on its public page, without scripts and sign-in', async () => {
    assert.equal(await publicVerdict(browser, badge.address), says.verify('outcome.valid'));
  });

  await step('the badge verifies with another party’s library and our own command', async () => {
    const response = await fetch(`${badge.address}.json`);
    assert.equal(response.status, 200);
    assert.equal(await oracleAccepts(JSON.parse(await response.text())), true);
    assert.equal((await guildmarkVerify(badge.address)).outcome, 'valid');
  });

  await step('the company is Silver and its page says because of whom', async () => {
    const said = await standingOf(world.administrator);
    assert.match(said.statement, /^Silver since /);
    assert.ok(said.history.includes(tilda.name), said.history);
    for (const { name } of [tilda, noor]) assert.ok(said.reasons.includes(name), said.reasons);
  });

  await step('a revocation turns both back', async () => {
    await world.office('POST', `/credentials/${badge.id}/revocation`, anything, { reason });
    await until(
      () => publicVerdict(browser, badge.address),
      (verdict: string) => verdict.startsWith(revokedOn),
      5_000,
    );
    const said = await standingOf(world.administrator);
    assert.match(said.statement, /^Registered since /);
    assert.ok(said.history.includes(tilda.name), said.history);
    await until(
      () => guildmarkVerify(badge.address),
      ({ outcome }) => outcome === 'revoked',
      60_000,
    );
  });
});

const revokedOn = says.verify('outcome.revoked', { day: '' }).trim();

interface World {
  /** Tilda's page. */
  page: Page;
  /** Noor's page. */
  administrator: Page;
  /** The API, as an administrator of the vendor. */
  office: Api;
}

/** A company with one administrator, who holds a Technical badge. */
async function prepare(browser: Browser, { origin }: Product): Promise<World> {
  const office = await openDemoReader(browser, origin, 'administrator');
  const colleague = await openReader(browser, origin);
  const administrator = await colleague.newPage();
  await signUp(administrator, noor);
  const officeApi = apiOf(office, origin);
  const colleagueApi = apiOf(colleague, origin);
  const organisation = await makeCompany(officeApi, company);
  await makeAdministrator(officeApi, colleagueApi, organisation);
  await earnTechnicalBadge(colleagueApi);
  const candidate = await openReader(browser, origin);
  return {
    page: await candidate.newPage(),
    administrator,
    office: officeApi,
  };
}

async function claim(page: Page): Promise<void> {
  await page.goto('/me/companies');
  await page.getByLabel(says.record('companies.find')).fill(company.name);
  await page.keyboard.press('Enter');
  await page
    .getByRole('listitem')
    .filter({ hasText: company.name })
    .getByRole('button', { name: says.record('companies.choose') })
    .click();
  await page.getByRole('row').filter({ hasText: company.name }).waitFor();
}

async function confirm(administrator: Page): Promise<void> {
  await administrator.goto(`/companies/${company.slug}/people`);
  await administrator
    .getByRole('listitem')
    .filter({ hasText: tilda.name })
    .getByRole('button', { name: says.people('claims.confirm') })
    .click();
  await administrator.getByText(says.people('claims.none')).waitFor();
}

/** The one main sentence of a badge's public page, as somebody without an account and without scripts reads it. */
async function publicVerdict(browser: Browser, address: string): Promise<string> {
  const stranger = await openReader(browser, new URL(address).origin, { scripts: false });
  try {
    const page = await stranger.newPage();
    await page.goto(address);
    return (await page.locator('h1').innerText()).trim();
  } finally {
    await stranger.close();
  }
}

const guildmark = fileURLToPath(new URL('../../cli/guildmark.ts', import.meta.url));

/** What `guildmark verify` says of an address; it ends with 1 for whatever is not valid. */
function guildmarkVerify(address: string): Promise<{ outcome: string }> {
  const args = [guildmark, 'verify', address, '--json', '--allow-private'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { timeout: 30_000 }, (error, stdout, stderr) => {
      if (stdout === '') fail(error ?? new Error(stderr));
      else done(JSON.parse(stdout));
    });
  });
}

/** What a company's page says: the main sentence, the reasons under it, and the past. */
async function standingOf(page: Page) {
  await page.goto(`/companies/${company.slug}`);
  const section = (title: string) =>
    page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
  return {
    statement: (await page.locator('.statement').innerText()).trim(),
    reasons: await section(says.standing('tree.title')).innerText(),
    history: await section(says.standing('record.title')).innerText(),
  };
}
