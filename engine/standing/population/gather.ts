import { decimal } from '../../kernel/exact.ts';
import type { Fact, FactKind, FactValue } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { placeOf } from '../../requirement/decision.ts';
import { factsUnder } from '../../requirement/derive.ts';
import type { KnownFact } from '../../requirement/facts.ts';
import { columnsFrom } from './build.ts';
import type { Coded, Columns, MoneyColumn, Rows } from './columns.ts';
import { termsOf } from './terms.ts';
import { wholeUnits } from './units.ts';

/** Numbers for names, in the order in which they are met. */
function numbersFor(names: string[] = []) {
  const known = new Map(names.map((name, number) => [name, number]));
  const numberOf = (name: string): number => {
    let number = known.get(name);
    if (number === undefined) known.set(name, (number = names.push(name) - 1));
    return number;
  };
  return { names, numberOf };
}

/** The column of one attribute. */
export function coded(list: readonly KnownFact[], name: string): Coded {
  const values: (FactValue | undefined)[] = [undefined];
  const known = new Map<FactValue | undefined, number>([[undefined, 0]]);
  const codes = Int32Array.from(list, ({ attributes }) => {
    const value = attributes?.[name];
    let code = known.get(value);
    if (code === undefined) known.set(value, (code = values.push(value) - 1));
    return code;
  });
  return { codes, values };
}

const places = (text: string) => (text.split('.')[1] ?? '').replace(/0+$/, '').length;

function moneyOf(list: readonly KnownFact[]): MoneyColumn | null {
  const texts = list.map(({ money }) => money?.amount ?? '');
  if (texts.every((text) => text === '')) return null;
  const decimals = Math.min(6, Math.max(0, ...new Set(texts.map(places))));
  const { names, numberOf } = numbersFor();
  const currency = Int32Array.from(list, ({ money }) => numberOf(money?.currency ?? ''));
  const amount = Float64Array.from(texts, (text) => {
    const exact = decimal(text);
    return exact === null ? NaN : wholeUnits(exact, decimals);
  });
  return { amount, decimals, currency, currencies: names };
}

const instantDigits = 16;

/** Decisions that take effect together follow one another as they were recorded, other facts by their ids. */
export const tie = (fact: KnownFact): string =>
  fact.kind === 'decision'
    ? `${String(fact.recordedAt).padStart(instantDigits, '0')} ${placeOf(fact)} ${fact.id}`
    : fact.id;

/** Facts as rows: everything that they say. */
export function rowsOf(
  list: readonly KnownFact[],
  owner: (fact: KnownFact) => number,
  subject?: (fact: KnownFact) => number,
): Rows {
  const { names, numberOf } = numbersFor();
  const attributes = new Set(list.flatMap((fact) => Object.keys(fact.attributes ?? {})));
  return {
    owner: Int32Array.from(list, owner),
    subject: Int32Array.from(list, subject ?? ((fact) => numberOf(fact.subject))),
    subjects: names,
    from: Float64Array.from(list, ({ from }) => from),
    until: Float64Array.from(list, ({ until }) => until ?? Infinity),
    ended: Uint8Array.from(list, ({ endedBy }) => (endedBy === undefined ? 0 : 1)),
    personal: Uint8Array.from(list, ({ person }) => (person === undefined ? 0 : 1)),
    quantity: Float64Array.from(list, ({ quantity }) => quantity ?? NaN),
    money: moneyOf(list),
    attributes: new Map([...attributes].map((name) => [name, coded(list, name)])),
    ties: list.map(tie),
  };
}

/** The kinds of facts, by whose they are. */
function sorted(known: readonly KnownFact[]) {
  const affiliations: KnownFact[] = [];
  const credentials: KnownFact[] = [];
  const facts = new Map<FactKind, KnownFact[]>();
  for (const fact of known) {
    const { kind, person, organisation } = fact;
    if (kind === 'affiliation') {
      if (person !== undefined && organisation !== undefined) affiliations.push(fact);
      continue;
    }
    if (kind === 'credential' && person !== undefined) credentials.push(fact);
    if (person !== undefined && organisation === undefined) continue;
    const same = facts.get(kind);
    if (same) same.push(fact);
    else facts.set(kind, [fact]);
  }
  return { affiliations, credentials, facts };
}

/**
 * The columns of all facts known at `known` under a program's text, in any order. Organisations that are to be answered for and may have
 * no facts yet are named in `organisations`; others follow in the order of the facts.
 */
export function columnsOf(
  program: Program,
  facts: Fact[],
  known: Instant,
  organisations: readonly string[] = [],
): Columns {
  const all = factsUnder(program, facts, known);
  const companies = numbersFor([...organisations]);
  const people = numbersFor();
  for (const { organisation, person } of all) {
    if (organisation !== undefined) companies.numberOf(organisation);
    if (person !== undefined) people.numberOf(person);
  }
  const company = ({ organisation }: KnownFact) =>
    organisation === undefined ? -1 : companies.numberOf(organisation);
  const person = (fact: KnownFact) => people.numberOf(fact.person!);
  const kinds = sorted(all);
  return columnsFrom({
    organisations: companies.names,
    people: people.names,
    persons: people.names.length,
    affiliations: rowsOf(kinds.affiliations, company, person),
    credentials: rowsOf(kinds.credentials, person),
    facts: new Map([...kinds.facts].map(([kind, list]) => [kind, rowsOf(list, company)])),
    terms: termsOf(program),
    complete: true,
  });
}
