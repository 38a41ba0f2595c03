import { z } from 'zod';
import { Condition } from './condition.ts';
import { Duration, Id, Price, Text } from './values.ts';

/** How a level or a tier comes to whoever meets its requirement. */
const Way = z
  .enum(['requirements', 'application', 'invitation'])
  .describe(
    '`requirements`: whoever meets them has it. `application`: it is applied for and approved. `invitation`: the vendor invites.',
  );
export type GrantedBy = z.output<typeof Way>;
export const GrantedBy = Way.default('requirements');

const granting = {
  grantedBy: Way.optional(),
  validation: z
    .strictObject({
      validFor: Duration.describe('How long a passed validation counts.'),
      fee: Price.optional().describe('What the validation costs the company.'),
    })
    .optional()
    .describe('A validation by the vendor or an auditor, with a validity of its own.'),
};

/** A level of a competency: what an organisation achieves it by, and what keeps it. */
export const CompetencyLevel = z
  .strictObject({
    requires: Condition.optional().describe(
      'What an organisation must have to achieve it, beside what every competency asks at this level.',
    ),
    maintain: Condition.optional().describe(
      'What keeps it once it is held; without it, what achieves it.',
    ),
    apart: z
      .boolean()
      .default(false)
      .describe('Whether what every competency asks at this level is not asked here.'),
    ...granting,
  })
  .describe('A level of a competency.');
export type CompetencyLevel = z.output<typeof CompetencyLevel>;

export const Competency = z
  .strictObject({
    title: Text.describe('Name of the competency.'),
    summary: Text.optional().describe('What holders deliver, in a sentence.'),
    kind: z
      .enum(['solution', 'delivery'])
      .default('solution')
      .describe('Whether it is about a solution or about a way of delivering.'),
    area: Id.optional().describe('The solution area that it belongs to, one of `areas`.'),
    status: z
      .enum(['open', 'announced'])
      .default('open')
      .describe('`announced`: it can be read about and not yet achieved.'),
    availableTo: Condition.optional().describe(
      'Which companies it is open to, by region or business model; without it, all.',
    ),
    solutions: z
      .strictObject({
        core: z
          .array(Id)
          .min(1)
          .describe('The solutions that decide which accreditations are mandatory.'),
        additional: z
          .array(Id)
          .default([])
          .describe(
            'Solutions sold beside them: accreditations are optional, sales count as well.',
          ),
      })
      .optional()
      .describe(
        'What it is about; `$solutions` stands for all of them, `$accreditations` for the credentials of the core.',
      ),
    levels: z
      .record(Id, CompetencyLevel)
      .describe('Its levels by the ids of `competencyLevels`; a competency may leave some out.'),
  })
  .describe('A proven ability of an organisation in one field.');
export type Competency = z.output<typeof Competency>;

/** Keys of the program about what organisations are and can do. */
export const organisationParts = {
  attributes: z
    .record(
      Id,
      z
        .strictObject({
          title: Text.describe('Name of the attribute.'),
          values: z
            .record(z.string(), Text)
            .optional()
            .describe(
              'The values that it can have, with their names; without it, any. What follows a colon in a name explains it, and sentences leave it out.',
            ),
          several: z
            .boolean()
            .default(false)
            .describe('Whether a company can have several values at once.'),
        })
        .describe('Something a company is or declares: its region, its business model.'),
    )
    .default({})
    .describe('Attributes of companies that requirements speak of.'),
  areas: z
    .record(Id, z.strictObject({ title: Text.describe('Name of the area.') }).describe('An area.'))
    .default({})
    .describe('Solution areas that competencies belong to.'),
  solutionCategories: z
    .record(Id, z.strictObject({ title: Text.describe('Name of it.') }).describe('A category.'))
    .default({})
    .describe('Categories of solutions, by how complex they are and to whom they are sold.'),
  solutions: z
    .record(
      Id,
      z
        .strictObject({
          title: Text.describe('Name of the solution.'),
          category: Id.optional().describe('Its category, one of `solutionCategories`.'),
          accreditations: z
            .array(Id)
            .default([])
            .describe(
              'Credentials about this solution: mandatory for a competency whose core it is.',
            ),
        })
        .describe('A product or solution of the vendor; deals name it as their subject.'),
    )
    .default({})
    .describe('Solutions that competencies are about.'),
  competencyLevels: z
    .array(
      z
        .strictObject({
          id: Id.describe('Id that competencies use.'),
          title: Text.describe('Name of the level.'),
          requires: Condition.optional().describe(
            'What every competency asks at this level beside its own; `$competency`, `$area`, `$solutions` and `$accreditations` stand for it.',
          ),
          maintain: Condition.optional().describe(
            'What keeps the level in every competency where it is held; without it, what achieves it.',
          ),
          ...granting,
        })
        .describe('A level that competencies can have; the list runs from low to high.'),
    )
    .default([])
    .describe('Levels of competencies from low to high.'),
  competencies: z.record(Id, Competency).default({}).describe('The competencies.'),
};
