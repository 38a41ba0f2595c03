import type { Instant } from '../../kernel/instant.ts';
import type { FactKind } from '../../kernel/fact.ts';
import type { Program } from '../../program/definition/program.ts';
import type { KnownFact } from '../../requirement/facts.ts';
import { adoptedAt, isForAllAtOnce, versionFor } from '../versions.ts';
import type { Columns } from './columns.ts';
import { rowsOfOwner } from './lines.ts';

/** Organisations that go over to a new text on the same day, from the same version. */
export interface Adopting {
  before: Program;
  /** The day, or the instant asked about where they would have gone over by then. */
  on: Instant;
  organisations: number[];
}

/** What tells when an organisation goes over to a version (see `versions.ts`). */
const kinds: FactKind[] = ['membership', 'agreement', 'adoption'];

/** The terms and adoptions of an organisation as facts, as far as it matters when it goes over. */
function termsIn({ facts, organisations }: Columns, owner: number): KnownFact[] {
  const organisation = organisations[owner]!;
  return kinds.flatMap((kind) => {
    const table = facts.get(kind);
    if (!table) return [];
    return [...rowsOfOwner(table, owner)].flatMap((row): KnownFact[] => {
      const [from, until] = [table.from[row]!, table.until[row]!];
      // What was taken out of the table never begins.
      if (from === Infinity) return [];
      return [
        {
          id: '',
          kind,
          organisation,
          ...(table.personal?.[row] && { person: '' }),
          subject: table.subjects[table.subject[row]!]!,
          from,
          until: until === Infinity ? null : until,
          recordedAt: 0,
          source: '',
        },
      ];
    });
  });
}

/**
 * Everyone by the day and the version from which they go over to a new text; who never does (a newer
 * version may apply before), or has no version on that day, is left out. `before` are the versions that apply to someone at `at` or later.
 */
export function adopting(
  before: readonly Program[],
  after: Program,
  columns: Columns,
  at: Instant,
): Adopting[] {
  const groups = new Map<string, Adopting>();
  const groupOf = (terms: KnownFact[], organisation: string): Adopting | null => {
    const on = Math.max(at, adoptedAt(after, terms, organisation));
    const old = on === Infinity ? null : versionFor(before, terms, organisation, on);
    // Whoever has a newer version by then does not go back to this one.
    if (!old || old.dates.effective > after.dates.effective) return null;
    const key = `${old.version} ${on}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { before: old, on, organisations: [] }));
    return group;
  };
  // Calendars are slow to ask, and most companies have nothing on record that would make their day another.
  const usual = groupOf([], '');
  const isSame = isForAllAtOnce(after) && before.length === 1;
  for (const [owner, organisation] of columns.organisations.entries()) {
    const terms = isSame ? [] : termsIn(columns, owner);
    const group = terms.length === 0 ? usual : groupOf(terms, organisation);
    group?.organisations.push(owner);
  }
  return [...groups.values()].filter(({ organisations }) => organisations.length > 0);
}
