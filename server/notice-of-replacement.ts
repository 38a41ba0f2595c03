import { findLevel, type Program } from '@guildmark/engine';
import {
  asLocale,
  formatLastDay,
  formatList,
  inQuotes,
  localText,
  noticeWords,
  translator,
  type Locale,
} from '@guildmark/words';
import type { CampaignLetter } from './features/credentials/credentials.ts';
import type { Draft } from './notice-draft.ts';

type Held = CampaignLetter['held'];

/** What somebody holds has been replaced: by what, and where its way is described. */
export function aboutReplacement(program: Program, held: Held): Omit<Draft, 'to'> {
  return {
    notice: 'replaced',
    path: pathTo(program, held),
    args: (language) => {
      const locale = asLocale(language);
      const titles = held.map(({ award }) => inQuotes(titleOf(program, award, locale), locale));
      return {
        count: held.length,
        titles: formatList(titles, locale),
        lines: held.map((one) => lineOf(program, one, locale)).join('\n'),
      };
    },
  };
}

function lineOf(program: Program, { award, until }: Held[number], locale: Locale): string {
  const { closed, replacedBy = [] } = findLevel(program, award)?.definition ?? {};
  const replacements = replacedBy.map((id) => inQuotes(titleOf(program, id, locale), locale));
  return translator(noticeWords, locale)('replacedOne', {
    title: titleOf(program, award, locale),
    through: until === null ? 'none' : formatLastDay(until, locale, program.zone),
    closed: closed ? 'yes' : 'no',
    replaced: formatList(replacements, locale, 'disjunction'),
  });
}

/** The track of the one credential that takes the place; of several, the page that has them all. */
function pathTo(program: Program, held: Held): string {
  const tracks = held.flatMap(({ award }) =>
    (findLevel(program, award)?.definition.replacedBy ?? []).map(
      (id) => findLevel(program, id)?.track,
    ),
  );
  const [first, ...others] = new Set(tracks);
  const path = `/programs/${program.program}`;
  return first !== undefined && others.length === 0 ? `${path}#${first}` : path;
}

const titleOf = (program: Program, id: string, locale: Locale): string =>
  localText(findLevel(program, id)?.definition.title ?? { [locale]: id }, locale);
