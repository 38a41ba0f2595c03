import { z } from '@hono/zod-openapi';
import { apiRouter, route } from '../../http/api.ts';
import type { Partners } from './partners.ts';

const tag = 'Partners';
const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');

export const OrganisationShape = z
  .object({
    id: z.string().describe('Id of the organisation.'),
    slug: z.string().describe('Its name in addresses.'),
    name: z.string().describe('Its name.'),
    region: z.string().describe('Region, as the vendor divides the world.'),
    country: z.string().describe('ISO 3166-1 alpha-2 country.'),
    website: z.string().nullable().describe('Its website.'),
  })
  .openapi('Organisation');

const AffiliationShape = z
  .object({
    id: z.string(),
    program: z.string(),
    person: z.string(),
    personName: z.string(),
    personEmail: z.string(),
    organisation: z.string(),
    organisationName: z.string(),
    organisationSlug: z.string(),
    role: z.enum(['member', 'administrator']),
    state: z.enum(['claimed', 'confirmed', 'declined', 'ended']),
    claimedAt: Instant,
    from: Instant.nullable(),
    until: Instant.nullable(),
  })
  .openapi('Affiliation');

const Affiliations = z.object({ affiliations: z.array(AffiliationShape) });
const ByOrganisation = z.object({ organisation: z.string().describe('Id or slug.') });
const ById = z.object({ affiliation: z.uuid() });
const Decided = z.object({ organisation: z.string() });

/** Organisations, claims and people under /api/v1. */
export function partnerRoutes(partners: Partners) {
  const api = apiRouter();
  route(
    api,
    {
      method: 'get',
      path: '/organisations',
      id: 'listOrganisations',
      tag,
      summary: 'Organisations by name',
      query: z.object({
        search: z.string().max(200).optional().describe('Part of a name.'),
        region: z.string().max(100).optional(),
        limit: z.coerce.number().int().min(1).max(500).optional(),
      }),
      answer: z.object({ organisations: z.array(OrganisationShape) }),
    },
    (actor, { query }) => partners.listOrganisations(actor, query),
  );
  route(
    api,
    {
      method: 'post',
      path: '/organisations',
      id: 'createOrganisation',
      tag,
      summary: 'Register an organisation',
      body: z.strictObject({
        slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
        name: z.string().trim().min(1).max(200),
        region: z.string().trim().min(1).max(100),
        country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1)'),
        website: z.url().nullable().default(null),
      }),
      answer: z.object({ organisation: OrganisationShape }),
      status: 201,
    },
    (actor, { body }) => partners.createOrganisation(actor, body),
  );
  route(
    api,
    {
      method: 'get',
      path: '/organisations/{organisation}',
      id: 'getOrganisation',
      tag,
      summary: 'One organisation',
      params: ByOrganisation,
      answer: z.object({ organisation: OrganisationShape }),
    },
    (actor, { params }) => partners.organisation(actor, params.organisation),
  );
  claimRoutes(api, partners);
  officeRoutes(api, partners);
  return api;
}

function claimRoutes(api: ReturnType<typeof apiRouter>, partners: Partners) {
  route(
    api,
    {
      method: 'get',
      path: '/organisations/{organisation}/people',
      id: 'listPeople',
      tag,
      summary: 'Who belongs, belonged or asks to belong to an organisation',
      params: z.object({ organisation: z.uuid() }),
      answer: Affiliations,
    },
    (actor, { params }) => partners.people(actor, params),
  );
  route(
    api,
    {
      method: 'get',
      path: '/me/affiliations',
      id: 'listMyAffiliations',
      tag,
      summary: 'My own claims and affiliations',
      answer: Affiliations,
    },
    (actor) => partners.myAffiliations(actor),
  );
  route(
    api,
    {
      method: 'post',
      path: '/me/affiliations',
      id: 'claimAffiliation',
      tag,
      summary: 'Claim that I work for an organisation',
      body: z.strictObject({ organisation: z.string().max(200), program: z.string().max(200) }),
      answer: z.object({ affiliation: z.string() }),
      status: 201,
    },
    (actor, { body }) => partners.claimAffiliation(actor, body),
  );
  route(
    api,
    {
      method: 'post',
      path: '/affiliations/{affiliation}/confirmation',
      id: 'confirmAffiliation',
      tag,
      summary: 'Confirm a claim: from now on the person counts',
      params: ById,
      body: z.strictObject({ role: z.enum(['member', 'administrator']).default('member') }),
      answer: Decided,
      status: 201,
    },
    (actor, { params, body }) => partners.confirmClaim(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'post',
      path: '/affiliations/{affiliation}/refusal',
      id: 'declineAffiliation',
      tag,
      summary: 'Decline a claim',
      params: ById,
      answer: Decided,
      status: 201,
    },
    (actor, { params }) => partners.declineClaim(actor, params),
  );
  route(
    api,
    {
      method: 'post',
      path: '/affiliations/{affiliation}/ending',
      id: 'endAffiliation',
      tag,
      summary: 'End an affiliation: from now on the person no longer counts',
      params: ById,
      body: z.strictObject({ reason: z.string().max(2000) }),
      answer: Decided,
      status: 201,
    },
    (actor, { params, body }) => partners.endAffiliation(actor, { ...params, ...body }),
  );
  route(
    api,
    {
      method: 'put',
      path: '/affiliations/{affiliation}/role',
      id: 'setAffiliationRole',
      tag,
      summary: 'Make somebody administrator of their organisation, or an ordinary member',
      params: ById,
      body: z.strictObject({ role: z.enum(['member', 'administrator']) }),
      answer: Decided,
    },
    (actor, { params, body }) => partners.setRole(actor, { ...params, ...body }),
  );
}

function officeRoutes(api: ReturnType<typeof apiRouter>, partners: Partners) {
  route(
    api,
    {
      method: 'get',
      path: '/affiliations',
      id: 'listAffiliations',
      tag,
      summary: 'Claims and affiliations of everyone or of one person',
      query: z.object({
        person: z.uuid().optional(),
        state: z.enum(['claimed', 'confirmed', 'declined', 'ended']).optional(),
      }),
      answer: Affiliations,
    },
    (actor, { query }) => partners.listAffiliations(actor, query),
  );
  route(
    api,
    {
      method: 'get',
      path: '/organisations-without-administrator',
      id: 'listUnattendedOrganisations',
      tag,
      summary: 'Organisations where nobody but the office can answer claims',
      answer: z.object({
        organisations: z.array(
          z.object({
            id: z.string(),
            slug: z.string(),
            name: z.string(),
            people: z.number().int().describe('Who count for it now.'),
            claims: z.number().int().describe('Claims that wait.'),
          }),
        ),
      }),
    },
    (actor) => partners.withoutAdministrator(actor),
  );
}
