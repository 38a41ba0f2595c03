/** One line of the language reference: a key of the language, what stands there and what it means. */
export interface Row {
  path: string;
  type: string;
  required: boolean;
  about: string;
}

/** Keys that many measures have in common: told once under a heading, and named everywhere else. */
export interface Shared {
  heading: string;
  about: string;
  rows: Row[];
}

const anchor = (heading: string): string => heading.toLowerCase().replaceAll(' ', '-');

/** The rows below a path, by what follows it. */
const below = (rows: Row[], path: string): Row[] =>
  rows.flatMap((row) =>
    row.path.startsWith(`${path}.`) ? [{ ...row, path: row.path.slice(path.length + 1) }] : [],
  );

const top = (path: string): string => path.split('.')[0] ?? '';

/** The parts that measures share, read off from two that have all of them. */
export function sharedParts(rows: Row[]): Shared[] {
  const ofSum = below(rows, 'sum');
  const among = (...keys: string[]) => ofSum.filter(({ path }) => keys.includes(top(path)));
  const windows = ['within', 'notWithin', 'since', 'during', 'onSomeDayIn', 'inEachOf'];
  const facts = among('of', 'subject', 'where', 'line', 'value');
  const when = among(...windows);
  const known = new Set([...facts, ...when].map(({ path }) => path));
  return [
    {
      heading: 'Which facts',
      about: 'Which facts a measure looks at, and what each contributes.',
      rows: facts,
    },
    {
      heading: 'When they count',
      about: 'At most one of these; without any, a fact counts on the days on which it holds.',
      rows: when,
    },
    {
      heading: 'How much is needed',
      about:
        '`atLeast`, and `upTo` of a line of points, is a number or an amount, or a map of these keys; beside `oneFor` stand those of “Which facts” and “When they count”.',
      rows: below(rows, 'count.atLeast').filter(({ path }) => !known.has(path)),
    },
  ];
}

/** Whether a row only repeats what is told once; a key with a meaning of its own is no repetition. */
const repeats = (row: Row, key: string, { rows }: Shared): boolean =>
  rows.some(({ path, about }) => path === key && about === row.about);

/** Keys that say how much is needed. */
const saysNeed = (path: string): boolean => ['atLeast', 'upTo'].some((key) => path.endsWith(key));

/** The rows of conditions without what the shared parts tell: one line for each part in their place. */
export function withoutShared(rows: Row[], parts: Shared[]): string[] {
  const [facts, when, need] = parts as [Shared, Shared, Shared];
  const needs = rows
    .filter(({ path }) => path.endsWith('.default'))
    .map(({ path }) => path.slice(0, -8));
  const inNeed = (path: string) =>
    needs.some((each) => path.startsWith(`${each}.`) && saysNeed(each));
  const told = new Map<Row, Shared>();
  for (const row of rows) {
    if (inNeed(row.path)) told.set(row, need);
    for (const part of [facts, when]) {
      const keys = part.rows.map(({ path }) => path).filter((key) => row.path.endsWith(`.${key}`));
      if (!told.has(row) && keys.some((key) => repeats(row, key, part))) told.set(row, part);
    }
  }
  const said = new Set<string>();
  return rows.flatMap((row) => {
    const part = told.get(row);
    if (!part) return [line(row, needs.includes(row.path) && saysNeed(row.path) ? need : null)];
    if (part === need) return [];
    const around = mapOf(row.path, part);
    const mark = `${around} ${part.heading}`;
    if (said.has(mark)) return [];
    said.add(mark);
    const keys = rows
      .filter((each) => told.get(each) === part && mapOf(each.path, part) === around)
      .map(({ path }) => path.slice(around.length + 1))
      .filter((key) => !key.includes('.'));
    return keys.length === 0
      ? []
      : [
          `| \`${around}.\` ${keys.map((key) => `\`${key}\``).join(' ')} | | see [${part.heading}](#${anchor(part.heading)}) |`,
        ];
  });
}

/** The map that a shared key belongs to. */
function mapOf(path: string, { rows }: Shared): string {
  const keys = rows.map((row) => row.path).filter((key) => path.endsWith(`.${key}`));
  const longest = keys.toSorted((one, other) => other.length - one.length)[0] ?? '';
  return path.slice(0, -longest.length - 1);
}

/** A row as a line of a table; `need`: the part that tells the rest of it. */
export function line({ path, type, required, about }: Row, need: Shared | null = null): string {
  const more = need ? ` See [${need.heading}](#${anchor(need.heading)}).` : '';
  return `| \`${path}\` | ${type}${required ? ', required' : ''} | ${about.replaceAll('|', '\\|')}${more} |`;
}
