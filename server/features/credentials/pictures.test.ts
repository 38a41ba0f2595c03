import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { unbakePng } from '../../../verify/bake-png.ts';
import { unbakeSvg } from '../../../verify/bake-svg.ts';
import { bundledProgram, must, testWorld, type World } from '../../testing.ts';
import { certificatePdf, type Certificate } from './picture/certificate.ts';
import { fontsFor, isRightToLeft } from './picture/fonts.ts';
import { credentialFiles } from './routes.ts';

const certificate: Certificate = {
  language: 'en',
  accent: '#1d4f78',
  issuer: 'Lumenfold',
  heading: 'Certificate',
  states: 'This certifies that',
  holder: '',
  holds: 'holds the credential',
  title: 'Certified Sales Associate',
  place: 'Foundation',
  criteria: 'Knows *what* #sys.inputs $it$ <does>.',
  dates: [
    ['Awarded', '1 March 2026'],
    ['Valid through', '1 March 2027'],
  ],
  idName: 'Verification id',
  id: '7K3M-Q9TX-42HB',
  check: 'Scan the code',
  signed: 'Signed',
  url: 'https://partners.lumenfold.example/vendors/lumenfold/credentials/7K3M-Q9TX-42HB',
  seal: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
};

const names = [
  { script: 'Latin', holder: 'Ingrid Solberg' },
  { script: 'Vietnamese', holder: 'Nguyễn Thị Minh Khai' },
  { script: 'Cyrillic', holder: 'Наталья Вознесенская' },
  { script: 'Greek', holder: 'Ελένη Παπαδοπούλου' },
  { script: 'Arabic', holder: 'محمد بن عبد الله', rightToLeft: true },
  { script: 'Hebrew', holder: 'שרה בן־דוד', rightToLeft: true },
  // shaped syllables are drawn right, and the PDF writer maps some of them to the letters of another
  { script: 'Devanagari', holder: 'राजेश कुमार', merged: ['म'] },
  { script: 'Chinese', holder: '王小明' },
  { script: 'Japanese', holder: 'たなか 太郎' },
  { script: 'Korean', holder: '김민수' },
  { script: 'markup', holder: '#sys.version "*Bobby*" \\ $x$ `a` <b> @c // d' },
];

test('a name of any script is on the certificate, letter by letter', () => {
  for (const { script, holder, rightToLeft = false, merged = [] } of names) {
    const written = lettersIn(certificatePdf({ ...certificate, holder }));
    const missing = Array.from(holder).filter((letter) => letter.trim() && !written.has(letter));
    assert.deepEqual(missing, merged, script);
    assert.equal(isRightToLeft(holder), rightToLeft, script);
  }
});

test('the same certificate is the same file, and says that it is PDF/A', () => {
  const one = certificatePdf({ ...certificate, holder: 'Ingrid Solberg' });
  assert.deepEqual(one, certificatePdf({ ...certificate, holder: 'Ingrid Solberg' }));
  assert.ok(
    streamsOf(one).some((text) => /pdfaid:part[^\d]*2/.test(text)) ||
      /pdfaid:part/.test(one.toString('latin1')),
  );
});

test('typefaces are loaded for the scripts of a text and no others', () => {
  const families = (text: string) => fontsFor(text).families;
  assert.deepEqual(families('Jürgen Łukasz Ñandú Юлия'), ['PT Serif']);
  assert.deepEqual(families('Ελένη'), ['Noto Serif', 'PT Serif']);
  assert.deepEqual(families('محمد Smith'), ['PT Serif', 'Noto Naskh Arabic']);
  assert.deepEqual(families('太郎 たなか'), ['PT Serif', 'Noto Serif JP']);
  assert.deepEqual(families('王小明'), ['PT Serif', 'Noto Serif SC']);
  assert.deepEqual(families('राजेश'), ['PT Serif', 'Noto Serif Devanagari']);
});

async function holder(world: World) {
  const { credentials, ledger } = world.app.features;
  const person = await world.person('Ingrid Solberg');
  must(await credentials.acceptAgreement(person, { agreement: 'program-agreement' }));
  const fact = { person: person.person, from: world.now(), until: null };
  await world.database.db.transaction().execute((tx) =>
    ledger.recordIn(tx, world.system, bundledProgram, [
      { ...fact, kind: 'completion', subject: 'sales-101' },
      { ...fact, kind: 'pass', subject: 'sales-foundation' },
    ]),
  );
  return must(await credentials.myCredentials(person)).credentials[0]!;
}

test('the files of a credential are where the badge says, with the signed document inside', async (t) => {
  const world = await testWorld(t);
  const { credentials } = world.app.features;
  const { verificationId } = await holder(world);
  const { document } = must(
    await credentials.document(world.system, { credential: verificationId }),
  );
  const files = credentialFiles(credentials, world.app.installation);
  const get = async (path: string, accept = '*/*') => {
    const answer = await files.request(path, { headers: { accept } });
    const body = Buffer.from(await answer.arrayBuffer());
    return { answer, body, type: answer.headers.get('content-type') ?? '' };
  };
  const page = `/vendors/lumenfold/credentials/${verificationId}`;

  const asked = await get(page, 'application/vc');
  assert.deepEqual([asked.answer.status, asked.type], [200, 'application/vc']);
  assert.deepEqual(JSON.parse(asked.body.toString()), document);
  assert.equal(
    (await get(page, 'text/html,application/json')).answer.status,
    404,
    'left to the portal',
  );
  assert.deepEqual(JSON.parse((await get(`${page}.json`)).body.toString()), document);
  assert.deepEqual(Object.keys(document).slice(0, 3), ['@context', 'id', 'type']);

  const png = await get(`${page}.png`);
  assert.equal(png.type, 'image/png');
  assert.deepEqual(JSON.parse(unbakePng(png.body) ?? ''), document);
  const svg = await get(`${page}.svg`);
  assert.deepEqual(JSON.parse(unbakeSvg(svg.body.toString()) ?? ''), document);
  assert.ok(!svg.body.includes('<text'), 'letters are outlines');
  const pdf = await get(`${page}.pdf?locale=ru`);
  assert.equal(pdf.body.subarray(0, 5).toString(), '%PDF-');
  assert.ok(lettersIn(pdf.body).has('Д'));

  const did = JSON.parse((await get('/vendors/lumenfold/did.json')).body.toString()) as {
    id: string;
  };
  assert.equal(did.id, world.app.installation.did);
  const status = document['credentialStatus'] as { statusListCredential: string };
  const list = await get(new URL(status.statusListCredential).pathname);
  assert.ok(
    Number(/max-age=(\d+)/.exec(list.answer.headers.get('cache-control') ?? '')?.[1]) <= 60,
  );
  const subject = document['credentialSubject'] as { achievement: { image: { id: string } } };
  const picture = await get(new URL(subject.achievement.image.id).pathname);
  assert.deepEqual([picture.answer.status, picture.type], [200, 'image/png']);

  for (const path of ['AAAA-BBBB-CCCC.png', 'AAAA-BBBB-CCCC.json', '%00.pdf'])
    assert.equal((await get(`/vendors/lumenfold/credentials/${path}`)).answer.status, 404, path);
  for (const path of [
    '/vendors/nobody/did.json',
    '/vendors/lumenfold/status/x',
    '/badges/lumenfold/x/y.png',
    `/badges/lumenfold/${bundledProgram}/toString.png`,
  ])
    assert.equal((await get(path)).answer.status, 404, path);
});

/** What the compressed parts of a PDF say. */
function streamsOf(pdf: Buffer): string[] {
  const texts: string[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 9)) {
    const start = at + 'stream'.length + (pdf[at + 6] === 13 ? 2 : 1);
    try {
      texts.push(inflateSync(pdf.subarray(start)).toString('latin1'));
    } catch {
      // not a compressed stream
    }
  }
  return texts;
}

/** A glyph and its text, or a range of glyphs and the text of the first. */
const entry = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>(?:\s*<([0-9a-fA-F]+)>)?[ \t]*$/gm;

/** The letters that a reader of the PDF can copy out of it: its maps from glyphs to Unicode. */
function lettersIn(pdf: Buffer): Set<string> {
  const letters = new Set<string>();
  for (const map of streamsOf(pdf).filter((text) => text.includes('begincmap')))
    for (const [, from = '', second = '', third] of map.matchAll(entry)) {
      const text = Buffer.from(third ?? second, 'hex')
        .swap16()
        .toString('utf16le');
      for (const letter of text) letters.add(letter);
      const length = third === undefined ? 0 : parseInt(second, 16) - parseInt(from, 16);
      for (let next = 1; next <= length; next++)
        letters.add(String.fromCodePoint((text.codePointAt(0) ?? 0) + next));
    }
  return letters;
}
