import { sentence } from '@guildmark/words';
import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { personWords } from '@guildmark/words/portal/person.ts';
import type { Fact } from '@guildmark/engine';
import { useAuthors } from './authors.ts';

import { Form } from './Form.tsx';
import { correctionOf, enteredBy, mayRetract } from './corrections.ts';
import type { PersonPage } from './person-page.ts';
import { isolated } from './isolated.ts';
import { Table } from './Table.tsx';
import { useFormats, useNames, useReader, useWords } from './reader.ts';
import { ReasonField } from './ReasonField.tsx';

/** Everything dated that is on record about the person, with what corrected it. */
export function PersonFacts({ page }: { page: PersonPage }) {
  const { facts } = page;
  const t = useWords(keepingWords);
  const words = useWords(personWords);
  const { shortDay } = useFormats();
  const kind = useKind();
  const ids = new Set(facts.map((fact) => fact.id));
  return (
    <Table
      caption={t('person.facts')}
      rows={facts.filter((fact) => fact.names === undefined || !ids.has(fact.names))}
      keyOf={(fact) => fact.id}
      columns={[
        {
          id: 'fact',
          title: t('person.fact'),
          cell: (fact) => <Subject fact={fact} page={page} />,
        },
        { id: 'kind', title: t('person.kind'), cell: kind },
        {
          id: 'from',
          title: t('person.from'),
          cell: (fact) => <span className="nowrap">{shortDay(fact.from)}</span>,
        },
        {
          id: 'until',
          title: t('person.until'),
          cell: (fact) =>
            fact.until === null ? null : <span className="nowrap">{shortDay(fact.until - 1)}</span>,
        },
        {
          id: 'who',
          title: words('facts.who'),
          cell: (fact) => (
            <>
              <Source fact={fact} names={page.names} />{' '}
              <span className="small soft nowrap">{shortDay(fact.recordedAt)}</span>
            </>
          ),
        },
        ...(page.mayKeep
          ? [
              {
                id: 'act',
                title: words('facts.correct'),
                cell: (fact: Fact) => <Act fact={fact} page={page} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What kind of fact it is, in words. */
function useKind() {
  const { locale } = useReader();
  return (fact: Fact): string => {
    const key = `person.kinds.${fact.kind}`;
    const said = sentence(keepingWords, locale, key);
    return said === key ? fact.kind : said;
  };
}

/** What a fact is about: the company where it ties the person to one, else what the program names. */
function useCalled({ affiliations }: PersonPage) {
  const name = useNames();
  return ({ kind, subject, organisation }: Fact): string => {
    const company = affiliations.find((one) => one.organisation === organisation);
    return kind === 'affiliation' && company ? company.organisationName : name(subject);
  };
}

function Subject({ fact, page }: { fact: Fact; page: PersonPage }) {
  const t = useWords(personWords);
  const { shortDay } = useFormats();
  const called = useCalled(page);
  const said = <bdi>{called(fact)}</bdi>;
  const correction = correctionOf(fact, page.facts);
  if (!correction) return said;
  const wrong = correction.kind === 'retraction';
  const told = {
    day: shortDay(wrong ? correction.recordedAt : correction.from),
    reason: String(correction.attributes?.['reason'] ?? ''),
  };
  return (
    <>
      {wrong ? <s>{said}</s> : said}
      <p className="small soft">{t(wrong ? 'facts.because' : 'facts.ended', told)}</p>
    </>
  );
}

function Source({ fact, names }: { fact: Fact; names: Record<string, string> }) {
  const t = useWords(personWords);
  const author = useAuthors(names);
  const [kind, ...rest] = enteredBy(fact.source).split(':');
  const id = rest.join(':');
  if (kind === 'sitting') return <a href={`/office/sittings/${id}`}>{t('facts.exam')}</a>;
  if (kind === 'import') return t('facts.imported', { source: id });
  return <bdi>{author(enteredBy(fact.source))}</bdi>;
}

function Act({ fact, page }: { fact: Fact; page: PersonPage }) {
  const t = useWords(personWords);
  const called = useCalled(page);
  if (!mayRetract(fact, page.facts)) return null;
  return (
    <a href={`?retract=${fact.id}#retract`}>
      {t('facts.retract')}
      <span className="hidden-visually">: {called(fact)}</span>
    </a>
  );
}

/** The page's form to retract one entry: what it is, what follows, and why. */
export function Retract({ fact, page }: { fact: Fact; page: PersonPage }) {
  const t = useWords(personWords);
  const { day } = useFormats();
  const kind = useKind();
  const { person } = page;
  return (
    <Form intent="retract" className="form notice notice-missing" action={`?retract=${fact.id}`}>
      <input type="hidden" name="fact" value={fact.id} />
      <p>
        {t('facts.retractText', {
          kind: kind(fact),
          day: day(fact.from),
          person: isolated(person.name),
        })}
      </p>
      <p>{t('facts.keeps')}</p>
      <ReasonField />
      <p className="row">
        <button className="button button-grave">{t('facts.button')}</button>
        <a href={`/office/people/${person.person}#facts`}>{t('facts.cancel')}</a>
      </p>
    </Form>
  );
}
