/** Kinds that people take for one another: a course for the credential it leads to, a level for its credential. */
const mistaken = [
  'course',
  'exam',
  'assessment',
  'credential',
  'agreement',
  'tier',
  'competency',
  'level',
] as const;

/** As what else an id is known, where one of another kind is asked for; '' where it is not. */
export const knownAs = (known: ReadonlyMap<string, ReadonlySet<string>>, id: string): string =>
  mistaken.find((kind) => known.get(kind)?.has(id)) ?? '';
