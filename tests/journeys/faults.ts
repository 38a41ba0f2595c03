import type { Page } from 'playwright-core';
import {
  accessibilityProblems,
  complaintsOf,
  sidewaysOverflow,
  type Reader,
} from '../browser/browser.ts';

export interface Look extends Required<Pick<Reader, 'locale' | 'dark' | 'width'>> {
  /** Whether the rules of accessibility are gone through, which takes most of the time. */
  isRead: boolean;
}

/**
 * Language, colours and width, so that each pair of them meets. The rules of accessibility look at one thing at a
 * time: they are gone through in two looks that have each language, each colours and each width once.
 */
export const looks: Look[] = [
  { locale: 'en', dark: false, width: 1280, isRead: true },
  { locale: 'ru', dark: true, width: 360, isRead: true },
  { locale: 'ru', dark: false, width: 1280, isRead: false },
  { locale: 'en', dark: true, width: 360, isRead: false },
];

/** Everything that is wrong with a page as one list, so that a failing test names all of it. */
export async function faultsOf(page: Page, path: string, look: Look): Promise<string[]> {
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
    ...(look.isRead ? await accessibilityProblems(page) : []),
  ];
}
