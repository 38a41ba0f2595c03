import type { Finding } from '../sources.ts';
import { namedIn, spokenOf } from '../spoken.ts';
import { notice, type Rule } from './rule.ts';

const mostShown = 12;

/** Words of conditions that readers will see as they are written, because the text does not say what they are called. */
export const unnamed: Rule = ({ program }): Finding[] => {
  const isNamed = namedIn(program);
  const found = spokenOf(program).filter((each) => !isNamed(each));
  const ids = [...new Set(found.map(({ id }) => id))].toSorted();
  if (ids.length === 0) return [];
  const list = ids.slice(0, mostShown).join(', ');
  return [
    notice('notice.unnamed', found[0]!.path, {
      count: ids.length,
      list: ids.length > mostShown ? `${list} …` : list,
    }),
  ];
};
