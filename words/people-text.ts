import type { Condition } from '@guildmark/engine';
import { deedsAsked, type Who } from '@guildmark/engine/program/definition/who.ts';
import { formatList } from './format.ts';
import { sentence } from './define.ts';
import { peopleWords } from './people-words.ts';
import {
  say as measured,
  whereText,
  windowText,
  type Seen,
  type Speaker,
} from './selection-text.ts';

type Asked = Extract<Condition, { people: unknown }>['people'];
/** Whom a condition or a metric counts. */
type People = Who & Seen & Pick<Asked, 'where' | 'distinct'>;

type Args = Record<string, string | number>;
const say = ({ locale }: Speaker, code: string, args: Args) =>
  sentence(peopleWords, locale, code, args);

/** Whether people count by what they completed or passed as well. */
export const hasDeeds = (people: Who): boolean => deedsAsked(people).length > 0;

/** Titles joined by "or". */
export const eitherTitle = (speaker: Speaker, ids: readonly string[]): string =>
  formatList(
    ids.map((id) => speaker.title(id)),
    speaker.locale,
    'disjunction',
  );

/**
 * By what people count: the titles of credentials alone, or else what they hold, completed or passed as a clause about
 * them, or about one of them; with attributes and a window of time. `held`: the titles of the credentials.
 */
export function byWhat(speaker: Speaker, people: People, held: string, one = false): string {
  const { where, completed, passed, ...window } = people;
  const clause = (word: string, what: string) =>
    what === '' ? [] : [say(speaker, `did.${word}`, { what, one: one ? 'yes' : 'no' })];
  const said = hasDeeds(people)
    ? formatList(
        [
          ...clause('holding', held),
          ...clause('completed', eitherTitle(speaker, completed ?? [])),
          ...clause('passed', eitherTitle(speaker, passed ?? [])),
        ],
        speaker.locale,
        'disjunction',
      )
    : held;
  return windowText(speaker, whereText(speaker, said, where), window);
}

/** Whom a condition or a metric counts, as a noun: `people holding Sales Associate`, `people who completed Sales`. */
export function peopleNoun(
  speaker: Speaker,
  people: People,
  held: string = eitherTitle(speaker, people.holding),
): string {
  const what = byWhat(speaker, people, held);
  const { distinct = 'people' } = people;
  return hasDeeds(people)
    ? say(speaker, `did.${distinct}`, { what })
    : measured(speaker, `people.${distinct}`, { what });
}

/** The same of one of them. */
export const personNoun = (speaker: Speaker, people: People): string =>
  say(speaker, hasDeeds(people) ? 'did.person' : 'person', {
    what: byWhat(speaker, people, eitherTitle(speaker, people.holding), true),
  });
