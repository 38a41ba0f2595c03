import { localText } from '@guildmark/words';
import type { Fact, Program } from '@guildmark/engine';
import { authorNames } from './authors.ts';
import { correctionOf, enteredBy, mayRetract } from './corrections.ts';
import { need, personalDoors, programInForce, type Visit } from './door.ts';

const mostFacts = 500;

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
