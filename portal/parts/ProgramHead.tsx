import { programWords } from '@guildmark/words/portal/program.ts';
import { Head } from './Head.tsx';
import { pageAddress, type ProgramPageName } from './shown-program.ts';
import { useWords } from './reader.ts';

/** The head of a page about a program, and the way to the others. */
export function ProgramHead({
  program,
  pages,
  here,
  title,
  lead,
}: {
  program: { id: string; title: string };
  pages: ProgramPageName[];
  here: ProgramPageName;
  title: string;
  lead: string;
}) {
  const t = useWords(programWords);
  const address = pageAddress(program.id, 'overview');
  return (
    <>
      <title>{here === 'overview' ? title : `${title} · ${program.title}`}</title>
      <Head
        title={title}
        lead={lead}
        crumbs={here === 'overview' ? [] : [{ href: address, label: program.title }]}
      />
      {pages.length > 1 ? (
        <nav aria-label={t('nav.label')} className="places no-print">
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <a
                  href={pageAddress(program.id, page)}
                  aria-current={page === here ? 'page' : undefined}
                >
                  {t(`nav.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </>
  );
}
