import { data } from 'react-router';
import type { Shown } from '@guildmark/server';
import { doors } from '../doors.ts';
import { need, type Visit } from './door.ts';

/** The pages about a program that have something to say, in their order. */
const pages = ['overview', 'catalogue', 'benefits', 'comparison', 'contacts'] as const;
export type ProgramPageName = (typeof pages)[number];

/** The program of an address, as its reader may see it; unknown ones, and pages that would be empty, are not found. */
export async function shownProgram(
  visit: Visit & { params: { program: string } },
  page: ProgramPageName,
): Promise<Shown> {
  const { actor, operations } = visit.context.get(doors);
  const shown = need(await operations.programs.shownProgram(actor, visit.params), visit);
  if (!pagesOf(shown).includes(page)) throw data(null, { status: 404 });
  return shown;
}

/** Which pages a program has: none that would be empty. */
export function pagesOf({ program, kinds, catalogue, benefits }: Shown): ProgramPageName[] {
  const said: Record<ProgramPageName, boolean> = {
    overview: true,
    catalogue: catalogue.length > 0,
    benefits: benefits.length > 0,
    comparison: kinds.length > 1,
    contacts: Object.keys(program.contacts).length > 0,
  };
  return pages.filter((page) => said[page]);
}

/** The address of a page about a program. */
export const pageAddress = (program: string, page: ProgramPageName): string =>
  page === 'overview' ? `/programs/${program}` : `/programs/${program}/${page}`;
