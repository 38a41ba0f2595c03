import type { Cut, Node, Program, RankingMade } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence, type Locale } from './define.ts';
import { formatDay } from './format.ts';
import { capital, phraseOf } from './phrase.ts';
import type { Line } from './telling.ts';
import { speakerFor } from './titles.ts';

const rankingWords = defineWords(
  {
    goesBy: {
      places:
        'By the ranking of {day}{group, select, none {} other { for {group}}}: {places, plural, one {one place} other {# places}} among {size, plural, one {one company} other {# companies}}.',
      day: 'By the ranking of {day}{group, select, none {} other { for {group}}}.',
      noPlace: 'Nobody has a place in it.',
      none: 'No such ranking has been made for this company.',
    },
    made: '{what}. Ranking “{name}” of {day}:',
    nobody: 'There is no company to rank.',
    cut: {
      some: '{group, select, none {} other {{group}: }}{best, number} of {size, plural, one {# company} other {# companies}} for {places, plural, one {one place} other {# places}}, with {cutoff} or more.',
      none: '{group, select, none {} other {{group}: }}none of {size, plural, one {# company} other {# companies}} for {places, plural, one {one place} other {# places}}.',
    },
    nothing: 'The text goes by no ranking.',
  },
  {
    goesBy: {
      places:
        'По рейтингу на {day}{group, select, none {} other { ({group})}}: мест — {places, number}, компаний — {size, number}.',
      day: 'По рейтингу на {day}{group, select, none {} other { ({group})}}.',
      noPlace: 'Мест в нём не занял никто.',
      none: 'Такого рейтинга для этой компании ещё не составляли.',
    },
    made: '{what}. Рейтинг «{name}» на {day}:',
    nobody: 'Компаний для рейтинга нет.',
    cut: {
      some: '{group, select, none {Компаний} other {{group}: компаний}} — {size, number}, мест — {places, number}; среди лучших — {best, number}, у которых есть хотя бы {cutoff}.',
      none: '{group, select, none {Компаний} other {{group}: компаний}} — {size, number}, мест — {places, number}; среди лучших никого.',
    },
    nothing: 'Рейтингов в тексте нет.',
  },
);

type Shown = Pick<Node, 'kind' | 'amounts'>;

/** The ranking that a rank goes by, in sentences: of which day and group, how many places among how many companies. */
export function rankingTexts({ kind, amounts }: Shown, locale: Locale, zone: string): string[] {
  if (kind !== 'rank') return [];
  const say = (code: string, args: Record<string, string | number> = {}) =>
    sentence(rankingWords, locale, `goesBy.${code}`, args);
  if (!amounts?.ranking) return [say('none')];
  const { from, group = 'none', size, places } = amounts.ranking;
  const args = { day: formatDay(from, locale, zone), group };
  const said =
    size === undefined || places === undefined
      ? say('day', args)
      : say('places', { ...args, size, places });
  return amounts.need === null ? [said, say('noPlace')] : [said];
}

function cutLine(program: Program, { rank }: RankingMade, cut: Cut, locale: Locale): Line {
  const unit =
    rank.value === 'money'
      ? { unit: 'money' as const, currency: program.currency }
      : { unit: 'number' as const };
  const { group, size, places, best, cutoff } = cut;
  const args = { group: group === '' ? 'none' : group, size, places, best };
  const text =
    cutoff === null
      ? sentence(rankingWords, locale, 'cut.none', args)
      : sentence(rankingWords, locale, 'cut.some', {
          ...args,
          cutoff: formatExact(cutoff, unit, locale, 'ceil'),
        });
  return { depth: 1, state: cutoff === null ? 'missing' : 'met', text };
}

/** Rankings as they were made, group by group. */
export function explainRankings(made: RankingMade[], program: Program, locale: Locale): Line[] {
  if (made.length === 0)
    return [{ depth: 0, state: 'met', text: sentence(rankingWords, locale, 'nothing', {}) }];
  const speaker = speakerFor(program, locale);
  return made.flatMap((each): Line[] => {
    const { rank, time, cuts } = each;
    const what = capital(phraseOf(speaker, { rank }) ?? rank.name, locale);
    const day = formatDay(time.at, locale, program.zone);
    const title = sentence(rankingWords, locale, 'made', { what, name: rank.name, day });
    const lines = cuts.map((cut) => cutLine(program, each, cut, locale));
    const nobody = sentence(rankingWords, locale, 'nobody', {});
    return [
      { depth: 0, state: 'met', text: title },
      ...(lines.length > 0 ? lines : [{ depth: 1, state: 'missing' as const, text: nobody }]),
    ];
  });
}
