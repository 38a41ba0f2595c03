import type { FactKind } from '../../kernel/fact.ts';

// Apart from the schema: words are read in browsers too.

/** What makes people count: any one of what they hold, have completed or have passed. */
export interface Who {
  holding: readonly string[];
  completed?: readonly string[] | undefined;
  passed?: readonly string[] | undefined;
}

/** What people do, by the word for it, and the kind of fact that tells of it. */
const deedKinds = { completed: 'completion', passed: 'pass' } as const;
type DeedWord = keyof typeof deedKinds;
/** Every word by which people are counted. */
export const whoWords = ['holding', ...(Object.keys(deedKinds) as DeedWord[])] as const;

/** Whether a key of a text says by what people are counted. */
export const isWhoWord = (key: string): key is (typeof whoWords)[number] =>
  whoWords.some((word) => word === key);
export const deedWordsOfPeople = Object.keys(deedKinds) as DeedWord[];

/** The kinds of facts that make people count. */
export const kindsAsked = (who: Who): FactKind[] => [
  'credential',
  ...deedWordsOfPeople.flatMap((word) => (who[word] ? [deedKinds[word]] : [])),
];

/** Whether facts of a kind tell what somebody did, and not what they hold. */
export const isDeed = (kind: FactKind): boolean =>
  deedWordsOfPeople.some((word) => deedKinds[word] === kind);

/** What a fact makes its person count by: a course may be called like a credential, so what was done says what it is. */
export const markOf = ({ kind, subject }: { kind: FactKind; subject: string }): string =>
  isDeed(kind) ? `${kind} ${subject}` : subject;

/** The same of everything that people may have done. */
export const deedsAsked = (who: Who): string[] =>
  deedWordsOfPeople.flatMap((word) =>
    (who[word] ?? []).map((subject) => markOf({ kind: deedKinds[word], subject })),
  );

/** Everything that makes people count, by its id. */
export const idsAsked = ({ holding, completed = [], passed = [] }: Who): string[] => [
  ...holding,
  ...completed,
  ...passed,
];
