import type { Refusal, Result } from '@guildmark/engine';
import { doors } from '../doors.ts';
import { dayShown, type DayShown } from './day-shown.ts';
import { dayIn } from './days.ts';
import { asksHistory, historyPage, type HistoryAsked } from './history-page.ts';
import { ownPlaces } from './own-places.ts';
import type { Said } from './said.ts';
import type { StandingView } from './standing-view.ts';
import { planPage, type PlanAsked } from './plan-page.ts';
import { asksWhatIf, whatIfPage, type WhatIfAsked } from './what-if-page.ts';
import { need, programInForce, type Visit } from './door.ts';

/** All that the page of a standing shows, for the company itself or for the office. */
export interface StandingPage {
  view: StandingView;
  /** What was asked for: the day in words of the form, and which knowledge. */
  asked: { on: string; known: 'then' | 'now' };
  /** Why the asked day could not be shown; the page then shows today. */
  refusal: Refusal | null;
  /** Today in the zone of the program: the latest day that can be asked for. */
  today: string;
  peopleHref: string;
  /** The way onwards from the day shown; null at the top. */
  plan: PlanAsked | null;
  /** What would be if something happened on the day shown. */
  whatIf: WhatIfAsked | null;
  /** Its places in the latest rankings. */
  places: Said[];
  /** What changed between two days, where it is asked. */
  history: HistoryAsked;
  /** What the address asks, as fields for forms that ask for something else besides. */
  kept: [string, string][];
}

/** Loads a standing as `?on=` and `?known=` ask for it. */
export async function standingPage(
  visit: Visit,
  organisation: string,
  peopleHref: string,
): Promise<StandingPage> {
  const { actor, operations } = visit.context.get(doors);
  const program = await programInForce(visit);
  const search = new URL(visit.request.url).searchParams;
  const asked = {
    on: search.get('on') ?? '',
    known: search.get('known') === 'now' ? ('now' as const) : ('then' as const),
  };
  const subject = { organisation, program: program.program };
  const live = need(await operations.standing.standing(actor, subject), visit);
  const today = dayIn(live.standing.on, program.zone);
  const shown = async (
    view: StandingView,
    refusal: Refusal | null,
    day: DayShown = {},
  ): Promise<StandingPage> => ({
    view,
    asked,
    refusal,
    today,
    peopleHref,
    plan: await planPage(visit, view, day),
    whatIf: await whatIfPage(visit, view, day),
    places: await ownPlaces(visit, view),
    history: await historyPage(visit, view, today),
    kept: [
      ...(view.replayed ? ['on', 'known'] : []),
      'plan',
      ...asksWhatIf,
      ...asksHistory,
    ].flatMap((name): [string, string][] => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  });
  if (asked.on === '' || asked.on === today) return shown(live, null);
  const day = dayShown(search, program.zone);
  if (day === null)
    return shown(live, { code: 'standing.no_day', args: { text: asked.on.slice(0, 40) } });
  const replay: Result<StandingView> = await operations.standing.standing(actor, {
    ...subject,
    ...day,
  });
  return replay.ok ? shown(replay.value, null, day) : shown(live, replay.refusal);
}
