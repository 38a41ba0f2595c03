import { endOfValidity, startOfDay, type Instant } from '../../kernel/instant.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Program } from '../../program/definition/program.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

type Asked = Extract<Condition, { former: unknown }>;

/** Which things of the older program are meant: those that are named, or all that the mapping table knows. */
export const formerIds = ({ transition }: Program, { holding }: Asked['former']): string[] =>
  holding ?? Object.keys(transition?.sources ?? {});

/** When what was held in the older program counts no longer; Infinity where the text sets no last day. */
export const formerEnds = ({ zone }: Program, { through }: Asked['former']): Instant =>
  through === undefined
    ? Infinity
    : endOfValidity(startOfDay(through, zone), { amount: 0, unit: 'days' }, zone);

/** The company holds something of the older program, as long as that counts. */
export const former: Measure<Asked> = ({ former: asked }, context) => {
  const ids = formerIds(context.program, asked);
  const ends = formerEnds(context.program, asked);
  return {
    subject: ids,
    need: 1,
    spans: ownFacts(context, 'credential')
      .filter(({ subject }) => ids.includes(subject))
      .map((fact) => spanOf(fact, 'former', ends)),
  };
};
