/** Whether a text can be an id at all; what cannot must not reach the database, which would object. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** A LIKE pattern for texts that contain `search`; `%`, `_` and the backslash in it are taken literally. */
export const containing = (search = ''): string =>
  `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
