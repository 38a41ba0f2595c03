import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import type { Problem } from '@guildmark/engine';
import { Field, TextArea } from './Field.tsx';
import { Form } from './Form.tsx';
import { ProgramCheck } from './ProgramCheck.tsx';
import { EffectSummary } from './ProgramMovers.tsx';
import { orderedPaths, type Answered, type Desk, type Draft } from './program-desk.ts';
import { fieldOf, linesOf } from './program-files.ts';
import { Counts } from './ProgramReading.tsx';
import { useKept, useWords } from './reader.ts';

/** The texts to change, with what the last check said of them. One form: what was typed always comes back. */
export function ProgramEditor({ desk, answered }: { desk: Desk; answered: Answered | null }) {
  const t = useWords(deskProgramWords);
  const kept = useKept();
  const draft = answered?.draft ?? desk.draft;
  const files = draft?.files ?? desk.files;
  const problems = draft?.problems ?? [];
  const paths = orderedPaths(files);
  const ids = new Map(paths.map((path, index) => [path, `text-${index}`]));
  return (
    <Form
      className="form form-wide"
      multipart
      live
      ahead="/office/program-effect"
      action={kept(
        desk.shown === null ? '?edit' : `?edit&version=${encodeURIComponent(desk.shown)}`,
      )}
    >
      {/* Enter in a field presses the first button of a form, which must never be the one that publishes. */}
      <button className="hidden-visually" name="intent" value="check" tabIndex={-1} aria-hidden>
        {t('editor.check')}
      </button>
      <div className="two-sided draft">
        <section className="stack-close" aria-label={t('editor.texts')}>
          <p>
            {desk.shown === null ? null : `${t('editor.start', { version: desk.shown })}. `}
            {t('editor.hint')} {t('editor.emptied')}
          </p>
          <div className="first">
            {paths.map((path) => (
              <FileText
                key={path}
                id={ids.get(path) ?? ''}
                path={path}
                text={files[path] ?? ''}
                changed={files[path] !== desk.files[path]}
                problems={problems.filter((one) => one.file === path)}
              />
            ))}
            <More first={paths.length === 0} />
          </div>
        </section>
        {/* Checked anew while someone types, where scripts run; the button does the same without them. */}
        <section
          id="live"
          className="draft-live"
          aria-label={t('meaning')}
          aria-live="polite"
          tabIndex={0}
          data-live-checking={t('editor.checking')}
          data-live-failed={t('editor.notChecked')}
          data-live-written={draft && draft.changes.length > 0 ? '' : undefined}
        >
          {draft ? (
            <ProgramCheck
              desk={desk}
              draft={draft}
              answered={answered}
              hrefOf={({ file }) => `#${ids.get(file)}`}
            />
          ) : null}
        </section>
      </div>
      <p className="row desk-act">
        <button className="button button-main" name="intent" value="check">
          {t('editor.check')}
        </button>
        {desk.shown === null ? null : (
          <a href={kept(`?version=${encodeURIComponent(desk.shown)}`)}>{t('editor.back')}</a>
        )}
        {/* On a phone the meaning stands far below the texts, and is told here meanwhile. */}
        {draft ? (
          <a href="#live" className="draft-gist" id="gist" data-live-part>
            <Gist draft={draft} />
          </a>
        ) : null}
      </p>
    </Form>
  );
}

/** In a line what a draft comes to: what is to be mended, else who would move. */
function Gist({ draft }: { draft: Draft }) {
  const { errors, problems, told } = draft;
  return errors === 0 && told?.sums && told.counted > 0 ? (
    <EffectSummary told={told} sums={told.sums} />
  ) : (
    <Counts problems={problems} />
  );
}

function FileText({
  id,
  path,
  text,
  changed,
  problems,
}: {
  id: string;
  path: string;
  text: string;
  changed: boolean;
  problems: Problem[];
}) {
  const t = useWords(deskProgramWords);
  const grave = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return (
    <details className="fold" open={grave.length > 0 || changed || path === 'program.yaml'}>
      <summary>
        <span className="file-head">
          <span className="mono">{path}</span>
          <span className="file-said" id={`${id}-said`} data-live-part>
            <span className="small soft">{t('lines', { count: linesOf(text).length })}</span>
            {changed ? <strong className="small">{t('editor.changed')}</strong> : null}
            {grave.length > 0 ? (
              <strong className="small mark-missing">
                {t('editor.found', { count: grave.length })}
              </strong>
            ) : null}
          </span>
        </span>
      </summary>
      <textarea
        id={id}
        aria-label={t('text', { file: path })}
        name={fieldOf(path)}
        className="mono"
        rows={Math.min(28, Math.max(6, linesOf(text).length + 1))}
        spellCheck={false}
        defaultValue={text}
      />
      {/* From a long text straight to what it means, for whoever walks by keys. */}
      <a className="hidden-visually" href="#live">
        {t('editor.over')}
      </a>
    </details>
  );
}

/** Another file, or a whole folder in the place of all texts. */
function More({ first }: { first: boolean }) {
  const t = useWords(deskProgramWords);
  // the way to choose a folder has no name in React's types
  const folder = { webkitdirectory: '' };
  return (
    <>
      <details className="fold" open={first}>
        <summary>{t('editor.bring')}</summary>
        <div className="field">
          <label htmlFor="folder">{t('editor.bring')}</label>
          <span className="field-hint" id="folder-hint">
            {t('editor.bringHint')}
          </span>
          <input
            id="folder"
            type="file"
            name="folder"
            multiple
            aria-describedby="folder-hint"
            {...folder}
          />
        </div>
      </details>
      <details className="fold">
        <summary>{t('editor.add')}</summary>
        <div className="form">
          <Field name="newName" label={t('editor.addName')} hint="exams/…/exam.yaml" />
          <TextArea name="newText" label={t('editor.addText')} rows={8} mono />
        </div>
      </details>
    </>
  );
}
