import type { Condition } from '../definition/condition.ts';
import { partsOf } from '../definition/parts.ts';
import type { Program } from '../definition/program.ts';
import type { Text } from '../definition/values.ts';
import type { Path } from '../document.ts';
import type { BankFile, BankItem, StoryFile } from '../parse.ts';
import type { Finding } from '../sources.ts';

/** What a rule looks at: the parsed program and the files beside it. */
export interface Checked {
  program: Program;
  /** The version before, where the folder holds it. */
  before?: Program | null;
  banks: Record<string, BankItem[]>;
  bankFiles: BankFile[];
  scenarioFiles: StoryFile[];
}

/** One group of checks: everything it finds, in any order. */
export type Rule = (checked: Checked) => Finding[];

type Args = Record<string, string | number>;

/** Kinds of people are conditions of their own to the rules, and entries of `including` in the text. */
const asWritten = (path: Path): Path =>
  path.filter(
    (step, index) =>
      step !== 'people' || (path[index - 1] !== 'people' && path[index - 2] !== 'including'),
  );

/** The text cannot be used as it stands. */
export const error = (code: string, path: Path, args: Args = {}): Finding => ({
  severity: 'error',
  code,
  path: asWritten(path),
  args,
});

/** The text can be used, and probably says something else than was meant. */
export const warning = (code: string, path: Path, args: Args = {}): Finding => ({
  severity: 'warning',
  code,
  path,
  args,
});

/** The text says something that this version does not act on yet. */
export const notice = (code: string, path: Path, args: Args = {}): Finding => ({
  severity: 'notice',
  code,
  path,
  args,
});

/** An open point of the sources: what it is called, which requirement names it, which switch decides it. */
export interface OpenPoint {
  code: string;
  requirement: string;
  switch: readonly string[];
  args?: Args;
  /** Where the text contradicts itself or says nothing: shown while the switch is unset. */
  at: Path;
}

/** `settled` with the chosen reading and its reason at the switch, or `error` where the text leaves it open. */
export function settle(
  point: OpenPoint,
  choice: { choose: unknown; because: Text } | undefined,
): Finding {
  const args: Args = {
    ...point.args,
    requirement: point.requirement,
    switch: point.switch.join('.'),
  };
  if (!choice) {
    return error(point.code, point.at, { ...args, chosen: '', because: '' });
  }
  return {
    severity: 'settled',
    code: point.code,
    path: point.switch,
    args: { ...args, chosen: String(choice.choose), ...reasons(choice.because) },
  };
}

/** The reason in the first language as `because`, and in each as `because_en`, `because_ru`. */
function reasons(because: Text): Args {
  const each = Object.entries(because).map(([locale, text]) => [`because_${locale}`, text]);
  return { because: Object.values(because)[0] ?? '', ...Object.fromEntries(each) };
}

/** A condition inside a requirement, with its path. */
export interface Placed {
  condition: Condition;
  path: Path;
  /** Whether it stands under a `not`. */
  negated: boolean;
}

/** A requirement's conditions, groups and leaves, from the top. */
export function conditionsIn(condition: Condition, path: Path, negated = false): Placed[] {
  const here: Placed = { condition, path, negated };
  // What is asked of every member is written once, and what else is asked of competencies stands beside their number.
  const once =
    'forSome' in condition
      ? { condition: condition.forSome.requires, steps: ['forSome', 'requires'] }
      : 'competencies' in condition && condition.competencies.with
        ? { condition: condition.competencies.with, steps: ['competencies', 'with'] }
        : null;
  if (once) return [here, ...conditionsIn(once.condition, [...path, ...once.steps], negated)];
  const parts = partsOf(condition, false);
  if (!parts) return [here];
  const below = parts.kind === 'not' ? !negated : negated;
  // People of all kinds together are what the condition itself asks for.
  const children = 'people' in condition ? parts.children.slice(1) : parts.children;
  return [
    here,
    ...children.flatMap((part) => conditionsIn(part.condition, [...path, ...part.steps], below)),
  ];
}

/** Every level of every track, with its path. */
export const levelsOf = (program: Program) =>
  Object.entries(program.tracks).flatMap(([track, { levels }]) =>
    Object.entries(levels).map(([level, body]) => ({
      track,
      level,
      body,
      path: ['tracks', track, 'levels', level] as Path,
    })),
  );

type Requirement = { condition: Condition; path: Path };

const given = (condition: Condition | undefined, path: Path): Requirement[] =>
  condition ? [{ condition, path }] : [];

/** What competencies ask: to achieve and to keep each level, and whom they are open to. */
const fromCompetencies = (program: Program): Requirement[] => [
  ...program.competencyLevels.flatMap(({ requires, maintain }, index) => [
    ...given(requires, ['competencyLevels', index, 'requires']),
    ...given(maintain, ['competencyLevels', index, 'maintain']),
  ]),
  ...Object.entries(program.competencies).flatMap(([id, { availableTo, levels }]) => [
    ...given(availableTo, ['competencies', id, 'availableTo']),
    ...Object.entries(levels).flatMap(([level, { requires, maintain }]) => {
      const path = ['competencies', id, 'levels', level];
      return [...given(requires, [...path, 'requires']), ...given(maintain, [...path, 'maintain'])];
    }),
  ]),
];

/** Every requirement of the program: of levels, of competencies, of benefits and of tiers. */
export const requirementsOf = (program: Program): Requirement[] => [
  ...levelsOf(program).map(({ body, path }) => ({
    condition: body.requires,
    path: [...path, 'requires'],
  })),
  ...fromCompetencies(program),
  ...Object.entries(program.benefits).flatMap(([id, { availableTo }]) =>
    given(availableTo, ['benefits', id, 'availableTo']),
  ),
  ...program.tiers.flatMap(({ requires, maintain }, index) => [
    ...given(requires, ['tiers', index, 'requires']),
    ...given(maintain, ['tiers', index, 'maintain']),
  ]),
];

/** What is said more than once in a list of ids, with the position of each repetition. */
export function repeated(ids: string[]): { id: string; index: number }[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [{ id, index }];
    seen.add(id);
    return [];
  });
}
