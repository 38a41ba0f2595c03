import { deedWords, type Action } from '../definition/action.ts';
import type { Condition } from '../definition/condition.ts';
import type { Program } from '../definition/program.ts';
import type { Selection } from '../definition/selection.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import type { Reference } from './company-references.ts';
import { conditionsIn, error, notice, requirementsOf, type Rule } from './rule.ts';

const kinds = {
  earns: 'credential',
  completes: 'course',
  passes: 'exam_or_assessment',
  accepts: 'agreement',
} as const;

/** What actions name: credentials, courses, exams, assessments, agreements. */
export const fromActions = (program: Program): Reference[] =>
  Object.entries(program.actions).flatMap(([id, action]) => [
    ...(['earns', 'completes', 'passes', 'accepts'] as const).flatMap((word): Reference[] =>
      action[word] === undefined
        ? []
        : [{ kind: kinds[word], id: action[word], path: ['actions', id, word] }],
    ),
    ...(action.hires === undefined || action.hires === 'anyone'
      ? []
      : action.hires.map((credential): Reference => ({
          kind: 'credential',
          id: credential,
          path: ['actions', id, 'hires'],
        }))),
  ]);

/** An action does one thing, and its prices are in the currency of the program. */
function single(program: Program, [id, action]: [string, Action]): Finding[] {
  const path = ['actions', id];
  const does = deedWords.filter((word) => action[word] !== undefined);
  const money = action.adds?.money;
  const known = [
    program.currency,
    ...(program.currencyRates?.table ?? []).flatMap(({ worth }) => Object.keys(worth)),
  ];
  const expected = program.currency;
  return [
    ...(does.length === 1
      ? []
      : [error('action.one_deed', path, { found: does.join(', ') || 'none' })]),
    ...(action.cost.currency === program.currency
      ? []
      : [error('action.currency', [...path, 'cost'], { found: action.cost.currency, expected })]),
    ...(money && money.currency === null
      ? [error('amount.no_currency', [...path, 'adds', 'money'], { found: money.figure, expected })]
      : []),
    ...(money?.currency && !known.includes(money.currency)
      ? [error('amount.currency', [...path, 'adds', 'money'], { found: money.currency, expected })]
      : []),
  ];
}

/** Two prices for one thing: a plan could not tell which is meant. */
function twice(program: Program): Finding[] {
  const first = new Map<string, string>();
  return Object.entries(program.actions).flatMap(([id, action]) =>
    (['earns', 'completes', 'passes', 'accepts'] as const).flatMap((word): Finding[] => {
      const subject = action[word];
      if (subject === undefined) return [];
      const other = first.get(`${word} ${subject}`);
      first.set(`${word} ${subject}`, other ?? id);
      return other === undefined
        ? []
        : [error('action.twice', ['actions', id, word], { other, subject })];
    }),
  );
}

/** Actions that are written as they are meant. */
export const actions: Rule = ({ program }) => [
  ...Object.entries(program.actions).flatMap((each) => single(program, each)),
  ...twice(program),
  ...unpriced(program),
];

/** Whether some action adds facts that a selection could mean. */
const isAdded = ({ actions: all }: Program, { of, subject }: Pick<Selection, 'of' | 'subject'>) =>
  Object.values(all).some(
    ({ adds }) => adds?.of === of && (!subject || subject.includes(adds.subject ?? '')),
  );

/** Whether someone can come to hold one of some credentials at a price. */
function isEarned({ actions: all, tracks, counting }: Program, holding: string[]): boolean {
  const counts = new Set(holding);
  if (counting.higherLevelCounts.choose)
    for (const { levels } of Object.values(tracks)) {
      const ids = Object.values(levels).map(({ credential }) => credential);
      if (ids.some((id) => counts.has(id))) for (const id of ids) counts.add(id);
    }
  return Object.values(all).some(
    ({ earns, hires }) =>
      (earns !== undefined && counts.has(earns)) ||
      (Array.isArray(hires) && hires.some((id) => counts.has(id))),
  );
}

/** What a condition asks of a company that no action provides; null where one does or none could. */
function lacking(program: Program, condition: Condition): string | null {
  const none = (word: 'earns' | 'completes' | 'passes' | 'accepts', ids: string[]) =>
    Object.values(program.actions).some((action) => ids.includes(action[word] ?? ''))
      ? null
      : ids.join(', ');
  if ('people' in condition)
    return isEarned(program, condition.people.holding) ? null : condition.people.holding.join(', ');
  if ('holds' in condition) return none('earns', condition.holds);
  if ('completed' in condition) return none('completes', [condition.completed]);
  if ('passed' in condition) return none('passes', [condition.passed]);
  if ('agreed' in condition) return none('accepts', [condition.agreed]);
  const asked = 'count' in condition ? condition.count : 'sum' in condition ? condition.sum : null;
  return asked && !isAdded(program, asked) ? asked.of : null;
}

/** Where a company is asked for something that has no price, once the text gives prices at all. */
function unpriced(program: Program): Finding[] {
  if (Object.keys(program.actions).length === 0) return [];
  const ofCompanies = requirementsOf(program).filter(({ path }) => path[0] !== 'tracks');
  const seen = new Set<string>();
  return ofCompanies.flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap(
      (each: { condition: Condition; path: Path; negated: boolean }) => {
        const what = each.negated ? null : lacking(program, each.condition);
        if (what === null || seen.has(what)) return [];
        seen.add(what);
        return [notice('action.no_price', each.path, { what })];
      },
    ),
  );
}
