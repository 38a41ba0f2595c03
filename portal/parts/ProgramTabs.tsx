import { shellWords } from '@guildmark/words/portal/shell.ts';
import { isByProgram, type PageHandle } from './handle.ts';
import { Tabs } from './Tabs.tsx';
import { useHandles, useReader, useWords } from './reader.ts';

/** The choice among several programs, on pages that are about one of them. */
export function ProgramTabs() {
  const { program, programs, here } = useReader();
  const t = useWords(shellWords);
  const [path = '/'] = here.split('?');
  if (programs.length < 2 || !isByProgram(useHandles() as (PageHandle | undefined)[])) return null;
  const hrefOf = (id: string) =>
    path.startsWith('/programs/') ? `/programs/${id}` : `${path}?program=${encodeURIComponent(id)}`;
  const tabs = programs.map(({ id, title }) => ({
    href: hrefOf(id),
    label: title,
    isHere: id === program?.id,
  }));
  return <Tabs label={t('programs')} tabs={tabs} />;
}
