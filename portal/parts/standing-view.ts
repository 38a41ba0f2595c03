import type { Operations } from '@guildmark/server';

/** The standing of an organisation as the server answers it. */
export type StandingView = Extract<
  Awaited<ReturnType<Operations['standing']['standing']>>,
  { ok: true }
>['value'];
