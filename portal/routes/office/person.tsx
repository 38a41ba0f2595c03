import { localText } from '@guildmark/words';
import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { officeWords } from '@guildmark/words/portal/office.ts';
import type { Route } from './+types/person.ts';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import { FactTable } from '../../parts/FactTable.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { IssuedTable } from '../../parts/IssuedTable.tsx';
import { actOnPerson } from '../../parts/person-acts.ts';
import { Exceptions, RecordSomething } from '../../parts/PersonForms.tsx';
import { SittingTable } from '../../parts/SittingTable.tsx';
import { useFormats, useWords } from '../../parts/reader.ts';

const mostFacts = 200;

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations, locale } = personalDoors(visit);
  const { id: person } = visit.params;
  const { access, credentials, exams, ledger } = operations;
  const program = await programInForce(visit);
  const found = need(await access.personRecord(actor, { person }), visit);
  const issued = need(await credentials.list(actor, { person }), visit);
  const { sittings } = need(await exams.listSittings(actor, { person }), visit);
  const { facts } = need(
    await ledger.listFacts(actor, { program: program.program, person, limit: mostFacts }),
    visit,
  );
  // Only some roles may see it; for others the page goes without.
  const accommodated = await exams.accommodation(actor, { person });
  const choices = (all: Record<string, { title: Record<string, string> }>) =>
    Object.entries(all).map(([value, { title }]) => ({ value, label: localText(title, locale) }));
  return {
    person: found.person,
    issued: issued.credentials,
    sittings,
    facts,
    accommodation: accommodated.ok ? accommodated.value.accommodation : null,
    mayKeep: accommodated.ok,
    courses: choices(program.courses),
    assessments: choices(program.assessments),
    exams: choices(program.exams),
  };
}

export const action = (visit: Route.ActionArgs) => actOnPerson(visit, visit.params.id);

export default function PersonPage({ loaderData }: Route.ComponentProps) {
  const { person, issued, sittings, facts, mayKeep } = loaderData;
  const t = useWords(keepingWords);
  const office = useWords(officeWords);
  const { day } = useFormats();
  return (
    <>
      <title>{person.name}</title>
      <Head
        title={<bdi>{person.name}</bdi>}
        lead={t('person.lead', { email: person.email, day: day(person.createdAt) })}
        crumbs={[{ href: '/office/people', label: office('people.title') }]}
      />
      <p>
        {t('person.counts')}:{' '}
        {person.organisation ? (
          <a href={`/office/partners/${person.organisation.slug}`}>{person.organisation.name}</a>
        ) : (
          t('person.nowhere')
        )}
      </p>
      <Section title={t('person.credentials')}>
        {issued.length > 0 ? (
          <IssuedTable credentials={issued} caption={t('person.credentials')} withHolder={false} />
        ) : (
          <p className="soft">{t('person.noCredentials')}</p>
        )}
      </Section>
      <Section title={t('person.attempts')}>
        {sittings.length > 0 ? (
          <SittingTable sittings={sittings} caption={t('person.attempts')} />
        ) : (
          <p className="soft">{t('person.noAttempts')}</p>
        )}
      </Section>
      {mayKeep ? (
        <>
          <RecordSomething loaded={loaderData} />
          <Exceptions loaded={loaderData} />
        </>
      ) : null}
      <Section title={t('person.facts')}>
        <FactTable facts={facts} caption={t('person.facts')} />
      </Section>
    </>
  );
}
