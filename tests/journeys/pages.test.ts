import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, type Reader } from '../browser/browser.ts';
import { faultsOf, looks } from './faults.ts';
import { addressOf, nameOf, places, type Place } from './pages.ts';
import { openDemoReader } from './people.ts';
import { startProduct } from './product.ts';

/** One browser context a reader and look, made when first needed: signing in is slow on purpose. */
function contexts(browser: Browser, origin: string) {
  const made = new Map<string, Promise<BrowserContext>>();
  return (who: Place['who'], look: Reader): Promise<BrowserContext> => {
    const key = JSON.stringify([who, look]);
    const known = made.get(key) ?? openDemoReader(browser, origin, who, look);
    made.set(key, known);
    return known;
  };
}

test('every page is right for its reader, in both languages and themes, wide and narrow', async (t) => {
  const { origin } = await startProduct(t);
  const browser = await openBrowser(t);
  const contextOf = contexts(browser, origin);
  for (const place of places) {
    await t.test(nameOf(place), async () => {
      const faults: string[] = [];
      for (const look of looks) {
        const page = await (await contextOf(place.who, look)).newPage();
        const found = await faultsOf(page, await addressOf(page, place), look);
        const { locale, dark, width } = look;
        faults.push(...found.map((one) => `${locale} ${dark ? 'dark' : 'light'} ${width}: ${one}`));
        await page.close();
      }
      assert.deepEqual(faults, []);
    });
  }

  await t.test(
    'a draft says while it is written whom it would move, and what it lacks',
    async () => {
      const reader = await contextOf('administrator', { locale: 'en' });
      const page = await reader.newPage();
      await page.goto('/office/program?edit');
      const live = page.locator('#live');
      /** Changes a text as typing does. The code runs in the browser, so it is sent as text. */
      const write = (file: string, from: RegExp, to: string) =>
        page.evaluate(`{
        const area = document.querySelector('textarea[name="file:${file}"]');
        area.value = area.value.replace(${String(from)}g, ${JSON.stringify(to)});
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }`);
      await write('program.yaml', /version: 1\.0\.0/, 'version: 9.0.0');
      await write('program.yaml', /(effective|enforced): [\d-]+/, '$1: 2099-01-01');
      await live.getByText('It can be published.').waitFor();
      await write(
        'tiers.yaml',
        /holding: sales-associate, atLeast: 1/,
        'holding: sales-associte, atLeast: 1',
      );
      await live.getByText('Did you mean “sales-associate”?').waitFor();
      assert.equal(
        await live.getByRole('button').count(),
        0,
        'a text with errors is not published',
      );
      await write('tiers.yaml', /sales-associte, atLeast: 1/, 'sales-associate, atLeast: 90');
      // On a day so far off nobody holds anything, under either text.
      await live.getByText('No company would have another tier.').waitFor();
      await live.getByRole('button', { name: 'Publish version 9.0.0' }).waitFor();
      await page.close();
    },
  );

  await t.test('every page is there without scripts', async () => {
    const faults: string[] = [];
    for (const place of places) {
      const page = await (await contextOf(place.who, { scripts: false })).newPage();
      const response = await page.goto(await addressOf(page, place));
      if (response?.status() !== 200) faults.push(`${nameOf(place)}: ${response?.status()}`);
      await page.close();
    }
    assert.deepEqual(faults, []);
  });
});
