import type { RouterContextProvider } from 'react-router';
import { attributeNames, type Locale, localText, namesIn } from '@guildmark/words';
import type { Program } from '@guildmark/engine';
import { doors } from '../doors.ts';
import type { Visit } from './door.ts';
import { programChoice } from './program-choice.ts';
import type { ProgramDigest, Reader, Theme } from './reader.ts';

/** A cookie's value by name. */
export function cookieOf(headers: Headers, name: string): string | null {
  const pair = (headers.get('cookie') ?? '')
    .split(/;\s*/u)
    .find((part) => part.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : null;
}

function themeOf(headers: Headers): Theme {
  const chosen = cookieOf(headers, 'theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** The names a program gives to what it defines, in one language. */
export function digestOf(program: Program, locale: Locale): ProgramDigest {
  const text = (words: Record<string, string>) => localText(words, locale);
  return {
    id: program.program,
    title: text(program.title),
    version: program.version,
    zone: program.zone,
    names: Object.fromEntries(namesIn(program, locale)),
    attributes: attributeNames(program, locale),
    higher: program.counting.higherLevelCounts.choose
      ? Object.values(program.tracks).flatMap((track) =>
          program.levels.flatMap(({ id }) => track.levels[id]?.credential ?? []).slice(0, -1),
        )
      : [],
    tiers: program.tiers.map(({ id, title, metal }) => ({ id, title: text(title), metal })),
  };
}

/** Names of the other programs are known as well: people and lists have to do with several. */
function withOthers(digest: ProgramDigest, all: Program[], locale: Locale): ProgramDigest {
  const others = all.filter(({ program }) => program !== digest.id);
  const names = others.map((program) => digestOf(program, locale).names);
  return { ...digest, names: Object.assign({}, ...names, digest.names) };
}

/** Everything every page needs about who reads it. */
export async function readerOf(visit: Visit): Promise<Reader> {
  const { request, context } = visit;
  const { actor, locale, vendor } = context.get(doors);
  const url = new URL(request.url);
  const { program, programs, all, asked } = await programChoice(visit);
  return {
    locale,
    theme: themeOf(request.headers),
    here: url.pathname + url.search,
    person: actor.kind === 'person' ? await personOf(context) : null,
    vendor: vendor.name,
    program: program && withOthers(digestOf(program, locale), all, locale),
    programs: programs.map((one) => ({ id: one.program, title: localText(one.title, locale) })),
    askedProgram: asked,
  };
}

async function personOf(context: Readonly<RouterContextProvider>): Promise<Reader['person']> {
  const { actor, operations } = context.get(doors);
  if (actor.kind !== 'person') return null;
  const mine = await operations.partners.myAffiliations(actor);
  const affiliations = mine.ok ? mine.value.affiliations : [];
  return {
    name: actor.name,
    email: actor.email,
    office: actor.office.length > 0,
    companies: affiliations
      .filter((one) => one.state === 'confirmed')
      .map((one) => ({ slug: one.organisationSlug, name: one.organisationName })),
  };
}
