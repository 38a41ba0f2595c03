import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import type { Problem } from '@guildmark/engine';
import { Section } from './Head.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { Desk } from './program-desk.ts';
import { linesOf } from './program-files.ts';
import { TierTable } from './TierTable.tsx';
import { useFormats, useKept, useWords } from './reader.ts';

/** A version to read: its files and the chosen one's text on the left, what it means on the right. */
export function ProgramReading({ desk }: { desk: Desk }) {
  const t = useWords(deskProgramWords);
  const kept = useKept();
  const { shown, paths, lines, file, problems, tiers } = desk;
  const total = Object.values(lines).reduce((sum, count) => sum + count, 0);
  const href = (path: string, line?: number) =>
    kept(
      `?version=${encodeURIComponent(shown ?? '')}&file=${encodeURIComponent(path)}${line ? `#L${line}` : '#text'}`,
    );
  return (
    <div className="two-sided">
      <Section
        title={t('files', { version: shown ?? '' })}
        note={t('filesNote', { count: paths.length, lines: total })}
      >
        <FileList desk={desk} href={href} />
        {file === null ? null : <Text desk={desk} file={file} />}
      </Section>
      <div>
        <Section title={t('problems')} note={<Counts problems={problems} />}>
          <ProblemList problems={problems} hrefOf={({ file: path, line }) => href(path, line)} />
        </Section>
        <Section title={t('ladder')}>
          <TierTable tiers={tiers} />
        </Section>
      </div>
    </div>
  );
}

/** How many errors and warnings there are, in words. */
export function Counts({ problems }: { problems: Problem[] }) {
  const t = useWords(deskProgramWords);
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  return <>{t('counts', { errors: count('error'), warnings: count('warning') })}</>;
}

/** The files by folder, each with its number of lines. */
function FileList({ desk, href }: { desk: Desk; href: (path: string) => string }) {
  const t = useWords(deskProgramWords);
  const folders = Map.groupBy(desk.paths, folderOf);
  return (
    <nav aria-label={t('files', { version: desk.shown ?? '' })} className="folders">
      {[...folders].map(([folder, paths]) => (
        <div key={folder}>
          {folder === '' ? null : <h3 className="mono">{folder}</h3>}
          <ul className="files">
            {paths.map((path) => (
              <FileLink key={path} path={path} desk={desk} href={href(path)} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The folder of a path with its closing slash; empty for the root. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function FileLink({ path, desk, href }: { path: string; desk: Desk; href: string }) {
  const { number } = useFormats();
  return (
    <li>
      <a href={href} className="quiet mono" aria-current={path === desk.file ? 'true' : undefined}>
        {path.slice(folderOf(path).length)}
      </a>
      <span className="figure soft">{number(desk.lines[path] ?? 0)}</span>
    </li>
  );
}

/** The text with its line numbers; a line with a finding is marked. It scrolls by itself, also with the keyboard. */
function Text({ desk, file }: { desk: Desk; file: string }) {
  const t = useWords(deskProgramWords);
  const found = new Map(
    desk.problems
      .filter((one) => one.file === file)
      .toReversed()
      .map((one) => [one.line, one.severity]),
  );
  return (
    <div
      className="source"
      id="text"
      role="region"
      tabIndex={0}
      aria-label={t('text', { file })}
      translate="no"
    >
      <h3 className="mono">{file}</h3>
      <ol>
        {linesOf(desk.files[file] ?? '').map((line, index) => (
          <li key={index} id={`L${index + 1}`} className={found.get(index + 1)}>
            {line || ' '}
          </li>
        ))}
      </ol>
    </div>
  );
}
