import { translator } from '@guildmark/words';
import { planningWords } from '@guildmark/words/portal/planning.ts';
import type { Route } from './+types/plan-ahead.ts';
import { answerAhead } from '../../parts/ahead.ts';
import { dayShown } from '../../parts/day-shown.ts';
import { personalDoors, programInForce } from '../../parts/door.ts';

/** Looks for the way to `?plan=`, as of the day of `?on=`, ahead of its page, and says how far the search is. */
export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations, locale } = personalDoors(visit);
  const { program, zone } = await programInForce(visit);
  const search = new URL(visit.request.url).searchParams;
  const to = search.get('plan')?.slice(0, 200) ?? '';
  const day = dayShown(search, zone) ?? {};
  const of = { program, organisation: visit.params.organisation, to, ...day };
  const t = translator(planningWords, locale);
  return answerAhead(visit, (waiting) => operations.standing.plan(actor, of, waiting), {
    step: ({ done }) => t('plan.searching', { done }),
    left: (seconds) => t('plan.left', { seconds }),
  });
}
