import { explainWhatIf, localText, waivableTitles, type Locale } from '@guildmark/words';
import type { Instant, Node, Program, Refusal, Standing, Supposition } from '@guildmark/engine';
import { doors } from '../doors.ts';
import { said, type Said } from './said.ts';
import type { DayShown } from './day-shown.ts';
import { endAfter } from './days.ts';
import type { Visit } from './door.ts';
import { isolated } from './isolated.ts';
import type { StandingView } from './standing-view.ts';

/** The names under which an address says what is supposed. */
export const asksWhatIf = ['leaves', 'who', 'does', 'deal', 'of', 'waives', 'through'] as const;
type Asked = Record<(typeof asksWhatIf)[number], string>;

const deeds = ['earns', 'passes', 'completes'] as const;
type Deed = (typeof deeds)[number];

/** What is supposed to happen and what follows. */
export interface WhatIfAsked {
  asked: Asked;
  /** Who is here, by name. */
  people: { id: string; name: string }[];
  /** What one of them can earn, pass or complete; kinds of which the text has none are left out. */
  deeds: { deed: Deed; of: { id: string; title: string }[] }[];
  /** What a deal can be about; none where the text tells no products apart. */
  solutions: { id: string; title: string }[];
  /** The currency of a deal; null where the text measures no deals. */
  currency: string | null;
  /** What can be waived, by name. */
  waivables: { name: string; title: string }[];
  /** What is asked for by halves, and the field that lacks its half. */
  wrong: { field: keyof Asked; why: 'both' | 'amount' | 'which' | 'waiver' } | null;
  refusal: Refusal | null;
  groups: Said[];
}

/** Whether an affiliation counts at an instant. */
const isHere = (
  { from, until }: { from: Instant | null; until: Instant | null },
  at: Instant,
): boolean => from !== null && from <= at && (until === null || until > at);

const measures = (node: Node, kind: string): boolean =>
  node.subject.includes(kind) || node.children.some((child) => measures(child, kind));

/** Whether anything that the company is asked for is measured by facts of a kind. */
const isMeasured = ({ tiers, competencies }: Standing, kind: string): boolean =>
  [...tiers, ...competencies.flatMap(({ levels }) => levels)].some(({ requirement }) =>
    measures(requirement, kind),
  );

/** What people can earn, pass and complete, by its title. */
function deedsIn(
  { tracks, levels, exams, assessments, courses }: Program,
  locale: Locale,
): WhatIfAsked['deeds'] {
  const titled = ([id, { title }]: [string, { title: Parameters<typeof localText>[0] }]) => ({
    id,
    title: localText(title, locale),
  });
  const credentials = Object.values(tracks).flatMap((track) =>
    levels.flatMap(({ id }) => {
      const level = track.levels[id];
      return level ? [titled([level.credential, level])] : [];
    }),
  );
  const of: Record<Deed, { id: string; title: string }[]> = {
    earns: credentials,
    passes: [...Object.entries(exams), ...Object.entries(assessments)].map(titled),
    completes: Object.entries(courses).map(titled),
  };
  return deeds.map((deed) => ({ deed, of: of[deed] })).filter((each) => each.of.length > 0);
}

/** What somebody does, as an address says it: the word and what it is about. */
function done(person: string, does: string): Supposition[] {
  const [deed, id = ''] = does.split(' ', 2);
  if (deed === 'earns') return [{ what: deed, person, credential: id }];
  if (deed === 'passes') return [{ what: deed, person, exam: id }];
  return deed === 'completes' ? [{ what: deed, person, course: id }] : [];
}

const isAmount = (text: string): boolean => /^\d{1,12}(\.\d{1,6})?$/u.test(text);

function supposed(
  { leaves, who, does, deal, of, waives, through }: Asked,
  { currency, zone }: { currency: string | null; zone: string },
): Supposition[] {
  const until = endAfter(through, zone);
  return [
    ...(leaves ? [{ what: 'leaves' as const, person: leaves }] : []),
    ...(who && does ? done(who, does) : []),
    ...(deal && currency
      ? [
          {
            what: 'happens' as const,
            kind: 'deal' as const,
            money: { amount: deal, currency },
            ...(of && { subject: of }),
          },
        ]
      : []),
    ...(waives
      ? [
          {
            what: 'happens' as const,
            kind: 'waiver' as const,
            subject: waives,
            ...(until !== undefined && { until }),
          },
        ]
      : []),
  ];
}

function wrongIn(
  { who, does, deal, of, waives, through }: Asked,
  solutions: unknown[],
): WhatIfAsked['wrong'] {
  if (who === '' && does !== '') return { field: 'who', why: 'both' };
  if (who !== '' && done(who, does).length === 0) return { field: 'does', why: 'both' };
  if (deal !== '' && !isAmount(deal)) return { field: 'deal', why: 'amount' };
  if (solutions.length > 0 && (deal === '') !== (of === ''))
    return { field: deal === '' ? 'deal' : 'of', why: 'which' };
  return through !== '' && waives === '' ? { field: 'waives', why: 'waiver' } : null;
}

/** Loads what would follow from what the address supposes. */
export async function whatIfPage(
  visit: Visit,
  view: StandingView,
  day: DayShown,
): Promise<WhatIfAsked | null> {
  const { actor, operations, locale } = visit.context.get(doors);
  const { standing, program, organisation } = view;
  const here = await operations.partners.people(actor, { organisation: organisation.id });
  if (!here.ok) return null;
  const search = new URL(visit.request.url).searchParams;
  const asked = Object.fromEntries(
    asksWhatIf.map((name) => [name, (search.get(name) ?? '').trim().slice(0, 200)]),
  ) as Asked;
  const people = new Map(
    here.value.affiliations
      .filter((each) => isHere(each, standing.on))
      .map(({ person, personName }) => [person, personName]),
  );
  const currency = isMeasured(standing, 'deal') ? program.currency : null;
  const solutions =
    currency === null
      ? []
      : Object.entries(program.solutions).map(([id, { title }]) => ({
          id,
          title: localText(title, locale),
        }));
  const page = {
    asked,
    people: [...people].map(([id, name]) => ({ id, name })),
    deeds: deedsIn(program, locale),
    solutions,
    currency,
    waivables: waivableTitles(program, locale),
    wrong: wrongIn(asked, solutions),
    refusal: null,
    groups: [],
  };
  const suppositions = supposed(asked, { currency, zone: program.zone });
  if (page.wrong || suppositions.length === 0) return page;
  const told = await operations.standing.supposed(actor, {
    organisation: organisation.id,
    program: program.program,
    suppositions,
    ...day,
  });
  if (!told.ok) return { ...page, refusal: told.refusal };
  const { answer, names, program: text } = told.value;
  const naming = {
    person: (id: string) => isolated(names[id] ?? people.get(id) ?? id),
    organisation: isolated(organisation.name),
  };
  const lines = explainWhatIf(answer, suppositions, text, locale, naming);
  return { ...page, groups: said(lines) };
}
