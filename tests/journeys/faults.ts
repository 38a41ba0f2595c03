import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  sidewaysOverflow,
  type Reader,
} from '../browser/browser.ts';

/** Language, colours and width, so that each pair of them meets. */
export const looks: Required<Pick<Reader, 'locale' | 'dark' | 'width'>>[] = [
  { locale: 'en', dark: false, width: 1280 },
  { locale: 'ru', dark: true, width: 360 },
  { locale: 'ru', dark: false, width: 1280 },
  { locale: 'en', dark: true, width: 360 },
];

/** Everything that is wrong with a page as one list, so that a failing test names all of it. */
export async function faultsOf(page: Page, path: string, look: Reader): Promise<string[]> {
  const complaints = complaintsOf(page);
  const response = await page.goto(path, { waitUntil: 'load' });
  const language = await page.getAttribute('html', 'lang');
  return [
    ...(response?.status() === 200 ? [] : [`answers ${response?.status() ?? 'nothing'}`]),
    ...(language === look.locale ? [] : [`says it is in ${language ?? 'no language'}`]),
    ...((await page.title()) === '' ? ['has no title'] : []),
    ...((await page.locator('h1').count()) === 1 ? [] : ['has not exactly one main heading']),
    ...(await sidewaysOverflow(page)),
    ...complaints,
    ...(await accessibilityProblems(page)),
  ];
}
