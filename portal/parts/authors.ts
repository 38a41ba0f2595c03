import { deskWords } from '@guildmark/words/portal/desk.ts';
import { need, personalDoors, type Visit } from './door.ts';
import { useWords } from './reader.ts';

/** Names of those who did what a page tells of, by the author as it was recorded. */
export async function authorNames(visit: Visit, authors: string[]) {
  const { actor, operations } = personalDoors(visit);
  return need(await operations.access.namesOfAuthors(actor, { authors }), visit).names;
}

/** Says who an author is: a person's name, the system, or somebody nobody knows any more. */
export function useAuthors(names: Record<string, string>) {
  const t = useWords(deskWords);
  return (author: string): string =>
    names[author] ??
    (author.startsWith('system:') ? t('credential.system') : t('credential.somebody'));
}
