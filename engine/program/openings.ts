import { placeholders } from './definition/selection.ts';
import type { Path } from './document.ts';
import { nearest } from './nearest.ts';
import type { Finding } from './sources.ts';

/** A definition in which amounts and answers stand in the place of what names them. */
export interface Opened {
  merged: Record<string, unknown>;
  findings: Finding[];
  /** Where nothing stands because an amount or an answer is missing: what the schema says there is no news. */
  unresolved: Path[];
  /** Where an answer stands, and which: what is below it is written below `of` and the answer. */
  moved: { at: Path; option: string }[];
}

type Raw = Record<string, unknown>;

const isMap = (value: unknown): value is Raw =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const mapAt = (value: Raw, key: string): Raw => (isMap(value[key]) ? value[key] : {});

const parameterName = /^\$([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;
const standIns: readonly string[] = placeholders;

/** The name of the parameter that a value stands for; null where it is none. */
function namedParameter(value: unknown): string | null {
  if (typeof value !== 'string' || standIns.includes(value)) return null;
  return parameterName.exec(value)?.[1] ?? null;
}

/** The reading that a map asks for, and what each answer means; null where it is another map. */
function askedReading(value: Raw): { name: string; of: Raw } | null {
  const { reading, of } = value;
  const whole = Object.keys(value).length === 2 && typeof reading === 'string' && isMap(of);
  return whole ? { name: reading, of } : null;
}

/**
 * Puts the text's own parameters and readings in the place of what names them, before any schema looks. Values
 * that are not replaced are the same values; a value that contains itself is left as it is.
 */
export function resolveOpenings(definition: Raw): Opened {
  const parameters = mapAt(definition, 'parameters');
  const readings = mapAt(definition, 'readings');
  const opened: Opened = { merged: definition, findings: [], unresolved: [], moved: [] };
  const used = new Set<string>();
  const error = (code: string, path: Path, args: NonNullable<Finding['args']>): undefined => {
    opened.findings.push({ severity: 'error', code, path, args });
    opened.unresolved.push(path);
    return undefined;
  };

  const parameter = (name: string, path: Path): unknown => {
    const known = parameters[name];
    if (!Object.hasOwn(parameters, name) || !isMap(known))
      return error('parameter.unknown', path, {
        id: name,
        suggestion: nearest(name, [
          ...Object.keys(parameters),
          ...standIns.map((word) => word.slice(1)),
        ]),
      });
    used.add(`parameters.${name}`);
    return known['value'] ?? error('parameter.unset', path, { id: name, ...aboutOf(known) });
  };

  /** Parameters and readings that stand in an answer which does not hold. */
  const mention = (value: unknown, inside: unknown[]): void => {
    const name = namedParameter(value);
    if (name !== null) used.add(`parameters.${name}`);
    if (value === null || typeof value !== 'object' || inside.includes(value)) return;
    const asked = Array.isArray(value) ? null : askedReading(value as Raw);
    if (asked) used.add(`readings.${asked.name}`);
    for (const each of Object.values(value)) mention(each, [...inside, value]);
  };

  const reading = (name: string, of: Raw, path: Path, inside: unknown[]): unknown => {
    const known = readings[name];
    if (!Object.hasOwn(readings, name) || !isMap(known))
      return error('reading.unknown', [...path, 'reading'], {
        id: name,
        suggestion: nearest(name, Object.keys(readings)),
      });
    used.add(`readings.${name}`);
    const options = Object.keys(mapAt(known, 'options'));
    for (const option of options)
      if (!Object.hasOwn(of, option)) error('reading.no_case', path, { id: name, option });
    for (const option of Object.keys(of))
      if (!options.includes(option))
        error('reading.strange_case', [...path, 'of', option], {
          id: name,
          option,
          suggestion: nearest(option, options),
        });
    const option = known['choose'];
    // What only another answer needs is not unused: the answer may change.
    for (const [other, value] of Object.entries(of)) if (other !== option) mention(value, inside);
    if (typeof option !== 'string' || !Object.hasOwn(of, option))
      return void opened.unresolved.push(path);
    opened.moved.push({ at: path, option });
    return resolve(of[option], path, inside);
  };

  const resolve = (value: unknown, path: Path, inside: unknown[]): unknown => {
    const name = namedParameter(value);
    if (name !== null) return parameter(name, path);
    if (value === null || typeof value !== 'object' || inside.includes(value)) return value;
    const within = [...inside, value];
    if (Array.isArray(value)) {
      const list = value.map((each, index) => resolve(each, [...path, index], within));
      return list.every((each, index) => each === value[index]) ? value : list;
    }
    const asked = askedReading(value as Raw);
    if (asked) return reading(asked.name, asked.of, path, within);
    const entries = Object.entries(value).map(
      ([key, each]) => [key, resolve(each, [...path, key], within)] as const,
    );
    return entries.every(([key, each]) => each === (value as Raw)[key])
      ? value
      : Object.fromEntries(entries);
  };

  // What is resolved keeps its order, and names such as `constructor` stay plain keys.
  opened.merged = Object.create(null) as Raw;
  for (const [key, value] of Object.entries(definition))
    opened.merged[key] =
      key === 'parameters' || key === 'readings' ? value : resolve(value, [key], []);
  opened.findings.push(
    ...stated(parameters, 'parameters', used),
    ...stated(readings, 'readings', used),
  );
  return opened;
}

/** One value or several, as people list them. */
const listed = (value: unknown): string =>
  (Array.isArray(value) ? value : [value ?? '']).map(String).join(', ');

const textsOf = (name: string, value: unknown): NonNullable<Finding['args']> => {
  if (!isMap(value)) return { [name]: '' };
  const texts = Object.entries(value).flatMap(([locale, text]) =>
    typeof text === 'string' ? [[locale, text] as const] : [],
  );
  return Object.fromEntries([
    [name, texts[0]?.[1] ?? ''],
    ...texts.map(([locale, text]) => [`${name}_${locale}`, text]),
  ]);
};

const aboutOf = ({ about, title }: Raw): NonNullable<Finding['args']> => ({
  requirement: listed(about),
  ...textsOf('title', title),
});

/** What a check says of each parameter and reading by itself: open, settled, used by nothing. */
function stated(all: Raw, place: 'parameters' | 'readings', used: ReadonlySet<string>): Finding[] {
  const word = place === 'parameters' ? 'parameter' : 'reading';
  return Object.entries(all).flatMap(([id, value]): Finding[] => {
    if (!isMap(value)) return [];
    const path = [place, id];
    const args = { id, switch: path.join('.'), ...aboutOf(value) };
    if (!used.has(path.join('.')))
      return [{ severity: 'error', code: `${word}.unused`, path, args }];
    const chosen = value[place === 'parameters' ? 'value' : 'choose'];
    if (chosen === undefined)
      return place === 'readings'
        ? [
            {
              severity: 'error',
              code: 'reading.open',
              path,
              args: { ...args, options: Object.keys(mapAt(value, 'options')).join(', ') },
            },
          ]
        : [];
    const code =
      place === 'readings'
        ? 'reading.settled'
        : value['demo'] === true
          ? 'parameter.demo'
          : 'parameter.set';
    return [
      {
        severity: 'settled',
        code,
        path: [...path, place === 'readings' ? 'choose' : 'value'],
        args: {
          ...args,
          chosen: listed(chosen),
          ...textsOf('because', value['because']),
        },
      },
    ];
  });
}
