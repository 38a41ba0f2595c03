import type { Condition } from '../definition/condition.ts';
import type { Program } from '../definition/program.ts';
import { conditions } from '../difference/conditions.ts';
import type { Path } from '../document.ts';
import { warning, type Rule } from './rule.ts';

interface Asked {
  requires?: Condition | undefined;
  maintain?: Condition | undefined;
}

const nothing: Condition = { all: [] };

/** Whether what keeps a level certainly asks for as much as what achieves it, or for more; null where that is not certain. */
function keeping(
  program: Program,
  { requires = nothing, maintain }: Asked,
): 'same' | 'more' | null {
  if (!maintain) return 'same';
  const texts = [program, program] as const;
  const differences = conditions(requires, maintain, { path: [], sign: 1, texts });
  if (differences.some(({ effect }) => effect !== 'tighter')) return null;
  return differences.length > 0 ? 'more' : 'same';
}

const asksMore = (path: Path, id: string) =>
  warning('maintain.asks_more', [...path, 'maintain'], { id });

/**
 * What keeps a tier or level certainly asks for more than what achieves it: as whoever still achieves it keeps it too,
 * that has no effect. Where somebody has to approve or invite, what keeps it stands in for that as well.
 */
export const maintained: Rule = ({ program }) => {
  const { tiers, competencyLevels, competencies } = program;
  const ofLevels = Object.entries(competencies).flatMap(([competency, { levels }]) =>
    Object.entries(levels).map(([id, level]) => {
      const everywhere = level.apart ? undefined : competencyLevels.find((each) => each.id === id);
      return {
        id,
        path: ['competencies', competency, 'levels', id],
        own: keeping(program, level),
        everywhere,
        isFree: (level.grantedBy ?? everywhere?.grantedBy ?? 'requirements') === 'requirements',
      };
    }),
  );
  return [
    ...tiers.flatMap((tier, index) =>
      tier.grantedBy === 'requirements' && keeping(program, tier) === 'more'
        ? [asksMore(['tiers', index], tier.id)]
        : [],
    ),
    ...ofLevels.flatMap(({ id, path, own, everywhere, isFree }) =>
      isFree && own === 'more' && keeping(program, everywhere ?? {}) !== null
        ? [asksMore(path, id)]
        : [],
    ),
    ...competencyLevels.flatMap((level, index) =>
      keeping(program, level) === 'more' &&
      ofLevels.every(
        ({ own, everywhere, isFree }) => everywhere !== level || (isFree && own !== null),
      )
        ? [asksMore(['competencyLevels', index], level.id)]
        : [],
    ),
  ];
};
