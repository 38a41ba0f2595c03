// By path, and not from the whole engine: these words are read in browsers too.
import type { Level } from '@guildmark/engine';
import { releaseOf, termOf, untilNewer } from '@guildmark/engine/program/definition/terms.ts';
import { defineWords, translator } from './define.ts';
import { formatDuration, formatList } from './format.ts';
import type { Speaker } from './selection-text.ts';

/** How long awards last, as a program's page says it after "Valid:". */
export const validityWords = defineWords(
  {
    unlimited: 'without an end',
    sinceRelease: '{term} from the last release of {of}',
    untilNewer: 'until a newer {product} and a new {exam} are both released',
    sooner: '{term}, or {until} if that is sooner',
    recertified: '{valid}; carried on by {by}',
  },
  {
    unlimited: 'бессрочно',
    sinceRelease: '{term} с последнего выпуска: {of}',
    untilNewer: 'пока не выйдут и новая версия ({product}), и новый экзамен ({exam})',
    sooner: '{term} или {until}, если это раньше',
    recertified: '{valid}; продлевается, если получено: {by}',
  },
);

/** How long an award of a level lasts, in words. */
export function validityText(
  speaker: Pick<Speaker, 'locale' | 'title'>,
  { validFor, recertifiedBy = [] }: Pick<Level, 'validFor' | 'recertifiedBy'>,
): string {
  const { locale, title } = speaker;
  const t = translator(validityWords, locale);
  const [term, release, newer] = [termOf(validFor), releaseOf(validFor), untilNewer(validFor)];
  const lasting = term && formatDuration(term, locale);
  const timed =
    lasting && release ? t('sinceRelease', { term: lasting, of: title(release) }) : lasting;
  const until =
    newer && t('untilNewer', { product: title(newer.product), exam: title(newer.exam) });
  const valid =
    timed && until ? t('sooner', { term: timed, until }) : (timed ?? until ?? t('unlimited'));
  if (recertifiedBy.length === 0) return valid;
  const by = formatList(recertifiedBy.map(title), locale, 'disjunction');
  return t('recertified', { valid, by });
}
