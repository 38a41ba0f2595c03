import { data } from 'react-router';
import { refusalText } from '@guildmark/words';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/setup.ts';
import { doors } from '../../doors.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { personalDoors } from '../../parts/door.ts';
import { Form } from '../../parts/Form.tsx';
import { Head } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { actor, operations } = context.get(doors);
  const { token } = params;
  const link = await operations.access.checkFirstAdministratorLink(actor, { token });
  const signedIn = actor.kind === 'person';
  if (!link.ok) return data({ signedIn, refusal: link.refusal }, { status: 404 });
  return data({ signedIn, refusal: null });
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { typed } = await readForm(visit.request);
  const { token } = visit.params;
  const claimed = await operations.access.claimFirstAdministrator(actor, { token });
  return settle(claimed, { typed }, '/office');
}

/** The link that makes the first administrator, once. */
export default function Setup({ loaderData }: Route.ComponentProps) {
  const t = useWords(publicWords);
  const { here, locale } = useReader();
  const back = encodeURIComponent(here);
  const { refusal } = loaderData;
  if (refusal) {
    return (
      <div className="entrance">
        <title>{t('setup.title')}</title>
        <Head title={t('setup.title')} />
        <Notice state="missing">{refusalText(refusal, locale)}</Notice>
      </div>
    );
  }
  return (
    <div className="entrance">
      <title>{t('setup.title')}</title>
      <Head title={t('setup.title')} lead={t('setup.lead')} />
      {loaderData.signedIn ? (
        <Form>
          <button className="button button-main">{t('setup.submit')}</button>
        </Form>
      ) : (
        <>
          <p>{t('setup.signInFirst')}</p>
          <p className="row">
            <a className="button button-main" href={`/sign-up?back=${back}`}>
              {t('signUp.title')}
            </a>
            <a className="button" href={`/sign-in?back=${back}`}>
              {t('signIn.title')}
            </a>
          </p>
        </>
      )}
    </div>
  );
}
