import type { Gathered, MoneyColumn, Rows } from '@guildmark/engine';
import { competencies, dayMilliseconds, type World } from './world.ts';

/** Rows of a world; what they are about is told by numbers. */
export type BenchRows = Record<'affiliations' | 'credentials' | 'deals', Omit<Rows, 'subjects'>>;

/** What amounts of so many rows are in: cents. */
export const euros = (rows: number): Omit<MoneyColumn, 'amount'> => ({
  decimals: 2,
  currency: new Int32Array(rows),
  currencies: ['EUR'],
});

const numbers = Array.from({ length: competencies }, (_, index) => index);
const credentialIds = numbers.flatMap((field) => [`held-${field}`, `top-${field}`]);
const idsOf = (organisations: number) =>
  Array.from({ length: organisations }, (_, index) => String(index));
let known: readonly string[] = [];
/** Names by number; nobody measures how they are made. */
const organisationIds = (organisations: number): readonly string[] =>
  known.length === organisations ? known : (known = idsOf(organisations));
const productIds = numbers.map((field) => `product-${field}`);

/** Rows with the names that the program of the bench gives to what they are about. */
export function gathered(
  { organisations, people }: World,
  { affiliations, credentials, deals }: BenchRows,
): Gathered {
  return {
    organisations: organisationIds(organisations),
    persons: people.organisation.length,
    affiliations: { ...affiliations, subjects: [] },
    credentials: { ...credentials, subjects: credentialIds },
    facts: new Map([['deal', { ...deals, subjects: productIds }]]),
  };
}

const milliseconds = (days: Int32Array): Float64Array =>
  Float64Array.from(days, (day) => day * dayMilliseconds);

/** The rows of a world that is in memory. */
export function rowsOf(world: World): Gathered {
  const { people, credentials, deals } = world;
  const sold = deals.organisation.length;
  return gathered(world, {
    affiliations: {
      owner: people.organisation.slice(),
      subject: people.organisation.map((_, person) => person),
      from: milliseconds(people.fromDay),
    },
    credentials: {
      owner: credentials.person.slice(),
      subject: Int32Array.from(credentials.code),
      from: milliseconds(credentials.fromDay),
      until: milliseconds(credentials.untilDay),
    },
    deals: {
      owner: deals.organisation.slice(),
      subject: Int32Array.from(deals.product),
      from: milliseconds(deals.fromDay),
      money: { ...euros(sold), amount: deals.cents.slice() },
    },
  });
}
