import { random, type Random } from '@guildmark/engine';
import type { Act, CrmLine } from './acts.ts';
import { during, type Calendar } from './calendar.ts';
import type { DaysAgo, DemoPerson, Stretch } from './world/shape.ts';

/** The customer system hands over what it has every so many days, so a deal is known after it closed. */
const importEvery = 14;

/** Yearly list prices in euro, and how often each is sold. */
const editions = [
  { product: 'relay-team', amount: 9_720, weight: 2 },
  { product: 'relay-business', amount: 31_320, weight: 4 },
  { product: 'relay-enterprise', amount: 102_000, weight: 1 },
];

interface DatedLine {
  daysAgo: DaysAgo;
  line: CrmLine;
}

/** The fortnightly imports of closed deals and delivered projects. */
export function crmImports(people: DemoPerson[], calendar: Calendar): Act[] {
  const byImport = new Map<DaysAgo, CrmLine[]>();
  for (const { daysAgo, line } of people.flatMap((person) => linesOf(person, calendar))) {
    const known = importEvery * Math.floor((daysAgo - 1) / importEvery);
    if (known < 1) continue;
    byImport.set(known, [...(byImport.get(known) ?? []), line]);
  }
  return [...byImport].map(([daysAgo, lines]) => ({
    at: during(calendar, daysAgo, 7, 'crm'),
    act: 'crm',
    lines: lines.toSorted((a, b) => a.closed - b.closed),
  }));
}

function linesOf(person: DemoPerson, calendar: Calendar): DatedLine[] {
  const draw = random(`${calendar.seed} ${person.key} crm`);
  const days = (stretch?: Stretch) => (stretch ? spread(stretch, draw) : []);
  const dated = (daysAgo: DaysAgo, rest: Pick<CrmLine, 'kind' | 'money' | 'role' | 'product'>) => ({
    daysAgo,
    line: {
      person: person.key,
      organisation: employer(person, daysAgo),
      closed: during(calendar, daysAgo, 16, `${person.key} ${rest.kind}`),
      ...rest,
    },
  });
  const project = (daysAgo: DaysAgo, role: 'supervised' | 'independent') =>
    dated(daysAgo, { kind: 'implementation', product: edition(draw).product, role });
  return [
    ...days(person.deals).map((daysAgo) => dated(daysAgo, { kind: 'deal', ...sale(draw) })),
    ...days(person.supervised).map((daysAgo) => project(daysAgo, 'supervised')),
    ...days(person.independent).map((daysAgo) => project(daysAgo, 'independent')),
  ];
}

/** Evenly over the stretch, each up to three days later than that, never past its end. */
function spread({ count, from, to }: Stretch, draw: Random): DaysAgo[] {
  const step = count > 1 ? (from - to) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) =>
    Math.max(to, Math.round(from - index * step) - draw.int(4)),
  );
}

const employer = ({ at = '', moved }: DemoPerson, daysAgo: DaysAgo) =>
  moved && daysAgo <= moved.confirmed ? moved.to : at;

function edition(draw: Random) {
  const hat = editions.flatMap((one) => Array.from({ length: one.weight }, () => one));
  return hat[draw.int(hat.length)]!;
}

function sale(draw: Random): Pick<CrmLine, 'money' | 'product'> {
  const { product, amount } = edition(draw);
  const euro = (amount * (100 - draw.int(16))) / 100;
  return { product, money: { amount: euro.toFixed(2), currency: 'EUR' } };
}
