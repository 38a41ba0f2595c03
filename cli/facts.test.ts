import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { small } from '../engine/program/fixtures/small.ts';
import { main } from './guildmark.ts';

const folder = mkdtempSync(join(tmpdir(), 'guildmark-facts-'));
after(() => rmSync(folder, { recursive: true }));
function write(name: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
}
write('small', small);

const evaluate = (text: string, ...more: string[]) => evaluateUnder('small', text, ...more);

/** Evaluates a program on 1 June 2025 with a file of facts. */
async function evaluateUnder(program: string, text: string, ...more: string[]) {
  writeFileSync(join(folder, 'facts.ndjson'), text);
  const [out, error]: string[][] = [[], []];
  const terminal = {
    out: (line: string) => void out!.push(line),
    error: (line: string) => void error!.push(line),
    colour: false,
  };
  const args = ['evaluate', program, '--facts', 'facts.ndjson', '--as-of', '2025-06-01', ...more];
  return { status: await main(args, folder, terminal), out: out!.join('\n'), error: error! };
}

const lines = (...list: object[]): string => list.map((each) => JSON.stringify(each)).join('\n');
const at = (organisation: string, from: string) => ({
  kind: 'affiliation',
  person: 'ann',
  organisation,
  subject: 'small',
  from,
});
const holds = (subject: string) => ({
  kind: 'credential',
  person: 'ann',
  subject,
  from: '2025-02-01',
  until: '2026-02-02',
});

test('what the program does not know is doubted, with the word that was meant', async () => {
  const cases: [object, RegExp][] = [
    [holds('workr'), /Line 1 .* no credential “workr”\. Did you mean “worker”\?/],
    [{ ...holds('first-step'), kind: 'completion' }, /no course .* “first-steps”/],
    [{ ...holds('work-exma'), kind: 'pass' }, /no exam or assessment .* “work-exam”/],
    [{ ...holds('ocean'), kind: 'agreement' }, /no agreement “ocean”\.$/],
    [{ ...holds(''), kind: 'pass' }, /no exam or assessment “–”/],
  ];
  for (const [fact, expected] of cases) {
    const { status, error } = await evaluate(lines(fact));
    assert.equal(status, 0);
    assert.equal(error.length, 1);
    assert.match(error[0]!, expected);
  }
  const russian = await evaluate(lines(holds('workr')), '--locale', 'ru');
  assert.match(russian.error[0]!, /нет сертификата «workr»\. Может быть, «worker»\?/);
});

test('so is a waiver of nothing, a validation of nothing, and a deal about a product one letter off', async () => {
  const leaf = '- people: { holding: worker, atLeast: 1 }';
  const asks = `- waivable: { name: sales, requires: { count: { of: deal, subject: relay, atLeast: 1 } } }
        - count: { of: validation, subject: workshop, atLeast: 1 }`;
  write('asking', { ...small, 'parts.yaml': small['parts.yaml']!.replace(leaf, asks) });
  const about = (kind: string, subject: string) => ({
    kind,
    subject,
    organisation: 'acme',
    from: '2025-05-01',
  });
  const cases: [object, RegExp | null][] = [
    [about('waiver', 'slaes'), /Line 1 .* no waiver “slaes”\. Did you mean “sales”\?$/],
    [about('waiver', 'anything'), /Line 1 .* no waiver “anything”\.$/],
    [about('waiver', ''), /no waiver “–”/],
    [about('waiver', 'sales'), null],
    [about('validation', 'workshpo'), /no validation about “workshpo”\. Did you mean “workshop”/],
    [about('validation', 'partner'), null],
    [about('deal', 'rellay'), /no deal about “rellay”\. Did you mean “relay”\?/],
    [about('deal', 'a-product-of-others'), null],
    [about('reference', 'rellay'), null],
  ];
  for (const [fact, expected] of cases) {
    const { status, error } = await evaluateUnder('asking', lines(fact));
    assert.equal(status, 0);
    if (expected) assert.match(error.join(), expected);
    else assert.deepEqual(error, []);
  }
});

test('a decision on a competency is told by its level, and one without it is doubted', async () => {
  const deals = (atLeast: number) => `{ count: { of: deal, atLeast: ${atLeast} } }`;
  write('kept', {
    ...small,
    'competencies.yaml': `competencyLevels: [{ id: low, title: { en: Low, ru: Н } }]
competencies:
  craft: { title: { en: Craft, ru: Р }, levels: { low: { requires: ${deals(3)}, maintain: ${deals(2)} } } }
`,
  });
  const about = (kind: string, attributes?: object) => ({
    kind,
    organisation: 'acme',
    from: '2025-05-01',
    ...(kind === 'decision' && { subject: 'craft' }),
    ...(attributes && { attributes }),
  });
  const cases: [object[], string | null, RegExp | null][] = [
    [[about('deal'), about('deal')], null, null],
    [[about('deal'), about('deal'), about('decision', { level: 'low' })], 'low', null],
    [[about('deal'), about('decision', { level: 'low' })], null, null],
    [
      [about('deal'), about('deal'), about('decision', { competency: 'craft', to: 'low' })],
      'low',
      null,
    ],
    [[about('decision', { competency: 'craft', to: '' })], null, null],
    [
      [about('decision')],
      null,
      /Line 1: a decision on the competency craft gives its level in attributes\.level \(low\), and there is none here\.$/,
    ],
    [[about('decision', { level: 'lwo' })], null, /it has no level “lwo”\. Did you mean “low”\?$/],
  ];
  for (const [facts, measured, doubt] of cases) {
    const { out, error } = await evaluateUnder('kept', lines(...facts), '--json');
    assert.equal(JSON.parse(out).standings[0].competencies[0].measured, measured);
    if (doubt) assert.match(error.join(), doubt);
    else assert.deepEqual(error, []);
  }
});

test('what the program knows, or leaves to others, is not doubted', async () => {
  const others = ['deal', 'implementation', 'attribute'].map((kind) => ({
    ...holds('whatever'),
    kind,
  }));
  assert.deepEqual((await evaluate(lines(holds('worker'), ...others))).error, []);
});

test('one person counts for one company at a time, and the overlap is said', async () => {
  const facts = lines(at('acme', '2025-01-10'), at('zeta', '2025-03-01'), holds('worker'));
  const { out, error } = await evaluate(facts);
  assert.match(out, /acme: Member/);
  assert.match(out, /zeta: Partner/);
  assert.equal(error.length, 1);
  assert.match(error[0]!, /Line 1: ann counts for acme only until 1 March 2025, when .* zeta/);
});

test('no overlap is said of what was ended in time', async () => {
  const ended = { ...at('acme', '2025-01-10'), until: '2025-03-01' };
  const named = { id: 'first', ...at('acme', '2025-01-10') };
  const ending = { kind: 'ending', person: 'ann', names: 'first', from: '2025-03-01' };
  for (const facts of [
    lines(ended, at('zeta', '2025-03-01')),
    lines(named, ending, at('zeta', '2025-03-01')),
  ])
    assert.deepEqual((await evaluate(facts)).error, []);
});

for (const choose of ['old-ends', 'award-ends'])
  test(`no overlap is said where the text gives both companies credit: ${choose}`, async () => {
    const change = `counting:\n  employerChange: { choose: ${choose}, because: { en: So., ru: Так. } }\n`;
    write(choose, {
      ...small,
      'switches.yaml': small['switches.yaml']!.replace('counting:\n', change),
    });
    const facts = lines(at('acme', '2025-01-10'), at('zeta', '2025-03-01'), holds('worker'));
    const { out, error } = await evaluateUnder(choose, facts);
    assert.match(out, /acme: Partner/);
    assert.deepEqual(error, []);
  });

test('a mark of the encoding at the beginning is no fault', async () => {
  const { status, error } = await evaluate(`\uFEFF${lines(holds('worker'))}`);
  assert.deepEqual([status, error], [0, []]);
});

test('a line that is no JSON is told in the language that was asked for', async () => {
  const english = await evaluate('{"kind" "pass"}');
  assert.equal(english.status, 1);
  assert.match(english.error[0]!, /Line 1 is not JSON from character 9 on\. Write/);
  const russian = await evaluate('{"kind" "pass"}\nnope', '--locale', 'ru');
  for (const line of russian.error) assert.doesNotMatch(line, /Expected|Unexpected|token/);
  assert.match(russian.error[0]!, /Строка 1 — не JSON начиная со знака 9\./);
});

test('facts are read from the input where the file is called -', () => {
  const script = join(import.meta.dirname, 'guildmark.ts');
  const { status, stdout } = spawnSync(
    process.execPath,
    [script, 'evaluate', 'small', '--facts', '-', '--as-of', '2025-06-01'],
    {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
      input: lines(at('acme', '2025-01-10'), holds('worker')),
      encoding: 'utf8',
      timeout: 30_000,
    },
  );
  assert.equal(status, 0);
  assert.match(stdout, /acme: Partner/);
});

const deal = (money: unknown) => ({
  kind: 'deal',
  organisation: 'acme',
  money,
  from: '2025-02-01',
});

test('separators of thousands are refused, and not read as a point before a part of a euro', async () => {
  const told = {
    '60.000 EUR': '60000 EUR',
    '60,000 EUR': '60000 EUR',
    '1 234 567 EUR': '1234567 EUR',
    '1.234,50 EUR': '1234.50 EUR',
    '-1,234.5 EUR': '-1234.5 EUR',
  };
  for (const [money, meant] of Object.entries(told)) {
    const { status, error } = await evaluate(lines(deal(money)));
    assert.equal(status, 1, money);
    assert.match(error.join('\n'), new RegExp(`Write "${meant}", without separators of thousands`));
  }
  for (const money of ['0.125 EUR', '1234.567 EUR', { amount: '60.000', currency: 'EUR' }])
    assert.equal((await evaluate(lines(deal(money)))).status, 0, JSON.stringify(money));
});

test('money is written as in a program, or as the API has it', async () => {
  const sound = ['1500 EUR', '0.5 EUR', '-3 EUR', { amount: '1500', currency: 'EUR' }];
  const numbers = [{ amount: 1500, currency: 'EUR' }, null];
  for (const money of [...sound, ...numbers])
    assert.deepEqual((await evaluate(lines(deal(money)))).error, [], JSON.stringify(money));
  for (const money of ['1500', '1,5 EUR', 1500, { amount: '1' }, { currency: 'EUR' }, [], '€5']) {
    const { status, error } = await evaluate(lines(deal(money)));
    assert.equal(status, 1, JSON.stringify(money));
    assert.match(
      error[0]!,
      /^facts\.ndjson: Line 1: “.+” is not an amount of money\. Write "1500 EUR"\.$/,
    );
  }
  const russian = await evaluate(lines(deal(5)), '--locale', 'ru');
  assert.match(russian.error[0]!, /«5» — не сумма денег\. Пишите "1500 EUR"\./);
});

test('an amount without a rate and a credential without an end are doubted, once for all that are alike', async () => {
  const endless = { ...holds('worker'), until: undefined };
  const { status, error } = await evaluate(
    lines(deal('5 USD'), endless, deal('5 EUR'), deal('6 USD'), holds('worker')),
  );
  assert.equal(status, 0);
  assert.deepEqual(error, [
    'facts.ndjson: Line 1: the amount is in USD, and the program has no rate for it: it counts for nothing. So it is with 1 more line.',
    'facts.ndjson: Line 2: this “worker” has no “until” and counts without an end, and the program lets it last 1 year.',
  ]);
  const ending = { kind: 'ending', names: 'first', from: '2025-05-01' };
  assert.deepEqual((await evaluate(lines({ ...endless, id: 'first' }, ending))).error, []);
});

test('a word from elsewhere is answered with the key that is meant', async () => {
  const { error } = await evaluate(
    lines({ kind: 'sales', organization: 'acme', holds: 'worker', from: '2025-02-01' }),
  );
  assert.match(
    error.join('\n'),
    /nothing is called “organization” here\. Did you mean “organisation”\?/,
  );
  assert.match(error.join('\n'), /nothing is called “holds” here\. Did you mean “subject”\?/);
  assert.match(error.join('\n'), /“sales” is no kind of fact\. Possible: affiliation/);
});

test('an organisation that no fact names is answered with the nearest, and with how many there are', async () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    at(`firm-${String(index).padStart(2, '0')}`, '2025-01-01'),
  );
  const one = await evaluate(lines(at('acme', '2025-01-01')), '--organisation', 'acm');
  assert.deepEqual(
    [one.status, one.error],
    [2, ['No fact names the organisation “acm”. Did you mean “acme”? The facts name: acme.']],
  );
  const { error } = await evaluate(lines(...many), '--organisation', 'x');
  assert.match(error.join(), /The facts name: firm-00, .*firm-09 and 2 more\.$/);
  const none = await evaluate('', '--organisation', 'x');
  assert.deepEqual(none.error, [
    'No fact names the organisation “x”. The facts name no organisation at all.',
  ]);
});

test('what a company is, and the program cannot read, is doubted with the value that was meant', async () => {
  const leaf = '- people: { holding: worker, atLeast: 1 }';
  const asks = `- sum: { of: deal, value: money, atLeast: { default: 5 EUR, by: { market: { growth: 2 EUR } } } }
        - people: { holding: worker, atLeast: { percent: 50%, ofAttribute: heads } }`;
  write('valued', {
    ...small,
    'parts.yaml': small['parts.yaml']!.replace(leaf, asks),
    'attributes.yaml': `attributes:
  market: { title: { en: Market, ru: Рынок }, values: { growth: { en: g, ru: р }, mature: { en: m, ru: з } } }
  heads: { title: { en: Heads, ru: Люди } }
`,
  });
  const says = (subject: string, value?: string | number | null) => ({
    kind: 'attribute',
    organisation: 'acme',
    subject,
    ...(value !== undefined && { attributes: { value } }),
    from: '2025-05-01',
  });
  const cases: [object, RegExp | null][] = [
    [
      says('market', 'growht'),
      /Line 1: “growht” is none of the values that the program lists for market \(growth, mature\)\. Did you mean “growth”\?$/,
    ],
    [says('market', 'Mature'), /Did you mean “mature”\?$/],
    [says('market', 'abroad'), /lists for market \(growth, mature\)\.$/],
    [says('market', 'mature'), null],
    [says('market', null), null],
    [says('market'), /Line 1: .* in attributes\.value, and market has none here\.$/],
    [says('markte', 'growth'), /Line 1 .* no attribute “markte”\. Did you mean “market”\?$/],
    [says('colour', 'red'), null],
    [
      says('heads', 'eight'),
      /Line 1: heads is “eight”, and the program reads a number there: nothing can be measured by it\.$/,
    ],
    [says('heads', '1,200 people'), /Did you mean 1200\?$/],
    [says('heads', '8'), null],
    [says('heads', 8.5), null],
  ];
  for (const [fact, expected] of cases) {
    const { status, error } = await evaluateUnder('valued', lines(fact));
    assert.equal(status, 0);
    if (expected === null) assert.deepEqual(error, []);
    else assert.match(error.join('\n'), expected);
  }
  const alike = [says('heads', 'eight'), says('heads', 'eight'), says('heads', 'nine')];
  const { error } = await evaluateUnder('valued', lines(...alike), '--locale', 'ru');
  assert.equal(error.length, 2);
  assert.match(error[0]!, /Строка 1: признак «heads» — «eight», .* То же ещё в 1 строке\.$/);
  assert.match(error[1]!, /Строка 3: признак «heads» — «nine»/);
});
