import { localText } from '@guildmark/words';
import type { Fact, Program } from '@guildmark/engine';
import { authorNames } from './authors.ts';
import { need, personalDoors, programInForce, type Visit } from './door.ts';

const mostFacts = 500;

/** Who entered a fact, without the mark that seeds put before it. */
export const enteredBy = (source: string): string => source.replace(/^seed:\S+ /u, '');

/** Everything the office sees of one person. */
export async function personPage(visit: Visit, person: string) {
  const { actor, operations, locale } = personalDoors(visit);
  const { access, credentials, exams, ledger, partners } = operations;
  const program = await programInForce(visit);
  const found = need(await access.personRecord(actor, { person }), visit);
  const { affiliations } = need(await partners.listAffiliations(actor, { person }), visit);
  const issued = need(await credentials.list(actor, { person }), visit);
  const candidacy = need(await exams.candidacyOf(actor, { person }), visit);
  const { facts } = need(
    await ledger.listFacts(actor, { program: program.program, person, limit: mostFacts }),
    visit,
  );
  // Only some roles may see it; for others the page goes without.
  const accommodated = await exams.accommodation(actor, { person });
  const accommodation = accommodated.ok ? accommodated.value.accommodation : null;
  const authors = [
    ...facts.map((fact) => enteredBy(fact.source)),
    ...candidacy.exams.flatMap((exam) => exam.grants.map((grant) => grant.grantedBy)),
    ...(accommodation ? [accommodation.grantedBy] : []),
  ];
  const asked = new URL(visit.request.url).searchParams.get('retract');
  return {
    person: found.person,
    affiliations,
    issued: issued.credentials,
    exams: candidacy.exams,
    facts,
    accommodation,
    mayKeep: accommodated.ok,
    retracting:
      (accommodated.ok && facts.find((fact) => mayRetract(fact, facts) && fact.id === asked)) ||
      null,
    courses: doneOf(program.courses, 'completion', facts, locale),
    assessments: doneOf(program.assessments, 'pass', facts, locale),
    names: await authorNames(visit, authors),
  };
}

export type PersonPage = Awaited<ReturnType<typeof personPage>>;

/** Entries with operations of their own are undone there, so that certificates and standing keep in step. */
const elsewhere: ReadonlySet<Fact['kind']> = new Set([
  'affiliation',
  'credential',
  'agreement',
  'decision',
  'retraction',
  'ending',
]);

/** Whether an entry stands and can be retracted from the page. */
export const mayRetract = (fact: Fact, all: Fact[]): boolean =>
  !elsewhere.has(fact.kind) && correctionOf(fact, all)?.kind !== 'retraction';

/** The row that retracts or ends a fact; a retraction says more than an ending. */
export const correctionOf = (fact: Fact, all: Fact[]): Fact | undefined => {
  const naming = all.filter((one) => one.names === fact.id);
  return naming.find((one) => one.kind === 'retraction') ?? naming[0];
};

/** What one person has to show of something that can be completed or passed. */
export interface Done {
  id: string;
  title: string;
  at: number | null;
  until: number | null;
}

function doneOf(
  all: Program['courses'] | Program['assessments'],
  kind: 'completion' | 'pass',
  facts: Fact[],
  locale: string,
): Done[] {
  return Object.entries(all).map(([id, { title }]) => {
    const standing = facts
      .filter((fact) => fact.kind === kind && fact.subject === id)
      .filter((fact) => correctionOf(fact, facts)?.kind !== 'retraction')
      .toSorted((a, b) => b.from - a.from)[0];
    return {
      id,
      title: localText(title, locale),
      at: standing?.from ?? null,
      until: standing?.until ?? null,
    };
  });
}
