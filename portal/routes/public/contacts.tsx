import { localText, type Locale } from '@guildmark/words';
import { programWords } from '@guildmark/words/portal/program.ts';
import type { Route } from './+types/contacts.ts';
import { doors } from '../../doors.ts';
import { Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Section } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { ProgramHead } from '../../parts/ProgramHead.tsx';
import { pagesOf, shownProgram } from '../../parts/shown-program.ts';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useWords } from '../../parts/reader.ts';

/** Countries by their names, in the order of the reader's alphabet. */
function named(codes: string[], locale: Locale) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

export async function loader(visit: Route.LoaderArgs) {
  const { locale } = visit.context.get(doors);
  const shown = await shownProgram(visit, 'contacts');
  const { program, kinds } = shown;
  const country = new URL(visit.request.url).searchParams.get('country') ?? '';
  const kindTitle = (id: string) =>
    localText(kinds.find((kind) => kind.id === id)?.title ?? {}, locale);
  const all = Object.entries(program.contacts).map(([id, one]) => ({
    id,
    title: localText(one.title, locale),
    email: one.email,
    about: one.about.map(kindTitle),
    countries: named(one.countries, locale),
  }));
  const local = all.filter((one) => one.countries.length > 0);
  const countries = [...new Set(local.flatMap((one) => one.countries.map(({ code }) => code)))];
  return {
    program: { id: program.program, title: localText(program.title, locale) },
    pages: pagesOf(shown),
    desks: all.filter((one) => one.countries.length === 0),
    representatives: local.filter(
      (one) => country === '' || one.countries.some(({ code }) => code === country),
    ),
    countries: named(countries, locale),
    country,
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Contacts({ loaderData }: Route.ComponentProps) {
  const t = useWords(programWords);
  const { desks, countries } = loaderData;
  const { list } = useFormats();
  return (
    <>
      <ProgramHead
        {...loaderData}
        here="contacts"
        title={t('contacts.title')}
        lead={t('contacts.lead')}
      />
      {desks.length > 0 ? (
        <Section title={t('contacts.desks')}>
          <div className="columns">
            {desks.map((desk) => (
              <article key={desk.id} id={desk.id} className="track stack-close">
                <h3 className="track-title">{desk.title}</h3>
                <p className="soft prose">
                  {desk.about.length > 0
                    ? t('contacts.about', { kinds: list(desk.about) })
                    : t('contacts.anything')}
                </p>
                <p>
                  <a href={`mailto:${desk.email}`}>{desk.email}</a>
                </p>
              </article>
            ))}
          </div>
        </Section>
      ) : null}
      {countries.length > 0 ? <Representatives {...loaderData} /> : null}
    </>
  );
}

function Representatives({ representatives, countries, country }: Loaded) {
  const t = useWords(programWords);
  const { list } = useFormats();
  return (
    <Section title={t('contacts.representatives')} id="countries">
      <Filters active={country !== ''}>
        <Select
          name="country"
          label={t('contacts.country')}
          defaultValue={country}
          options={[
            { value: '', label: t('contacts.allCountries') },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </Filters>
      {representatives.length > 0 ? (
        <Table
          bare
          caption={t('contacts.representatives')}
          rows={representatives}
          keyOf={({ id }) => id}
          columns={[
            { id: 'who', title: t('contacts.who'), cell: ({ title }) => title },
            {
              id: 'email',
              title: t('contacts.email'),
              cell: ({ email }) => (
                <a className="address" href={`mailto:${email}`}>
                  {email}
                </a>
              ),
            },
            {
              id: 'countries',
              title: t('contacts.countries'),
              cell: (one) => list(one.countries.map(({ name }) => name)),
            },
          ]}
        />
      ) : (
        <Empty title={t('contacts.none')}>
          <p>{t('contacts.noneText')}</p>
        </Empty>
      )}
    </Section>
  );
}
