import { explainReplay } from '@guildmark/words';
import type { Refusal } from '@guildmark/engine';
import { doors } from '../doors.ts';
import { endOfDayIn, startOfDayIn } from './days.ts';
import type { Visit } from './door.ts';
import { isolated } from './isolated.ts';
import { said, type Said } from './said.ts';
import type { StandingView } from './standing-view.ts';

/** The names under which an address asks for a stretch of time. */
export const asksHistory = ['from', 'to', 'by'] as const;

/** What changed between two days, as the address asks for it. */
export interface HistoryAsked {
  asked: { from: string; to: string; by: 'now' | 'then' };
  /** Only one of the days is given. */
  halves: boolean;
  refusal: Refusal | null;
  groups: Said[];
}

const noDay = (text: string): Refusal => ({
  code: 'standing.no_day',
  args: { text: text.slice(0, 40) },
});

/** Loads what changed from `?from=` to `?to=`, both days included; `?by=then` by what was known on the last of them. */
export async function historyPage(
  visit: Visit,
  { organisation, program, standing }: StandingView,
  today: string,
): Promise<HistoryAsked> {
  const { actor, operations, locale } = visit.context.get(doors);
  const search = new URL(visit.request.url).searchParams;
  const [from, to] = (['from', 'to'] as const).map((name) => (search.get(name) ?? '').trim());
  const by = search.get('by') === 'then' ? ('then' as const) : ('now' as const);
  const page: HistoryAsked = {
    asked: { from: from!, to: to!, by },
    halves: (from === '') !== (to === ''),
    refusal: null,
    groups: [],
  };
  if (!from || !to) return page;
  const begin = startOfDayIn(from, program.zone);
  const end = to === today ? undefined : endOfDayIn(to, program.zone);
  if (begin === null || end === null)
    return { ...page, refusal: noDay(begin === null ? from : to) };
  const told = await operations.standing.history(actor, {
    organisation: organisation.id,
    program: standing.program,
    from: begin,
    ...(end !== undefined && { to: end, ...(by === 'then' && { known: end }) }),
  });
  if (!told.ok) return { ...page, refusal: told.refusal };
  const { history, names } = told.value;
  const naming = {
    person: (id: string) => isolated(names[id] ?? id),
    organisation: isolated(organisation.name),
  };
  return { ...page, groups: said(explainReplay(history, told.value, locale, naming)) };
}
