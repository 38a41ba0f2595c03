import type { DemoPerson } from './world/shape.ts';

/** The e-mail address of a person: at their first employer, in a domain that nobody can own. */
export const addressOf = ({ key, at }: Pick<DemoPerson, 'key' | 'at'>): string =>
  `${key}@${at ?? 'mail'}.example`;
