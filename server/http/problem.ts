import type { Refusal } from '@guildmark/engine';
import { refusalText, requestWords, sentence, type Locale } from '@guildmark/words';
import type { Context } from 'hono';
import type { z } from 'zod';
import { inputErrors, type InputError } from './input-errors.ts';
import { localeAsked } from './locale.ts';

export type { InputError } from './input-errors.ts';

/**
 * The HTTP status of a refusal, by the longest code or prefix that matches.
 * The one table where statuses are decided; what is not listed is a 409: the request was understood
 * and the present state of things does not allow it.
 */
const statuses: [
  prefix: string,
  status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503,
][] = [
  ['access.sign_in', 401],
  ['access.wrong', 401],
  ['access.not_allowed', 403],
  ['course.kept_for_others', 403],
  ['access.foreign_origin', 403],
  ['access.too_many', 429],
  ['request.too_large', 413],
  ['request.not_found', 404],
  ['request.method_not_allowed', 405],
  ['request.not_json', 415],
  ['request.invalid', 400],
  ['request.malformed', 400],
  ['request.broken', 500],
  ['request.busy', 503],
  ['sitting.busy', 503],
  ['reason.missing', 422],
  ['program.has_errors', 422],
  ['program.not_seen', 409],
  ['program.effect_changed', 409],
  ['fact.kind_reserved', 422],
  ['fact.decided_here', 422],
  ['fact.recorded_in_future', 422],
  ['fact.unknown_party', 422],
  ['plan.unknown_target', 422],
  ['standing.in_future', 422],
  ['standing.before_joining', 422],
  ['standing.ends_before', 422],
  ['waiver.no_end', 422],
  ['waiver.ended_before', 422],
  ['waiver.event_name', 422],
  ['waiver.unknown', 422],
  ['response', 422],
  ['grant.minutes_out_of_range', 422],
  ['accommodation.percent_out_of_range', 422],
  ['assessment', 422],
  ['fact.in_future', 422],
  ['score', 422],
  ['campaign.no_award', 422],
  ['campaign.not_replaced', 422],
  ['campaign.nobody', 422],
  ['what_if', 422],
  ['news', 422],
  ['news.changed', 409],
  ['news.is_', 409],
];

/** The status for a refusal's code. Codes that end in `not_found` are 404, whatever they belong to. */
export function statusOf(code: string) {
  if (code.endsWith('.not_found')) return 404;
  const matches = statuses.filter(([prefix]) => code.startsWith(prefix));
  const longest = matches.toSorted(([a], [b]) => b.length - a.length)[0];
  return longest?.[1] ?? 409;
}

/** The body of every problem (RFC 9457). `code` is stable; `title` and `detail` are for people, in one language. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  args?: Record<string, string | number>;
  errors?: InputError[];
}

/** A refusal as the body of a problem, in the reader's language. */
export function problemBody(
  refusal: Refusal,
  locale: Locale,
  errors: InputError[] = [],
): ProblemBody {
  const status = statusOf(refusal.code);
  const named = refusal.field
    ? [{ path: refusal.field, message: refusalText(refusal, locale) }]
    : [];
  const all = [...errors, ...named];
  return {
    type: `urn:guildmark:problem:${refusal.code}`,
    title: sentence(requestWords, locale, `title.${status}`),
    status,
    detail: refusalText(refusal, locale),
    code: refusal.code,
    ...(refusal.args && { args: refusal.args }),
    ...(all.length > 0 && { errors: all }),
  };
}

/** Answers a refusal as `application/problem+json`. */
export function problem(c: Context, refusal: Refusal, errors: InputError[] = []): Response {
  const body = problemBody(refusal, localeAsked(c), errors);
  return c.body(JSON.stringify(body), body.status as 400, {
    'content-type': 'application/problem+json',
    ...statusHeaders[body.status],
  });
}

/** What a status promises to programs besides its body. */
const statusHeaders: Record<number, Record<string, string>> = {
  401: { 'www-authenticate': 'Bearer realm="Guildmark"' },
  503: { 'retry-after': '2' },
};

/** Answers what a schema refused, every place of it. */
export function invalidInput(c: Context, error: z.ZodError): Response {
  const errors = inputErrors(error, localeAsked(c));
  return problem(c, { code: 'request.invalid', args: { count: errors.length } }, errors);
}
