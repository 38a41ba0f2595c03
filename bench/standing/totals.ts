import { competencies, today, type World } from './world.ts';

/** What the rules engines are given of each organisation: they cannot count facts themselves. */
export interface Totals {
  /** By organisation and competency: people with either credential, and with the higher one. */
  people: Int32Array;
  top: Int32Array;
  cents: Float64Array;
  deals: Int32Array;
}

/** Totals of every organisation, counted by a plain loop that is not measured. */
export function totalsOf({ organisations, people, credentials, deals }: World): Totals {
  const places = organisations * competencies;
  const totals: Totals = {
    people: new Int32Array(places),
    top: new Int32Array(places),
    cents: new Float64Array(places),
    deals: new Int32Array(places),
  };
  const { person, code, fromDay, untilDay } = credentials;
  for (let row = 0; row < person.length;) {
    const who = person[row]!;
    let [any, top] = [0, 0];
    for (; row < person.length && person[row] === who; row++) {
      if (fromDay[row]! > today || untilDay[row]! <= today) continue;
      const bit = 1 << (code[row]! >> 1);
      any |= bit;
      if (code[row]! & 1) top |= bit;
    }
    const at = people.organisation[who]! * competencies;
    for (let field = 0; field < competencies; field++) {
      totals.people[at + field]! += (any >> field) & 1;
      totals.top[at + field]! += (top >> field) & 1;
    }
  }
  for (let row = 0; row < deals.organisation.length; row++) {
    if (deals.fromDay[row]! > today || deals.fromDay[row]! + 365 <= today) continue;
    const at = deals.organisation[row]! * competencies + deals.product[row]!;
    totals.cents[at]! += deals.cents[row]!;
    totals.deals[at]! += 1;
  }
  return totals;
}

/** The totals of one organisation by name, as rules engines read them. */
export function namedTotals(totals: Totals, organisation: number): Record<string, number> {
  const named: Record<string, number> = {};
  for (let field = 0; field < competencies; field++) {
    const at = organisation * competencies + field;
    named[`people${field}`] = totals.people[at]!;
    named[`top${field}`] = totals.top[at]!;
    named[`cents${field}`] = totals.cents[at]!;
    named[`deals${field}`] = totals.deals[at]!;
  }
  return named;
}
