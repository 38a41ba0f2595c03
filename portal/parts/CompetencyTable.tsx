import { publicWords } from '@guildmark/words/portal/public.ts';
import { Asks } from './Asks.tsx';
import { Section } from './Head.tsx';
import type { CompetencyLevelView, CompetencyView } from './program-view.ts';
import { useFormats, useWords } from './reader.ts';
import { Table } from './Table.tsx';

interface Props {
  levels: CompetencyLevelView[];
  competencies: CompetencyView[];
}

/** What every level asks, and the competencies with whom they are open to. Nothing where the text has none. */
export function CompetencyTable({ levels, competencies }: Props) {
  const t = useWords(publicWords);
  const { list } = useFormats();
  if (competencies.length === 0) return null;
  return (
    <Section title={t('program.competencies')} note={t('program.competenciesNote')}>
      <div className="stack">
        <div className="track-levels">
          {levels.map(({ id, title, requires, grantedBy }) => (
            <section key={id} className="stack-close">
              <h3 className="serif">{title}</h3>
              {requires ? <Asks condition={requires} /> : null}
              {grantedBy === 'requirements' ? null : (
                <p className="small soft">{t(`program.grantedBy.${grantedBy}`)}</p>
              )}
            </section>
          ))}
        </div>
        <Table
          caption={t('program.competencies')}
          rows={competencies}
          keyOf={(one) => one.id}
          columns={[
            {
              id: 'competency',
              title: t('program.competency'),
              cell: (one) => (
                <>
                  <strong>{one.title}</strong>
                  <p className="small soft">{one.summary}</p>
                </>
              ),
            },
            { id: 'area', title: t('program.area'), cell: (one) => one.area },
            { id: 'solutions', title: t('program.solutions'), cell: (one) => list(one.solutions) },
            {
              id: 'open',
              title: t('program.openTo'),
              cell: (one) =>
                one.announced ? (
                  <span className="soft">{t('program.competencyAnnounced')}</span>
                ) : one.availableTo ? (
                  <Asks condition={one.availableTo} />
                ) : (
                  t('program.everyone')
                ),
            },
          ]}
        />
      </div>
    </Section>
  );
}
