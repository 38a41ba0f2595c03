/** What a route module may export as `handle`. */
export interface PageHandle {
  /** `none`: no script at all; `app`: the page is a React program in the browser too. Default: small enhancements. */
  scripts?: 'none' | 'app';
  /** Forms of the page show what follows from them while someone types. */
  live?: true;
  /** The page is about one program; where there are several, it lets one choose. */
  byProgram?: true;
}

/** The scripts of a page: the innermost route that says anything decides. */
export function scriptsOf(handles: (PageHandle | undefined)[]): 'none' | 'enhance' | 'app' {
  return handles.findLast((handle) => handle?.scripts)?.scripts ?? 'enhance';
}

/** Whether a form of the page is followed while someone types. */
export const isLive = (handles: (PageHandle | undefined)[]): boolean =>
  handles.some((handle) => handle?.live);

/** Whether the page is about one of the vendor's programs. */
export const isByProgram = (handles: (PageHandle | undefined)[]): boolean =>
  handles.some((handle) => handle?.byProgram);
