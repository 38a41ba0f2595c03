import { refusalText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Refusal } from '@guildmark/engine';
import { useFormats, useWords } from './reader.ts';

/** Says why something was refused, its moments in the zone of the program as everywhere on the page. */
export function useRefusalText() {
  const t = useWords(examPageWords);
  const { locale, moment, lastDay } = useFormats();
  return (refusal: Refusal): string => {
    const until = refusal.args?.['until'];
    if (typeof until !== 'number') return refusalText(refusal, locale);
    if (refusal.code === 'exam.cooling_off') return t('exam.opens', { moment: moment(until) });
    if (refusal.code === 'exam.already_passed') {
      return t('exam.passedThrough', { day: lastDay(until) });
    }
    return refusalText(refusal, locale);
  };
}
