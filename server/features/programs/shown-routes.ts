import { z } from '@hono/zod-openapi';
import { comparisonRows, ok, type Program, type Trait } from '@guildmark/engine';
import { locales, traitText } from '@guildmark/words';
import { route, type Api } from '../../http/api.ts';
import type { Programs } from './programs.ts';

const tag = 'Programs';
const Text = z.record(z.string(), z.string()).describe('The text by language.');
const params = z.object({ program: z.string().describe('Id of the program.') });

const Credential = z
  .object({
    credential: z.string(),
    title: Text,
    track: z.string(),
    level: z.string(),
    kind: z.string().nullable().describe('Its kind, where the program names kinds.'),
    exams: z.array(z.string()),
    closed: z.boolean().describe('It can no longer be earned.'),
    replacedBy: z.array(z.string()),
  })
  .openapi('CatalogueCredential');

const Side = z
  .array(z.object({ code: z.string(), text: Text }))
  .describe('What the kind is, asks or brings, each in words.');

/** What anyone may read of a program under /api/v1. */
export function shownRoutes(api: Api, programs: Programs): void {
  catalogueRoute(api, programs);
  kindRoutes(api, programs);
  benefitRoute(api, programs);
  contactRoute(api, programs);
}

function catalogueRoute(api: Api, programs: Programs): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/catalogue',
      id: 'getCatalogue',
      tag,
      summary: 'Products of the program in force, with the credentials that exist about each',
      open: true,
      params,
      answer: z.object({
        products: z.array(
          z.object({ product: z.string(), title: Text, credentials: z.array(Credential) }),
        ),
      }),
    },
    async (actor, { params: { program } }) => {
      const found = await programs.shownProgram(actor, { program });
      if (!found.ok) return found;
      const products = found.value.catalogue.map(({ solution, title, credentials }) => ({
        product: solution,
        title,
        credentials,
      }));
      return ok({ products });
    },
  );
}

/** The phrase for a trait in every language. */
const textOf = (program: Program, trait: Trait): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [locale, traitText(program, locale, trait)]));

function kindRoutes(api: Api, programs: Programs): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/kinds',
      id: 'listCredentialKinds',
      tag,
      summary: 'Kinds of credential of the program in force; its tracks where it names none',
      open: true,
      params,
      answer: z.object({
        kinds: z.array(
          z.object({
            kind: z.string(),
            title: Text,
            summary: Text.nullable(),
            credentials: z.array(z.string()),
          }),
        ),
      }),
    },
    async (actor, { params: { program } }) => {
      const found = await programs.shownProgram(actor, { program });
      if (!found.ok) return found;
      const kinds = found.value.kinds.map(({ id, title, summary, levels }) => ({
        kind: id,
        title,
        summary,
        credentials: levels.map(({ body }) => body.credential),
      }));
      return ok({ kinds });
    },
  );
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/comparison',
      id: 'compareCredentialKinds',
      tag,
      summary: 'Two kinds of credential side by side, made from the text',
      open: true,
      params,
      query: z.object({
        left: z.string().describe('Id of a kind.'),
        right: z.string().describe('Id of another.'),
      }),
      answer: z.object({
        rows: z.array(
          z.object({
            row: z.enum(comparisonRows),
            left: Side,
            right: Side,
            same: z.boolean().describe('Both have the same.'),
          }),
        ),
      }),
    },
    async (actor, { params: { program }, query }) => {
      const found = await programs.comparison(actor, { program, ...query });
      if (!found.ok) return found;
      const side = (traits: Trait[]) =>
        traits.map((trait) => ({
          code: trait.code,
          text: textOf(found.value.program, trait),
        }));
      const rows = found.value.rows.map(({ row, left, right, same }) => ({
        row,
        left: side(left),
        right: side(right),
        same,
      }));
      return ok({ rows });
    },
  );
}

function benefitRoute(api: Api, programs: Programs): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/benefits',
      id: 'listBenefits',
      tag,
      summary: 'Benefits of the program in force, with the tiers and kinds that bring them',
      open: true,
      params,
      answer: z.object({
        benefits: z.array(
          z.object({
            benefit: z.string(),
            title: Text,
            from: z.string().nullable().describe('The lowest tier that has it.'),
            tiers: z.array(z.string()),
            kinds: z.array(z.string()).describe('Kinds of credential whose holders have it.'),
            forSome: z.boolean().describe('It is open to some companies only.'),
          }),
        ),
      }),
    },
    async (actor, { params: { program } }) => {
      const found = await programs.shownProgram(actor, { program });
      if (!found.ok) return found;
      const benefits = found.value.benefits.map(({ availableTo, ...rest }) => ({
        ...rest,
        forSome: availableTo !== null,
      }));
      return ok({ benefits });
    },
  );
}

function contactRoute(api: Api, programs: Programs): void {
  route(
    api,
    {
      method: 'get',
      path: '/programs/{program}/contacts',
      id: 'listContacts',
      tag,
      summary: 'Mailboxes and representatives of the program in force',
      open: true,
      params,
      query: z.object({
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional()
          .describe('Only those for this country, by ISO 3166 code.'),
      }),
      answer: z.object({
        contacts: z.array(
          z.object({
            contact: z.string(),
            title: Text,
            email: z.string(),
            kinds: z.array(z.string()).describe('Kinds of credential it is for; empty: all.'),
            countries: z.array(z.string()).describe('Countries it is there for; empty: all.'),
          }),
        ),
      }),
    },
    async (actor, { params: { program }, query: { country } }) => {
      const found = await programs.shownProgram(actor, { program });
      if (!found.ok) return found;
      const contacts = Object.entries(found.value.program.contacts)
        .filter(
          ([, { countries }]) =>
            country === undefined || countries.length === 0 || countries.includes(country),
        )
        .map(([contact, { title, email, about, countries }]) => ({
          contact,
          title,
          email,
          kinds: about,
          countries,
        }));
      return ok({ contacts });
    },
  );
}
