import { redirect } from 'react-router';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/sign-in.ts';
import { doors } from '../../doors.ts';
import { readForm, refused, safePath } from '../../parts/answer.ts';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head } from '../../parts/Head.tsx';
import { landingOf } from '../../parts/landing.ts';
import { withCookies } from '../../parts/session.ts';
import { useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor } = visit.context.get(doors);
  const back = safePath(new URL(visit.request.url).searchParams.get('back'), '');
  if (actor.kind === 'person') throw redirect(back || (await landingOf(visit)));
  return { back };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { operations, requestHeaders } = context.get(doors);
  const { typed } = await readForm(request);
  const result = await operations.access.signIn(requestHeaders, {
    email: typed['email'] ?? '',
    password: typed['password'] ?? '',
  });
  if (!result.ok) return refused('', result.refusal, typed);
  // Without a page to go back to, this page knows who came and where they begin.
  return withCookies(redirect(safePath(typed['back'], '/sign-in')), result.value.cookies);
}

export default function SignIn({ loaderData }: Route.ComponentProps) {
  const t = useWords(publicWords);
  const up = loaderData.back ? `/sign-up?back=${encodeURIComponent(loaderData.back)}` : '/sign-up';
  return (
    <div className="entrance">
      <title>{t('signIn.title')}</title>
      <Head title={t('signIn.title')} />
      <Form>
        <input type="hidden" name="back" value={loaderData.back} />
        <Field
          name="email"
          type="email"
          label={t('signIn.email')}
          required
          autoComplete="username"
        />
        <Field
          name="password"
          type="password"
          label={t('signIn.password')}
          required
          autoComplete="current-password"
        />
        <button className="button button-main">{t('signIn.submit')}</button>
      </Form>
      <p>
        {t('signIn.other')} <a href={up}>{t('signUp.title')}</a>
      </p>
    </div>
  );
}
