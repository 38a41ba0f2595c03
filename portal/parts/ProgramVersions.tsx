import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import { useAuthors } from './authors.ts';
import { Section } from './Head.tsx';
import type { Desk } from './program-desk.ts';
import { StateMark } from './StateMark.tsx';
import { Table } from './Table.tsx';
import { useFormats, useKept, useWords } from './reader.ts';

type Row = Desk['versions'][number] & {
  state: 'inForce' | 'coming' | 'past' | 'never';
  ends: number;
};

/** Every version with when it was in force: from its effective day until the next one's. */
function rowsOf({ versions, inForce }: Desk): Row[] {
  const at = versions.findIndex((one) => one.version === inForce);
  return versions.map((version, index) => {
    const ends = versions[index - 1]?.effectiveFrom ?? 0;
    const past = ends > version.effectiveFrom ? 'past' : 'never';
    const state = index === at ? 'inForce' : index < at || at < 0 ? 'coming' : past;
    return { ...version, state, ends };
  });
}

/** The versions of the program, newest first. */
export function ProgramVersions({ desk }: { desk: Desk }) {
  const t = useWords(deskProgramWords);
  const kept = useKept();
  const { shortDay } = useFormats();
  const who = useAuthors(desk.authors);
  return (
    <Section title={t('versions')} note={t('versionsNote')}>
      <Table
        bare
        caption={t('versions')}
        rows={rowsOf(desk)}
        keyOf={(row) => row.version}
        columns={[
          {
            id: 'version',
            title: t('version'),
            cell: (row) => (
              <>
                <a href={kept(`?version=${encodeURIComponent(row.version)}`)}>{row.version}</a>{' '}
                {row.version === desk.shown ? (
                  <span className="small soft">{t('shown')}</span>
                ) : null}
              </>
            ),
          },
          { id: 'state', title: t('state'), cell: (row) => <VersionState row={row} /> },
          { id: 'effective', title: t('effective'), cell: (row) => shortDay(row.effectiveFrom) },
          { id: 'enforced', title: t('enforced'), cell: (row) => shortDay(row.enforcedFrom) },
          { id: 'published', title: t('published'), cell: (row) => shortDay(row.publishedAt) },
          { id: 'by', title: t('by'), cell: (row) => who(row.publishedBy) },
        ]}
      />
    </Section>
  );
}

function VersionState({ row }: { row: Row }) {
  const t = useWords(deskProgramWords);
  const { shortDay } = useFormats();
  if (row.state === 'inForce') return <StateMark state="met">{t('inForce')}</StateMark>;
  if (row.state === 'coming') {
    return (
      <StateMark state="running">{t('coming', { day: shortDay(row.effectiveFrom) })}</StateMark>
    );
  }
  return (
    <StateMark state="unknown">
      {row.state === 'past' ? t('past', { day: shortDay(row.ends) }) : t('never')}
    </StateMark>
  );
}
