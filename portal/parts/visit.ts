import type { RouterContextProvider } from 'react-router';

/** Anything that a loader or action gets. */
export interface Visit {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params?: Readonly<Record<string, string | undefined>>;
}
