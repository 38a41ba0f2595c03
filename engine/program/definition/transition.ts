import { z } from 'zod';
import { choice, Day, Id, Text } from './values.ts';

/** Whether a row carries over what a company or what a person had. */
const Scope = z.enum(['company', 'person']);

const Target = z
  .union([
    z
      .strictObject({
        competency: Id.describe('The competency that is carried over to.'),
        level: Id.optional().describe(
          'Its level; without it, `transition.lands` says which (R155).',
        ),
      })
      .describe('A competency of the company.'),
    z
      .strictObject({ credential: Id.describe('The credential that is carried over to.') })
      .describe('A credential of the person.'),
  ])
  .describe('What a row leads to.');

const Row = z
  .strictObject({
    from: z
      .array(Id)
      .max(20)
      .describe(
        'What must all have been held, by the ids of `sources`; `[]` says that nothing leads there.',
      ),
    to: z
      .union([Target, z.array(Target).min(1)])
      .transform((value) => (Array.isArray(value) ? value : [value]))
      .describe('What it leads to: one or several.'),
    except: z
      .array(Id)
      .default([])
      .describe('Whoever held any of these is left out, by the ids of `sources`.'),
    scope: Scope.optional().describe('Overrides the scope of the table for this row.'),
    deferred: z
      .boolean()
      .default(false)
      .describe('It waits until the competency, announced now, is open.'),
  })
  .describe('A row of the mapping table.');

export const Transition = z
  .strictObject({
    from: z
      .strictObject({
        program: Id.describe('Id of the older program.'),
        title: Text.describe('Its name.'),
      })
      .describe('The older program.'),
    on: Day.describe('The day on which something must be held to be carried over.'),
    until: Day.optional().describe(
      'The last day on which what was carried over counts by itself; without it, as long as what it comes from.',
    ),
    scope: Scope.default('company').describe(
      'Whether companies carry competencies over, or people credentials.',
    ),
    sources: z
      .record(
        Id,
        z
          .strictObject({ title: Text.describe('Its name.') })
          .describe('Something of the older program.'),
      )
      .describe('What the older program had: specialisations, authorisations, credentials.'),
    lands: choice(Id, 'The level at which rows land that name none (R155).').optional(),
    conjunction: choice(
      z.enum(['also', 'instead']),
      'Whether a row that asks for several sources applies beside the rows of each of them (`also`) or in their place (`instead`) (R164).',
    ).optional(),
    rows: z.array(Row).min(1).max(500).describe('The mapping table.'),
  })
  .describe('What is carried over from an older program.');
export type Transition = z.output<typeof Transition>;
export type TransitionRow = Transition['rows'][number];

/** Whether what one row asks for is a part of what another one asks for. */
export const isPartOf = (row: TransitionRow, whole: TransitionRow): boolean =>
  row.from.length < whole.from.length && row.from.every((id) => whole.from.includes(id));
