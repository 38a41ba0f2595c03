import { data, redirect } from 'react-router';
import { refusalText } from '@guildmark/words';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/activate.ts';
import { doors } from '../../doors.ts';
import { readForm, refused } from '../../parts/answer.ts';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { withCookies } from '../../parts/session.ts';
import { useReader, useWords } from '../../parts/reader.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { actor, operations } = context.get(doors);
  const whose = await operations.access.checkActivationLink(actor, params);
  if (!whose.ok) return data({ whose: null, refusal: whose.refusal }, { status: 404 });
  return data({ whose: whose.value, refusal: null });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { operations, requestHeaders } = context.get(doors);
  const { typed } = await readForm(request);
  const password = typed['password'] ?? '';
  const opened = await operations.access.activate(requestHeaders, { ...params, password });
  if (!opened.ok) return refused('', opened.refusal, typed);
  return withCookies(redirect('/me'), opened.value.cookies);
}

/** The page on which somebody opens the record that their first score made. */
export default function Activate({ loaderData }: Route.ComponentProps) {
  const t = useWords(publicWords);
  const { locale } = useReader();
  const { whose, refusal } = loaderData;
  if (!whose) {
    return (
      <div className="entrance">
        <title>{t('activate.over')}</title>
        <Head title={t('activate.over')} />
        <Notice state="missing">{refusalText(refusal, locale)}</Notice>
        <p className="row">
          <a className="button button-main" href="/sign-in">
            {t('signIn.title')}
          </a>
          <a className="button" href="/sign-up">
            {t('signUp.title')}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className="entrance">
      <title>{t('activate.title')}</title>
      <Head title={t('activate.title')} lead={t('activate.lead', { email: whose.email })} />
      <dl className="pairs">
        <div className="pair">
          <dt>{t('activate.name')}</dt>
          <dd>
            {whose.name}
            <p className="small soft">{t('activate.nameHint')}</p>
          </dd>
        </div>
      </dl>
      <Form>
        <input type="hidden" name="email" value={whose.email} autoComplete="username" />
        <Field
          name="password"
          type="password"
          label={t('signUp.password')}
          hint={t('signUp.passwordHint')}
          required
          minLength={10}
          autoComplete="new-password"
        />
        <button className="button button-main">{t('activate.submit')}</button>
      </Form>
    </div>
  );
}
