import type { Gathered } from '@guildmark/engine';
import { competencies, dayMilliseconds, type World } from './world.ts';

/** Places for the rows of a world of some size, as the engine's columns are made of them. */
export function emptyRows({ people, credentials, deals }: World) {
  const places = (rows: number) => ({
    owner: new Int32Array(rows),
    subject: new Int32Array(rows),
    from: new Float64Array(rows),
    until: new Float64Array(rows),
  });
  const sold = deals.organisation.length;
  const affiliations = places(people.organisation.length);
  for (let person = 0; person < affiliations.subject.length; person++)
    affiliations.subject[person] = person;
  affiliations.until.fill(Infinity);
  const money = {
    amount: new Float64Array(sold),
    decimals: 2,
    currency: new Int32Array(sold),
    currencies: ['EUR'],
  };
  const sales = { ...places(sold), money };
  sales.until.fill(Infinity);
  return { affiliations, credentials: places(credentials.person.length), deals: sales };
}

const numbers = Array.from({ length: competencies }, (_, index) => index);
const credentialIds = numbers.flatMap((field) => [`held-${field}`, `top-${field}`]);
const productIds = numbers.map((field) => `product-${field}`);

/** Rows with the names that the program of the bench gives to what they are about. */
export function gathered(
  { organisations, people }: World,
  { affiliations, credentials, deals }: ReturnType<typeof emptyRows>,
): Gathered {
  return {
    organisations: Array.from({ length: organisations }, (_, index) => String(index)),
    persons: people.organisation.length,
    affiliations: { ...affiliations, subjects: [] },
    credentials: { ...credentials, subjects: credentialIds },
    facts: new Map([['deal', { ...deals, subjects: productIds }]]),
  };
}

/** The rows of a world that is in memory. */
export function rowsOf(world: World): Gathered {
  const rows = emptyRows(world);
  const { people, credentials, deals } = world;
  const milliseconds = (days: Int32Array, into: Float64Array) => {
    for (let row = 0; row < days.length; row++) into[row] = days[row]! * dayMilliseconds;
  };
  rows.affiliations.owner.set(people.organisation);
  milliseconds(people.fromDay, rows.affiliations.from);
  rows.credentials.owner.set(credentials.person);
  rows.credentials.subject.set(credentials.code);
  milliseconds(credentials.fromDay, rows.credentials.from);
  milliseconds(credentials.untilDay, rows.credentials.until);
  rows.deals.owner.set(deals.organisation);
  rows.deals.subject.set(deals.product);
  rows.deals.money.amount.set(deals.cents);
  milliseconds(deals.fromDay, rows.deals.from);
  return gathered(world, rows);
}
