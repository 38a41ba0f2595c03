import {
  emptyCut,
  ownPlace,
  type Cut,
  type Instant,
  type Node,
  type Program,
  type Rank,
  type RankingMade,
  type RankingPlace,
} from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence, type Locale } from './define.ts';
import { formatDay } from './format.ts';
import { capital, phraseOf } from './phrase.ts';
import type { Line } from './telling.ts';
import { attributeNames, speakerFor } from './titles.ts';

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
    own: {
      title: '{what}, by the ranking of {day}{group, select, none {} other { for {group}}}:',
      place:
        'Place {place, number} among {size, plural, one {one company} other {# companies}}, with {amount}.',
      none: 'No place yet: nothing of the company counts. {size, plural, one {One company takes} other {# companies take}} part.',
      out: 'The company takes no part. {size, plural, one {One company does} other {# companies do}}.',
      cut: '{places, plural, one {There is one place} other {There are # places}} for the best, which {best, plural, one {one company has} other {# companies have}}, with {cutoff} or more.',
      nobody:
        '{places, plural, one {There is one place} other {There are # places}} for the best, and nobody has it.',
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
    own: {
      title: '{what}, по рейтингу на {day}{group, select, none {} other { ({group})}}:',
      place: 'Место {place, number} из {size, number}; засчитано {amount}.',
      none: 'Места пока нет: у компании ничего не засчитано. Компаний в рейтинге — {size, number}.',
      out: 'Компания в рейтинге не участвует. Компаний в нём — {size, number}.',
      cut: 'Мест для лучших — {places, number}; среди лучших компаний — {best, number}, у каждой не меньше {cutoff}.',
      nobody: 'Мест для лучших — {places, number}; среди лучших пока никого.',
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

/** A ranking on record or as it was made. */
interface Ranked extends Pick<RankingMade, 'rank'> {
  time: Pick<RankingMade['time'], 'at'>;
  cuts: CutTold[];
}
type CutTold = Omit<Cut, 'withSome'>;

const unitOf = ({ currency }: Program, { value }: Rank) =>
  value === 'money' ? { unit: 'money' as const, currency } : { unit: 'number' as const };

/** What a company has in a ranking, with its unit. */
export const rankedAmount = (
  program: Program,
  rank: Rank,
  locale: Locale,
  amount: string,
  /** Of a column of amounts: whether all have decimals, as where one of them is not whole. */
  cents?: boolean,
): string => formatExact(amount, { ...unitOf(program, rank), ...(cents && { cents }) }, locale);

/** The name of a group: the values of the attributes that a ranking is made by. */
export function groupTitle(program: Program, rank: Rank, locale: Locale, group: string): string {
  const values = group.split(' | ');
  const names = attributeNames(program, locale);
  return values
    .map((value, index) => names[rank.per?.[index] ?? '']?.values[value] ?? value)
    .join(' | ');
}

/** What a ranking ranks by. */
export const rankingTitle = (program: Program, rank: Rank, locale: Locale): string =>
  capital(phraseOf(speakerFor(program, locale), { rank }) ?? rank.name, locale);

function cutLine(program: Program, { rank }: Ranked, cut: CutTold, locale: Locale): Line {
  const { group, size, places, best, cutoff } = cut;
  const named = group === '' ? 'none' : groupTitle(program, rank, locale, group);
  const args = { group: named, size, places, best };
  const text =
    cutoff === null
      ? sentence(rankingWords, locale, 'cut.none', args)
      : sentence(rankingWords, locale, 'cut.some', {
          ...args,
          cutoff: formatExact(cutoff, unitOf(program, rank), locale, 'ceil'),
        });
  return { depth: 1, state: cutoff === null ? 'missing' : 'met', text };
}

/** Rankings as they were made, group by group. */
export function explainRankings(made: Ranked[], program: Program, locale: Locale): Line[] {
  if (made.length === 0)
    return [{ depth: 0, state: 'met', text: sentence(rankingWords, locale, 'nothing', {}) }];
  return made.flatMap((each): Line[] => {
    const { rank, time, cuts } = each;
    const what = rankingTitle(program, rank, locale);
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

/** The place of one company in a ranking, and where its group is cut; nobody else is named. */
export function explainPlace(
  {
    rank,
    from,
    cut,
    place,
  }: {
    rank: Rank;
    from: Instant;
    cut: CutTold;
    place: Pick<RankingPlace, 'amount' | 'place' | 'best'> | null;
  },
  program: Program,
  locale: Locale,
): Line[] {
  const say = (code: string, args: Record<string, string | number>) =>
    sentence(rankingWords, locale, `own.${code}`, args);
  const { group, size, places, best, cutoff } = cut;
  const title = say('title', {
    what: rankingTitle(program, rank, locale),
    day: formatDay(from, locale, program.zone),
    group: group === '' ? 'none' : groupTitle(program, rank, locale, group),
  });
  const own =
    place === null
      ? say('out', { size })
      : place.place === null
        ? say('none', { size })
        : say('place', {
            size,
            place: place.place,
            amount: rankedAmount(program, rank, locale, place.amount),
          });
  const least =
    cutoff === null
      ? say('nobody', { places })
      : say('cut', {
          places,
          best,
          cutoff: formatExact(cutoff, unitOf(program, rank), locale, 'ceil'),
        });
  const state = place?.best ? 'met' : 'missing';
  return [
    { depth: 0, state, text: title },
    { depth: 1, state, text: own },
    { depth: 1, state, text: least },
  ];
}

/** The place of one company in each ranking that was made; of one in which it takes no part, that it does not. */
export function explainOwnPlaces(
  made: RankingMade[],
  organisation: string,
  program: Program,
  locale: Locale,
): Line[] {
  if (made.length === 0) return explainRankings(made, program, locale);
  return made.flatMap((each): Line[] => {
    const { rank, time, cuts } = each;
    const { cut, place } = ownPlace(each, organisation);
    const all = cuts.reduce((size, group) => size + group.size, 0);
    const told = { rank, from: time.at, cut: cut ?? { ...emptyCut(rank, ''), size: all }, place };
    const lines = explainPlace(told, program, locale);
    // Without a group there is no border to be beyond.
    return cut ? lines : lines.slice(0, -1);
  });
}
