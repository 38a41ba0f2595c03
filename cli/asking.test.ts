import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { small } from '../engine/program/fixtures/small.ts';
import { main } from './guildmark.ts';

const folder = mkdtempSync(join(tmpdir(), 'guildmark-asking-'));
after(() => rmSync(folder, { recursive: true }));

function write(name: string, files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
}
write('small', small);
/** The small program as its next version has it: a partner needs two workers. */
const replaced = (path: string, ...changes: [string, string][]) => ({
  [path]: changes.reduce((text, [from, to]) => text.replace(from, to), small[path]!),
});
write('next', {
  ...small,
  ...replaced(
    'program.yaml',
    ['version: 1.0.0', 'version: 2.0.0'],
    ['effective: 2025-02-01', 'effective: 2025-07-01'],
    ['enforced: 2025-03-01', 'enforced: 2025-07-01'],
  ),
  ...replaced('parts.yaml', ['holding: worker, atLeast: 1', 'holding: worker, atLeast: 2']),
});

/** The next version beside the one before it: whoever has a term goes over when it ends. */
const renewing = {
  ...small,
  ...replaced(
    'program.yaml',
    ['version: 1.0.0', 'version: 2.0.0'],
    ['effective: 2025-02-01', 'effective: 2025-05-01'],
    ['enforced: 2025-03-01', 'enforced: 2025-05-01\n  adoption: { at: renewal }'],
  ),
  ...replaced(
    'parts.yaml',
    ['en: Partner', 'en: Champion'],
    ['holding: worker, atLeast: 1', 'holding: worker, atLeast: 2'],
  ),
};
write('renewing', {
  ...renewing,
  ...Object.fromEntries(Object.entries(small).map(([path, text]) => [`before/${path}`, text])),
});

const person = (name: string, from: string) => ({
  kind: 'affiliation',
  person: name,
  organisation: 'acme',
  subject: 'small',
  from,
});
const facts = [
  person('ann', '2025-01-10'),
  person('bob', '2025-01-10'),
  { kind: 'credential', person: 'ann', subject: 'worker', from: '2025-02-01', until: '2026-02-02' },
  { kind: 'completion', person: 'bob', subject: 'first-steps', from: '2025-02-01' },
  {
    kind: 'agreement',
    person: 'bob',
    subject: 'terms',
    attributes: { edition: '1' },
    from: '2025-02-01',
  },
];
writeFileSync(join(folder, 'facts'), facts.map((fact) => JSON.stringify(fact)).join('\n'));

async function run(...args: string[]) {
  const [out, error, progress]: string[][] = [[], [], []];
  const terminal = {
    out: (line: string) => void out!.push(line),
    error: (line: string) => void error!.push(line),
    progress: (text: string) => void progress!.push(text),
    colour: false,
  };
  const status = await main(args, folder, terminal);
  return { status, out: out!.join('\n'), error: error!.join('\n'), progress: progress! };
}

const known = ['--facts', 'facts'];
const on = [...known, '--as-of', '2025-06-01'];
const acme = [...on, '--organisation', 'acme'];

describe('forecast', () => {
  test('says what changes when, because of what', async () => {
    const { status, out } = await run('forecast', 'small', ...on);
    assert.equal(status, 0);
    assert.equal(
      out,
      [
        '✓ acme is Partner on 1 June 2025.',
        '  ✗ 2 February 2026: Partner becomes Member.',
        '    ✗ ann: Worker ends.',
      ].join('\n'),
    );
  });

  test('up to a day, and as JSON without a limit', async () => {
    const { out } = await run('forecast', 'small', ...on, '--until', '2026-02-01');
    assert.match(out, /Nothing changes until 1 February 2026/);
    const json = JSON.parse((await run('forecast', 'small', ...on, '--json')).out);
    assert.equal(json.until, null);
    assert.deepEqual(
      json.organisations.map((one: { forecast: unknown[] }) => one.forecast.length),
      [1],
    );
  });
});

describe('a folder with the version before', () => {
  const term = {
    id: 'F7',
    kind: 'membership',
    organisation: 'acme',
    from: '2025-01-01',
    until: '2026-01-01',
  };
  writeFileSync(
    join(folder, 'with-term'),
    [...facts, term].map((fact) => JSON.stringify(fact)).join('\n'),
  );
  const during = ['--facts', 'with-term', '--as-of', '2025-06-01', '--organisation', 'acme'];
  const after = ['--facts', 'with-term', '--as-of', '2026-01-02', '--organisation', 'acme'];

  test('is forecast in the words of the version that applies', async () => {
    assert.match((await run('forecast', 'renewing', ...during)).out, /acme is Partner on 1 June/);
    assert.match((await run('forecast', 'renewing', ...after)).out, /acme is Member on 2 January/);
  });

  test('tells what the next version brings, by that version, and until when a tier holds', async () => {
    const ahead = await run('forecast', 'renewing', ...during);
    assert.match(ahead.out, /From 1 January 2026 on version 2\.0\.0 applies/);
    assert.match(
      ahead.out,
      /1 January 2026: Partner becomes Member\.\n.*Because version 2\.0\.0 applies from 1 January/,
    );
    assert.doesNotMatch(ahead.out, /2 February 2026/);
    const before = await run('forecast', 'renewing', ...during, '--until', '2025-12-31');
    assert.match(before.out, /Nothing changes until 31 December 2025/);
    assert.doesNotMatch(before.out, /version/);
    const { out } = await run('evaluate', 'renewing', ...during);
    assert.match(out, /acme: Partner, until 31 December 2025/);
    const said = await run('explain', 'renewing', ...during, '--locale', 'ru');
    assert.match(said.out, /С 1 января 2026 действует версия 2\.0\.0/);
    assert.match(said.out, /Причина — версия 2\.0\.0, действующая с 1 января 2026/);
  });

  test('is supposed about under both, and told what the next version brings then', async () => {
    const keeps = await run('what-if', 'renewing', ...during, '--passes', 'bob:work-exam');
    assert.match(
      keeps.out,
      /keeps Partner\. That holds through 1 February 2026 instead of through 31 December 2025/,
    );
    const joins = await run('what-if', 'renewing', ...during, '--joins', 'cleo', '--locale', 'ru');
    assert.match(joins.out, /С 1 января 2026 действует версия 2\.0\.0/);
    assert.match(joins.out, /1 января 2026: .* → .*\n.*Причина — версия 2\.0\.0/);
    const ends = await run('what-if', 'renewing', ...during, '--ends', 'F7', '--json');
    assert.equal(JSON.parse(ends.out).after.version, '2.0.0');
    assert.equal(JSON.parse(ends.out).under, undefined);
  });

  test('is simulated from the version that applies to each company', async () => {
    const { out } = await run('simulate', 'renewing', 'next', ...during);
    assert.match(out, /acme: Partner → Member/);
    assert.match(out, /1 of 2 people hold Worker.*Before: 1 person holds Worker/);
    const gone = await run('simulate', 'renewing', 'next', ...after);
    assert.doesNotMatch(gone.out, /acme:/);
  });

  test('is planned for under the version that applies', async () => {
    const early = ['--facts', 'with-term', '--as-of', '2025-01-31', '--organisation', 'acme'];
    const partner = await run('plan', 'renewing', ...early, '--to', 'partner');
    assert.match(partner.out, /to Partner/);
    assert.doesNotMatch(partner.out, /Champion/);
    assert.match(
      partner.out,
      /From 1 January 2026 on version 2\.0\.0 applies to acme: .* not enough/,
    );
    // Who has it is told the way to have it under the next one, too.
    const keeps = await run('plan', 'renewing', ...during, '--to', 'partner');
    assert.match(keeps.out, /acme has reached it already\. From 1 January 2026 .* made by it/);
    assert.match(keeps.out, /One more person earns Worker/);
    const champion = await run('plan', 'renewing', ...after, '--to', 'partner');
    assert.match(champion.out, /Champion/);
  });
});

describe('replay', () => {
  const days = ['--organisation', 'acme', '--from', '2025-01-15', '--to', '2026-06-01'];
  test('tells one text, and two one after the other', async () => {
    const one = await run('replay', 'small', ...known, ...days);
    assert.equal(one.status, 0);
    assert.match(one.out, /1 February 2025.*Partner/);
    assert.match(one.out, /2 February 2026: Partner becomes Member/);
    const two = await run('replay', 'small', 'next', ...known, ...days);
    assert.match(two.out, /1 July 2025, as version 2\.0\.0 takes effect: Partner becomes Member/);
    const json = JSON.parse(
      (await run('replay', 'next', 'small', ...known, ...days, '--json')).out,
    );
    assert.equal(json.changes.at(-1).version, '2.0.0');
  });

  test('refuses days in the wrong order and no folder', async () => {
    const wrong = await run('replay', 'small', ...known, ...days.slice(0, 4), '--to', '2025-01-01');
    assert.deepEqual([wrong.status, wrong.error], [2, '--to must not be before --from.']);
    assert.equal((await run('replay', ...known, ...days)).status, 2);
  });
});

describe('what-if', () => {
  test('takes several suppositions in their order', async () => {
    const asked = ['--passes', 'bob:work-exam', '--leaves', 'ann', '--joins', 'cleo'];
    const { status, out } = await run('what-if', 'small', ...acme, ...asked);
    assert.equal(status, 0);
    assert.deepEqual(out.split('\n').slice(0, 7), [
      '✓ If this happens on 1 June 2025:',
      '  ✓ bob passes Work exam.',
      '  ✓ ann leaves.',
      '  ✓ cleo joins.',
      '    ! By itself, that changes nothing.',
      '  ✓ bob then earns Worker, through 1 June 2026.',
      '✓ acme keeps Partner. That holds through 1 June 2026 instead of through 1 February 2026.',
    ]);
  });

  test('reads deals and other facts with their particulars', async () => {
    const deal = '20000.50 EUR, subject=relay, person=ann, market=apac, seats=7, new=true';
    const asked = ['--deal', deal, '--reference', '-', '--happens', 'survey,quantity=5', '--json'];
    const count = '- count: { of: deal, where: { market: apac, seats: 7, new: true }, atLeast: 1 }';
    const silver = '- people: { holding: worker, atLeast: 1 }';
    write('reading', { ...small, ...replaced('parts.yaml', [silver, count]) });
    const { facts: made } = JSON.parse((await run('what-if', 'reading', ...acme, ...asked)).out);
    const told = made.map(({ kind, subject, quantity, money, attributes, person: by }: never) => ({
      kind,
      subject,
      quantity,
      money,
      attributes,
      by,
    }));
    assert.deepEqual(JSON.parse(JSON.stringify(told)), [
      {
        kind: 'deal',
        subject: 'relay',
        money: { amount: '20000.50', currency: 'EUR' },
        attributes: { market: 'apac', seats: 7, new: true },
        by: 'ann',
      },
      { kind: 'reference', subject: '' },
      { kind: 'survey', subject: '', quantity: 5 },
    ]);
  });

  const wrong: { name: string; asks: string[]; says: RegExp }[] = [
    { name: 'nothing', asks: [], says: /Say what happens/ },
    { name: 'an unknown exam', asks: ['--passes', 'bob:work-exma'], says: /mean “work-exam”/ },
    { name: 'no exam', asks: ['--passes', 'bob'], says: /Write PERSON:EXAM/ },
    { name: 'a stranger who leaves', asks: ['--leaves', 'zoe'], says: /zoe does not count/ },
    { name: 'an amount without a currency', asks: ['--deal', 'much'], says: /“much” is not/ },
    { name: 'a bare number', asks: ['--deal', '4000'], says: /Write 4000 EUR, or quantity=4000/ },
    ...['20,000 EUR', '20.000 EUR', '20 000 EUR', 'subject=relay,20,000 EUR,person=bob'].map(
      (deal) => ({
        name: `thousands set apart: ${deal}`,
        asks: ['--deal', deal],
        says: /has a separator of thousands\. Write 20000 EUR; a point parts the cents/,
      }),
    ),
    { name: 'an unknown kind', asks: ['--happens', 'rain'], says: /Possible: deal/ },
    {
      name: 'a kind that is nearly right',
      asks: ['--happens', 'srvey,quantity=5'],
      says: /Did you mean “survey”\? Possible: deal/,
    },
    {
      name: 'an attribute in the form of a waiver',
      asks: ['--happens', 'attribute,name=region,value=emea'],
      says: /“name” is no part of an attribute .* Write --happens "attribute,subject=region,value=emea"/,
    },
    {
      name: 'an attribute without its value',
      asks: ['--happens', 'attribute,subject=region'],
      says: /Write --happens "attribute,subject=region,value=10"/,
    },
    {
      name: 'what nothing reads of a deal',
      asks: ['--deal', '10 EUR,seats=7'],
      says: /^Nothing in the program reads “seats” of a deal\.$/,
    },
    {
      name: 'a waiver of what cannot be waived',
      asks: ['--happens', 'waiver,name=terms'],
      says: /no requirement that can be waived “terms”/,
    },
    {
      name: 'somebody whose name is nearly one of the company',
      asks: ['--leaves', 'anna'],
      says: /^anna does not count for this company on that day\. Did you mean “ann”\?$/,
    },
    { name: 'a waiver until no day', asks: ['--happens', 'waiver,until=soon'], says: /“soon”/ },
  ];
  for (const { name, asks, says } of wrong)
    test(`refuses ${name}`, async () => {
      const { status, error } = await run('what-if', 'small', ...acme, ...asks);
      assert.equal(status, 2);
      assert.match(error, says);
    });

  test('its help is as wide as its options', async () => {
    const { out } = await run('what-if', '--help');
    assert.match(out, /--earns PERSON:CREDENTIAL {2}A person/);
  });
});

describe('simulate', () => {
  test('says who moves because of which clause, with progress beside the answer', async () => {
    const { status, out, progress } = await run('simulate', 'small', 'next', ...on);
    assert.equal(status, 0);
    assert.match(out, /acme: Partner → Member/);
    assert.match(out, /1 of 2 people hold Worker.*Before: 1 person holds Worker/);
    assert.match(out, /A sign: 1 company loses it/);
    assert.deepEqual(progress, ['1 of 1', '']);
  });

  test('as JSON, and only with two folders', async () => {
    const { out } = await run('simulate', 'next', 'small', ...on, '--json');
    const { cells, movers } = JSON.parse(out);
    assert.deepEqual(cells, [{ from: 'member', to: 'partner', organisations: 1 }]);
    assert.equal(movers[0].because.path, 'tiers.partner.requires.all[0]');
    const one = await run('simulate', 'small', ...on);
    assert.match(one.error, /^Name two folders/);
    assert.equal((await run('simulate', 'small', 'next', 'small', ...on)).status, 2);
  });
});

describe('diff', () => {
  test('says in words what is different, and exits with 1', async () => {
    const { status, out } = await run('diff', 'small', 'next');
    assert.equal(status, 1);
    assert.match(out, /^! 4 differences: 1 asks for more, 0 ask for less, 3 others\./);
    assert.match(out, /People holding Worker: at least 2 instead of 1\. That asks for more\./);
    const russian = await run('diff', 'small', 'next', '--locale', 'ru');
    assert.match(russian.out, /не меньше 2 вместо 1\. Это строже\./);
  });

  test('exits with 0 where the texts say the same, and answers JSON', async () => {
    const { status, out } = await run('diff', 'small', 'small');
    assert.deepEqual([status, out], [0, '✓ The two texts say the same.']);
    const json = JSON.parse((await run('diff', 'small', 'next', '--json')).out);
    assert.deepEqual(json.at(-1).code, 'condition.need');
    assert.match(json.at(-1).says, /at least 2/);
    assert.match((await run('diff', '--help')).out, /0 no difference, 1 differences/);
  });
});

describe('rankings', () => {
  const silver = '- people: { holding: worker, atLeast: 1 }';
  const rank =
    '- rank: { name: sales, of: deal, value: quantity, during: last full quarter, top: 40%, per: region }';
  write('ranked', { ...small, ...replaced('parts.yaml', [silver, rank]) });
  const sold = ['acme', 'birch', 'cedar', 'dune'].flatMap((organisation, index) => [
    { kind: 'deal', organisation, subject: 'tool', quantity: 10 * index, from: '2025-02-01' },
    {
      kind: 'attribute',
      organisation,
      subject: 'region',
      attributes: { value: index < 3 ? 'east' : 'west' },
      from: '2025-01-01',
    },
  ]);
  writeFileSync(join(folder, 'sold'), sold.map((fact) => JSON.stringify(fact)).join('\n'));
  const asked = ['--facts', 'sold', '--as-of', '2025-06-01'];

  test('says where each group is cut', async () => {
    const { status, out } = await run('rankings', 'ranked', ...asked);
    assert.equal(status, 0);
    assert.equal(
      out,
      [
        '✓ Total quantity of closed deals in the last full quarter: among the best 40%, by region. Ranking “sales” of 1 April 2025:',
        '  ✓ east: 2 of 3 companies for 2 places, with 10 or more.',
        '  ✓ west: 1 of 1 company for one place, with 30 or more.',
      ].join('\n'),
    );
    const russian = await run('rankings', 'ranked', ...asked, '--locale', 'ru');
    assert.match(
      russian.out,
      /east: компаний — 3, мест — 2; среди лучших — 2, у которых есть хотя бы 10\./,
    );
  });

  test('its lines are facts that the other commands go by', async () => {
    const { out } = await run('rankings', 'ranked', ...asked, '--lines');
    const all = `${sold.map((fact) => JSON.stringify(fact)).join('\n')}\n${out}`;
    writeFileSync(join(folder, 'ranked-facts'), all);
    const on = ['--facts', 'ranked-facts', '--as-of', '2025-06-01'];
    const evaluated = await run('evaluate', 'ranked', ...on);
    assert.match(
      evaluated.out,
      /acme: Member[\s\S]*birch: Partner[\s\S]*cedar: Partner[\s\S]*dune: Partner/,
    );
    const told = await run('explain', 'ranked', ...on, '--organisation', 'acme');
    assert.match(
      told.out,
      /: 0 of 10\. By the ranking of 1 April 2025 for east: 2 places among 3 companies\./,
    );
    const again = await run('rankings', 'ranked', ...on, '--lines');
    assert.equal(again.out, out);
    const before = await run('explain', 'ranked', ...asked, '--organisation', 'acme');
    assert.match(before.out, /No such ranking has been made for this company/);
  });

  const own: [organisation: string, locale: string, says: string[]][] = [
    [
      'birch',
      'en',
      [
        '  ✓ Place 2 among 3 companies, with 10.',
        '  ✓ There are 2 places for the best, which 2 companies have, with 10 or more.',
      ],
    ],
    [
      'acme',
      'en',
      [
        '  ✗ No place yet: nothing of the company counts. 3 companies take part.',
        '  ✗ There are 2 places for the best, which 2 companies have, with 10 or more.',
      ],
    ],
    [
      'birch',
      'ru',
      [
        '  ✓ Место 2 из 3; засчитано 10.',
        '  ✓ Мест для лучших — 2; среди лучших компаний — 2, у каждой не меньше 10.',
      ],
    ],
  ];
  for (const [organisation, locale, says] of own)
    test(`the place of ${organisation} alone (${locale})`, async () => {
      const one = [...asked, '--organisation', organisation, '--locale', locale];
      const { status, out } = await run('rankings', 'ranked', ...one);
      const [title, ...lines] = out.split('\n');
      assert.deepEqual([status, lines], [0, says]);
      assert.match(
        title!,
        locale === 'en' ? /1 April 2025 for east:$/ : /1 апреля 2025 \(east\):$/,
      );
    });

  test('a company without a group takes no part; its place as JSON; not with lines', async () => {
    const apart = { kind: 'deal', organisation: 'elm', quantity: 5, from: '2025-02-01' };
    const all = [...sold, apart].map((fact) => JSON.stringify(fact)).join('\n');
    writeFileSync(join(folder, 'sold-apart'), all);
    const of = ['rankings', 'ranked', '--facts', 'sold-apart', '--as-of', '2025-06-01'] as const;
    const { out } = await run(...of, '--organisation', 'elm');
    assert.match(out, /: *\n {2}✗ The company takes no part\. 4 companies do\.$/);
    const json = JSON.parse((await run(...of, '--organisation', 'cedar', '--json')).out);
    assert.deepEqual([json[0].place.place, json[0].place.amount, json[0].cut.size], [1, '20', 3]);
    assert.equal((await run(...of, '--organisation', 'cedar', '--lines')).status, 2);
    assert.match((await run(...of, '--organisation', 'ceder')).error, /Perhaps “?cedar|cedar/);
  });

  test('as JSON, without a ranking, and wrongly', async () => {
    const json = JSON.parse((await run('rankings', 'ranked', ...asked, '--json')).out);
    assert.deepEqual(
      json.map(({ cuts }: { cuts: { best: number }[] }) => cuts.map(({ best }) => best)),
      [[2, 1]],
    );
    assert.equal((await run('rankings', 'small', ...asked)).out, '✓ The text goes by no ranking.');
    const both = await run('rankings', 'ranked', ...asked, '--json', '--lines');
    assert.deepEqual([both.status, both.error], [2, 'Give one of these only: --lines, --json.']);
    assert.match((await run('rankings', '--help')).out, /--lines/);
  });
});
