import { programWords } from '@guildmark/words/portal/program.ts';
import { Head } from './Head.tsx';
import { Tabs } from './Tabs.tsx';
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
        <Tabs
          label={t('nav.label')}
          tabs={pages.map((page) => ({
            href: pageAddress(program.id, page),
            label: t(`nav.${page}`),
            isHere: page === here,
          }))}
        />
      ) : null}
    </>
  );
}
