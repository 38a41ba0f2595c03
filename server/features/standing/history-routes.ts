import { z } from '@hono/zod-openapi';
import { heldPhases, ok, standingActs } from '@guildmark/engine';
import { explainReplay } from '@guildmark/words';
import { given, route, type Api } from '../../http/api.ts';
import { Time } from '../../http/instant.ts';
import { Language } from '../../http/locale.ts';
import { Sentences } from '../../http/sentences.ts';
import { namingOf } from './says.ts';
import { ChangeShape, ClauseShape, Names } from './shapes.ts';
import type { Standings } from './standing.ts';

const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');
const Tier = z.string().nullable();
const Version = z.string().nullable();
const Competency = z
  .string()
  .nullable()
  .describe('The competency whose level it is about; null where it is the tier.');

const HistoryShape = z
  .object({
    organisation: z.string(),
    from: Instant,
    to: Instant,
    start: z
      .object({ tier: Tier, version: Version })
      .describe('What the requirements yielded at the beginning, and by which version.'),
    changes: z
      .array(
        ChangeShape.extend({
          competency: Competency,
          version: z.string(),
          newText: z.boolean().describe('A new version took effect at that instant.'),
          clause: ClauseShape.extend({ tier: Tier, level: Tier })
            .nullable()
            .describe('The clause that made it so where a new version did.'),
        }),
      )
      .describe('What the requirements yielded, change by change.'),
    held: z
      .object({
        start: z.object({ tier: Tier, since: Instant.nullable(), phase: z.enum(heldPhases) }),
        decisions: z.array(
          ChangeShape.extend({
            act: z.enum(standingActs),
            until: Instant.nullable(),
            competency: Competency,
            version: Version,
            recorded: z
              .boolean()
              .describe('False: it falls due and nothing on record says that it was taken.'),
          }),
        ),
      })
      .describe('What was held, decision by decision.'),
  })
  .openapi('History');

/** What was held and what texts yielded through a stretch of time. */
export function historyRoutes(api: Api, standings: Standings): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/standings/{organisation}/history',
      id: 'getHistory',
      tag: 'Standing',
      summary: 'What a company held and what the requirements yielded, change by change',
      params: z.object({
        program: z.string(),
        organisation: z.string().describe('Id or slug of the organisation.'),
      }),
      query: z.object({
        from: Time.optional().describe(
          'The first instant, of the time since it is a partner; all of it if absent.',
        ),
        to: Time.optional().describe('The last instant; now if absent.'),
        known: Time.optional().describe('Only what was recorded by then; all if absent.'),
        ...Language,
      }),
      answer: z.object({ history: HistoryShape, names: Names, says: Sentences }),
    },
    async (actor, { params, query }, { locale }) => {
      const { locale: _, ...stretch } = query;
      const told = await standings.history(actor, { ...params, ...given(stretch) });
      if (!told.ok) return told;
      const { history, names, organisation } = told.value;
      const says = explainReplay(history, told.value, locale, namingOf(names, organisation));
      return ok({ history, names, says });
    },
  );
}
