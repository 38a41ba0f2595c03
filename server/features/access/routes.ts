import { z } from '@hono/zod-openapi';
import { apiRouter, route } from '../../http/api.ts';
import type { Access } from './access.ts';
import { accountRoutes } from './account-routes.ts';

const tag = 'Access';
const Instant = z.number().int().describe('Milliseconds since 1970-01-01T00:00Z.');
const Role = z.enum([
  'administrator',
  'program-manager',
  'content-developer',
  'certification-administrator',
  'partner-manager',
]);

const Profile = z
  .object({
    person: z.uuid(),
    name: z.string().describe('As it stands on certificates.'),
    email: z.string(),
    locale: z.string().describe('Language of pages and mail.'),
    office: z.array(Role).describe('Roles in the vendor’s office.'),
    affiliations: z.array(
      z.object({ organisation: z.uuid(), role: z.enum(['member', 'administrator']) }),
    ),
  })
  .openapi('Profile');

const ApiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    start: z.string().describe('How the key begins, to recognise it.'),
    createdAt: Instant,
  })
  .openapi('ApiKey');

const OfficeMember = z
  .object({
    person: z.uuid(),
    name: z.string(),
    email: z.string(),
    roles: z.array(
      z.object({
        role: Role,
        grantedAt: Instant,
        grantedBy: z.string().describe('`person:` and an id, or `system:` and a name.'),
      }),
    ),
  })
  .openapi('OfficeMember');

const PersonLine = z
  .object({
    person: z.uuid(),
    name: z.string(),
    email: z.string(),
    createdAt: Instant,
    organisation: z
      .object({ slug: z.string(), name: z.string() })
      .nullable()
      .describe('The organisation they count for now.'),
    claims: z.number().int().describe('Claims that nobody has answered.'),
    credentials: z.number().int().describe('Credentials in force.'),
    office: z.array(Role).describe('Roles in the vendor’s office.'),
    locale: z.string().describe('Language of pages and mail.'),
    account: z.boolean().describe('Whether they can sign in.'),
  })
  .openapi('Person');

const ByPerson = z.object({ person: z.uuid() });
const Holding = z.object({ person: z.string().describe('Id or e-mail.'), role: Role });

/** The signed-in person, their API keys and the office's roles under /api/v1. */
export function accessRoutes(access: Access) {
  const api = apiRouter();
  accountRoutes(api, access);
  profileRoutes(api, access);
  keyRoutes(api, access);
  roleRoutes(api, access);
  peopleRoutes(api, access);
  return api;
}

function profileRoutes(api: ReturnType<typeof apiRouter>, access: Access): void {
  route(
    api,
    {
      method: 'get',
      path: '/me',
      id: 'myProfile',
      tag,
      summary: 'Who I am',
      answer: Profile,
    },
    (actor) => access.myProfile(actor),
  );
  route(
    api,
    {
      method: 'put',
      path: '/me/name',
      id: 'renameMyself',
      tag,
      summary: 'Change my name',
      body: z.strictObject({ name: z.string().max(1000) }),
      answer: z.object({ name: z.string() }),
    },
    (actor, { body }) => access.renameMyself(actor, body),
  );
  route(
    api,
    {
      method: 'put',
      path: '/me/locale',
      id: 'setLocale',
      tag,
      summary: 'Change my language',
      body: z.strictObject({ locale: z.string().max(35) }),
      answer: z.object({ locale: z.string() }),
    },
    (actor, { body }) => access.setLocale(actor, body),
  );
}

function keyRoutes(api: ReturnType<typeof apiRouter>, access: Access): void {
  route(
    api,
    {
      method: 'get',
      path: '/me/api-keys',
      id: 'listApiKeys',
      tag,
      summary: 'My API keys',
      answer: z.object({ keys: z.array(ApiKey) }),
    },
    (actor) => access.listApiKeys(actor),
  );
  route(
    api,
    {
      method: 'post',
      path: '/me/api-keys',
      id: 'createApiKey',
      tag,
      summary: 'Make an API key',
      body: z.strictObject({ name: z.string().max(1000) }),
      answer: z.object({
        id: z.uuid(),
        key: z.string().describe('The key itself; shown this once.'),
      }),
      status: 201,
    },
    (actor, { body }) => access.createApiKey(actor, body),
  );
  route(
    api,
    {
      method: 'delete',
      path: '/me/api-keys/{id}',
      id: 'revokeApiKey',
      tag,
      summary: 'Revoke an API key',
      params: z.object({ id: z.uuid() }),
      answer: z.object({ id: z.uuid() }),
    },
    (actor, { params }) => access.revokeApiKey(actor, params),
  );
}

function roleRoutes(api: ReturnType<typeof apiRouter>, access: Access): void {
  route(
    api,
    {
      method: 'get',
      path: '/office/roles',
      id: 'listOffice',
      tag,
      summary: 'Everybody with a role in the office',
      answer: z.object({ members: z.array(OfficeMember) }),
    },
    (actor) => access.listOffice(actor),
  );
  route(
    api,
    {
      method: 'put',
      path: '/office/roles/{person}/{role}',
      id: 'grantRole',
      tag,
      summary: 'Grant a role',
      params: Holding,
      answer: ByPerson,
    },
    (actor, { params }) => access.grantRole(actor, params),
  );
  route(
    api,
    {
      method: 'delete',
      path: '/office/roles/{person}/{role}',
      id: 'withdrawRole',
      tag,
      summary: 'Withdraw a role',
      params: Holding,
      answer: ByPerson,
    },
    (actor, { params }) => access.withdrawRole(actor, params),
  );
}

function peopleRoutes(api: ReturnType<typeof apiRouter>, access: Access): void {
  route(
    api,
    {
      method: 'get',
      path: '/people',
      id: 'searchPeople',
      tag,
      summary: 'Everyone the program knows, as the office looks for them',
      query: z.object({
        search: z.string().max(200).optional().describe('Part of a name, e-mail or company.'),
        belongs: z.enum(['counting', 'nowhere', 'claiming', 'office']).optional(),
        sort: z.enum(['name', 'organisation', 'credentials', 'since']).optional(),
        after: z.coerce.number().int().min(0).optional().describe('How many to leave out.'),
        limit: z.coerce.number().int().min(1).max(1000).optional(),
      }),
      answer: z.object({ people: z.array(PersonLine), total: z.number().int() }),
    },
    (actor, { query }) => access.listPeople(actor, query),
  );
  route(
    api,
    {
      method: 'get',
      path: '/people/{person}',
      id: 'getPerson',
      tag,
      summary: 'One person',
      params: ByPerson,
      answer: z.object({ person: PersonLine }),
    },
    (actor, { params }) => access.personRecord(actor, params),
  );
}
