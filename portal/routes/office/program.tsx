import { programTextWords } from '@guildmark/words/portal/program-text.ts';
import type { Route } from './+types/program.ts';
import { doors } from '../../doors.ts';
import { FileField } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Empty, Notice } from '../../parts/Notice.tsx';
import { ProblemList } from '../../parts/ProblemList.tsx';
import { actOnDesk, loadDesk, type Desk } from '../../parts/program-desk.ts';
import { tiersOf } from '../../parts/program-view.ts';
import { Table } from '../../parts/Table.tsx';
import { TierTable } from '../../parts/TierTable.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations, locale } = visit.context.get(doors);
  const desk = await loadDesk(visit);
  const [inForce] = await operations.programs.current(actor);
  return { ...desk, tiers: inForce ? tiersOf(inForce.program, locale) : [] };
}

export const action = (visit: Route.ActionArgs) => actOnDesk(visit);

type Loaded = Route.ComponentProps['loaderData'];

export default function ProgramText({ loaderData, actionData }: Route.ComponentProps) {
  const desk = actionData?.desk ?? loaderData.desk;
  const t = useWords(programTextWords);
  const { program } = useReader();
  const { day } = useFormats();
  const newest = loaderData.versions.find((one) => one.version === program?.version);
  return (
    <>
      <title>{t('title')}</title>
      <Head
        title={t('title')}
        lead={
          program && newest
            ? t('lead', {
                program: program.title,
                version: program.version,
                day: day(newest.effectiveFrom),
              })
            : undefined
        }
      />
      {loaderData.justPublished ? <Notice state="met">{t('published')}</Notice> : null}
      {desk.paths.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
      ) : null}
      <div className="desk">
        <Text desk={desk} touched={actionData !== undefined} />
        <div>
          <Problems desk={desk} />
          {loaderData.tiers.length > 0 ? (
            <Section title={t('meaning')} note={t('meaningNote')}>
              <TierTable tiers={loaderData.tiers} />
            </Section>
          ) : null}
        </div>
      </div>
      {loaderData.versions.length > 0 ? <Versions versions={loaderData.versions} /> : null}
    </>
  );
}

/** The left side: one file at a time; the others that were changed travel along unseen. */
function Text({ desk, touched }: { desk: Desk; touched: boolean }) {
  const t = useWords(programTextWords);
  const { list } = useFormats();
  const drafts = Object.entries(desk.drafts);
  const errors = desk.problems.filter((problem) => problem.severity === 'error').length;
  return (
    <Form className="form form-wide" multipart>
      {drafts.length > 0 ? (
        <Notice state="soon">{t('draft', { files: list(drafts.map(([path]) => path)) })}</Notice>
      ) : null}
      {drafts.map(([path, text]) => (
        <input key={path} type="hidden" name={`draft:${path}`} value={text} />
      ))}
      <input type="hidden" name="file" value={desk.open} />
      {desk.paths.length > 0 ? (
        <>
          <OpenFile desk={desk} />
          <div className="field">
            <label htmlFor="program-text">{t('text', { file: desk.open })}</label>
            <textarea
              key={desk.open}
              id="program-text"
              name="text"
              className="mono"
              rows={28}
              spellCheck={false}
              defaultValue={desk.text}
            />
          </div>
        </>
      ) : null}
      <details className="fold" open={desk.paths.length === 0}>
        <summary>{t('bring')}</summary>
        <FileField
          name="bring"
          label={t('bring')}
          hint={t('bringHint')}
          accept=".yaml,.yml"
          multiple
        />
      </details>
      <div className="row">
        <button className="button button-main" name="intent" value="check">
          {t('check')}
        </button>
        {touched ? (
          <button className="button" name="intent" value="discard">
            {t('discard')}
          </button>
        ) : null}
      </div>
      <h2>{t('publish')}</h2>
      <p>{t('publishText')}</p>
      {touched && errors === 0 ? (
        <p>
          <button className="button button-grave" name="intent" value="publish">
            {t('publishButton')}
          </button>
        </p>
      ) : (
        <p className="soft">{t('publishFirst')}</p>
      )}
    </Form>
  );
}

function OpenFile({ desk }: { desk: Desk }) {
  const t = useWords(programTextWords);
  return (
    <div className="form-line">
      <div className="field">
        <label htmlFor="program-open">{t('file')}</label>
        <select id="program-open" name="open" defaultValue={desk.open} key={desk.open}>
          {desk.paths.map((path) => (
            <option key={path} value={path}>
              {path in desk.drafts ? `${path} (${t('changed')})` : path}
            </option>
          ))}
        </select>
      </div>
      <button className="button" name="intent" value="open">
        {t('open')}
      </button>
    </div>
  );
}

function Problems({ desk }: { desk: Desk }) {
  const t = useWords(programTextWords);
  const count = (severity: string) =>
    desk.problems.filter((problem) => problem.severity === severity).length;
  const note = t('problemsNote', {
    errors: count('error'),
    warnings: count('warning'),
    settled: count('settled'),
    notices: count('notice'),
  });
  return (
    <Section title={t('problems')} note={note}>
      <ProblemList problems={desk.problems} excerpts={desk.excerpts} />
    </Section>
  );
}

function Versions({ versions }: { versions: Loaded['versions'] }) {
  const t = useWords(programTextWords);
  const { day, moment } = useFormats();
  return (
    <Section title={t('versions')}>
      <Table
        bare
        caption={t('versions')}
        rows={versions}
        keyOf={(row) => `${row.program} ${row.version}`}
        columns={[
          { id: 'version', title: t('version'), cell: (row) => row.version },
          { id: 'effective', title: t('effective'), cell: (row) => day(row.effectiveFrom) },
          { id: 'published', title: t('publishedAt'), cell: (row) => moment(row.publishedAt) },
        ]}
      />
    </Section>
  );
}
