import { z } from 'zod';
import { Duration, Id, Price, Text } from './values.ts';

const Role = z
  .strictObject({
    title: Text.describe('Name of the role.'),
    duties: Text.describe('What the role does.'),
  })
  .describe('A role of the vendor’s office.');

/** Keys of the program that say how its office runs it. */
export const administration = {
  roles: z.record(Id, Role).default({}).describe('Roles and their duties.'),
  reports: z
    .array(
      z
        .strictObject({
          id: Id.describe('Id of the report.'),
          title: Text.describe('Name of the report.'),
          every: Duration.optional().describe('How often it is due.'),
        })
        .describe('A report.'),
    )
    .default([])
    .describe('Reports the program owes.'),
  directory: z
    .strictObject({
      public: z.boolean().describe('Whether anyone may search it.'),
      searchBy: z
        .array(z.enum(['certification', 'location', 'specialty']))
        .describe('What one can search by.'),
      shows: z.array(z.enum(['contact', 'certifications'])).describe('What an entry shows.'),
    })
    .optional()
    .describe('The public directory of certified partners.'),
  budget: z
    .array(
      z
        .strictObject({
          title: Text.describe('What is paid for.'),
          per: z.enum(['year', 'track', 'exam']).describe('What one unit is.'),
          amount: Price.optional().describe('Price of a unit, where known.'),
        })
        .describe('A line of the budget.'),
    )
    .default([])
    .describe('What running the program costs.'),
  launch: z
    .strictObject({
      internal: z.array(Text).describe('Readiness inside.'),
      communication: z.array(Text).describe('What partners are told.'),
    })
    .optional()
    .describe('The launch checklists.'),
  rollout: z
    .array(
      z
        .strictObject({
          title: Text.describe('What happens.'),
          from: z
            .string()
            .regex(/^(week|month|quarter) [1-9]\d{0,2}$/, 'rollout')
            .describe('When it begins, counted from the start, e.g. `week 1`.'),
          renewals: z
            .boolean()
            .default(false)
            .describe('Whether the source lets the first renewals begin with this step.'),
          cohort: z.enum(['internal', 'selected', 'all']).describe('Who takes part.'),
        })
        .describe('A step of the roll-out.'),
    )
    .default([])
    .describe('The roll-out by cohorts.'),
  contentReview: z
    .strictObject({
      every: Duration.describe('How often questions are reviewed.'),
      experts: z.array(Text).min(1).describe('Whose knowledge goes into questions.'),
      beta: Text.describe('Who tries a new exam before partners see it.'),
    })
    .optional()
    .describe('How exam questions are made and kept current.'),
  crm: z
    .strictObject({ sync: z.boolean().describe('Whether status is kept in step with a CRM.') })
    .optional()
    .describe('The link to a CRM.'),
};
