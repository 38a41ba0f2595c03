import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { officeWords } from '@guildmark/words/portal/office.ts';
import { personWords } from '@guildmark/words/portal/person.ts';
import type { Route } from './+types/person.ts';
import { StrayRefusal } from '../../parts/Form.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { IssuedTable } from '../../parts/IssuedTable.tsx';
import { actOnPerson } from '../../parts/person-acts.ts';
import { type PersonPage, personPage } from '../../parts/person-page.ts';
import { PersonAbout, PersonCompanies } from '../../parts/PersonAbout.tsx';
import { PersonCourses } from '../../parts/PersonCourses.tsx';
import { mayNeedGrant, PersonExams } from '../../parts/PersonExams.tsx';
import { PersonFacts, Retract } from '../../parts/PersonFacts.tsx';
import { PersonTime } from '../../parts/PersonTime.tsx';
import { useNames, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => personPage(visit, visit.params.id);

export const action = (visit: Route.ActionArgs) => actOnPerson(visit, visit.params.id);

export default function PersonRoute({ loaderData: page }: Route.ComponentProps) {
  const { person, issued, retracting } = page;
  const t = useWords(personWords);
  const keeping = useWords(keepingWords);
  const office = useWords(officeWords);
  const name = useNames();
  return (
    <>
      <title>{person.name}</title>
      <Head
        title={<bdi>{person.name}</bdi>}
        crumbs={[{ href: '/office/people', label: office('people.title') }]}
      />
      <StrayRefusal forms={formsOf(page)} />
      {retracting ? (
        <Section title={t('facts.retractTitle', { what: name(retracting.subject) })} id="retract">
          <Retract fact={retracting} page={page} />
        </Section>
      ) : null}
      <div className="columns section">
        <PersonAbout page={page} />
        <div className="stack-close">
          <h2>{t('companies.title')}</h2>
          <PersonCompanies affiliations={page.affiliations} />
        </div>
      </div>
      <Section title={keeping('person.credentials')} id="credentials">
        {issued.length > 0 ? (
          <IssuedTable
            credentials={issued}
            caption={keeping('person.credentials')}
            withHolder={false}
          />
        ) : (
          <p className="soft">{keeping('person.noCredentials')}</p>
        )}
      </Section>
      <Section title={t('exams.title')} note={t('exams.note')} id="exams">
        <PersonExams page={page} />
      </Section>
      <Section title={t('courses.title')} id="courses">
        <PersonCourses page={page} />
      </Section>
      {page.mayKeep ? (
        <Section title={t('time.title')} id="time">
          <PersonTime page={page} />
        </Section>
      ) : null}
      <Section title={keeping('person.facts')} note={t('facts.note')} id="facts">
        <PersonFacts page={page} />
      </Section>
    </>
  );
}

/** The intents of the forms that the page shows. */
const formsOf = ({ exams, accommodation, retracting, mayKeep }: PersonPage): string[] =>
  mayKeep
    ? [
        'completion',
        'assessment',
        'accommodation',
        ...(accommodation ? ['withdraw'] : []),
        ...(retracting ? ['retract'] : []),
        ...exams.filter(mayNeedGrant).map((exam) => `attempt-${exam.exam}`),
      ]
    : [];
