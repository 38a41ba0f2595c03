import type { Finding } from '../sources.ts';
import { error, warning, type Rule } from './rule.ts';

/** The version before is one of the same program, and takes effect earlier. */
const order: Rule = ({ program, before }) => {
  if (!before) return [];
  const found: Finding[] = [];
  if (before.program !== program.program)
    found.push(error('versions.other_program', ['program'], { found: before.program }));
  if (before.version === program.version || before.dates.effective >= program.dates.effective)
    found.push(
      error('versions.order', ['dates', 'effective'], {
        version: before.version,
        effective: before.dates.effective,
      }),
    );
  return found;
};

/** Every company goes over at last, and not before the version is there. */
const adoption: Rule = ({ program: { dates } }) => {
  const { adoption: asked, effective } = dates;
  if (!asked) return [];
  const { at, latest } = asked;
  if (latest === undefined)
    return at === 'renewal' ? [warning('adoption.no_latest', ['dates', 'adoption'])] : [];
  const args = { first: 'effective', earlier: effective, second: 'latest', later: latest };
  return latest < effective ? [error('dates.order', ['dates', 'adoption', 'latest'], args)] : [];
};

/** Versions follow one another, and companies go from one to the next. */
export const versions: Rule = (checked) => [...order(checked), ...adoption(checked)];
