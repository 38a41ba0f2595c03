import { z } from '@hono/zod-openapi';
import { newsKinds, newsParts } from './news.ts';

const instant = z.number().int();
/** The present, of which an answer tells. */
export const at = instant.describe('The present, of which this is told.');
const Doing = z.object({ at: instant, by: z.string() });

/** Where the documentation lists what the office does with news. */
export const tag = 'Office: news and events';
export const ByProgram = z.object({ program: z.string().max(100).describe('Id of the program.') });
export const ByItem = z.object({ item: z.string().max(60).describe('Id of the item.') });

export const Kind = z.enum(newsKinds);

const Text = z.object({
  title: z.string().max(1000),
  body: z.string().max(100_000).describe('Blank lines separate paragraphs.'),
});
export const Texts = z
  .record(z.string().regex(/^[a-z]{2}$/), Text)
  .describe('By language; every language of the program is needed.');

const audience = {
  regions: z
    .array(z.string().trim().min(1).max(100))
    .max(100)
    .default([])
    .describe('Any of these regions; empty: every region.'),
  tier: z
    .string()
    .max(100)
    .nullable()
    .default(null)
    .describe('This tier or a higher one; null: whatever the tier.'),
  competencies: z
    .array(z.string().max(100))
    .max(100)
    .default([])
    .describe('Any level of any of these competencies; empty: whatever the competencies.'),
};
export const AudienceInput = z.strictObject(audience).describe('Which companies it concerns.');
const AudienceShape = z.object({
  regions: z.array(z.string()),
  tier: z.string().nullable(),
  competencies: z.array(z.string()),
});

const said = {
  id: z.string(),
  program: z.string(),
  kind: Kind,
  texts: z.record(z.string(), z.object({ title: z.string(), body: z.string() })),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  zone: z.string().nullable(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  shownFrom: instant,
  currentUntil: instant.nullable(),
};

export const NewsItemShape = z
  .object({
    ...said,
    audience: AudienceShape,
    version: z.number().int().describe('Counts its changes; whoever changes it names it.'),
    written: Doing,
    changed: Doing.nullable().describe('The last time that somebody changed what it says.'),
    published: Doing.nullable(),
    withdrawn: Doing.extend({ reason: z.string() }).nullable(),
  })
  .openapi('NewsItem');

export const ShownNewsShape = z
  .object({
    ...said,
    part: z
      .enum(newsParts)
      .describe('What comes, what is new, or the library: resources and all that is over.'),
    over: z.boolean().describe('It has taken place, or is current no more.'),
  })
  .openapi('ShownNews');

export const Written = z.object({
  item: z.string(),
  version: z.number().int().describe('What its next change has to name.'),
});

export const version = z
  .number()
  .int()
  .min(1)
  .describe('The version that was seen; refused where somebody changed it since.');
