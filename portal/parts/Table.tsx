import { useSearchParams } from 'react-router';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import { useWords } from './reader.ts';

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => React.ReactNode;
  /** Numbers stand at the right edge. */
  figure?: boolean;
  /** The column can order the table; the loader reads `?sort=id` or `?sort=-id`. */
  sorts?: boolean;
}

/** Lists this short are counted at a glance. */
const fewRows = 7;

/**
 * A plain table. The first column names the row. Sorting is a link, so an ordered list has an address;
 * on a phone each row becomes a labelled list.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  csv,
  total,
  bare = false,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  /** Address of the same list as CSV. */
  csv?: string;
  total?: number;
  /** Without the line above that counts and exports: for short tables among others. */
  bare?: boolean;
}) {
  const t = useWords(shellWords);
  return (
    <>
      {bare || (csv === undefined && rows.length <= fewRows) ? null : (
        <div className="table-head no-print">
          <p className="table-count">{t('table.count', { count: total ?? rows.length })}</p>
          {csv && rows.length > 0 ? (
            <a href={csv} download className="small">
              {t('table.export')}
            </a>
          ) : null}
        </div>
      )}
      {rows.length > 0 ? (
        <table>
          <caption className="hidden-visually">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column.id} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, index) => (
                  <Cell key={column.id} column={column} row={row} lead={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  const [search] = useSearchParams();
  const t = useWords(shellWords);
  const className = column.figure ? 'figure' : undefined;
  // A column of buttons has no name: an empty cell, not an empty heading.
  if (column.title === '') return <td />;
  if (!column.sorts) {
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    );
  }
  const now = search.get('sort');
  const up = now === column.id;
  const down = now === `-${column.id}`;
  const next = new URLSearchParams(search);
  next.set('sort', up ? `-${column.id}` : column.id);
  next.delete('after');
  return (
    <th
      scope="col"
      className={className}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      <a href={`?${next}`}>
        {column.title}
        {up || down ? (
          <>
            <span aria-hidden="true">{up ? '▲' : '▼'}</span>
            <span className="hidden-visually">{t(up ? 'table.sortedUp' : 'table.sortedDown')}</span>
          </>
        ) : null}
      </a>
    </th>
  );
}

function Cell<Row>({ column, row, lead }: { column: Column<Row>; row: Row; lead: boolean }) {
  const shown = { 'data-label': column.title, className: column.figure ? 'figure' : undefined };
  if (lead) {
    return (
      <th scope="row" data-lead {...shown}>
        {column.cell(row)}
      </th>
    );
  }
  return <td {...shown}>{column.cell(row)}</td>;
}
