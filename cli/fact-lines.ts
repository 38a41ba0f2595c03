import {
  asRecorded,
  factKinds,
  meant,
  readInstant,
  type Fact,
  type FactKind,
  type FactValue,
} from '@guildmark/engine';
import { withoutThousands } from './thousands.ts';

/** What is wrong with one line of a file of facts: a code of `cliWords.line` with its arguments. */
export interface LineProblem {
  code: string;
  args: Record<string, string | number>;
}

const texts = ['id', 'organisation', 'person', 'subject', 'source', 'names'] as const;
const instants = ['from', 'until', 'recordedAt'] as const;
const keys = [...texts, ...instants, 'kind', 'quantity', 'money', 'attributes'];

type Line = Record<string, unknown>;

/**
 * Facts from the lines of NDJSON, one object a line, empty lines left out. `from`, `until` and `recordedAt` are days or
 * instants, read in `zone`; `recordedAt` is `from` unless given. All problems of all lines are answered.
 */
export function readFacts(
  written: Iterable<string>,
  zone: string,
): { facts: Fact[]; lines: Map<string, number>; problems: LineProblem[] } {
  const facts: Fact[] = [];
  const problems: LineProblem[] = [];
  const lines = new Map<string, number>();
  let number = 0;
  for (const each of written) {
    number += 1;
    // Some editors begin a file with a mark of its encoding.
    const line = number === 1 ? each.replace(/^\uFEFF/, '') : each;
    if (line.trim() === '') continue;
    const here = number;
    const report = (code: string, args: LineProblem['args'] = {}) => {
      problems.push({ code, args: { line: here, ...args } });
    };
    const fact = readLine(line, number, zone, report);
    if (!fact) continue;
    const earlier = lines.get(fact.id);
    if (earlier !== undefined) report('id_twice', { id: fact.id, earlier });
    lines.set(fact.id, number);
    facts.push(fact);
  }
  for (const { id, names } of facts) {
    if (names === undefined || lines.has(names)) continue;
    problems.push({ code: 'names', args: { line: lines.get(id) ?? 0, found: names } });
  }
  problems.sort((one, other) => Number(one.args['line']) - Number(other.args['line']));
  return { facts, lines, problems };
}

type Report = (code: string, args?: LineProblem['args']) => void;

function readLine(line: string, number: number, zone: string, report: Report): Fact | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    report('not_json', { column: faultColumn(error) });
    return null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    report('not_object');
    return null;
  }
  let sound = true;
  const strict: Report = (code, args) => {
    sound = false;
    report(code, args);
  };
  const fact = readObject(value as Line, number, zone, strict);
  return sound ? fact : null;
}

/** Where the parser says that it stopped (one-based); 0 where it does not say. Its sentence is English only. */
function faultColumn(error: unknown): number {
  const [, offset] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  return offset === undefined ? 0 : Number(offset) + 1;
}

function readObject(line: Line, number: number, zone: string, report: Report): Fact {
  for (const key of Object.keys(line).filter((each) => !keys.includes(each))) {
    report('unknown_key', {
      key,
      expected: keys.join(', '),
      suggestion: meant(key, keys) || 'none',
    });
  }
  const text = (key: (typeof texts)[number]): string | undefined => {
    const value = line[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    report('text', { key });
    return undefined;
  };
  const times = readTimes(line, zone, report);
  const optional = {
    organisation: text('organisation'),
    person: text('person'),
    names: text('names'),
    quantity: readQuantity(line, report),
    money: readMoney(line, report),
    attributes: readAttributes(line, report),
  };
  const given = Object.fromEntries(
    Object.entries(optional).filter(([, value]) => value !== undefined),
  );
  return asRecorded<Fact>({
    id: text('id') ?? `line-${number}`,
    kind: readKind(line, report),
    subject: text('subject') ?? '',
    source: text('source') ?? 'file',
    ...times,
    ...given,
  });
}

function readKind(line: Line, report: Report): FactKind {
  const kind = factKinds.find((each) => each === line['kind']);
  if (kind) return kind;
  const found = line['kind'];
  if (found === undefined) report('missing', { key: 'kind' });
  else {
    const word = typeof found === 'string' ? found : JSON.stringify(found);
    const suggestion = meant(word, factKinds) || 'none';
    report('kind', { found: word, expected: factKinds.join(', '), suggestion });
  }
  return 'event';
}

function readTimes(line: Line, zone: string, report: Report) {
  const read = (key: (typeof instants)[number]): number | null => {
    const value = line[key];
    if (value === undefined || value === null) return null;
    const at = typeof value === 'string' ? readInstant(value, zone) : null;
    if (at === null) report('date', { key });
    return at;
  };
  const from = read('from');
  const until = read('until');
  if (line['from'] === undefined || line['from'] === null) report('missing', { key: 'from' });
  if (from !== null && until !== null && until <= from) report('order');
  return { from: from ?? 0, until, recordedAt: read('recordedAt') ?? from ?? 0 };
}

function readQuantity(line: Line, report: Report): number | undefined {
  const value = line['quantity'];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  report('number', { key: 'quantity' });
  return undefined;
}

function readAttributes(line: Line, report: Report): Record<string, FactValue> | undefined {
  const value = line['attributes'];
  if (value === undefined || value === null) return undefined;
  const flat =
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => each === null || typeof each !== 'object');
  if (flat) return value as Record<string, FactValue>;
  report('object', { key: 'attributes' });
  return undefined;
}

/** `1500 EUR`, as everywhere in the language, or `{"amount":"1500","currency":"EUR"}`, as the API has it. */
function readMoney(line: Line, report: Report): Fact['money'] | undefined {
  const value = line['money'];
  if (value === undefined || value === null) return undefined;
  const { amount, currency } = Object(value) as Line;
  const text = typeof value === 'string' ? value : `${plain(amount)} ${plain(currency)}`;
  // People write separators of thousands, programs do not: what comes from the API stands as it is.
  const meant = typeof value === 'string' ? withoutThousands(value) : null;
  const [, figure, code] = /^(-?\d{1,12}(?:\.\d{1,6})?) ([A-Z]{3})$/.exec(text) ?? [];
  if (meant === null && figure !== undefined && code !== undefined)
    return { amount: figure, currency: code };
  const found = typeof value === 'string' ? value : JSON.stringify(value);
  report('money', { found, meant: meant ?? 'none' });
  return undefined;
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
