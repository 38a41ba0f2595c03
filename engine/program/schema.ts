import { z } from 'zod';
import { Exam, ItemFile } from './definition/exam.ts';
import { Program } from './definition/program.ts';
import { ScenarioFile } from './definition/scenario.ts';
import { formName } from './form.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = Record<string, unknown>;

/** The names of the published schemas: what `docs/generated/<name>.schema.json` describes. */
export const schemaNames = ['program', 'exam', 'items', 'scenarios'] as const;
export type SchemaName = (typeof schemaNames)[number];

const titles: Record<SchemaName, string> = {
  program: 'A file at the root of a program’s folder',
  exam: 'exams/<id>/exam.yaml',
  items: 'exams/<id>/items/<domain>.yaml',
  scenarios: 'scenarios/<name>.yaml',
};

const sources: Record<SchemaName, z.ZodType> = {
  program: Program,
  exam: Exam,
  items: ItemFile,
  scenarios: ScenarioFile,
};

/**
 * The JSON Schema (draft 2020-12) of what people write. The program's is for one file of several that are
 * merged: exams, which have their own files, are left out. `open`, for editors: a parameter or a reading may stand
 * in every place, and no file needs all keys. `plain`: without these, and with the keys that every program needs.
 */
export function jsonSchema(name: SchemaName, places: 'open' | 'plain' = 'open'): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(sources[name], {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema: each }) => {
      // A marker for the checks, not a word of JSON Schema.
      delete each['text'];
      const form = each.pattern === undefined ? '' : formName(zodSchema);
      if (form !== '') each[formKey] = form;
    },
  });
  const titled = { ...schema, title: titles[name] };
  const file = name === 'program' ? oneOfSeveral(titled, places) : titled;
  return places === 'open' && (name === 'program' || name === 'exam') ? opened(file) : file;
}

/** Where a schema names the form of a text, such as `day`: for whoever says it in words. */
export const formKey = 'x-form';

const without = (value: object, key: string): JsonSchema =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

function oneOfSeveral(schema: JsonSchema, places: 'open' | 'plain'): JsonSchema {
  const properties = without(Object(schema['properties']), 'exams');
  return { ...(places === 'open' ? without(schema, 'required') : schema), properties };
}

/**
 * What may stand wherever a source leaves something open: a parameter by its name, or what each answer to a
 * reading means. It describes itself by its titles only, because editors show it beside what else may stand there.
 */
const open: JsonSchema = {
  anyOf: [
    {
      title: '$parameter',
      type: 'string',
      pattern: '^\\$[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    },
    {
      title: 'reading',
      type: 'object',
      properties: {
        reading: { type: 'string', description: 'The reading that decides.' },
        of: { type: 'object', description: 'What stands here, by the answers.' },
      },
      required: ['reading', 'of'],
      additionalProperties: false,
    },
  ],
};

const isSchema = (value: unknown): value is JsonSchema =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A schema for a value of a file, in whose place a parameter or a reading may stand as well. */
function orOpen(schema: unknown, title: string): unknown {
  if (!isSchema(schema)) return schema;
  const { description } = schema;
  return {
    // Without a name of its own, editors call it after the whole file.
    title,
    ...(typeof description === 'string' && { description }),
    anyOf: [{ ...inward(schema), title }, { $ref: '#/$defs/open' }],
  };
}

const each = (of: unknown): unknown =>
  isSchema(of)
    ? Object.fromEntries(Object.entries(of).map(([key, value]) => [key, orOpen(value, key)]))
    : of;

/** The same schema, with openings in everything below it. */
function inward(schema: JsonSchema): JsonSchema {
  const parts = Object.entries(schema).map(([key, value]) => {
    if (key === 'properties') return [key, each(value)];
    if (key === 'items') return [key, orOpen(value, 'entry')];
    if (key === 'additionalProperties') return [key, orOpen(value, 'value')];
    if (key === 'anyOf' && Array.isArray(value))
      return [key, value.map((one) => (isSchema(one) ? inward(one) : one))];
    return [key, value];
  });
  return Object.fromEntries(parts);
}

/** Openings at every place but the names of the file itself. */
function opened(schema: JsonSchema): JsonSchema {
  const definitions = Object.entries(Object(schema['$defs'])).map(([name, value]) => [
    name,
    isSchema(value) ? inward(value) : value,
  ]);
  return { ...inward(schema), $defs: { ...Object.fromEntries(definitions), open } };
}
