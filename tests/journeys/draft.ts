import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { accessibilityProblems } from '../browser/browser.ts';
import { anything, apiOf } from './api.ts';

const program = 'partner-certification-framework';

/** Changes a text as typing does. The code runs in the browser, so it is sent as text. */
const writeIn = (page: Page) => (file: string, from: RegExp, to: string) =>
  page.evaluate(`{
    const area = document.querySelector('textarea[name="file:${file}"]');
    area.value = area.value.replace(${String(from)}g, ${JSON.stringify(to)});
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }`);

/** The day after tomorrow: what is published for it takes effect when the journey is over. */
const soon = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** A finding leads to its line, the file tells that it was changed, and one key leads back to what the text means. */
async function followFinding(page: Page): Promise<void> {
  const live = page.locator('#live');
  await page.locator('#gist').getByText('1 error').waitFor();
  await page.locator('summary').filter({ hasText: 'tiers.yaml' }).getByText('changed').waitFor();
  await live
    .getByRole('link', { name: /^tiers\.yaml:\d+$/u })
    .first()
    .click();
  const chosen = await page.evaluate(
    `document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)`,
  );
  assert.match(String(chosen), /holding: sales-associte/u);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#live:focus').waitFor();
}

/** Takes away a credential that counts for a company that would fall, so that it falls by itself. */
async function moveFacts(context: BrowserContext, origin: string): Promise<void> {
  const api = apiOf(context, origin);
  const Facts = z.object({ facts: z.array(z.object({ id: z.string(), subject: z.string() })) });
  const { facts } = await api(
    'GET',
    `/programs/${program}/facts?kind=credential&limit=1000`,
    Facts,
  );
  const associates = facts.filter(({ subject }) => subject === 'sales-associate');
  assert.ok(associates.length > 0);
  for (const { id } of associates)
    await api('POST', `/facts/${id}/retraction`, anything, { reason: 'recorded by mistake' });
}

/** A draft says while it is written what it lacks and whom it would move; what was seen is published, and only that. */
export async function followDraft(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('/office/program?edit');
  const live = page.locator('#live');
  const write = writeIn(page);
  const publish = live.getByRole('button', { name: 'Publish version 9.0.0' });
  await write('program.yaml', /version: 1\.0\.0/, 'version: 9.0.0');
  await write('program.yaml', /(effective|enforced): [\d-]+/, `$1: ${soon()}`);
  await publish.waitFor();
  await live.getByText('No company would have another tier.').waitFor();

  await write(
    'tiers.yaml',
    /holding: sales-associate, atLeast: 1/,
    'holding: sales-associte, atLeast: 1',
  );
  await live.getByText('Did you mean “sales-associate”?').waitFor();
  assert.equal(await publish.count(), 0, 'a text with errors is not published');
  await followFinding(page);

  await write('tiers.yaml', /sales-associte, atLeast: 1/, 'sales-associate, atLeast: 2');
  const falls = live.locator('.matrix-missing').first();
  await falls.waitFor();
  assert.match((await falls.textContent()) ?? '', /\d/);
  await live.getByText('1 of 2 people hold Certified Sales Associate').first().waitFor();
  await publish.waitFor();
  assert.deepEqual(await accessibilityProblems(page), []);

  await moveFacts(context, origin);
  await publish.click();
  await page.getByText('Nothing was published: since you looked').waitFor();
  await page.getByText('when you looked', { exact: false }).last().waitFor();
  assert.deepEqual(await accessibilityProblems(page), []);

  await page.locator('#live').getByRole('button', { name: 'Publish version 9.0.0' }).click();
  await page.getByText('Version 9.0.0 is published.').waitFor();
  await page.close();
}
