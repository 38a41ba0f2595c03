import { z } from '@hono/zod-openapi';

/**
 * A point in time as any input of the API takes it: ISO 8601 with an offset, or milliseconds since 1970
 * (in an address, where all is text, as digits). Answers tell milliseconds alone.
 */
export const InstantInput = z
  .union([z.number().int(), z.string().regex(/^-?\d{1,16}$/), z.iso.datetime({ offset: true })], {
    error: 'instant',
  })
  .transform((time) => (typeof time === 'string' && time.includes('T') ? Date.parse(time) : +time));

/** The same with what the documentation says of it. */
export const Time = InstantInput.describe('ISO 8601 with an offset, or milliseconds since 1970.');

/** How an answer is asked for as of another day. */
export const DayQuery = {
  on: Time.optional().describe('As of this instant; now if absent.'),
  known: Time.optional().describe('From what was known then; the same instant if absent.'),
};
