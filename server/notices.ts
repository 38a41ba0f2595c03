import type { Act, Program } from '@guildmark/engine';
import {
  asLocale,
  competencyTitle,
  formatLastDay,
  formatList,
  localText,
  noticeWords,
  translator,
} from '@guildmark/words';
import { openDays } from './features/access/newcomers.ts';
import {
  administratorsOf,
  organisationOf,
  parties,
  type Args,
  type Draft,
  type Drafting,
  type Notice,
  type Parts,
  type Recipient,
} from './notice-draft.ts';
import { aboutEnding } from './notice-of-ending.ts';
import type { Letter } from './platform/mail.ts';
import type { DomainEvent } from './platform/operation.ts';

/** The letters that an event causes, each in the language of the person it is for. `key` is the job's id. */
export async function lettersFor(parts: Parts, event: DomainEvent, key: string): Promise<Letter[]> {
  const made = (await drafts[event.kind]?.(parts, event)) ?? [];
  return [made]
    .flat()
    .flatMap((draft) => draft.to.map((to) => ({ draft, to })))
    .map(({ draft, to }, index) => letterOf(parts.installation, draft, to, `${key}-${index}`));
}

/** A draft as a letter to one person, in their language. */
export function letterOf(
  installation: Pick<Parts['installation'], 'name' | 'origin'>,
  draft: Omit<Draft, 'to'>,
  to: Recipient,
  key: string,
): Letter {
  const locale = asLocale(to.locale);
  const say = translator(noticeWords, locale) as unknown as (code: string, args: Args) => string;
  const args = { ...draft.args(locale), vendor: installation.name, name: to.name };
  const text = [
    say('greeting', args),
    `${say(`${draft.notice}.body`, args)}\n${installation.origin}${draft.path}`,
    say('closing', args),
  ].join('\n\n');
  return { to: to.email, subject: say(`${draft.notice}.subject`, args), text, key };
}

/** One row an event that somebody is told of; the others cause no mail. */
const drafts: Partial<Record<DomainEvent['kind'], Drafting>> = {
  'person.invited': aboutRecord,
  'credential.awarded': (parts, event) => aboutCredential(parts, event, 'awarded'),
  'credential.revoked': (parts, event) => aboutCredential(parts, event, 'revoked'),
  'credential.ending': aboutEnding,
  'affiliation.claimed': async ({ db, installation }, event) => {
    const { person, organisation } = await parties(db, installation.vendor, event);
    return {
      notice: 'claimed',
      to: await administratorsOf(db, installation.vendor, organisation.id),
      path: `/companies/${organisation.slug}/people`,
      args: () => ({ person: person.name, organisation: organisation.name }),
    };
  },
  'affiliation.confirmed': (parts, event) => aboutClaim(parts, event, 'confirmed'),
  'affiliation.declined': (parts, event) => aboutClaim(parts, event, 'declined'),
  'standing.changed': aboutStanding,
};

/** Whoever opened their record meanwhile needs no letter about it. */
async function aboutRecord(
  { db, installation, activationPath }: Parts,
  event: DomainEvent,
): Promise<Draft | null> {
  const path = await activationPath(event.subject);
  const to = await db
    .selectFrom('person')
    .select(['name', 'email', 'locale'])
    .where('vendor_id', '=', installation.vendor)
    .where('person_id', '=', event.subject)
    .executeTakeFirst();
  const args = () => ({ days: openDays });
  return to && path ? { notice: 'invited', to: [to], path, args } : null;
}

async function aboutCredential(
  { db, installation, programText }: Parts,
  event: DomainEvent,
  notice: 'awarded' | 'revoked',
): Promise<Draft | null> {
  const row = await db
    .selectFrom('credential as c')
    .innerJoin('person as p', (j) =>
      j.onRef('p.vendor_id', '=', 'c.vendor_id').onRef('p.person_id', '=', 'c.person_id'),
    )
    .leftJoin('revocation as r', (j) =>
      j.onRef('r.vendor_id', '=', 'c.vendor_id').onRef('r.credential_id', '=', 'c.credential_id'),
    )
    .select(['p.name', 'p.email', 'p.locale', 'c.award', 'c.program_id', 'r.reason'])
    .where('c.vendor_id', '=', installation.vendor)
    .where('c.credential_id', '=', event.subject)
    .executeTakeFirst();
  const program = row && (await programText(row.program_id));
  if (!row || !program) return null;
  const level = Object.values(program.tracks)
    .flatMap((track) => Object.values(track.levels))
    .find((one) => one.credential === row.award);
  return {
    notice,
    to: [row],
    path: `/me/credentials/${event.subject}`,
    args: (locale) => ({
      title: level ? localText(level.title, locale) : row.award,
      reason: row.reason ?? '',
    }),
  };
}

async function aboutClaim(
  { db, installation }: Parts,
  event: DomainEvent,
  notice: 'confirmed' | 'declined',
): Promise<Draft> {
  const { person, organisation } = await parties(db, installation.vendor, event);
  return {
    notice,
    to: [person],
    path: notice === 'confirmed' ? `/companies/${organisation.slug}` : '/me/companies',
    args: () => ({ organisation: organisation.name }),
  };
}

const lettersOnStanding: Record<Act, Notice> = {
  promotion: 'promoted',
  demotion: 'demoted',
  notice: 'noticed',
  'notice-withdrawn': 'withdrawn',
  probation: 'onProbation',
  'probation-ended': 'offProbation',
  termination: 'terminated',
};

interface StandingChanged {
  program: string;
  competency?: string;
  act: Act;
  from: string | null;
  to: string | null;
  until: number | null;
  measured: string | null;
}

/** The name of a tier, or of a level of a competency. */
function titleOf(program: Program, id: string | null, locale: string, competency?: string): string {
  const { noTier, noLevel } = noticeWords[asLocale(locale)];
  const levels = competency === undefined ? program.tiers : program.competencyLevels;
  const found = levels.find((one) => one.id === id);
  if (found) return localText(found.title, locale);
  return competency === undefined ? noTier : noLevel;
}

async function aboutStanding(
  { db, installation, programText }: Parts,
  event: DomainEvent,
): Promise<Draft | null> {
  const decided = event.payload as unknown as StandingChanged;
  const { act, from, to, until, measured, competency } = decided;
  const program = await programText(decided.program);
  const organisation = await organisationOf(db, installation.vendor, event.subject);
  if (!program) return null;
  // The lowest tier is where everybody begins; nobody needs a letter about that.
  if (!competency && act === 'promotion' && to === program.tiers[0]?.id) return null;
  const title = (level: string | null, locale: string) =>
    titleOf(program, level, locale, competency);
  const blocks = Object.values(act === 'probation' ? (program.review.probation?.blocks ?? {}) : {});
  const blocked = (locale: string) =>
    blocks.length === 0
      ? 'none'
      : formatList(
          blocks.map((name) => localText(name, locale)),
          asLocale(locale),
        );
  return {
    notice: lettersOnStanding[act],
    to: await administratorsOf(db, installation.vendor, event.subject),
    path: `/companies/${organisation.slug}`,
    args: (locale) => ({
      organisation: organisation.name,
      of: competency === undefined ? 'tier' : 'level',
      what: competency === undefined ? '' : competencyTitle(program, asLocale(locale), competency),
      from: title(from, locale),
      to: title(to, locale),
      tier: title(act === 'termination' ? from : to, locale),
      measured: title(measured, locale),
      next: program.review.probation ? 'probation' : 'demotion',
      through: until === null ? 'none' : formatLastDay(until, asLocale(locale), program.zone),
      blocked: blocked(locale),
    }),
  };
}
