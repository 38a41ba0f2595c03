import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { openBrowser, type Reader } from '../browser/browser.ts';
import { faultsOf, looks } from './faults.ts';
import { addressOf, nameOf, places, type Place } from './pages.ts';
import { followDraft } from './draft.ts';
import { openDemoReader } from './people.ts';
import { startProduct } from './product.ts';
import { supposeThings } from './supposing.ts';

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
    'a draft is followed while it is written, and published as it was seen',
    async () => {
      await followDraft(await contextOf('administrator', { locale: 'en' }), origin);
    },
  );

  await t.test('a company supposes what happens and reads what would follow', async () => {
    await supposeThings(await contextOf('partner-administrator', { locale: 'en' }));
  });

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
