import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { translator } from '@guildmark/words';
import { planningWords } from '@guildmark/words/portal/planning.ts';

const say = translator(planningWords, 'en');

/** Chooses in a list, shows what follows and reads it. */
async function suppose(page: Page, chosen: Record<string, string>): Promise<string> {
  await page.goto('/companies/pampadora');
  for (const [label, option] of Object.entries(chosen))
    await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  await page.getByRole('button', { name: say('whatIf.show') }).press('Enter');
  await page.waitForURL(/#what-if$/u);
  return page.locator('#what-if').innerText();
}

/** A company supposes that somebody leaves, passes an exam or completes a course, and reads what would follow. */
export async function supposeThings(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const [who, does] = [say('whatIf.who'), say('whatIf.does')];
  const left = await suppose(page, { [say('whatIf.leaves')]: 'Renata Solís' });
  assert.match(left, /leaves\.[\s\S]*keeps Silver\./u);
  const halved = await suppose(page, { [who]: 'Tomás Undurra' });
  assert.ok(halved.includes(say('whatIf.both')), halved);
  const kinds = page.getByLabel(does, { exact: true }).locator('optgroup');
  assert.equal(await kinds.count(), 3, 'credentials, exams and courses');
  const passed = await suppose(page, { [who]: 'Tomás Undurra', [does]: 'Sales case' });
  assert.match(passed, /Tomás Undurra[\s\S]*Sales case/u);
  const completed = await suppose(page, { [who]: 'Tomás Undurra', [does]: 'Advanced Sales' });
  assert.match(completed, /Tomás Undurra[\s\S]*Advanced Sales/u);
  const address = new URL(page.url());
  address.searchParams.set('does', 'loves sales');
  await page.goto(address.href);
  assert.ok(
    (await page.locator('#what-if').innerText()).includes(say('whatIf.both')),
    'another word',
  );
  await page.close();
}
