import { formKey, jsonSchema, type JsonSchema, type SchemaName } from '../engine/program/schema.ts';
import { line, sharedParts, withoutShared, type Row } from './reference-rows.ts';

const parts: { name: SchemaName; heading: string; about: string }[] = [
  {
    name: 'program',
    heading: 'Files at the root',
    about:
      'Every `*.yaml` at the root of a program’s folder gives some of these keys; together they make one definition. A key may stand in one file only; what is required must stand in one of them.',
  },
  {
    name: 'exam',
    heading: 'exams/ID/exam.yaml',
    about: 'One file an exam; the folder has the exam’s id.',
  },
  {
    name: 'items',
    heading: 'exams/ID/items/DOMAIN.yaml',
    about: 'The bank of an exam, usually one file a domain.',
  },
  {
    name: 'scenarios',
    heading: 'scenarios/NAME.yaml',
    about: 'Stories that the program must tell in one way only; `guildmark test` plays them.',
  },
];

/** The language reference as Markdown, made from the JSON Schemas. */
export function languageReference(): string {
  const conditions = conditionRows();
  const shared = sharedParts(conditions);
  return [
    '# Language reference',
    '',
    'Made from the definition by `node scripts/generate-schema.ts`; do not edit by hand. `ID` stands for an id that you choose, `[]` for the entries of a list.',
    '',
    ...parts.flatMap(({ name, heading, about }) => [
      `## ${heading}`,
      '',
      about,
      '',
      ...table(rowsOf(jsonSchema(name, 'plain')).map((row) => line(row))),
      '',
    ]),
    '## Conditions',
    '',
    'A requirement is a tree of conditions. A condition is a map with one of these words.',
    '',
    ...table(withoutShared(conditions, shared)),
    '',
    ...shared.flatMap((part) => [
      `### ${part.heading}`,
      '',
      part.about,
      '',
      ...table(part.rows.map((row) => line(row))),
      '',
    ]),
  ].join('\n');
}

const table = (lines: string[]): string[] => [
  '| key | what | meaning |',
  '|---|---|---|',
  ...lines,
];

type Node = JsonSchema & { properties?: Record<string, Node>; items?: Node; anyOf?: Node[] };

function rowsOf(schema: JsonSchema): Row[] {
  const defs = Object(schema['$defs']) as Record<string, Node>;
  const walk = (node: Node, path: string): Row[] => {
    const required = new Set(Array.isArray(node['required']) ? node['required'] : []);
    const own = Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return [
        { path: at, type: typeOf(child), required: required.has(key), about: aboutOf(child, defs) },
        ...inside(child, at),
      ];
    });
    return own;
  };
  const inside = (node: Node, path: string): Row[] => {
    if (isCondition(node) || isText(node)) return [];
    const list = (node.anyOf ?? []).flatMap((each) => inside(each, path));
    const entries = node.items
      ? [...walk(node.items, `${path}[]`), ...inside(node.items, `${path}[]`)]
      : [];
    const value = node['additionalProperties'];
    const record =
      value !== null && typeof value === 'object' ? walk(value as Node, `${path}.ID`) : [];
    return unique([...walk(node, path), ...entries, ...record, ...list]);
  };
  return unique(walk(schema, ''));
}

const unique = (rows: Row[]): Row[] => [...new Map(rows.map((row) => [row.path, row])).values()];

const isCondition = (node: Node): boolean => typeof node['$ref'] === 'string';

const isText = (node: Node): boolean => Object(node['propertyNames'])['pattern'] === '^[a-z]{2}$';

/** What a text of some form is called; the forms are shown in the guide. */
const forms: Record<string, string> = {
  id: 'id',
  name: 'short name',
  duration: 'length of time',
  percent: 'percentage',
  price: 'price',
  day: 'date',
  when: 'date or local time',
  version: 'version',
  currency: 'currency',
  colour: 'colour',
  language: 'language',
  letter: 'letter',
  amount: 'amount of money',
  during: 'period',
  periods: 'full periods',
  month_day: 'month and day',
  rollout: 'week, month or quarter',
};

function typeOf(node: Node): string {
  if (isCondition(node)) return 'a condition';
  if (isText(node)) return 'a text in each language';
  if (Array.isArray(node['enum'])) return node['enum'].map((each) => `\`${each}\``).join(' ');
  if (node['const'] !== undefined) return `\`${text(node['const'])}\``;
  if (node.anyOf) return [...new Set(node.anyOf.map(typeOf))].join(' or ');
  if (node.items) return `a list of ${typeOf(node.items)}`;
  if (node['propertyNames'] !== undefined) return 'a map by id';
  if (node['type'] === 'object') return 'a map';
  if (node['type'] === 'boolean') return '`true` or `false`';
  if (node['type'] === 'integer') return 'a whole number';
  if (node['type'] === 'string') return forms[text(node[formKey])] ?? 'text';
  return text(node['type']);
}

/** A value of the schema that is a text; nothing else is ever shown. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const aboutOf = (node: Node, defs: Record<string, Node>): string => {
  const ref = text(node['$ref']).replace('#/$defs/', '');
  const fallback =
    node['default'] === undefined ? '' : ` Without it: \`${JSON.stringify(node['default'])}\`.`;
  return `${text(node['description'] ?? defs[ref]?.['description'])}${fallback}`;
};

function conditionRows(): Row[] {
  const schema = jsonSchema('program', 'plain');
  const definitions = Object.values(Object(schema['$defs']) as Record<string, Node>);
  const condition = definitions.find((each) => (each.anyOf?.length ?? 0) > 5);
  return (condition?.anyOf ?? []).flatMap((each) => rowsOf({ ...each, $defs: schema['$defs'] }));
}
