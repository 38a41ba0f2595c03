import { z } from '@hono/zod-openapi';
import { route, type Api } from '../../http/api.ts';
import { InstantInput } from '../../http/instant.ts';
import type { Credentials } from './credentials.ts';

const tag = 'Office: campaigns';
const instant = z.number().int();
const ByProgram = z.object({ program: z.string().max(100).describe('Id of the program.') });
const ByCampaign = z.object({ campaign: z.string().max(60).describe('Id of the campaign.') });

const chosen = {
  awards: z
    .array(z.string().max(100))
    .min(1)
    .max(100)
    .describe('Credentials that the text names others in place of.'),
  endingBy: InstantInput.nullable()
    .default(null)
    .describe('Only holders of what ends by then: ISO 8601 with an offset, or milliseconds.'),
};

const Held = z.object({
  award: z.string().describe('Id of the credential.'),
  until: instant.nullable().describe('Until when it is held; null: without end.'),
});

const CampaignShape = z
  .object({
    id: z.string(),
    program: z.string(),
    awards: z.array(z.string()),
    endingBy: instant.nullable(),
    people: z.number().int().describe('How many it is for.'),
    leftOut: z.number().int().describe('Holders who have what took its place already.'),
    startedAt: instant,
    startedBy: z.string(),
    stopped: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
    finishedAt: instant.nullable(),
    sent: z.number().int(),
    refused: z.number().int().describe('Letters that the mail server would not take.'),
    left: z.number().int().describe('Letters still to be sent.'),
  })
  .openapi('Campaign');

/** Letters to the holders of credentials that others have taken the place of, under /api/v1. */
export function campaignRoutes(api: Api, credentials: Credentials): void {
  route(
    api,
    {
      method: 'post',
      path: '/programs/{program}/campaign-audiences',
      id: 'seeCampaignAudience',
      tag,
      summary: 'Whom a campaign would reach; nothing is sent.',
      params: ByProgram,
      body: z.strictObject({
        ...chosen,
        limit: z.number().int().min(1).max(1000).default(100).describe('How many are listed.'),
      }),
      answer: z.object({
        holders: z.array(
          z.object({
            person: z.string(),
            name: z.string(),
            email: z.string(),
            held: z.array(Held),
          }),
        ),
        people: z.number().int().describe('How many it would reach.'),
        leftOut: z.number().int().describe('Holders who have what took its place already.'),
        seen: z.string().describe('The sign of these people, with which it is started.'),
      }),
    },
    (actor, { params, body }) => credentials.campaignAudience(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/programs/{program}/campaigns',
      id: 'startCampaign',
      tag,
      summary: 'Writes to each of the people who were seen, once, what has taken the place.',
      params: ByProgram,
      body: z.strictObject({
        ...chosen,
        seen: z.string().max(100).describe('The sign of the people, as they were seen.'),
      }),
      answer: z.object({ campaign: z.string(), people: z.number().int() }),
      status: 201,
    },
    (actor, { params, body }) => credentials.startCampaign(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/campaigns',
      id: 'listCampaigns',
      tag,
      summary: 'The campaigns of a program, the latest first.',
      params: ByProgram,
      answer: z.object({
        campaigns: z.array(CampaignShape),
        replaced: z
          .array(z.object({ award: z.string(), replacedBy: z.array(z.string()) }))
          .describe('What a campaign can be about: credentials, and what takes their place.'),
      }),
    },
    (actor, { params }) => credentials.listCampaigns(actor, params),
  );
  one(api, credentials);
}

function one(api: Api, credentials: Credentials): void {
  route(
    api,
    {
      method: 'get',
      path: '/campaigns/{campaign}',
      id: 'getCampaign',
      tag,
      summary: 'How far a campaign is, and the letters that did not arrive.',
      params: ByCampaign,
      answer: z.object({
        campaign: CampaignShape,
        refused: z.array(
          z.object({
            person: z.string(),
            name: z.string(),
            email: z.string(),
            because: z.string().describe('What the mail server said.'),
          }),
        ),
      }),
    },
    (actor, { params }) => credentials.campaign(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/campaigns/{campaign}/stop',
      id: 'stopCampaign',
      tag,
      summary: 'Stops a campaign: no letter of it is begun any more.',
      params: ByCampaign,
      body: z.strictObject({
        reason: z.string().trim().min(1).max(2000).describe('Why; it is kept with the record.'),
      }),
      answer: z.object({ sent: z.number().int(), left: z.number().int() }),
      status: 201,
    },
    (actor, { params, body }) => credentials.stopCampaign(actor, { ...params, ...body }),
  );
}
