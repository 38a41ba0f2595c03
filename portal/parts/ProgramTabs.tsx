import { shellWords } from '@guildmark/words/portal/shell.ts';
import { isByProgram, type PageHandle } from './handle.ts';
import { useHandles, useReader, useWords } from './reader.ts';

/** The choice among several programs, on pages that are about one of them. */
export function ProgramTabs() {
  const { program, programs, here } = useReader();
  const t = useWords(shellWords);
  const [path = '/'] = here.split('?');
  if (programs.length < 2 || !isByProgram(useHandles() as (PageHandle | undefined)[])) return null;
  const hrefOf = (id: string) =>
    path.startsWith('/programs/') ? `/programs/${id}` : `${path}?program=${encodeURIComponent(id)}`;
  return (
    <nav className="tabs no-print" aria-label={t('programs')}>
      <ul>
        {programs.map(({ id, title }) => (
          <li key={id}>
            <a href={hrefOf(id)} aria-current={id === program?.id ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
