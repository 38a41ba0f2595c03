import { z } from 'zod';
import { Id, Text } from './values.ts';

const Kind = z
  .strictObject({
    title: Text.describe('Name of the kind, e.g. technical accreditation.'),
    summary: Text.optional().describe('What it is, in a sentence or two.'),
    audience: Text.optional().describe(
      'Whom it is for, and whom not; without it, what its tracks say.',
    ),
    focus: Text.optional().describe('What it is about and what it validates.'),
    benefits: z
      .array(Id)
      .default([])
      .describe('Benefits that holders of this kind have, whatever the tier of their company.'),
  })
  .describe('A kind of credential, to which tracks belong; two kinds can be set side by side.');

const Contact = z
  .strictObject({
    title: Text.describe('Who answers there: a desk, a representative.'),
    email: z
      .string()
      .max(254)
      .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email')
      .describe('The mailbox.'),
    about: z
      .array(Id)
      .default([])
      .describe('Kinds of credential that it answers questions about; without it, all.'),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'country'))
      .default([])
      .describe('Countries that it is there for, by ISO 3166 code; without it, all.'),
  })
  .describe('A mailbox that anyone can write to before signing in.');

/** Keys of the program about what anyone may read of it before signing in. */
export const publicParts = {
  credentialKinds: z
    .record(Id, Kind)
    .default({})
    .describe(
      'Kinds of credential that stand above the tracks, e.g. accreditation and certification.',
    ),
  contacts: z
    .record(Id, Contact)
    .default({})
    .describe('Mailboxes and representatives, by kind of credential and by country.'),
};
