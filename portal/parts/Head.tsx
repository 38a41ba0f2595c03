import { shellWords } from '@guildmark/words/portal/shell.ts';
import { ProgramTabs } from './ProgramTabs.tsx';
import { useWords } from './reader.ts';

export interface Crumb {
  href: string;
  label: string;
}

/** The head of a page: where you are, what it is, and the one thing to do next. */
export function Head({
  title,
  crumbs = [],
  lead,
  children,
}: {
  title: React.ReactNode;
  crumbs?: Crumb[];
  lead?: React.ReactNode;
  children?: React.ReactNode;
}) {
  const t = useWords(shellWords);
  return (
    <header className="head">
      <ProgramTabs />
      {crumbs.length > 0 ? (
        <nav className="head-crumbs" aria-label={t('where')}>
          <ol className="crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.label}</a>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div>
        <h1>{title}</h1>
        {lead ? <p className="head-lead">{lead}</p> : null}
      </div>
      {children ? <div className="head-next">{children}</div> : null}
    </header>
  );
}

/** A part of a page with its heading and a remark beside it. */
export function Section({
  title,
  note,
  id,
  children,
}: {
  title: string;
  note?: React.ReactNode;
  id?: string;
  children: React.ReactNode;
}) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {note ? <p>{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
