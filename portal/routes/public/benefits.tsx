import { localText } from '@guildmark/words';
import { programWords } from '@guildmark/words/portal/program.ts';
import type { Route } from './+types/benefits.ts';
import { doors } from '../../doors.ts';
import { Asks } from '../../parts/Asks.tsx';
import { Section } from '../../parts/Head.tsx';
import { ProgramHead } from '../../parts/ProgramHead.tsx';
import { pagesOf, shownProgram } from '../../parts/shown-program.ts';
import { Table } from '../../parts/Table.tsx';
import { TierShape } from '../../parts/TierMark.tsx';
import { useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { locale } = visit.context.get(doors);
  const shown = await shownProgram(visit, 'benefits');
  const { program, benefits, kinds } = shown;
  const lines = benefits.map((line) => ({ ...line, title: localText(line.title, locale) }));
  return {
    program: { id: program.program, title: localText(program.title, locale) },
    pages: pagesOf(shown),
    tiers: program.tiers.map(({ id, title }) => ({ id, title: localText(title, locale) })),
    lines: lines.filter(({ tiers }) => tiers.length > 0),
    kinds: kinds.flatMap(({ id, title, summary }) => {
      const own = lines.filter((line) => line.kinds.includes(id));
      if (own.length === 0) return [];
      return [
        {
          id,
          title: localText(title, locale),
          summary: summary && localText(summary, locale),
          benefits: own.map((line) => ({ id: line.benefit, title: line.title })),
        },
      ];
    }),
  };
}

type Loaded = Route.ComponentProps['loaderData'];
type Line = Loaded['lines'][number];

export default function Benefits({ loaderData }: Route.ComponentProps) {
  const t = useWords(programWords);
  const { lines, kinds } = loaderData;
  return (
    <>
      <ProgramHead
        {...loaderData}
        here="benefits"
        title={t('benefits.title')}
        lead={t('benefits.lead')}
      />
      {lines.length > 0 ? (
        <Section title={t('benefits.tiers')}>
          <Matrix {...loaderData} />
        </Section>
      ) : null}
      {kinds.length > 0 ? (
        <Section title={t('benefits.kinds')}>
          <div className="columns">
            {kinds.map((kind) => (
              <Kind key={kind.id} kind={kind} />
            ))}
          </div>
        </Section>
      ) : null}
    </>
  );
}

function Matrix({ lines, tiers }: Loaded) {
  const t = useWords(programWords);
  return (
    <Table
      bare
      caption={t('benefits.tiers')}
      rows={lines}
      keyOf={({ benefit }) => benefit}
      columns={[
        {
          id: 'benefit',
          title: t('benefits.benefit'),
          cell: ({ title, availableTo }) => (
            <>
              {title}
              {availableTo ? (
                <div className="small soft benefit-terms">
                  {t('benefits.someOnly')}
                  <Asks condition={availableTo} />
                </div>
              ) : null}
            </>
          ),
        },
        ...tiers.map(({ id, title }) => ({
          id,
          title,
          cell: (line: Line) => <Has line={line} tier={id} />,
        })),
      ]}
    />
  );
}

/** Whether a tier has a benefit, by shape and word: a filled mark where it begins, a line where it stays. */
function Has({ line, tier }: { line: Line; tier: string }) {
  const t = useWords(programWords);
  if (line.from === tier)
    return (
      <span className="has">
        <TierShape tier={tier} size={16} /> {t('benefits.begins')}
      </span>
    );
  return line.tiers.includes(tier) ? (
    <span className="has">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 8.5l3.2 3L13 4.5" fill="none" stroke="currentcolor" strokeWidth="1.8" />
      </svg>{' '}
      {t('benefits.stays')}
    </span>
  ) : (
    <span className="soft">{t('benefits.no')}</span>
  );
}

function Kind({ kind }: { kind: Loaded['kinds'][number] }) {
  const t = useWords(programWords);
  return (
    <article className="track stack-close" id={kind.id}>
      <h3 className="track-title">{t('benefits.holders', { kind: kind.title })}</h3>
      {kind.summary ? <p className="soft prose">{kind.summary}</p> : null}
      <ul className="bullets">
        {kind.benefits.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </article>
  );
}
