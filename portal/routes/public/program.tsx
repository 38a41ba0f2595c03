import { formatDuration, localText } from '@guildmark/words';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/program.ts';
import { doors } from '../../doors.ts';
import { Asks } from '../../parts/Asks.tsx';
import { programInForce } from '../../parts/door.ts';
import {
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
import { useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { locale } = visit.context.get(doors);
  const program = await programInForce(visit);
  const { renewal } = program;
  return {
    title: localText(program.title, locale),
    summary: localText(program.summary, locale),
    version: program.version,
    effective: program.dates.effective,
    principles: program.principles.map((one) => localText(one, locale)),
    tiers: tiersOf(program, locale),
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
  return (
    <>
      <title>{title}</title>
      <Head title={title} lead={summary} />
      <p className="small soft">{t('program.inForce', { version, day: effective })}</p>
      <Section title={t('program.ladder')} note={t('program.ladderNote')}>
        <TierTable tiers={tiers} />
      </Section>
      <Section title={t('program.tracks')}>
        <div className="stack">
          {tracks.map((track) => (
            <Track key={track.id} track={track} />
          ))}
        </div>
      </Section>
      <Section title={t('program.exams')}>
        <Exams exams={exams} />
      </Section>
      <Renewal renewal={loaderData.renewal} />
      <Settled settled={loaderData.settled} principles={loaderData.principles} />
    </>
  );
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
