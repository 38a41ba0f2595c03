import { redirect } from 'react-router';
import type { Route } from './+types/sign-out.ts';
import { doors } from '../../doors.ts';
import { withCookies } from '../../parts/session.ts';

/** Ends the session here; other devices stay signed in. */
export async function action({ context }: Route.ActionArgs) {
  const { operations, requestHeaders } = context.get(doors);
  const { cookies } = await operations.access.signOut(requestHeaders);
  return withCookies(redirect('/'), cookies);
}

export const loader = () => redirect('/');
