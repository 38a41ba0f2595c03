import { findLevel, type PlacedLevel, type Program } from '@guildmark/engine';
import type { Design } from './document.ts';
import type { Vendor } from './queries.ts';

/** A text in the first language of the program: what is signed has one language. */
export const signedText = (program: Program, text: Record<string, string>): string =>
  text[program.locales[0] ?? 'en'] ?? Object.values(text)[0] ?? '';

/** Addresses that are printed on badges and therefore never move. */
export const addresses = (vendor: Vendor) => {
  const home = `${vendor.origin}/vendors/${vendor.slug}`;
  return {
    pages: `${home}/credentials`,
    lists: `${home}/status`,
    page: (verificationId: string) => `${home}/credentials/${verificationId}`,
    list: (id: string) => `${home}/status/${id}`,
    picture: (program: string, award: string) =>
      `${vendor.origin}/badges/${vendor.slug}/${program}/${award}.png`,
  };
};

/** The level that awards a credential. Throws where the version's text has none: it was checked at publication. */
export function placeOf(program: Program, award: string): PlacedLevel {
  const placed = findLevel(program, award);
  if (!placed) throw new Error(`${program.program} ${program.version} awards no ${award}`);
  return placed;
}

/** The name of a level, e.g. Foundation. */
export const levelTitle = (program: Program, level: string): Record<string, string> =>
  program.levels.find(({ id }) => id === level)?.title ?? {};

/** What all holders of a credential share in the signed document. */
export function designOf(vendor: Vendor, program: Program, award: string): Design {
  const { track, level, definition } = placeOf(program, award);
  const text = (value: Record<string, string>) => signedText(program, value);
  const at = addresses(vendor);
  const place = `${text(program.tracks[track]?.title ?? {})}, ${text(levelTitle(program, level))}`;
  return {
    issuer: { did: vendor.did, name: vendor.name, url: vendor.origin },
    title: text(definition.title),
    criteria: text(definition.criteria),
    description: `${place}. ${text(program.title)}: ${text(program.summary)}`,
    language: program.locales[0] ?? 'en',
    achievement: `${vendor.origin}/programs/${program.program}#${award}`,
    image: at.picture(program.program, award),
    pages: at.pages,
    lists: at.lists,
  };
}
