import { formatDay, formatDuration, localText } from '@guildmark/words';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/program.ts';
import { doors } from '../../doors.ts';
import { Asks } from '../../parts/Asks.tsx';
import { programInForce } from '../../parts/door.ts';
import {
  competenciesOf,
  competencyLevelsOf,
  examsOf,
  settledOf,
  tiersOf,
  tracksOf,
  type ExamView,
  type TrackView,
} from '../../parts/program-view.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Table } from '../../parts/Table.tsx';
import { TierTable } from '../../parts/TierTable.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { locale } = visit.context.get(doors);
  const program = await programInForce(visit);
  const { renewal } = program;
  return {
    title: localText(program.title, locale),
    summary: localText(program.summary, locale),
    version: program.version,
    effective: Date.parse(`${program.dates.effective}T00:00:00Z`),
    principles: program.principles.map((one) => localText(one, locale)),
    tiers: tiersOf(program, locale),
    competencies: competenciesOf(program, locale),
    competencyLevels: competencyLevelsOf(program, locale),
    tracks: tracksOf(program, locale),
    exams: examsOf(program, locale),
    settled: settledOf(program, locale),
    renewal: renewal && {
      grace: renewal.grace ? formatDuration(renewal.grace, locale) : null,
      streamlined: renewal.streamlined ? formatDuration(renewal.streamlined, locale) : null,
      byLevel: program.levels.flatMap(({ id, title }) => {
        const ways = renewal.byLevel[id]?.any.map((way) => localText(way, locale));
        return ways ? [{ level: localText(title, locale), ways }] : [];
      }),
    },
  };
}

export default function ProgramPage({ loaderData }: Route.ComponentProps) {
  const { title, summary, version, effective, tiers, tracks, exams } = loaderData;
  const t = useWords(publicWords);
  const { locale } = useReader();
  return (
    <>
      <title>{title}</title>
      <Head title={title} lead={summary} />
      <p className="small soft">
        {t('program.inForce', { version, day: formatDay(effective, locale, 'UTC') })}
      </p>
      <Section title={t('program.ladder')} note={t('program.ladderNote')}>
        <TierTable tiers={tiers} />
      </Section>
      <CompetencySection loaded={loaderData} />
      <Section title={t('program.tracks')}>
        <Tracks tracks={tracks} />
      </Section>
      {exams.length > 0 ? (
        <Section title={t('program.exams')}>
          <Exams exams={exams} />
        </Section>
      ) : null}
      <Renewal renewal={loaderData.renewal} />
      <Settled settled={loaderData.settled} principles={loaderData.principles} />
    </>
  );
}

/** So many tracks are read at once; more of them unfold one by one. */
const fewTracks = 6;

function Tracks({ tracks }: { tracks: TrackView[] }) {
  if (tracks.length <= fewTracks)
    return (
      <div className="stack">
        {tracks.map((track) => (
          <Track key={track.id} track={track} />
        ))}
      </div>
    );
  return tracks.map((track) => (
    <details key={track.id} className="fold">
      <summary className="tier-summary">
        <span className="serif">{track.title}</span>
      </summary>
      <Track track={track} />
    </details>
  ));
}

function Track({ track }: { track: TrackView }) {
  const t = useWords(publicWords);
  return (
    <article className="track" id={track.id}>
      <h3 className="track-title">
        {track.title}
        {track.optional ? <span className="small soft"> · {t('program.optional')}</span> : null}
      </h3>
      <p className="soft prose">{t('program.audience', { audience: track.audience })}</p>
      <div className="track-levels">
        {track.levels.map((level) => (
          <section key={level.credential} className="stack-close">
            <p className="small soft">{level.level}</p>
            <h4 className="serif">{level.title}</h4>
            <Asks condition={level.requires} />
            <p className="small soft">
              {t('program.validFor')}: {level.validFor}
            </p>
          </section>
        ))}
      </div>
      <details className="fold">
        <summary>{t('program.path')}</summary>
        <ol>
          {track.path.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </article>
  );
}

/** What every level asks, and the competencies with whom they are open to. Nothing where the text has none. */
function CompetencySection({ loaded }: { loaded: Loaded }) {
  const t = useWords(publicWords);
  const { competencies, competencyLevels } = loaded;
  const { list } = useFormats();
  if (competencies.length === 0) return null;
  return (
    <Section title={t('program.competencies')} note={t('program.competenciesNote')}>
      <div className="stack">
        <div className="track-levels">
          {competencyLevels.map(({ id, title, requires, grantedBy }) => (
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

function Exams({ exams }: { exams: ExamView[] }) {
  const t = useWords(publicWords);
  return (
    <Table
      caption={t('program.exams')}
      rows={exams}
      keyOf={(exam) => exam.id}
      columns={[
        { id: 'exam', title: t('program.exam'), cell: (exam) => exam.title },
        {
          id: 'questions',
          title: t('program.questions'),
          figure: true,
          cell: (exam) =>
            exam.questions ?? (
              <span className="soft">
                {t(exam.elsewhere ? 'program.elsewhere' : 'program.announced')}
              </span>
            ),
        },
        { id: 'time', title: t('program.time'), figure: true, cell: (exam) => exam.time },
        { id: 'pass', title: t('program.passMark'), figure: true, cell: (exam) => exam.passMark },
        {
          id: 'attempts',
          title: t('program.attempts'),
          figure: true,
          cell: (exam) =>
            exam.attempts === 'unlimited' ? t('program.attemptsUnlimited') : exam.attempts,
        },
        { id: 'wait', title: t('program.wait'), figure: true, cell: (exam) => exam.wait },
      ]}
    />
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Renewal({ renewal }: { renewal: Loaded['renewal'] }) {
  const t = useWords(publicWords);
  if (!renewal) return null;
  const { grace, streamlined, byLevel } = renewal;
  if (grace === null && streamlined === null && byLevel.length === 0) return null;
  return (
    <Section title={t('program.renewal')}>
      <div className="prose">
        {grace === null ? null : <p>{t('program.renewalGrace', { grace })}</p>}
        {streamlined === null ? null : <p>{t('program.renewalShort', { streamlined })}</p>}
        <dl className="pairs">
          {byLevel.map(({ level, ways }) => (
            <div key={level} className="pair">
              <dt>{level}</dt>
              <dd>{ways.join(' · ')}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

function Settled({ settled, principles }: Pick<Loaded, 'settled' | 'principles'>) {
  const t = useWords(publicWords);
  return (
    <>
      {principles.length > 0 ? (
        <Section title={t('program.principles')}>
          <ul className="bullets">
            {principles.map((principle) => (
              <li key={principle}>{principle}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('program.settled')} note={t('program.settledLead')}>
        <ul className="settled">
          {settled.map((one) => (
            <li key={one.about}>
              <p className="mono small">
                {one.about}: <strong>{one.choose}</strong>
              </p>
              <p>{one.because}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
