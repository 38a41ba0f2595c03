/** A CSV answer (RFC 4180, UTF-8 with a mark so that spreadsheets read it right), with a file name. */
export function csvResponse(
  name: string,
  head: string[],
  rows: (string | number | null)[][],
): Response {
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    },
  });
}

/** A cell; a text that a spreadsheet would take for a formula is disarmed. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
