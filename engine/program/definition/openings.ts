import { z } from 'zod';
import { Id, Text } from './values.ts';

const About = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .describe('The requirements or places of the source that it is about.');

const Parameter = z
  .strictObject({
    title: Text.describe('What the amount is.'),
    about: About,
    value: z
      .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])
      .optional()
      .describe('The amount, as it stands where it is used. Without it the text cannot be used.'),
    demo: z
      .boolean()
      .default(false)
      .describe('Whether it only lets the text be tried, and is nobody’s decision.'),
    because: Text.optional().describe('Why this much.'),
  })
  .describe('An amount that the source leaves open; elsewhere in the text `$name` stands for it.');
export type Parameter = z.output<typeof Parameter>;

const Reading = z
  .strictObject({
    title: Text.describe('The question that the source leaves open or answers twice.'),
    about: About,
    options: z.record(Id, Text).describe('The answers that are possible, by short names.'),
    choose: Id.optional().describe('The answer that holds. Without it the text cannot be used.'),
    because: Text.optional().describe('Why this one.'),
  })
  .describe(
    'A switch where sources are silent or contradict one another; elsewhere in the text `{ reading: name, of: { option: … } }` stands for what the answer means.',
  );
export type Reading = z.output<typeof Reading>;

/** Keys of the program about what its source leaves open. */
export const openings = {
  parameters: z.record(Id, Parameter).default({}).describe('Amounts that the source leaves open.'),
  readings: z
    .record(Id, Reading)
    .default({})
    .describe('Questions that the source leaves open or answers twice.'),
};
