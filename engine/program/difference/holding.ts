import type { Program } from '../definition/program.ts';
import { deedWordsOfPeople, type Who } from '../definition/who.ts';
import { accepted } from '../ladder.ts';
import { listGrown, setGrown } from './choice-of-facts.ts';
import { together, type Way } from './effect.ts';

/** The two texts that conditions are compared in: a higher level may count as a lower one there. */
export type Texts = readonly [Program, Program];

interface Holders {
  holding?: unknown;
  distinct?: unknown;
}

const idsOf = ({ holding }: Holders): string[] =>
  (Array.isArray(holding) ? holding : [holding]).map(String);

/** Whether each person counts once: then it is the same who holds what, as long as it is accepted. */
export const isByPerson = ({ distinct = 'people' }: Holders): boolean => distinct === 'people';

/** Whether more people count than before, higher levels included where the texts let them count. */
export function holdingGrown(before: Holders, after: Holders, texts?: Texts): Way {
  if (!texts || !isByPerson(before) || !isByPerson(after))
    return listGrown(idsOf(before), idsOf(after));
  return together(
    texts.map((text) =>
      setGrown([...accepted(text, idsOf(before))], [...accepted(text, idsOf(after))]),
    ),
  );
}

/** Whether the same people count as before, although other credentials are named. */
export const holdingStays = (before: Holders, after: Holders, texts?: Texts): boolean =>
  texts !== undefined &&
  texts.every((text) => {
    const [was, is] = [before, after].map((each) => accepted(text, idsOf(each)));
    return was!.symmetricDifference(is!).size === 0;
  });

/** Whether whoever counts as one of a kind counts for the whole as well. */
export function isAmong(kind: Who, whole: Who, text?: Program): boolean {
  const all = text ? accepted(text, whole.holding) : new Set(whole.holding);
  return (
    [...(text ? accepted(text, kind.holding) : kind.holding)].every((id) => all.has(id)) &&
    deedWordsOfPeople.every((word) => (kind[word] ?? []).every((id) => whole[word]?.includes(id)))
  );
}

const has = (program: Program, competency: string, level: unknown): boolean =>
  Object.hasOwn(program.competencies[competency]!.levels, String(level));

/** Whether more competencies count at another level: every one that has the higher level has the lower one too. */
export function levelGrown(before: unknown, after: unknown, texts?: Texts): Way {
  if (!texts) return 0;
  return together(
    texts.map((text): Way => {
      const height = (level: unknown) => text.competencyLevels.findIndex(({ id }) => id === level);
      const [was, is] = [height(before), height(after)];
      if (was < 0 || is < 0) return 0;
      const [low, high] = was < is ? [before, after] : [after, before];
      const nested = Object.keys(text.competencies).every(
        (id) => has(text, id, low) || !has(text, id, high),
      );
      return nested ? (is < was ? 1 : -1) : 0;
    }),
  );
}
