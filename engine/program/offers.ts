import type { Action } from './definition/action.ts';
import type { Program } from './definition/program.ts';

/** One thing that a company can do at a price of the text. */
export interface Offer {
  /** The action that prices it; null where it is the fee of a validation. */
  action: string | null;
  /** What one of several is about, where the action stands for all of them; else null. */
  about: string | null;
  /** The level that a validation is for. */
  level: string | null;
  does: Pick<Action, 'earns' | 'completes' | 'passes' | 'accepts' | 'hires' | 'adds'>;
  cost: Action['cost'];
  takes: Action['takes'];
}

type Adds = NonNullable<Action['adds']>;

const isOpen = ({ competencies }: Program, id: string) => competencies[id]?.status === 'open';

/** What a word of an action stands for, one after the other. */
function membersOf(program: Program, word: string): string[] {
  const { competencies, solutions } = program;
  if (word === '$competency') return Object.keys(competencies).filter((id) => isOpen(program, id));
  if (word === '$solutions') return Object.keys(solutions);
  return [...new Set(Object.values(solutions).flatMap(({ accreditations }) => accreditations))];
}

/** A fact about one of several: the words of its attributes stand for the same one. */
function added({ competencies }: Program, adds: Adds, subject: string): Adds {
  const stands: Record<string, string> = {
    $competency: subject,
    $area: competencies[subject]?.area ?? '',
  };
  const attributes = Object.entries(adds.attributes).map(([name, value]) => [
    name,
    typeof value === 'string' ? (stands[value] ?? value) : value,
  ]);
  return { ...adds, subject, attributes: Object.fromEntries(attributes) };
}

function offersBy(program: Program, [action, text]: [string, Action]): Offer[] {
  const { earns, adds, cost, takes } = text;
  const offer = (about: string | null, does: Offer['does']): Offer => ({
    action,
    about,
    level: null,
    does,
    cost,
    takes,
  });
  if (earns?.startsWith('$'))
    return membersOf(program, earns).map((credential) => offer(credential, { earns: credential }));
  if (adds?.subject?.startsWith('$'))
    return membersOf(program, adds.subject).map((subject) =>
      offer(subject, { adds: added(program, adds, subject) }),
    );
  return [offer(null, text)];
}

/** The validations of levels for which the text names a fee. */
const validationFees = (program: Program): Offer[] =>
  Object.entries(program.competencies).flatMap(([competency, { levels }]) =>
    Object.entries(isOpen(program, competency) ? levels : {}).flatMap(([level, own]): Offer[] => {
      const every = program.competencyLevels.find(({ id }) => id === level);
      const { fee } = own.validation ?? (own.apart ? undefined : every?.validation) ?? {};
      if (!fee) return [];
      const adds: Adds = { of: 'validation', subject: competency, attributes: { level } };
      const about = { action: null, about: competency, level, takes: undefined };
      return [{ ...about, does: { adds }, cost: fee }];
    }),
  );

/** The exams that cost something each time they are taken. */
const examFees = ({ exams }: Program): Offer[] =>
  Object.entries(exams).flatMap(([passes, { fee }]): Offer[] =>
    fee === 'none'
      ? []
      : [{ action: null, about: null, level: null, does: { passes }, cost: fee, takes: undefined }],
  );

/**
 * Everything that a company can do at a price of the text: its actions, each for all that it stands for, the fees
 * of exams to which no action gives another price, and those of validations.
 */
export function offersOf(program: Program): Offer[] {
  const actions = Object.entries(program.actions).flatMap((each) => offersBy(program, each));
  const priced = new Set(actions.flatMap(({ does }) => does.passes ?? []));
  const fees = examFees(program).filter(({ does }) => !priced.has(does.passes ?? ''));
  // A fee in another currency is told by the check; no plan can add it up.
  return [...actions, ...fees, ...validationFees(program)].filter(
    ({ cost }) => cost.currency === program.currency,
  );
}
