import { random } from '@guildmark/engine';

export const dayMilliseconds = 86_400_000;
export const competencies = 14;
/** Days are counted from 1970; the day asked about, 1 June 2026. */
export const today = 20_605;

/** Everyone and everything, in plain columns: what each contender turns into what it reads. */
export interface World {
  organisations: number;
  people: { organisation: Int32Array; fromDay: Int32Array };
  /** Codes: twice the competency, one more for the professional level. */
  credentials: { person: Int32Array; code: Int16Array; fromDay: Int32Array; untilDay: Int32Array };
  deals: {
    organisation: Int32Array;
    product: Int16Array;
    cents: Float64Array;
    fromDay: Int32Array;
  };
}

/** A world from a seed: ten people, twenty credentials and three deals for each organisation, unevenly spread. */
export function worldOf(organisations: number, seed: string): World {
  const chance = random(seed);
  const below = (limit: number) => chance.int(limit);
  // A few organisations are large and most are small.
  const someone = () => Math.floor(organisations * (below(1 << 20) / (1 << 20)) ** 1.6);
  const persons = organisations * 10;
  const people = { organisation: new Int32Array(persons), fromDay: new Int32Array(persons) };
  for (let person = 0; person < persons; person++) {
    people.organisation[person] = someone();
    people.fromDay[person] = today - below(2000);
  }
  const held = persons * 2;
  const credentials = {
    person: new Int32Array(held),
    code: new Int16Array(held),
    fromDay: new Int32Array(held),
    untilDay: new Int32Array(held),
  };
  for (let row = 0; row < held; row++) {
    const person = row >> 1;
    credentials.person[row] = person;
    // What companies do they do in a few fields.
    const field = (people.organisation[person]! * 7 + below(4)) % competencies;
    credentials.code[row] = field * 2 + (below(3) === 0 ? 1 : 0);
    credentials.fromDay[row] = today - below(900);
    credentials.untilDay[row] = credentials.fromDay[row]! + 730;
  }
  const sold = organisations * 3;
  const deals = {
    organisation: new Int32Array(sold),
    product: new Int16Array(sold),
    cents: new Float64Array(sold),
    fromDay: new Int32Array(sold),
  };
  for (let row = 0; row < sold; row++) {
    const organisation = someone();
    deals.organisation[row] = organisation;
    deals.product[row] = (organisation * 7 + below(4)) % competencies;
    deals.cents[row] = 100_000 + below(4_000_000);
    deals.fromDay[row] = today - below(700);
  }
  return { organisations, people, credentials, deals };
}
