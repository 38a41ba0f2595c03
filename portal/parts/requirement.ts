import {
  askText,
  byWhat,
  type AttributeNames,
  capital,
  competencyTitle,
  conditionOf,
  conditionsBelow,
  conversionNotes,
  metricTexts,
  formatDuration,
  hasDeeds,
  leafNotes,
  type Locale,
  measureText,
  needText,
  partsText,
  peopleNoun,
  quoted,
  sentence,
  type Speaker,
  speakerWith,
  translator,
} from '@guildmark/words';
import { requirementWords } from '@guildmark/words/portal/requirement.ts';
import type { Condition, Node, Program } from '@guildmark/engine';

/** What names and lists need to be said in a language. */
export interface Speech {
  locale: Locale;
  name: (id: string) => string;
  /** Names of attributes and of their values. */
  attributes: AttributeNames;
  /** Whether holders of a higher level count where this credential is asked of people. */
  higher: (id: string) => boolean;
  list: (items: string[], type?: 'conjunction' | 'disjunction') => string;
}

/** What a condition asks, in one sentence; groups introduce the list of their parts. */
export function askSentence(condition: Condition, speech: Speech): string {
  const { locale } = speech;
  const t = translator(requirementWords, locale);
  const speaker = speakerOf(speech);
  const name = speaker.title;
  const either = (ids: string[]) => speech.list(ids.map(name), 'disjunction');
  if ('all' in condition) return t(condition.all.length === 0 ? 'ask.nothing' : 'ask.all');
  if ('any' in condition) return t('ask.any');
  if ('atLeast' in condition) {
    return t('ask.atLeast', { need: condition.atLeast.n, of: condition.atLeast.of.length });
  }
  if ('not' in condition) return t('ask.not');
  if ('steps' in condition) return t('ask.steps');
  if ('when' in condition) return t('ask.when');
  if ('forEach' in condition) {
    const names = speech.list(Object.keys(condition.forEach.requires).map(name));
    return t('ask.forEach', { names });
  }
  if ('waivable' in condition) return t('ask.waivable');
  if ('waived' in condition) return t('ask.waived', { what: name(condition.waived) });
  if ('forSome' in condition) {
    const { members, atLeast } = condition.forSome;
    return t('ask.forSome', { need: atLeast, members: speech.list(members.map(name)) });
  }
  if ('holds' in condition) return t('ask.holds', { credentials: either(condition.holds) });
  if ('completed' in condition) return t('ask.completed', { course: name(condition.completed) });
  if ('passed' in condition) return t('ask.passed', { exam: name(condition.passed) });
  if ('agreed' in condition) return t('ask.agreed', { agreement: name(condition.agreed) });
  if ('people' in condition) {
    const { atLeast, holding, including, distinct = 'people' } = condition.people;
    if (including) return t('ask.all');
    if (distinct !== 'people' || hasDeeds(condition.people)) {
      const what = capital(measureText(speaker, condition), locale);
      return t('ask.kinds', { what, need: needText(speaker, atLeast) });
    }
    const credentials = byWhat(speaker, condition.people, credentialsSaid(holding, speech));
    const said =
      typeof atLeast === 'number'
        ? t('ask.people', { need: atLeast, credentials })
        : t('ask.peopleBy', { need: needText(speaker, atLeast), credentials });
    return capital(said, locale);
  }
  if ('count' in condition && isPlain(condition.count))
    return countSentence(condition.count, locale);
  return askText(speaker, condition) ?? '';
}

/** Groups that the engine makes of several parts of the text: how a level is achieved and how it is kept. */
const made = ['achieved', 'maintained', 'kept', 'ways'] as const;

/** What a node of an answer asks, in one sentence: the text at its place, or what the engine made of it. */
export function nodeSentence(program: Program, node: Node, speech: Speech): string {
  const { locale } = speech;
  const t = translator(requirementWords, locale);
  const group = made.find((kind) => kind === node.kind);
  if (group) return t(`ask.${group}`);
  const [, competency = '', , level = ''] = node.path.split('.');
  const what = quoted(competencyTitle(program, locale, competency, level), locale);
  if (node.kind === 'announced') return t('ask.announced', { what });
  const condition = conditionOf(program, node);
  if (condition) return askSentence(condition, speech);
  if (node.kind === 'competency' || node.kind === 'held') return what;
  if (node.kind === 'all' || node.kind === 'any') return t(`ask.${node.kind}`);
  return credentialsSaid(node.subject, speech);
}

/** A count that is said in a sentence of its own: of a kind of fact, of a role, within a time. */
function isPlain({ atLeast, where, subject, line, distinct, ...window }: Count): boolean {
  const { notWithin, since, during, onSomeDayIn, inEachOf } = window;
  const timed = notWithin ?? since ?? during ?? onSomeDayIn ?? inEachOf;
  const others = subject ?? line ?? distinct ?? timed;
  const names = Object.keys(where ?? {});
  return (
    typeof atLeast === 'number' &&
    others === undefined &&
    (names.length === 0 || (names.length === 1 && typeof where?.['role'] === 'string'))
  );
}

/** Who says phrases; what has no name stands for itself. */
const speakerOf = ({ locale, name, attributes }: Speech): Speaker =>
  speakerWith(locale, (id) => (name(id) === id ? null : name(id)), attributes);

/** What each category of a measure by points gives, and each metric. */
export function metricsOf(program: Program, node: Node, speech: Speech): string[] {
  const speaker = speakerOf(speech);
  const condition = conditionOf(program, node);
  const parts = node.amounts ? partsText(speaker, condition, node.amounts) : '';
  const metrics = metricTexts(speaker, condition, node.amounts?.metrics);
  return [...(parts === '' ? [] : [parts]), ...metrics.map(({ text }) => text)];
}

/** What is said of a node beside what it asks and has: why so much, what the company declares, what is left out. */
export const notesOf = (program: Program, node: Node, speech: Speech): string[] => [
  ...leafNotes(speakerOf(speech), conditionOf(program, node), node, { zone: program.zone }),
  ...conversionNotes(speakerOf(speech), program, node.amounts?.conversions),
];

/** People whom the seat of another part is for, by the path of that part. */
export function seatSaid(program: Program, path: string, speech: Speech): string {
  const condition = conditionOf(program, { kind: 'people', path });
  if (!condition || !('people' in condition)) return path;
  const { people } = condition;
  const speaker = speakerOf(speech);
  return peopleNoun(speaker, people, credentialsSaid(people.holding, speech));
}

/** The place of a competency on the page of a standing. */
export const competencyAnchor = (competency: string): string => `competency-${competency}`;

/** Credentials as people are asked to hold them: any of these, and higher ones where those count. */
export function credentialsSaid(ids: string[], speech: Speech): string {
  const { locale, higher, list } = speech;
  const { title } = speakerOf(speech);
  const credentials = list(ids.map(title), 'disjunction');
  const t = translator(requirementWords, locale);
  return ids.some(higher) ? t('ask.orHigher', { credentials }) : credentials;
}

type Count = Extract<Condition, { count: unknown }>['count'];

function countSentence({ of, where, atLeast, within }: Count, locale: Locale): string {
  const role = where?.['role'];
  const kind = of === 'implementation' && typeof role === 'string' ? role : of;
  const need = typeof atLeast === 'number' ? atLeast : 0;
  const said = sentence(requirementWords, locale, `ask.count.${kind}`, { need });
  if (!within) return said;
  const t = translator(requirementWords, locale);
  return t('ask.within', { what: said, time: formatDuration(within, locale) });
}

/** The parts of a group in order; none for a leaf. */
export const partsOf = (condition: Condition): Condition[] => conditionsBelow(condition);

/** Whether everyone meets a condition. */
export const asksNothing = (condition: Condition): boolean =>
  'all' in condition && condition.all.every(asksNothing);

/** The leaves of a condition, in order. */
export const leavesOf = (condition: Condition): Condition[] => {
  const parts = partsOf(condition);
  return parts.length > 0 || 'all' in condition ? parts.flatMap(leavesOf) : [condition];
};
