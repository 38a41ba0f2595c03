import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { translator } from '@guildmark/words';
import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import { rightOptions } from './answers.ts';

const t = translator(sittingWords, 'en');

/** How many questions the sitting on the page has. */
export async function questionCount(page: Page): Promise<number> {
  const map = page.getByRole('navigation', { name: t('map.title') });
  await map.waitFor();
  return map.getByRole('button').count();
}

/** Waits until the page shows a question. */
export async function atQuestion(page: Page, position: number): Promise<void> {
  const count = await questionCount(page);
  await page.getByText(t('where', { position, count }), { exact: true }).waitFor();
}

/** Chooses the right answers of the question on the page. */
export async function answerRightly(page: Page, exam: string): Promise<void> {
  const stem = await page.locator('h1').innerText();
  const texts = await page.locator('label.option > span:last-child').allInnerTexts();
  const options = texts.map((text) => text.trim());
  for (const number of rightOptions(exam, { stem, options })) {
    await page
      .locator('label.option input')
      .nth(number - 1)
      .check();
  }
}

/** Waits until everything on the page is acknowledged by the server. */
export const saved = (page: Page): Promise<void> =>
  page.getByRole('status').getByText(t('saved.all'), { exact: true }).waitFor();

/** Waits until the page says that it is still trying to save. */
export const stillTrying = (page: Page): Promise<void> =>
  page.getByRole('status').getByText(t('saved.trying'), { exact: true }).waitFor();

/** Goes on to the next question. */
export const goOn = (page: Page): Promise<void> =>
  page.getByRole('button', { name: t('next') }).click();

/** Answers the questions from one position to another. */
export async function answerFrom(page: Page, exam: string, from: number, to: number) {
  for (let position = from; position <= to; position += 1) {
    await atQuestion(page, position);
    await answerRightly(page, exam);
    if (position < to) await goOn(page);
  }
}

/** The number of questions that the map shows as answered. */
export async function answeredCount(page: Page): Promise<number> {
  const text = await page.locator('.map-count').innerText();
  const count = /\d+/.exec(text)?.[0];
  assert.ok(count, text);
  return Number(count);
}

/** Reviews and hands in. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('review') }).click();
  await page.getByText(t('hand.all')).waitFor();
  await page.getByRole('button', { name: t('hand.now') }).click();
}
