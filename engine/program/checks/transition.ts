import type { Program } from '../definition/program.ts';
import type { Transition, TransitionRow } from '../definition/transition.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { conditionsIn, error, requirementsOf, settle, warning, type Rule } from './rule.ts';

type Table = { program: Program; table: Transition };

const rowAt = (number: number, ...steps: Path): Path => ['transition', 'rows', number, ...steps];

const scopeOf = ({ scope }: Transition, row: TransitionRow) => row.scope ?? scope;

/** The competencies that a table leads to, or says that nothing leads to. */
const leadsTo = ({ rows }: Transition): Set<string> =>
  new Set(
    rows.flatMap(({ to }) => to.flatMap((each) => ('competency' in each ? [each.competency] : []))),
  );

/** Everything old leads somewhere, and everything new comes from somewhere, or is said to come from nowhere. */
function completeness({ program, table }: Table): Finding[] {
  const named = new Set(table.rows.flatMap(({ from, except }) => [...from, ...except]));
  const led = leadsTo(table);
  const ofCompanies = table.rows.some((row) => scopeOf(table, row) === 'company');
  return [
    ...Object.keys(table.sources)
      .filter((id) => !named.has(id))
      .map((id) => warning('transition.source_unmapped', ['transition', 'sources', id], { id })),
    ...Object.entries(program.competencies)
      .filter(([id]) => ofCompanies && !led.has(id))
      .map(([id, { title }]) =>
        warning('transition.competency_unmapped', ['competencies', id], {
          id,
          title: Object.values(title)[0] ?? id,
          requirement: 'R101',
        }),
      ),
  ];
}

/** A row of companies leads to competencies, one of people to credentials. */
function targets({ program, table }: Table, row: TransitionRow, number: number): Finding[] {
  const scope = scopeOf(table, row);
  return row.to.flatMap((to, place): Finding[] => {
    const at = rowAt(number, 'to', place);
    const fits = 'competency' in to ? 'company' : 'person';
    if (fits !== scope) return [error('transition.scope', at, { scope })];
    if (!('competency' in to))
      return row.deferred
        ? [warning('transition.person_waits', rowAt(number, 'deferred'), { id: to.credential })]
        : [];
    const field = program.competencies[to.competency];
    if (!field) return [];
    const { competency: id } = to;
    const level = to.level ?? table.lands?.choose;
    if (
      level !== undefined &&
      row.from.length > 0 &&
      !field.levels[level] &&
      field.status === 'open'
    )
      return [error('transition.no_level', at, { id, level })];
    if (field.status === 'announced' && !row.deferred)
      return [warning('transition.announced', at, { id })];
    return field.status === 'open' && row.deferred
      ? [warning('transition.open', rowAt(number, 'deferred'), { id })]
      : [];
  });
}

/** What the table leaves open: at which level its rows land, and what a row of several sources replaces. */
function silences({ table }: Table): Finding[] {
  const { rows, lands, conjunction } = table;
  const level = rows.findIndex(
    ({ from, to }) =>
      from.length > 0 && to.some((each) => 'competency' in each && each.level === undefined),
  );
  const whole = rows.findIndex(({ from }) =>
    rows.some(
      (other) =>
        other.from.length > 0 &&
        other.from.length < from.length &&
        other.from.every((id) => from.includes(id)),
    ),
  );
  const point = (
    code: string,
    requirement: string,
    name: 'lands' | 'conjunction',
    number: number,
  ) =>
    settle(
      { code, requirement, switch: ['transition', name], at: rowAt(number) },
      name === 'lands' ? lands : conjunction,
    );
  return [
    ...(level < 0 ? [] : [point('silence.transition_level', 'R155', 'lands', level)]),
    ...(whole < 0 ? [] : [point('silence.transition_conjunction', 'R164', 'conjunction', whole)]),
  ];
}

/** What asks for something carried over where nothing is. */
const absent = (program: Program): Finding[] =>
  requirementsOf(program).flatMap(({ condition, path }) =>
    conditionsIn(condition, path).flatMap((each) =>
      (['carried', 'former'] as const).flatMap((word) =>
        word in each.condition ? [error('transition.absent', [...each.path, word])] : [],
      ),
    ),
  );

/** A mapping table that is complete and can be followed. */
export const transitions: Rule = ({ program }) => {
  const { transition: table } = program;
  if (!table) return absent(program);
  const on = { program, table };
  return [
    ...completeness(on),
    ...silences(on),
    ...table.rows.flatMap((row, number) => targets(on, row, number)),
    ...(table.until !== undefined && table.until < table.on
      ? [
          error('dates.order', ['transition', 'until'], {
            first: 'on',
            earlier: table.on,
            second: 'until',
            later: table.until,
          }),
        ]
      : []),
  ];
};
