import { z } from '@hono/zod-openapi';

const depth = z
  .number()
  .int()
  .describe('0 for what stands by itself; more for what belongs below.');

/** An answer in sentences, as the command line prints it and pages show it. */
export const Sentences = z.array(
  z
    .object({
      depth,
      state: z.enum(['met', 'missing', 'soon']).describe('`soon`: met, but not for long.'),
      text: z.string(),
    })
    .openapi('Sentence'),
);

/** A plan in sentences. */
export const PlanSentences = z.array(
  z
    .object({
      depth,
      kind: z
        .enum([
          'summary',
          'action',
          'unpriced',
          'open',
          'total',
          'joining',
          'runsOut',
          'later',
          'version',
        ])
        .describe('What it tells about.'),
      text: z.string(),
    })
    .openapi('PlanSentence'),
);
