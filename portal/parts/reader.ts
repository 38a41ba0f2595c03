import { createContext, useContext } from 'react';
import { useMatches, useRouteLoaderData } from 'react-router';
import {
  type AttributeNames,
  formatDay,
  formatLastDay,
  formatList,
  formatMoment,
  formatShortDay,
  type Locale,
  translator,
  type Words,
} from '@guildmark/words';
import type { Instant } from '@guildmark/engine';
import { withQuery } from './address.ts';
import type { Speech } from './requirement.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What every page knows about its reader, their place and the program; made by the root loader. */
export interface Reader {
  locale: Locale;
  theme: Theme;
  /** Path and query of the page, to come back to after a preference changes. */
  here: string;
  person: {
    name: string;
    email: string;
    office: boolean;
    companies: { slug: string; name: string }[];
  } | null;
  vendor: string;
  /** The program in force that the page is about; null before the first one is published. */
  program: ProgramDigest | null;
  /** The programs among which the page lets one choose. */
  programs: { id: string; title: string }[];
  /** The one that the address names, so that links go on with it. */
  askedProgram: string | null;
}

/** The little of a program that pages need to name things. */
export interface ProgramDigest {
  id: string;
  title: string;
  version: string;
  zone: string;
  /** Ids of all that the program defines or names → names in the reader's language. */
  names: Record<string, string>;
  /** Names of attributes and of their values. */
  attributes: AttributeNames;
  tiers: { id: string; title: string; metal: Metal }[];
  /** Credentials in whose place a higher level counts as well. */
  higher: string[];
}

export type Metal = 'slate' | 'bronze' | 'silver' | 'gold' | 'platinum';

const nobody: Reader = {
  locale: 'en',
  theme: 'system',
  here: '/',
  person: null,
  vendor: '',
  program: null,
  programs: [],
  askedProgram: null,
};

/** The program of a part of a page that shows several. */
export const AroundProgram = createContext<ProgramDigest | null>(null);

/** The reader of this page; in a part of it that is about another program, with that one. */
export function useReader(): Reader {
  const reader = useRouteLoaderData<Reader>('root') ?? nobody;
  const program = useContext(AroundProgram);
  return program ? { ...reader, program } : reader;
}

/** The sentences of an area in the reader's language. */
export function useWords<T extends Tree>(area: Words<T>) {
  return translator(area, useReader().locale);
}
type Tree = { readonly [key: string]: string | Tree };

/** Dates and lists as the reader writes them, in the zone of the program. */
export function useFormats() {
  const { locale, program } = useReader();
  const zone = program?.zone ?? 'UTC';
  return {
    locale,
    zone,
    day: (at: Instant) => formatDay(at, locale, zone),
    shortDay: (at: Instant) => formatShortDay(at, locale, zone),
    lastDay: (until: Instant) => formatLastDay(until, locale, zone),
    moment: (at: Instant) => formatMoment(at, locale, zone),
    list: (items: string[], type?: 'conjunction' | 'disjunction') =>
      formatList(items, locale, type),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    percent: (share: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
  };
}

/** Names of what the program defines; an id it does not know stands for itself. */
export function useNames() {
  const { program } = useReader();
  return (id: string): string => program?.names[id] ?? id;
}

/** What the program calls the region of a company, where the office wrote it by that program's name for it. */
export function useRegion() {
  const { program } = useReader();
  return (region: string): string => {
    const id = region.toLowerCase();
    return program?.attributes['region']?.values[id] ?? program?.names[id] ?? region;
  };
}

/** Links go on with the program that the present address names. */
export function useKept() {
  const { askedProgram } = useReader();
  return (href: string): string =>
    askedProgram === null ? href : withQuery(href, 'program', askedProgram);
}

/** What sentences about requirements need of the reader's language and program. */
export function useSpeech(): Speech {
  const { locale, list } = useFormats();
  const { program } = useReader();
  const name = useNames();
  return {
    locale,
    list,
    name,
    attributes: program?.attributes ?? {},
    higher: (id) => program?.higher.includes(id) ?? false,
  };
}

/** The handles of the routes of this page, outermost first. */
export const useHandles = (): unknown[] => useMatches().map((match) => match.handle);
