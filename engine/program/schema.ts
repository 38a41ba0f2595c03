import { z } from 'zod';
import { Exam, ItemFile } from './definition/exam.ts';
import { Program } from './definition/program.ts';
import { ScenarioFile } from './definition/scenario.ts';

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
 * merged: nothing is required of each, and exams, which have their own files, are left out.
 */
export function jsonSchema(name: SchemaName): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(sources[name], {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema: each }) => {
      // A marker for the checks, not a word of JSON Schema.
      delete each['text'];
    },
  });
  const titled = { ...schema, title: titles[name] };
  return name === 'program' ? oneOfSeveral(titled) : titled;
}

const without = (value: object, key: string): JsonSchema =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

function oneOfSeveral(schema: JsonSchema): JsonSchema {
  const properties = without(Object(schema['properties']), 'exams');
  return { ...without(schema, 'required'), properties };
}
