import { z } from 'zod';
import { Duration, Id, Text } from './values.ts';

export const Renewal = z
  .strictObject({
    byLevel: z
      .record(
        Id,
        z
          .strictObject({
            any: z.array(Text).min(1).describe('Ways to renew, any one of them.'),
            every: Duration.optional().describe(
              'How often the source asks for it, where it says so.',
            ),
          })
          .describe('How one level is renewed.'),
      )
      .default({})
      .describe('What renews a credential, by level.'),
    grace: Duration.optional().describe(
      'After expiry, how long renewal is still open; without it, what has ended has expired.',
    ),
    streamlined: Duration.optional().describe(
      'After expiry, how long a shortened path is open; without it, there is none.',
    ),
    opens: Duration.optional().describe(
      'How long before the end what is done begins to count for a renewal ahead of it; without it, any time after the award. Asks for `choices.renewalFrom`.',
    ),
    noticesBefore: z
      .array(Duration)
      .min(1)
      .describe(
        'How long before the end of a credential its holder, and the administrators of the companies it counts for, are told by mail; each once.',
      ),
  })
  .describe('Renewal, grace, lapse and notices.');

export const Design = z
  .strictObject({
    elements: z
      .array(z.enum(['title', 'level', 'logo', 'issued', 'expires', 'verification-id', 'qr']))
      .min(1)
      .describe('What a badge shows.'),
    shareOn: z
      .array(z.enum(['linkedin', 'email', 'web']))
      .default([])
      .describe('Where holders are helped to share.'),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'colour')
      .describe('Colour of the badge.'),
    shape: z
      .record(Id, z.enum(['roundel', 'shield', 'star']))
      .describe('Outline of the badge, by level.'),
  })
  .describe('How badges and certificates look.');
