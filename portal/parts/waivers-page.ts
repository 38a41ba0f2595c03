import { eventTitles, waivableTitles } from '@guildmark/words';
import { doors } from '../doors.ts';
import { type Typed, readForm, settle } from './answer.ts';
import { authorNames } from './authors.ts';
import { enteredBy } from './corrections.ts';
import { endAfter } from './days.ts';
import { need, programInForce, type Visit } from './door.ts';

/** What can be waived for a company and what was, for the office's page of it. */
export async function waiversPage(visit: Visit, organisation: string) {
  const { actor, operations, locale } = visit.context.get(doors);
  const program = await programInForce(visit);
  const { waivers } = need(
    await operations.standing.waiversOf(actor, { program: program.program, organisation }),
    visit,
  );
  const authors = waivers.map(({ by }) => enteredBy(by));
  return {
    waivables: waivableTitles(program, locale),
    events: eventTitles(program, locale),
    waivers: waivers.map((one) => ({ ...one, by: enteredBy(one.by) })),
    authors: await authorNames(visit, authors),
    mayGrant:
      actor.kind === 'person' &&
      actor.office.some((role) => role === 'administrator' || role === 'partner-manager'),
  };
}
export type WaiversPage = Awaited<ReturnType<typeof waiversPage>>;

const intents: ReadonlySet<string> = new Set(['grant-waiver', 'end-waiver']);

/** Grants or ends a waiver; null where the form is another one. */
export async function actOnWaivers(visit: Visit, organisation: string, back: string) {
  const { actor, operations } = visit.context.get(doors);
  const { intent, typed } = await readForm(visit.request.clone());
  if (!intents.has(intent)) return null;
  const { program, zone } = await programInForce(visit);
  const asked = (given: Typed) => ({
    waivable: given['waivable'] ?? '',
    reason: given['reason'] ?? '',
    until: endAfter(given['until'] ?? '', zone),
    untilEvent: given['untilEvent'] || undefined,
  });
  const { standing } = operations;
  const result =
    intent === 'grant-waiver'
      ? await standing.grantWaiver(actor, { program, organisation, ...asked(typed) })
      : await standing.endWaiver(actor, {
          waiver: typed['waiver'] ?? '',
          reason: typed['reason'] ?? '',
        });
  return settle<unknown>(result, { intent, typed }, back);
}
