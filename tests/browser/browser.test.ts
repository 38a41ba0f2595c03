import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { test, type TestContext } from 'node:test';
import {
  accessibilityProblems,
  complaintsOf,
  openBrowser,
  openReader,
  sidewaysOverflow,
} from './browser.ts';

/** The eyes of the journeys, held against pages that are known to be right and known to be wrong. */

const head = '<meta name="viewport" content="width=device-width"><title>Trial</title>';
const pages: Record<string, string> = {
  '/good': `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Trial</h1>
    <p>Plain words.</p><p id="script"></p>
    <script>document.getElementById('script').textContent = 'Scripts run';</script></main></body></html>`,
  '/pale': `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Trial</h1>
    <p style="color:#bbb;background:#fff">Hardly to be read</p></main></body></html>`,
  '/wide': `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Trial</h1>
    <div style="width:500px">Wide</div></main></body></html>`,
  '/angry': `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>Trial</h1>
    <script>console.error('no'); fetch('/missing'); throw new Error('broken');</script></main></body></html>`,
};

async function serve(t: TestContext): Promise<string> {
  const server: Server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'x-language': request.headers['accept-language'] ?? '',
    });
    response.end(page ?? '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return `http://127.0.0.1:${address.port}`;
}

test('the browser sees what is right and what is wrong', async (t) => {
  const origin = await serve(t);
  const browser = await openBrowser(t);
  const look = async (path: string, reader = {}) => {
    const page = await (await openReader(browser, origin, reader)).newPage();
    const complaints = complaintsOf(page);
    const response = await page.goto(path);
    return { page, complaints, response };
  };

  await t.test('a good page has no problem', async () => {
    const { page, complaints } = await look('/good');
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.equal(await page.textContent('#script'), 'Scripts run');
    assert.deepEqual(complaints, []);
  });

  await t.test('pale text is a problem', async () => {
    const { page } = await look('/pale');
    assert.match((await accessibilityProblems(page)).join('\n'), /^color-contrast/);
  });

  await t.test('a page wider than a phone is measured', async () => {
    assert.deepEqual(await sidewaysOverflow((await look('/good', { width: 360 })).page), []);
    const [said] = await sidewaysOverflow((await look('/wide', { width: 360 })).page);
    assert.match(said ?? '', /^\d+ pixels too wide: <div style="width:500px">/);
  });

  await t.test('errors of a page are collected', async () => {
    const { page, complaints } = await look('/angry');
    await page.waitForLoadState('networkidle');
    const all = complaints.join('\n');
    for (const part of ['console: no', 'exception: broken', '404: ']) {
      assert.ok(all.includes(part), `${part} is missing in: ${all}`);
    }
  });

  await t.test('without scripts none runs, and the page can still be measured', async () => {
    const { page } = await look('/good', { scripts: false });
    assert.equal(await page.textContent('#script'), '');
    assert.deepEqual(await sidewaysOverflow(page), []);
  });

  await t.test('the reader speaks Russian and sits in the dark', async () => {
    const { page, response } = await look('/good', { locale: 'ru', dark: true });
    assert.match(response?.headers()['x-language'] ?? '', /^ru/);
    assert.equal(await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"), true);
  });
});
