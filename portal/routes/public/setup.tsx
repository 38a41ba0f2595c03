import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/setup.ts';
import { doors } from '../../doors.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { personalDoors } from '../../parts/door.ts';
import { Form } from '../../parts/Form.tsx';
import { Head } from '../../parts/Head.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

export function loader({ context }: Route.LoaderArgs) {
  return { signedIn: context.get(doors).actor.kind === 'person' };
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
  const { here } = useReader();
  const back = encodeURIComponent(here);
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
