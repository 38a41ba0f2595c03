import { z } from '@hono/zod-openapi';
import { ok, type Result } from '@guildmark/engine';
import { diffText, explainDiff, type Locale } from '@guildmark/words';
import { given, route, type Api } from '../../http/api.ts';
import { Language } from '../../http/locale.ts';
import { Sentences } from '../../http/sentences.ts';
import type { Compared } from './compared.ts';
import type { Programs } from './programs.ts';

const tag = 'Programs';
const Files = z.record(z.string().max(300), z.string().max(2_000_000));
const Title = z.record(z.string(), z.string()).nullable();
const Names = z.array(z.string());

const DifferenceShape = z
  .object({
    code: z.string().describe('What kind of difference it is; which of the others it has.'),
    path: z.string().describe('Where it stands in the new text, in the old one where it is gone.'),
    effect: z
      .enum(['tighter', 'looser'])
      .nullable()
      .describe('Whether the new text asks for more or for less, where that is certain.'),
    says: z.string().describe('The same in a sentence.'),
    part: z.string().optional().describe('What kind of part came, went or is called otherwise.'),
    id: z.string().optional(),
    title: Title.optional(),
    name: z.string().optional().describe('Which date, switch, list or setting.'),
    group: z.string().optional().describe('In what kind of group a condition stands or stood.'),
    condition: z.unknown().optional().describe('The condition it is about, as the text has it.'),
    added: Names.optional(),
    removed: Names.optional(),
    asBefore: z
      .boolean()
      .optional()
      .describe('Whether the same people count although other credentials are named.'),
    from: z.string().optional().describe('Of rates: the first day on which they hold.'),
    was: z.string().nullable().optional().describe('Of rates that moved: their first day before.'),
    row: z
      .enum(['changed', 'added', 'removed', 'moved'])
      .optional()
      .describe('What became of a row of rates.'),
    rates: z
      .array(
        z.object({
          currency: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .optional()
      .describe('What one unit of each currency is worth on that day by the two texts.'),
    before: z.unknown().optional().describe('What the old text says.'),
    after: z.unknown().optional().describe('What the new text says.'),
  })
  .openapi('Difference');

const ComparedShape = z
  .object({
    before: z.string().describe('Version of the older text.'),
    after: z.string().describe('Version of the newer text.'),
    differences: z.array(DifferenceShape),
    says: Sentences.describe('All differences in sentences, under the part they are in.'),
  })
  .openapi('Compared');

/** What is different between two texts of a program. */
export function comparedRoutes(api: Api, programs: Programs): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/versions/{version}/differences',
      id: 'compareVersions',
      tag,
      summary: 'What a version says otherwise than another one',
      params: z.object({ program: z.string(), version: z.string() }),
      query: z.object({
        against: z.string().max(200).describe('The version that it is compared with.'),
        ...Language,
      }),
      answer: ComparedShape,
    },
    async (actor, { params, query: { against } }, { locale }) =>
      told(await programs.versionsCompared(actor, { ...params, against }), locale),
  );
  route(
    api,
    {
      method: 'post',
      path: '/program-differences',
      id: 'compareDraft',
      tag,
      summary: 'What a text that is not published says otherwise than the one in force',
      query: z.object(Language),
      body: z.strictObject({
        files: Files.describe('The files of the program’s folder by path.'),
        against: z
          .string()
          .max(200)
          .optional()
          .describe('The version that it is compared with; the one in force if absent.'),
      }),
      answer: ComparedShape,
    },
    async (actor, { body }, { locale, signal }) =>
      told(await programs.draftCompared(actor, given(body), { signal }), locale),
  );
}

function told(result: Result<Compared>, locale: Locale) {
  if (!result.ok) return result;
  const { before, after, differences } = result.value;
  const texts = { before, after, locale };
  return ok({
    before: before.version,
    after: after.version,
    differences: differences.map((each) => ({ ...each, says: diffText(texts, each) })),
    says: explainDiff(differences, texts),
  });
}
