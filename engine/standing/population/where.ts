import type { Fact, FactValue } from '../../kernel/fact.ts';
import type { Where } from '../../program/definition/selection.ts';
import { isWhere } from '../../requirement/selection.ts';
import type { Coded, Table } from './columns.ts';

/** What each code of an attribute means for a condition on it: 1 where it fits. */
export interface Fitting {
  codes: Int32Array;
  fits: Uint8Array;
}

const asFact = (name: string, value: FactValue | undefined) =>
  ({ attributes: value === undefined ? {} : { [name]: value } }) as unknown as Fact;

/** The column of an attribute, or one that says nothing. */
export const attributeOf = (table: Table, name: string): Coded =>
  table.attributes.get(name) ?? {
    codes: new Int32Array(table.from.length),
    values: [undefined],
  };

/** Conditions on attributes, answered once for every value that occurs. */
export function fittings(table: Table, wheres: readonly Where[]): Fitting[] {
  return wheres.flatMap((where) =>
    Object.entries(where).map(([name, wanted]) => {
      const { codes, values } = attributeOf(table, name);
      const fits = Uint8Array.from(values, (value) =>
        isWhere({ [name]: wanted }, asFact(name, value)) ? 1 : 0,
      );
      return { codes, fits };
    }),
  );
}

/** Whether a row is as all conditions want it. */
export function isFit(list: readonly Fitting[], row: number): boolean {
  for (const { codes, fits } of list) if (fits[codes[row]!] === 0) return false;
  return true;
}

/** Of each subject: whether it is one of those asked for. */
export function wantedSubjects(table: Table, subjects: readonly string[] | null): Uint8Array {
  const wanted = subjects && new Set(subjects);
  return Uint8Array.from(table.subjects, (subject) => (!wanted || wanted.has(subject) ? 1 : 0));
}
