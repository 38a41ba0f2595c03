import type { Browser, BrowserContext, Page } from 'playwright-core';
import { translator } from '@guildmark/words';
import { publicWords } from '@guildmark/words/portal/public.ts';
import { openReader, type Reader } from '../browser/browser.ts';
import { demoPassword, demoSignIns, type DemoRole } from '../../server/demo/sign-ins.ts';

const t = translator(publicWords, 'en');

/** The address that somebody of the demo world signs in with. */
export function demoAddress(role: DemoRole): string {
  const found = demoSignIns.find((one) => one.role === role);
  if (!found) throw new Error(`the demo world has no ${role}`);
  return found.email;
}

/** Signs in on the page's form; where that leads depends on the person. */
export async function signIn(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(t('signIn.email')).fill(email);
  await page.getByLabel(t('signIn.password')).fill(password);
  await page.getByRole('button', { name: t('signIn.submit') }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Signs up on the page's form; the new account is signed in. */
export async function signUp(
  page: Page,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel(t('signUp.name')).fill(name);
  await page.getByLabel(t('signUp.email')).fill(email);
  await page.getByLabel(t('signUp.password')).fill(password);
  await page.getByRole('button', { name: t('signUp.submit') }).click();
  await page.waitForURL((url) => url.pathname === '/me');
}

/** A reader who is signed in as somebody of the demo world; null: nobody. */
export async function openDemoReader(
  browser: Browser,
  origin: string,
  role: DemoRole | null,
  reader: Reader = {},
): Promise<BrowserContext> {
  const context = await openReader(browser, origin, reader);
  const speak = (locale: string) =>
    context.addCookies([{ name: 'locale', value: locale, url: origin }]);
  if (role) {
    // the steps on the page know its English words
    await speak('en');
    const page = await context.newPage();
    await signIn(page, demoAddress(role));
    await page.close();
  }
  await speak(reader.locale ?? 'en');
  return context;
}
