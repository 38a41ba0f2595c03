import { localText, rowTitle, traitText, type Locale } from '@guildmark/words';
import { programWords } from '@guildmark/words/portal/program.ts';
import type { Program, Trait } from '@guildmark/engine';
import type { Route } from './+types/comparison.ts';
import { doors } from '../../doors.ts';
import { need } from '../../parts/door.ts';
import { Select } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { ProgramHead } from '../../parts/ProgramHead.tsx';
import { pagesOf, shownProgram } from '../../parts/shown-program.ts';
import { Table } from '../../parts/Table.tsx';
import { useWords } from '../../parts/reader.ts';

const phrases = (program: Program, locale: Locale, traits: Trait[]) =>
  traits.map((trait) => ({ code: trait.code, text: traitText(program, locale, trait) }));

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations, locale } = visit.context.get(doors);
  const shown = await shownProgram(visit, 'comparison');
  const kinds = shown.kinds.map(({ id, title }) => ({ id, title: localText(title, locale) }));
  const search = new URL(visit.request.url).searchParams;
  const id = shown.program.program;
  const left = search.get('left') ?? kinds[0]?.id ?? '';
  const right = search.get('right') ?? kinds.at(-1)?.id ?? '';
  const compared = { program: id, left, right };
  const { program, rows } = need(await operations.programs.comparison(actor, compared), visit);
  return {
    program: { id, title: localText(program.title, locale) },
    pages: pagesOf(shown),
    kinds,
    left,
    right,
    rows: rows.map((row) => ({
      id: row.row,
      title: rowTitle(row.row, locale),
      left: phrases(program, locale, row.left),
      right: phrases(program, locale, row.right),
      same: row.same,
    })),
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Comparison({ loaderData }: Route.ComponentProps) {
  const t = useWords(programWords);
  const { kinds, left, right, rows } = loaderData;
  const options = kinds.map(({ id, title }) => ({ value: id, label: title }));
  const titleOf = (kind: string) => kinds.find(({ id }) => id === kind)?.title ?? kind;
  return (
    <>
      <ProgramHead
        {...loaderData}
        here="comparison"
        title={t('comparison.title')}
        lead={t('comparison.lead')}
      />
      <Form method="get" className="form-line filters no-print">
        <Select name="left" label={t('comparison.left')} defaultValue={left} options={options} />
        <Select name="right" label={t('comparison.right')} defaultValue={right} options={options} />
        <button className="button">{t('comparison.compare')}</button>
      </Form>
      {left === right ? (
        <Notice>{t('comparison.same_kind')}</Notice>
      ) : (
        <div className="comparison">
          <Table
            bare
            caption={t('comparison.caption', { left: titleOf(left), right: titleOf(right) })}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { id: 'row', title: t('comparison.row'), cell: ({ title }) => title },
              {
                id: 'left',
                title: titleOf(left),
                cell: (row) => <Side traits={row.left} />,
              },
              {
                id: 'right',
                title: titleOf(right),
                cell: (row) =>
                  row.same ? (
                    <span className="soft">{t('comparison.same')}</span>
                  ) : (
                    <Side traits={row.right} />
                  ),
              },
            ]}
          />
        </div>
      )}
    </>
  );
}

/** What is said beside the rest. */
const aside: ReadonlySet<Trait['code']> = new Set(['kept-for', 'benefit']);

function Side({ traits }: { traits: Loaded['rows'][number]['left'] }) {
  const t = useWords(programWords);
  if (traits.length === 0) return <span className="soft">{t('comparison.nothing')}</span>;
  const [only, ...more] = traits;
  if (only && more.length === 0) return <>{only.text}</>;
  return (
    <ul className="plain">
      {traits.map(({ code, text }) => (
        <li key={text} className={aside.has(code) ? 'soft' : undefined}>
          {text}
        </li>
      ))}
    </ul>
  );
}
