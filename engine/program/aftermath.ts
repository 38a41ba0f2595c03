import { metricMeasures } from './definition/metric-reading.ts';
import { Id } from './definition/values.ts';
import type { Path } from './document.ts';
import { valueAt } from './shown.ts';
import type { Finding } from './sources.ts';

/** What was left out of a text before the rules looked at it. */
export interface Loss {
  /** The places, as paths of the merged definition. */
  places: Path[];
  /** Everything that was called something there, and everything that was mentioned. */
  names: Set<string>;
  /** The top-level keys under which something has a name that cannot be read. */
  nameless: Set<string>;
  /** Something was mentioned by a name that cannot be read. */
  mentions: boolean;
}

/** Keys whose value is the name of what they stand in. */
const naming = new Set(['id', 'credential', 'exam', 'domain']);
/** Keys whose value is the name of something that stands elsewhere. */
const mentioning = new Set([
  'completed',
  'passed',
  'agreed',
  'exam',
  'assessment',
  'benefits',
  'choose',
]);
const isName = (value: unknown): boolean => Id.safeParse(value).success;

/** Reads what the lost places of a text said. */
export function lossOf(definition: unknown, places: Path[]): Loss {
  const loss: Loss = { places, names: new Set(), nameless: new Set(), mentions: false };
  for (const path of places) {
    const section = String(path[0] ?? '');
    const key = String(path.at(-1) ?? '');
    const value = valueAt(definition, path);
    const isMap = value !== null && typeof value === 'object' && !Array.isArray(value);
    // What should be a map of names or an entry with one, and a key that is neither name nor word of the schema.
    const isElement = Array.isArray(valueAt(definition, path.slice(0, -1)));
    const unreadable = !isMap && (path.length === 1 || isElement);
    const odd = !isElement && !isName(key) && !/^[a-z][A-Za-z]*$/.test(key);
    if (unreadable || odd) loss.nameless.add(section);
    if (!isMap && (isElement || mentioning.has(key))) loss.mentions = true;
    loss.names.add(key);
    readNames({ [key]: value }, section, loss, new Set());
  }
  return loss;
}

function readNames(value: unknown, section: string, loss: Loss, seen: Set<unknown>): void {
  if (typeof value === 'string')
    // A text may stand where a condition was meant: `completed basics`.
    for (const name of [value, ...value.split(/[^\w-]+/)]) loss.names.add(name);
  if (value === null || typeof value !== 'object' || seen.has(value)) return;
  seen.add(value);
  for (const [key, child] of Object.entries(value)) {
    loss.names.add(key);
    if (naming.has(key) && !isName(child)) loss.nameless.add(section);
    readNames(child, section, loss, seen);
  }
}

/** Where the things of a kind are named, for kinds that are not simply the plural. */
const sections: Record<string, string[]> = {
  credential: ['tracks'],
  exam_or_assessment: ['exams', 'assessments'],
  source: ['transition'],
  course_or_exam: ['courses', 'exams'],
  credential_or_exam: ['tracks', 'exams', 'assessments'],
  domain: ['exams'],
};

function mayBeLost({ args }: Finding, { names, nameless }: Loss): boolean {
  const kind = text(args?.['kind']);
  const named = sections[kind] ?? [`${kind}s`];
  return names.has(text(args?.['id'])) || named.some((section) => nameless.has(section));
}

const text = (value: string | number | undefined): string => String(value ?? '');

/** Where else the answer of a rule comes from, for rules that look further than the place they report. */
const sources: Record<string, (finding: Finding) => Path[]> = {
  'text.language_missing': ({ path }) => [['locales'], textOf(path)],
  'text.language_unknown': ({ path }) => [['locales'], textOf(path)],
  'currency.differs': () => [['currency']],
  'action.currency': () => [['currency']],
  'amount.currency': () => [['currency']],
  'amount.no_currency': ({ path }) => [['currency'], ...valuesOf(path)],
  'amount.no_money': ({ path }) => valuesOf(path),
  'amount.no_percent': ({ path }) => valuesOf(path),
  'points.of_nothing_idle': ({ path }) => [path.slice(0, -1)],
  'solution.core_not_asked': ({ path }) => [path.slice(0, 2), ['competencyLevels']],
  'fact.no_kind': ({ path }) => [[...path.slice(0, -1), 'kind']],
  'competency.too_few': () => [['competencies'], ['competencyLevels']],
  'action.twice': () => [['actions']],
  'action.no_price': () => [['actions'], ['tracks'], ['counting']],
  'dates.order': () => [['dates']],
  'exam.no_standard': () => [['standards', 'levels'], ['levels']],
  'exam.time_outside': ({ path }) => [['standards', 'levels'], path],
  'exam.incomplete': ({ path }) => [path.slice(0, 2)],
  'bank.too_small': ({ args }) => bank(args),
  'bank.domain_too_small': ({ args }) => bank(args),
  'assessment.pass_mark': ({ path }) => [path.slice(0, 2)],
  'condition.too_many': ({ path }) => [path.slice(0, -1)],
  'level.skips': ({ path }) => [path.slice(0, 3), ['levels']],
  'level.needs_higher': () => [['levels']],
  'credential.not_earnable': () => [['tracks'], ['exams']],
  'points.beyond': ({ path }) => [pointsOf(path)],
  'points.band_idle': ({ path }) => [pointsOf(path)],
  'tier.unreachable': () => [['tracks'], ['exams']],
  'tier.asks_less': ({ path: [, index] }) =>
    [Number(index) - 1, Number(index)].map((each) => ['tiers', each, 'requires']),
  'maintain.asks_more': ({ path }) => [
    ...['requires', 'maintain', 'grantedBy', 'apart'].map((key) => [...path.slice(0, -1), key]),
    ...(path[0] === 'tiers' ? [] : [['competencyLevels'], ['competencies']]),
  ],
  'transition.source_unmapped': () => [['transition']],
  'transition.competency_unmapped': () => [['transition'], ['competencies']],
  'transition.no_level': () => [['transition'], ['competencies']],
  'transition.announced': () => [['transition'], ['competencies']],
  'transition.open': () => [['transition'], ['competencies']],
  'versions.order': () => [['dates'], ['version'], ['zone']],
  'versions.other_program': () => [['program']],
  'adoption.no_latest': () => [['dates']],
  'validity.no_release': () => [['courses'], ['exams']],
  'recertified.no_term': ({ path }) => [path.slice(0, -2), ['exams'], ['assessments']],
  'renewal.opens': () => [['choices']],
  'duration.streamlined': () => [['renewal']],
  'duration.notice': () => [['tracks']],
  'conflict.seats': () => [['tiers']],
  'conflict.pass_mark': () => [['standards', 'levels']],
  'conflict.lapse': () => [['renewal']],
  'conflict.annual_duties': () => [['renewal'], ['tracks']],
  'conflict.single_attempt': ({ args }) => [['standards', 'levels', text(args?.['level'])]],
  'conflict.tier_names': () => [['tiers'], ['tierListElsewhere']],
  'conflict.first_renewals': () => [['tracks'], ['rollout']],
  'conflict.standard_without_exam': () => [['exams']],
  'conflict.incomplete_exam': ({ args }) => [['exams', text(args?.['exam'])]],
  'conflict.practical_level': ({ args }) => [['tracks', text(args?.['track'])]],
  'silence.pass_mark': () => [['exams']],
};

/** A total of points is made of everything that gives some. */
const pointsOf = (path: Path): Path => path.slice(0, path.lastIndexOf('points') + 1);

/** A text in an item belongs to the item, which must have the same in every language. */
const textOf = (path: Path): Path => (path[0] === 'banks' ? path.slice(0, 5) : path);

const bank = (args: Finding['args']): Path[] => [
  ['banks', text(args?.['exam'])],
  ['standards', 'bank'],
  ['exams', text(args?.['exam'])],
];

const within = (path: Path, around: Path): boolean =>
  around.length <= path.length &&
  around.every((step, index) => String(step) === String(path[index]));

const touches = (one: Path, other: Path): boolean => within(one, other) || within(other, one);

/**
 * Whether a finding would be there without the loss. What may have been said only because something was left
 * out is not shown: it comes back, if it is true, as soon as the loss is mended.
 */
export function holdsDespite(finding: Finding, loss: Loss): boolean {
  const { places } = loss;
  const { code, args = {}, path, severity } = finding;
  if (code === 'reference.unused' && loss.mentions) return false;
  if (code.startsWith('reference.') && mayBeLost(finding, loss)) return false;
  if (places.some((place) => within(path, place))) return false;
  const leansOn = sources[code]?.(finding) ?? [];
  const plain = severity === 'error' || severity === 'warning';
  // An open switch is reported at the part of the text that raises the question, whole or not.
  if ('switch' in args) leansOn.push(text(args['switch']).split('.'));
  else if (plain) leansOn.push(code.startsWith('item.') ? textOf(path) : path);
  return !places.some((place) => leansOn.some((source) => touches(place, source)));
}

/** Where it may be said what an amount is of: the `value` of the measure around it. */
const valuesOf = (path: Path): Path[] =>
  path.flatMap((_, length) => [
    [...path.slice(0, length), 'value'],
    ...metricMeasures.map((measure) => [...path.slice(0, length), measure, 'value']),
  ]);
