import { localText, type Locale } from '@guildmark/words';
import { programWords } from '@guildmark/words/portal/program.ts';
import type { Shown } from '@guildmark/server';
import type { Route } from './+types/catalogue.ts';
import { doors } from '../../doors.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Section } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { ProgramHead } from '../../parts/ProgramHead.tsx';
import { pagesOf, shownProgram } from '../../parts/shown-program.ts';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useWords } from '../../parts/reader.ts';

/** Lists this short need no search. */
const few = 7;

interface Line {
  id: string;
  title: string;
  credentials: { id: string; track: string; title: string; kind: string | null }[];
}

const linesOf = ({ catalogue }: Shown, locale: Locale): Line[] =>
  catalogue.map(({ solution, title, credentials }) => ({
    id: solution,
    title: localText(title, locale),
    credentials: credentials
      .filter(({ closed }) => !closed)
      .map((one) => ({
        id: one.credential,
        track: one.track,
        title: localText(one.title, locale),
        kind: one.kind,
      })),
  }));

/** What can no longer be earned, with what takes its place. */
function formerOf({ program }: Shown, locale: Locale) {
  const levels = Object.values(program.tracks).flatMap((track) => Object.values(track.levels));
  const titles = new Map(
    levels.map(({ credential, title }) => [credential, localText(title, locale)]),
  );
  return levels
    .filter(({ closed }) => closed)
    .map(({ credential, title, replacedBy = [] }) => ({
      id: credential,
      title: localText(title, locale),
      replacedBy: replacedBy.map((id) => titles.get(id) ?? id),
    }));
}

export async function loader(visit: Route.LoaderArgs) {
  const { locale } = visit.context.get(doors);
  const shown = await shownProgram(visit, 'catalogue');
  const search = new URL(visit.request.url).searchParams;
  const [word, kind] = [search.get('q')?.trim() ?? '', search.get('kind') ?? ''];
  const lines = linesOf(shown, locale);
  const kinds = shown.kinds
    .filter(({ id }) => lines.some((line) => line.credentials.some((one) => one.kind === id)))
    .map(({ id, title, summary }) => ({
      id,
      title: localText(title, locale),
      summary: summary && localText(summary, locale),
    }));
  const found = lines
    .filter(({ title }) => title.toLocaleLowerCase(locale).includes(word.toLocaleLowerCase(locale)))
    .filter((line) => kind === '' || line.credentials.some((one) => one.kind === kind));
  return {
    program: { id: shown.program.program, title: localText(shown.program.title, locale) },
    pages: pagesOf(shown),
    lines: found,
    searchable: lines.length > few || word !== '' || kind !== '',
    kinds,
    filter: { word, kind },
    former: formerOf(shown, locale),
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Catalogue({ loaderData }: Route.ComponentProps) {
  const t = useWords(programWords);
  const { lines, kinds, searchable, filter, former } = loaderData;
  return (
    <>
      <ProgramHead
        {...loaderData}
        here="catalogue"
        title={t('catalogue.title')}
        lead={t('catalogue.lead')}
      />
      {searchable ? (
        <Filters active={filter.word !== '' || filter.kind !== ''}>
          <Field type="search" name="q" label={t('catalogue.search')} defaultValue={filter.word} />
          {kinds.length > 1 ? (
            <Select
              name="kind"
              label={t('catalogue.kind')}
              defaultValue={filter.kind}
              options={[
                { value: '', label: t('catalogue.all') },
                ...kinds.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          ) : null}
        </Filters>
      ) : null}
      {lines.length > 0 ? (
        <Lines {...loaderData} />
      ) : (
        <Empty title={t('catalogue.none')}>
          <p>{t('catalogue.noneText')}</p>
        </Empty>
      )}
      <Kinds kinds={kinds} />
      {former.length > 0 ? <Former former={former} /> : null}
    </>
  );
}

/** One column a kind where the text names kinds, else one for all credentials. */
function Lines({ lines, kinds, filter, program }: Loaded) {
  const t = useWords(programWords);
  const columns = kinds.filter(({ id }) => filter.kind === '' || id === filter.kind);
  const cell = (line: Line, kind: string | null) => {
    const own = line.credentials.filter((one) => kind === null || one.kind === kind);
    if (own.length === 0) return <span className="soft">{t('catalogue.notYet')}</span>;
    return (
      <ul className="plain">
        {own.map((one) => (
          <li key={one.id}>
            <a href={`/programs/${program.id}#${one.track}`}>{one.title}</a>
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Table
      caption={t('catalogue.title')}
      rows={lines}
      keyOf={(line) => line.id}
      columns={[
        {
          id: 'product',
          title: t('catalogue.product'),
          cell: (line) => <span id={line.id}>{line.title}</span>,
        },
        ...(columns.length > 0
          ? columns.map(({ id, title }) => ({
              id,
              title,
              cell: (line: Line) => cell(line, id),
            }))
          : [
              {
                id: 'credentials',
                title: t('catalogue.credentials'),
                cell: (line: Line) => cell(line, null),
              },
            ]),
      ]}
    />
  );
}

function Kinds({ kinds }: Pick<Loaded, 'kinds'>) {
  const t = useWords(programWords);
  const said = kinds.filter(({ summary }) => summary !== null);
  if (said.length === 0) return null;
  return (
    <Section title={t('catalogue.kinds')}>
      <dl className="pairs prose">
        {said.map(({ id, title, summary }) => (
          <div key={id} className="pair">
            <dt>{title}</dt>
            <dd>{summary}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Former({ former }: Pick<Loaded, 'former'>) {
  const t = useWords(programWords);
  const { list } = useFormats();
  return (
    <Section title={t('catalogue.former')} note={t('catalogue.formerNote')}>
      <Table
        bare
        caption={t('catalogue.former')}
        rows={former}
        keyOf={({ id }) => id}
        columns={[
          { id: 'credential', title: t('catalogue.credential'), cell: ({ title }) => title },
          {
            id: 'instead',
            title: t('catalogue.instead'),
            cell: ({ replacedBy }) =>
              replacedBy.length > 0 ? (
                list(replacedBy, 'disjunction')
              ) : (
                <span className="soft">{t('catalogue.nothing')}</span>
              ),
          },
        ]}
      />
    </Section>
  );
}
