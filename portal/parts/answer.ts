import { data, redirect } from 'react-router';
import type { Refusal, Result } from '@guildmark/engine';

/** What an action answers when the operation refused: why, which form it was, and what had been typed. */
export interface Refused {
  intent: string;
  refusal: Refusal;
  typed: Record<string, string>;
}

/** The text fields of a form. Passwords are read apart and never sent back. */
export type Typed = Record<string, string>;

/** Reads a posted form: its intent (the hidden field that tells several forms of a page apart) and its texts. */
export async function readForm(
  request: Request,
): Promise<{ intent: string; typed: Typed; form: FormData }> {
  const form = await request.formData();
  const typed: Typed = {};
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value.trim();
  return { intent: typed['intent'] ?? '', typed, form };
}

/** The answer to a refused form: status 422 and everything needed to show it again. */
export function refused(intent: string, refusal: Refusal, typed: Typed) {
  const { password: _secret, currentPassword: _old, ...kept } = typed;
  return data<Refused>({ intent, refusal, typed: kept }, { status: 422 });
}

/** Redirects after success (so that a reload posts nothing again), answers the form after a refusal. */
export function settle<T>(
  result: Result<T>,
  { intent = '', typed }: { intent?: string; typed: Typed },
  next: string | ((value: T) => string),
) {
  if (!result.ok) return refused(intent, result.refusal, typed);
  return redirect(typeof next === 'string' ? next : next(result.value));
}

/** A path of our own to come back to; anything else (another site, a scheme) becomes the fallback. */
export function safePath(text: string | null | undefined, fallback = '/'): string {
  return text && /^\/(?![/\\])[^\s\\]*$/u.test(text) ? text : fallback;
}
