import type { Program } from '@guildmark/engine';
import { doors } from '../doors.ts';
import type { Visit } from './visit.ts';

/** Which program a page is about, and those among which its reader may choose. */
export interface ProgramChoice {
  /** Null before the first one is published. */
  program: Program | null;
  programs: Program[];
  /** All in force, whose words a page may have to name. */
  all: Program[];
  /** The id that the address names; null where it names none that is in force. */
  asked: string | null;
}

const personalPage = /^\/me(?:\/|$)/u;
const personPage = /^\/office\/people\/([^/]+)/u;
const companyPage = /^\/(?:companies|office\/partners)\/([^/]+)/u;

/**
 * The program that the address names. Without one, a page of a company or a person is about the first in which they
 * take part, and any other page about the first of all.
 */
export async function programChoice(visit: Visit): Promise<ProgramChoice> {
  const { actor, operations } = visit.context.get(doors);
  const all = (await operations.programs.current(actor)).map(({ program }) => program);
  const { pathname, searchParams } = new URL(visit.request.url);
  const wanted = visit.params?.['program'] ?? searchParams.get('program');
  const named = all.find(({ program }) => program === wanted) ?? null;
  const programs = await choices(visit, all, pathname);
  const program = named ?? programs[0] ?? null;
  return {
    program,
    programs: program && !programs.includes(program) ? [...programs, program] : programs,
    all,
    asked: named?.program ?? null,
  };
}

async function choices(visit: Visit, all: Program[], pathname: string): Promise<Program[]> {
  if (all.length < 2) return all;
  const ids = await takenPartIn(visit, pathname);
  const own = all.filter(({ program }) => ids.includes(program));
  return own.length > 0 ? own : all;
}

/** Ids of the programs in which whoever the page is about takes part; what one may not see says nothing here. */
async function takenPartIn(visit: Visit, pathname: string): Promise<string[]> {
  const { actor, operations } = visit.context.get(doors);
  const company = companyPage.exec(pathname)?.[1];
  if (company !== undefined) {
    const organisation = decodeURIComponent(company);
    const own = await operations.standing.programsOf(actor, { organisation });
    return own.ok ? own.value.programs : [];
  }
  const person = personPage.exec(pathname)?.[1];
  const asked = person !== undefined && { person: decodeURIComponent(person) };
  if (!asked && !personalPage.test(pathname)) return [];
  const { partners } = operations;
  const found = asked
    ? await partners.listAffiliations(actor, asked)
    : await partners.myAffiliations(actor);
  return found.ok ? found.value.affiliations.map(({ program }) => program) : [];
}
