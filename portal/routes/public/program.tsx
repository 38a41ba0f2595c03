import { formatDay, formatDuration, localText } from '@guildmark/words';
import { programWords } from '@guildmark/words/portal/program.ts';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/program.ts';
import { doors } from '../../doors.ts';
import { Asks } from '../../parts/Asks.tsx';
import { CompetencyTable } from '../../parts/CompetencyTable.tsx';
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
import { ProgramHead } from '../../parts/ProgramHead.tsx';
import { pagesOf, shownProgram } from '../../parts/shown-program.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Section } from '../../parts/Head.tsx';
import { Table } from '../../parts/Table.tsx';
import { TierTable } from '../../parts/TierTable.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { locale } = visit.context.get(doors);
  const shown = await shownProgram(visit, 'overview');
  const { program, kept } = shown;
  const { renewal } = program;
  return {
    program: { id: program.program, title: localText(program.title, locale) },
    pages: pagesOf(shown),
    kept,
    posted: program.standards.scoresPosted ?? null,
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
  const { program, pages, summary, version, effective, tiers, tracks, exams } = loaderData;
  const { competencies, competencyLevels } = loaderData;
  const t = useWords(publicWords);
  const { locale } = useReader();
  return (
    <>
      <ProgramHead
        program={program}
        pages={pages}
        here="overview"
        title={program.title}
        lead={summary}
      />
      <p className="small soft">
        {t('program.inForce', { version, day: formatDay(effective, locale, 'UTC') })}
      </p>
      <Section title={t('program.ladder')} note={t('program.ladderNote')}>
        <TierTable tiers={tiers} />
      </Section>
      <CompetencyTable levels={competencyLevels} competencies={competencies} />
      {tracks.length > 0 ? (
        <Section title={t('program.tracks')}>
          <Tracks tracks={tracks} kept={loaderData.kept} />
        </Section>
      ) : null}
      {exams.length > 0 ? <Exams exams={exams} posted={loaderData.posted} /> : null}
      <Renewal renewal={loaderData.renewal} />
      <Settled settled={loaderData.settled} principles={loaderData.principles} />
    </>
  );
}

/** So many tracks are read at once; more of them unfold one by one. */
const fewTracks = 6;

function Tracks({ tracks, kept }: { tracks: TrackView[]; kept: string[] }) {
  if (tracks.length <= fewTracks)
    return (
      <div className="stack">
        {tracks.map((track) => (
          <article key={track.id} className="track" id={track.id}>
            <TrackTitle track={track} />
            <Track track={track} kept={kept.includes(track.id)} />
          </article>
        ))}
      </div>
    );
  return tracks.map((track) => (
    <details key={track.id} className="fold">
      <summary>
        <TrackTitle track={track} />
      </summary>
      {/* The address is inside, so that a link to it unfolds it. */}
      <div className="stack-close" id={track.id}>
        <Track track={track} kept={kept.includes(track.id)} />
      </div>
    </details>
  ));
}

function TrackTitle({ track }: { track: TrackView }) {
  const t = useWords(publicWords);
  return (
    <h3 className="track-title">
      {track.title}
      {track.optional ? <span className="small soft"> · {t('program.optional')}</span> : null}
    </h3>
  );
}

function Track({ track, kept }: { track: TrackView; kept: boolean }) {
  const t = useWords(publicWords);
  return (
    <>
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
      <Path track={track} kept={kept} />
    </>
  );
}

/** How to prepare; where that is kept for others, for whom. */
function Path({ track, kept }: { track: TrackView; kept: boolean }) {
  const t = useWords(publicWords);
  const say = useWords(programWords);
  const { person } = useReader();
  const { path, keptFor } = track;
  if (path.length === 0 && !(kept && keptFor)) return null;
  return (
    <details className="fold">
      <summary>{t('program.path')}</summary>
      {kept && keptFor ? (
        <p className="soft">{say(person ? 'path.keptSignedIn' : 'path.kept', { keptFor })}</p>
      ) : (
        <ol>
          {path.map(({ title, way }) => (
            <li key={title}>
              {title}
              {way ? <span className="small soft"> · {way}</span> : null}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

function Exams({
  exams,
  posted,
}: {
  exams: ExamView[];
  posted: { from: number; to: number } | null;
}) {
  const t = useWords(publicWords);
  const say = useWords(programWords);
  return (
    <Section title={t('program.exams')} note={posted ? say('exam.posted', posted) : undefined}>
      <ExamTable exams={exams} />
    </Section>
  );
}

function ExamTable({ exams }: { exams: ExamView[] }) {
  const t = useWords(publicWords);
  const say = useWords(programWords);
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
        {
          id: 'fee',
          title: say('exam.fee'),
          figure: true,
          cell: (exam) => exam.fee ?? say('exam.free'),
        },
        { id: 'how', title: say('exam.how'), cell: (exam) => exam.how },
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
