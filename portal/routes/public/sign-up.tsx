import { redirect } from 'react-router';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/sign-up.ts';
import { doors } from '../../doors.ts';
import { readForm, refused, safePath } from '../../parts/answer.ts';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head } from '../../parts/Head.tsx';
import { withCookies } from '../../parts/session.ts';
import { useWords } from '../../parts/reader.ts';

export function loader({ request, context }: Route.LoaderArgs) {
  const back = safePath(new URL(request.url).searchParams.get('back'), '');
  if (context.get(doors).actor.kind === 'person') throw redirect(back || '/sign-in');
  return { back };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { operations, requestHeaders, locale } = context.get(doors);
  const { typed } = await readForm(request);
  const result = await operations.access.signUp(requestHeaders, {
    name: typed['name'] ?? '',
    email: typed['email'] ?? '',
    password: typed['password'] ?? '',
    locale,
  });
  if (!result.ok) return refused('', result.refusal, typed);
  if (result.value.confirm) return { confirm: typed['email'] ?? '' };
  return withCookies(redirect(safePath(typed['back'], '/me')), result.value.cookies);
}

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(publicWords);
  const { back } = loaderData;
  if (actionData && 'confirm' in actionData) {
    return (
      <div className="entrance">
        <title>{t('signUp.confirm')}</title>
        <Head
          title={t('signUp.confirm')}
          lead={t('signUp.confirmText', { email: actionData.confirm })}
        />
      </div>
    );
  }
  return (
    <div className="entrance">
      <title>{t('signUp.title')}</title>
      <Head title={t('signUp.title')} lead={t('signUp.lead')} />
      <Form>
        <input type="hidden" name="back" value={back} />
        <Field
          name="name"
          label={t('signUp.name')}
          hint={t('signUp.nameHint')}
          required
          autoComplete="name"
        />
        <Field
          name="email"
          type="email"
          label={t('signUp.email')}
          hint={t('signUp.emailHint')}
          required
          autoComplete="email"
        />
        <Field
          name="password"
          type="password"
          label={t('signUp.password')}
          hint={t('signUp.passwordHint')}
          required
          minLength={10}
          autoComplete="new-password"
        />
        <button className="button button-main">{t('signUp.submit')}</button>
      </Form>
      <p>
        {t('signUp.other')}{' '}
        <a href={back ? `/sign-in?back=${encodeURIComponent(back)}` : '/sign-in'}>
          {t('signIn.title')}
        </a>
      </p>
    </div>
  );
}
