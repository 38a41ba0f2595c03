import { data, redirect } from 'react-router';
import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import type { Route } from './+types/program.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head } from '../../parts/Head.tsx';
import { Empty, Notice } from '../../parts/Notice.tsx';
import { actOnProgram, programDesk } from '../../parts/program-desk.ts';
import { ProgramCompared } from '../../parts/ProgramCompared.tsx';
import { ProgramEditor } from '../../parts/ProgramEditor.tsx';
import { ProgramReading } from '../../parts/ProgramReading.tsx';
import { ProgramVersions } from '../../parts/ProgramVersions.tsx';
import { useKept, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { live: true, byProgram: true };

export const loader = (visit: Route.LoaderArgs) => programDesk(visit);

export async function action(visit: Route.ActionArgs) {
  const answer = await actOnProgram(visit);
  if ('published' in answer) {
    const { program, version } = answer.published;
    const query = new URLSearchParams({ program, version, published: '' });
    return redirect(`/office/program?${query}`);
  }
  return data(answer, { status: answer.refusal ? 422 : 200 });
}

export default function ProgramText({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(deskProgramWords);
  const kept = useKept();
  const { shown, editing, done } = loaderData;
  const answered = actionData ?? null;
  const edits = editing || answered !== null;
  return (
    <>
      <title>{edits ? t('editor.title') : t('title')}</title>
      <Head
        title={edits ? t('editor.title') : t('title')}
        lead={edits ? t('editor.lead') : t('lead')}
        {...(edits && { crumbs: [{ href: kept('/office/program'), label: t('title') }] })}
      >
        {edits ? null : (
          <a className="button" href={kept(`?edit&version=${encodeURIComponent(shown ?? '')}`)}>
            {t('edit')}
          </a>
        )}
      </Head>
      {done && shown ? <Notice state="met">{t('checked.done', { version: shown })}</Notice> : null}
      {shown === null && answered === null ? (
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
      ) : null}
      {edits ? (
        <ProgramEditor desk={loaderData} answered={answered} />
      ) : (
        <>
          <ProgramVersions desk={loaderData} />
          <ProgramCompared desk={loaderData} />
          <ProgramReading desk={loaderData} />
        </>
      )}
    </>
  );
}
