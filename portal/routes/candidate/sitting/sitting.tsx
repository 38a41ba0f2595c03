import { useEffect, useState } from 'react';
import { redirect } from 'react-router';
import { localText } from '@guildmark/words';
import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import type { Route } from './+types/sitting.ts';
import { doors } from '../../../doors.ts';
import { readForm } from '../../../parts/answer.ts';
import { need, personalDoors } from '../../../parts/door.ts';
import type { PageHandle } from '../../../parts/handle.ts';
import { useWords } from '../../../parts/reader.ts';
import { Bar } from './Bar.tsx';
import { Hand } from './Hand.tsx';
import { Paper } from './Paper.tsx';
import { savePlain } from './plain.ts';
import { useSitting } from './use-sitting.ts';

/** The one page that is a program in the browser as well. */
export const handle: PageHandle = { scripts: 'app' };

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations, locale } = personalDoors(visit);
  const { sitting } = need(
    await operations.exams.sittingView(actor, { sitting: visit.params.id }),
    visit,
  );
  if (sitting.state === 'submitted') throw redirect(`/me/sittings/${sitting.sitting}/result`);
  const asked = new URL(visit.request.url).searchParams.get('q') ?? '1';
  const at = Math.min(Math.max(Number.parseInt(asked, 10) || 1, 1), sitting.questions);
  return {
    view: sitting,
    title: localText(sitting.title, locale),
    at,
    page: asked === 'hand-in' ? ('hand-in' as const) : ('question' as const),
  };
}

/** For readers without scripts: saves the answer and goes on, or hands in. */
export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = visit.context.get(doors);
  const { intent, form } = await readForm(visit.request);
  const sitting = visit.params.id;
  if (intent === 'hand-in') {
    const done = await operations.exams.submitSitting(actor, { sitting });
    if (!done.ok && done.refusal.code !== 'sitting.closed') need(done, visit);
    return redirect(`/me/sittings/${sitting}/result`);
  }
  const next = await savePlain(visit, sitting, form);
  return redirect(`/me/sittings/${sitting}${next}`);
}

export default function SittingPage({ loaderData }: Route.ComponentProps) {
  const { view, title, at, page } = loaderData;
  const t = useWords(sittingWords);
  const sitting = useSitting(view, at);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return (
    <div className="sitting">
      <title>{t('title', { exam: title, position: at, count: view.questions })}</title>
      <Bar title={title} sitting={sitting} live={live} />
      <main id="content">
        {page === 'hand-in' ? (
          <Hand title={title} sitting={sitting} />
        ) : (
          <Paper view={view} sitting={sitting} live={live} />
        )}
      </main>
    </div>
  );
}
