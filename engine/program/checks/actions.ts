import { deedWords, type Action } from '../definition/action.ts';
import type { CompetencyLevel } from '../definition/competency.ts';
import type { Condition } from '../definition/condition.ts';
import type { Program } from '../definition/program.ts';
import type { Selection } from '../definition/selection.ts';
import { idsAsked } from '../definition/who.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { offersOf, type Offer } from '../offers.ts';
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
      action[word] === undefined || action[word].startsWith('$')
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
  return offersOf(program).flatMap(({ action, does }) =>
    (['earns', 'completes', 'passes', 'accepts'] as const).flatMap((word): Finding[] => {
      const subject = does[word];
      if (subject === undefined || action === null) return [];
      const other = first.get(`${word} ${subject}`);
      first.set(`${word} ${subject}`, other ?? action);
      return other === undefined
        ? []
        : [error('action.twice', ['actions', action, word], { other, subject })];
    }),
  );
}

/** The fees of validations are in the currency of the program, or no plan could add them up. */
function fees({ competencyLevels, competencies, currency }: Program): Finding[] {
  const placed: [CompetencyLevel['validation'], Path][] = [
    ...competencyLevels.map(
      ({ validation }, index) =>
        [validation, ['competencyLevels', index]] satisfies [unknown, Path],
    ),
    ...Object.entries(competencies).flatMap(([id, { levels }]) =>
      Object.entries(levels).map(
        ([level, { validation }]) =>
          [validation, ['competencies', id, 'levels', level]] satisfies [unknown, Path],
      ),
    ),
  ];
  return placed.flatMap(([validation, path]) =>
    validation?.fee && validation.fee.currency !== currency
      ? [
          error('currency.differs', [...path, 'validation', 'fee'], {
            found: validation.fee.currency,
            expected: currency,
          }),
        ]
      : [],
  );
}

/** Actions that are written as they are meant. */
export const actions: Rule = ({ program }) => [
  ...fees(program),
  ...Object.entries(program.actions).flatMap((each) => single(program, each)),
  ...twice(program),
  ...unpriced(program),
];

/** Whether something with a price adds facts that a selection could mean. */
const isAdded = (offers: Offer[], { of, subject }: Pick<Selection, 'of' | 'subject'>) =>
  offers.some(
    ({ does: { adds } }) =>
      adds?.of === of &&
      (!subject ||
        subject.includes(adds.subject ?? '') ||
        subject.some((one) => one.startsWith('$'))),
  );

/** Whether someone can come to hold one of some credentials at a price. */
function isEarned({ tracks, counting }: Program, offers: Offer[], holding: string[]): boolean {
  const counts = new Set(holding);
  if (counting.higherLevelCounts.choose)
    for (const { levels } of Object.values(tracks)) {
      const ids = Object.values(levels).map(({ credential }) => credential);
      if (ids.some((id) => counts.has(id))) for (const id of ids) counts.add(id);
    }
  const every = holding.some((id) => id.startsWith('$'));
  return offers.some(
    ({ about, does: { earns, hires } }) =>
      (earns !== undefined && (counts.has(earns) || (every && about !== null))) ||
      (Array.isArray(hires) && hires.some((id) => counts.has(id))),
  );
}

/** What a condition asks of a company that no action provides; null where one does or none could. */
function lacking(program: Program, offers: Offer[], condition: Condition): string | null {
  const none = (word: 'earns' | 'completes' | 'passes' | 'accepts', ids: string[]) =>
    offers.some(
      ({ does }) =>
        ids.includes(does[word] ?? '') ||
        // What it stands for depends on the place.
        (does[word] !== undefined && ids.some((id) => id.startsWith('$'))),
    )
      ? null
      : ids.join(', ');
  if ('people' in condition) {
    const { holding, completed = [], passed = [] } = condition.people;
    if (isEarned(program, offers, holding)) return null;
    const isDone = none('completes', completed) === null || none('passes', passed) === null;
    return isDone ? null : idsAsked(condition.people).join(', ');
  }
  if ('holds' in condition) return none('earns', condition.holds);
  if ('completed' in condition) return none('completes', [condition.completed]);
  if ('passed' in condition) return none('passes', [condition.passed]);
  if ('agreed' in condition) return none('accepts', [condition.agreed]);
  const asked = 'count' in condition ? condition.count : 'sum' in condition ? condition.sum : null;
  return asked && !isAdded(offers, asked) ? asked.of : null;
}

/** Where a company is asked for something that has no price, once the text gives prices at all. */
function unpriced(program: Program): Finding[] {
  if (Object.keys(program.actions).length === 0) return [];
  const offers = offersOf(program);
  const ofCompanies = requirementsOf(program).filter(({ path }) => path[0] !== 'tracks');
  const seen = new Set<string>();
  return ofCompanies.flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap(
      (each: { condition: Condition; path: Path; negated: boolean }) => {
        const what = each.negated ? null : lacking(program, offers, each.condition);
        if (what === null || seen.has(what)) return [];
        seen.add(what);
        return [notice('action.no_price', each.path, { what })];
      },
    ),
  );
}
