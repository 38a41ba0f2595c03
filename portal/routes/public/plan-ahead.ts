import { translator } from '@guildmark/words';
import { planningWords } from '@guildmark/words/portal/planning.ts';
import type { Route } from './+types/plan-ahead.ts';
import { answerAhead } from '../../parts/ahead.ts';
import { personalDoors, programInForce } from '../../parts/door.ts';

/** Looks for the way to `?plan=` ahead of its page, and says how far the search is. */
export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations, locale } = personalDoors(visit);
  const { program } = await programInForce(visit);
  const to = new URL(visit.request.url).searchParams.get('plan')?.slice(0, 200) ?? '';
  const of = { program, organisation: visit.params.organisation, to };
  const t = translator(planningWords, locale);
  return answerAhead(visit, (waiting) => operations.standing.plan(actor, of, waiting), {
    step: ({ done }) => t('plan.searching', { done }),
    left: (seconds) => t('plan.left', { seconds }),
  });
}
