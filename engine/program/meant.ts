import { nearest } from './nearest.ts';

/** Words that people write before they know the language, and the words of the language that they may mean. */
const firstGuesses: Record<string, string> = {
  name: 'title id',
  label: 'title',
  description: 'summary about criteria',
  language: 'locales',
  languages: 'locales',
  timezone: 'zone',
  tz: 'zone',
  condition: 'requires',
  conditions: 'requires',
  criteria: 'requires',
  needs: 'requires',
  min: 'atLeast sample',
  minimum: 'atLeast sample',
  threshold: 'atLeast',
  required: 'atLeast',
  max: 'atMost upTo',
  maximum: 'atMost upTo',
  cap: 'atMost upTo',
  limit: 'atMost upTo',
  company: 'organisation at',
  partner: 'organisation at',
  organisation: 'at',
  organization: 'organisation at',
  at: 'organisation',
  employee: 'person',
  date: 'from on',
  day: 'on from',
  start: 'from',
  begins: 'from',
  end: 'until',
  expires: 'until validFor',
  validity: 'validFor',
  lasts: 'validFor',
  duration: 'validFor time',
  type: 'kind of',
  kind: 'of',
  amount: 'money quantity',
  price: 'cost money',
  revenue: 'money sum',
  period: 'within',
  window: 'within',
  last: 'within',
  rolling: 'within',
  trailing: 'within',
  course: 'completed',
  courses: 'completed',
  exam: 'passed',
  exams: 'passed',
  assessment: 'passed',
  certified: 'people holding holds',
  certification: 'holds holding credential',
  credential: 'holds holding',
  credentials: 'holding holds',
  holds: 'holding subject',
  holding: 'holds',
  reason: 'because',
  why: 'because',
  choice: 'choose',
  option: 'choose',
  value: 'choose',
  color: 'metal accent',
  colour: 'metal accent',
  and: 'all',
  or: 'any',
  oneof: 'any',
  anyof: 'any',
  allof: 'all',
  no: 'not',
  none: 'not',
  number: 'count quantity',
  waiver: 'waivable',
  waive: 'waivable',
  surveys: 'sample',
  minimumsample: 'sample',
  total: 'sum',
  of: 'ofAttribute',
  to: 'upTo until',
  multiplier: 'times',
  multiply: 'times',
  factor: 'times',
  score: 'points',
};

const plain = (word: string): string => word.toLowerCase().replaceAll(/[_\s-]/g, '');

/** `categories` and `category`, `levels` and `level`. */
const singular = (word: string): string => plain(word).replace(/ies$/, 'y').replace(/s$/, '');

/**
 * The word of the language that someone most likely meant: the same but for its case, hyphens and number, the one that a
 * usual first guess stands for, or the nearest in letters. '' where nothing is near.
 */
export function meant(word: string, words: readonly string[]): string {
  const bare = plain(word);
  const same =
    words.find((each) => plain(each) === bare) ??
    words.find((each) => singular(each) === singular(word));
  if (same !== undefined) return same;
  const guesses = Object.hasOwn(firstGuesses, bare) ? (firstGuesses[bare] ?? '').split(' ') : [];
  return guesses.find((each) => words.includes(each)) ?? nearest(word, words);
}
