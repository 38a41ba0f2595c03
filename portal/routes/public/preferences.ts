import { redirect } from 'react-router';
import { asLocale } from '@guildmark/words';
import type { Route } from './+types/preferences.ts';
import { doors } from '../../doors.ts';
import { readForm, safePath } from '../../parts/answer.ts';

const year = 365 * 24 * 60 * 60;

/** Remembers language and colours in cookies (and the language with the person), then leads back. */
export async function action({ request, context }: Route.ActionArgs) {
  const { actor, operations } = context.get(doors);
  const { typed } = await readForm(request);
  const headers = new Headers();
  const remember = (name: string, value: string) =>
    headers.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax`);
  if (typed['locale']) {
    const locale = asLocale(typed['locale']);
    remember('locale', locale);
    if (actor.kind === 'person') await operations.access.setLocale(actor, { locale });
  }
  if (['light', 'dark', 'system'].includes(typed['theme'] ?? '')) {
    remember('theme', typed['theme'] ?? 'system');
  }
  return redirect(safePath(typed['back']), { headers });
}

export const loader = () => redirect('/');
