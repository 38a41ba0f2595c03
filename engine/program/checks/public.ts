import type { Program } from '../definition/program.ts';
import type { Finding } from '../sources.ts';
import type { Reference } from './company-references.ts';
import { error, levelsOf, warning, type Rule } from './rule.ts';

/** What the parts that anyone may read name: kinds of credential, their benefits, what takes a place. */
export const fromPublic = (program: Program): Reference[] => [
  ...Object.entries(program.tracks).flatMap(([track, { kind }]): Reference[] =>
    kind === undefined
      ? []
      : [{ kind: 'credential_kind', id: kind, path: ['tracks', track, 'kind'] }],
  ),
  ...Object.entries(program.credentialKinds).flatMap(([kind, { benefits }]) =>
    benefits.map((id, index): Reference => ({
      kind: 'benefit',
      id,
      path: ['credentialKinds', kind, 'benefits', index],
    })),
  ),
  ...Object.entries(program.contacts).flatMap(([contact, { about }]) =>
    about.map((id, index): Reference => ({
      kind: 'credential_kind',
      id,
      path: ['contacts', contact, 'about', index],
    })),
  ),
  ...levelsOf(program).flatMap(({ body: { replacedBy = [] }, path }) =>
    replacedBy.map((id, index): Reference => ({
      kind: 'credential',
      id,
      path: [...path, 'replacedBy', index],
    })),
  ),
];

/** The code by which a calendar of countries knows a country; null where it knows none. */
function knownCountry(code: string): string | null {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const [, canonical = ''] = Intl.getCanonicalLocales(`und-${code}`)[0]?.split('-') ?? [];
  const known = canonical !== 'ZZ' && names.of(canonical) !== undefined;
  return known ? canonical : null;
}

const countries = ({ contacts }: Program): Finding[] =>
  Object.entries(contacts).flatMap(([contact, own]) =>
    own.countries.flatMap((country, index) => {
      const known = knownCountry(country);
      if (known === country) return [];
      const path = ['contacts', contact, 'countries', index];
      return [error('contact.country_unknown', path, { country, suggestion: known ?? '' })];
    }),
  );

/** Where some kinds have a mailbox, each has: else whoever asks about the others is sent nowhere. */
function kindsWithoutContact({ contacts, credentialKinds }: Program): Finding[] {
  const all = Object.values(contacts);
  if (all.length === 0 || all.some(({ about }) => about.length === 0)) return [];
  const answered = new Set(all.flatMap(({ about }) => about));
  return Object.keys(credentialKinds)
    .filter((kind) => !answered.has(kind))
    .map((kind) => warning('contact.kind_without', ['credentialKinds', kind], { kind }));
}

/** What takes the place of a credential is there to be earned, and the other no longer is. */
function replacements(program: Program): Finding[] {
  const closed = new Set(
    levelsOf(program).flatMap(({ body }) => (body.closed ? [body.credential] : [])),
  );
  return levelsOf(program).flatMap(({ body, path }) => [
    ...(body.replacedBy && !body.closed
      ? [warning('replaced.still_open', [...path, 'replacedBy'], { credential: body.credential })]
      : []),
    ...(body.replacedBy ?? []).flatMap((id, index) =>
      closed.has(id) || id === body.credential
        ? [warning('replaced.by_closed', [...path, 'replacedBy', index], { credential: id })]
        : [],
    ),
  ]);
}

/** What anyone may read before signing in leads somewhere. */
export const publicParts: Rule = ({ program }) => [
  ...countries(program),
  ...kindsWithoutContact(program),
  ...replacements(program),
];
