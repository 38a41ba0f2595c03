import { translator } from '@guildmark/words';
import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import type { Route } from './+types/program-effect.ts';
import { answerAhead } from '../../parts/ahead.ts';
import { personalDoors } from '../../parts/door.ts';
import { filesOf, skipOf } from '../../parts/program-files.ts';

/** Measures a draft ahead of its page, and says how far it is. */
export async function action(visit: Route.ActionArgs) {
  const { actor, operations, locale } = personalDoors(visit);
  const form = await visit.request.formData();
  const input = { files: await filesOf(form), skip: skipOf(form), typing: true };
  const t = translator(deskProgramWords, locale);
  return answerAhead(visit, (waiting) => operations.standing.draft(actor, input, waiting), {
    step: ({ phase, done, all }) => t('editor.progress', { phase, done, all }),
    left: (seconds) => t('editor.left', { seconds }),
  });
}
