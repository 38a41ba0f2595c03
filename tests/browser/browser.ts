import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TestContext } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { findChromium } from './chromium.ts';

/** How the reader of a page looks at it. */
export interface Reader {
  locale?: 'en' | 'ru';
  dark?: boolean;
  /** CSS pixels; 1280 when not said, 360 is the narrowest we promise. */
  width?: number;
  scripts?: boolean;
}

type Closing = Pick<TestContext, 'after'>;

/** How long a page may take to show what is waited for. */
const patienceMs = 15_000;
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A browser of the test's own, closed after it. */
export async function openBrowser(t: Closing): Promise<Browser> {
  const { path, environment } = await findChromium();
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--headless=shell'],
    env: { ...process.env, ...environment },
  });
  t.after(() => browser.close());
  return browser;
}

/** A reader with cookies of their own at `origin`. */
export async function openReader(
  browser: Browser,
  origin: string,
  { locale = 'en', dark = false, width = 1280, scripts = true }: Reader = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: locale === 'ru' ? 'ru-RU' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: dark ? 'dark' : 'light',
    viewport: { width, height: width < 600 ? 740 : 900 },
    reducedMotion: 'reduce',
    javaScriptEnabled: scripts,
  });
  context.setDefaultTimeout(patienceMs);
  return context;
}

/**
 * What axe-core objects to on the page as it stands, one line each; empty when nothing.
 * The page needs scripts: axe waits with timers, which do not run without.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // evaluated, not added as a script: our pages allow no foreign scripts
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(tags)} })`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary ?? ''}`),
  );
}

/** Elements that reach out of the window though nothing around them scrolls; runs on the page. */
const reachingOut = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const held = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowX !== 'visible') return true;
    return false;
  };
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !held(element),
  );
  const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
  const names = innermost.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
  return [scrollWidth - clientWidth + ' pixels too wide: ' + names.join(' ')];
})()`;

/** What makes the page wider than its window, with the elements that do; empty when nobody has to scroll sideways. */
export const sidewaysOverflow = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(reachingOut);

/** Collects what the page complains about from now on: console errors, exceptions, failed requests. */
export function complaintsOf(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`exception: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) =>
    found.push(`not loaded: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  return found;
}
