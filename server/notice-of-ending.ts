import { findLevel, type Program } from '@guildmark/engine';
import { asLocale, formatLastDay, formatList, localText, type Locale } from '@guildmark/words';
import { sql } from 'kysely';
import { administratorsOf, type Draft, type Parts } from './notice-draft.ts';
import type { DomainEvent } from './platform/operation.ts';

interface Ending {
  program: string;
  person: string;
  award: string;
  until: number;
}

/** A credential ends soon: for its holder, with what renews or replaces it, and for the companies it counts for. */
export async function aboutEnding(parts: Parts, event: DomainEvent): Promise<Draft[]> {
  const ending = event.payload as unknown as Ending;
  const { db, installation } = parts;
  const program = await parts.programText(ending.program);
  const holder = await db
    .selectFrom('person')
    .select(['name', 'email', 'locale'])
    .where('vendor_id', '=', installation.vendor)
    .where('person_id', '=', ending.person)
    .executeTakeFirst();
  if (!program || !holder) return [];
  const told = (locale: string) => toldOf(program, ending, asLocale(locale));
  const own: Draft = {
    notice: 'ending',
    to: [holder],
    path: '/me',
    args: told,
  };
  const companies = await companiesOf(parts, ending);
  const theirs = companies.map(async ({ id, slug, name }): Promise<Draft> => {
    const administrators = await administratorsOf(db, installation.vendor, id);
    return {
      notice: 'endingAtCompany',
      // Who administers their own company is told once.
      to: administrators.filter(({ email }) => email !== holder.email),
      path: `/companies/${slug}/people`,
      args: (locale) => ({ ...told(locale), person: holder.name, organisation: name }),
    };
  });
  return [own, ...(await Promise.all(theirs))];
}

/** What is said of an ending credential in one language; `none` where the text says nothing. */
function toldOf(program: Program, { award, until }: Ending, locale: Locale) {
  const placed = findLevel(program, award);
  const title = (id: string) =>
    localText(findLevel(program, id)?.definition.title ?? { [locale]: id }, locale);
  const ways = program.renewal?.byLevel[placed?.level ?? '']?.any ?? [];
  const replaced = placed?.definition.replacedBy ?? [];
  return {
    title: title(award),
    through: formatLastDay(until, locale, program.zone),
    renewed:
      ways.length > 0 && replaced.length === 0
        ? ways.map((way) => localText(way, locale)).join('; ')
        : 'none',
    replaced: replaced.length > 0 ? formatList(replaced.map(title), locale, 'disjunction') : 'none',
  };
}

/** The companies for which somebody counts today. */
const companiesOf = ({ db, installation }: Parts, { program, person }: Ending) =>
  db
    .selectFrom('affiliation as a')
    .innerJoin('organisation as o', (j) =>
      j
        .onRef('o.vendor_id', '=', 'a.vendor_id')
        .onRef('o.organisation_id', '=', 'a.organisation_id'),
    )
    .select(['o.organisation_id as id', 'o.slug', 'o.name'])
    .where('a.vendor_id', '=', installation.vendor)
    .where('a.program_id', '=', program)
    .where('a.person_id', '=', person)
    .where(sql<boolean>`a.counts is not null and upper(a.counts) is null`)
    .orderBy('o.slug')
    .execute();
