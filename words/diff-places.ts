import type { Difference, Program } from '@guildmark/engine';
import { keyName, say, speakerOf, titleText, type Told } from './diff-values.ts';
import { localText } from './format.ts';
import { capital } from './phrase.ts';
import { competencyTitle, requirementTitle } from './titles.ts';

/** Keys of a text below which parts with names stand, and what each of them is. */
const kinds: Record<string, string> = {
  levels: 'level',
  courses: 'course',
  assessments: 'assessment',
  agreements: 'agreement',
  exams: 'exam',
  benefits: 'benefit',
  competencyLevels: 'competency-level',
  areas: 'area',
  attributes: 'attribute',
  roles: 'role',
  credentialKinds: 'credential-kind',
  contacts: 'contact',
  solutions: 'solution',
  reports: 'report',
  parameters: 'parameter',
  readings: 'reading',
  actions: 'action',
  solutionCategories: 'solution-category',
};

/** Keys whose parts have no heading of their own: what is said of them stands under one for all. */
const themselves: ReadonlySet<string> = new Set([
  'counting',
  'review',
  'renewal',
  'design',
  'transition',
  'calendar',
  'currencyRates',
  'directory',
  'launch',
  'contentReview',
  'choices',
  'standards',
  'names',
]);

const steps = (path: string) => path.split(/[.[\]]+/).filter((step) => step !== '');

/** The title of a part of either text, by the key below which it stands. */
function partTitle({ before, after, locale }: Told, key: string, id: string): string | null {
  for (const text of [after, before]) {
    const group = text[key as keyof Program] as unknown;
    const found = Array.isArray(group)
      ? group.find((each: { id?: string }) => each.id === id)
      : (group as Record<string, unknown> | undefined)?.[id];
    const title = (found as { title?: Record<string, string> } | undefined)?.title;
    if (title) return localText(title, locale);
  }
  return null;
}

function standardText(told: Told, level: string): string {
  const kind = capital(say(told, 'kind.standard'), told.locale);
  return say(told, 'place', { kind, name: speakerOf(told).title(level) });
}

/** The tier, the credential, the level of a competency that a path lies in; null where it lies in none. */
function standingText({ before, after, locale }: Told, [key, id, inner, level]: string[]) {
  if (id === undefined) return null;
  const known = (text: Program) =>
    key === 'tiers'
      ? text.tiers.some((tier) => tier.id === id)
      : Object.hasOwn(key === 'tracks' ? text.tracks : text.competencies, id);
  const text = known(after) ? after : before;
  if (!known(text)) return null;
  if (key === 'tiers') return requirementTitle(text, locale, `tiers.${id}`);
  const inside = inner === 'levels' && level !== undefined;
  if (key === 'competencies') return competencyTitle(text, locale, id, inside ? level : undefined);
  const track = text.tracks[id]!;
  return localText(((inside ? track.levels[level] : undefined) ?? track).title, locale);
}

/** The part of the program that a difference lies in; a part that is new or gone lies in what has it. */
export function placeText(told: Told, { code, path }: Difference): string {
  const all = steps(path);
  const isPart = code === 'part.added' || code === 'part.removed' || code === 'part.id';
  const [key = '', id, ...rest] = isPart ? all.slice(0, -1) : all;
  if (['tiers', 'tracks', 'competencies'].includes(key))
    return standingText(told, [key, id ?? '', ...rest]) ?? say(told, 'program');
  if (key === 'standards' && id === 'levels' && rest[0] !== undefined)
    return standardText(told, rest[0]);
  const kind = kinds[key];
  const isList = id !== undefined && /^\d+$/.test(id);
  if (kind !== undefined && id !== undefined && !isList) {
    const name = titleText(told, null, id);
    const title = partTitle(told, key, id) ?? name;
    return say(told, 'place', {
      kind: capital(say(told, `kind.${kind}`), told.locale),
      name: title,
    });
  }
  return (themselves.has(key) ? keyName(told, key) : null) ?? say(told, 'program');
}

/** What readers look for first: the program, its tiers from low to high, competencies, credentials, the rest. */
const first = ['program', 'tiers', 'competencyLevels', 'competencies', 'tracks'];

/** Where a difference is told among the others: its place, and the place of its tier in the ladder. */
export function rankOf({ before, after }: Told, { code, path }: Difference): [number, number] {
  const [key = '', id = ''] = steps(path);
  const isPart = code === 'part.added' || code === 'part.removed' || code === 'part.id';
  const inTier = key === 'tiers' && !isPart && id !== '';
  if (inTier) {
    const place = (text: Program) => text.tiers.findIndex((tier) => tier.id === id);
    return [1, place(after) >= 0 ? place(after) : place(before)];
  }
  const isProgram =
    (isPart && steps(path).length === 2) ||
    (!(key in kinds) && !themselves.has(key) && !first.includes(key));
  if (isProgram || key === 'program') return [0, 0];
  const at = first.indexOf(key);
  return [at < 0 ? first.length : at, 0];
}
