import type pg from 'pg';

/** Our tables in words, one line a column, constraint and index; in review it shows what a migration did. */
export async function describeSchema(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string; line: string }>(`
    with tables as (
      select c.oid, n.nspname || '.' || c.relname as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'auth')
    )
    select name, 1 as part, attnum::text as rank,
           format('%s %s%s%s', attname, format_type(atttypid, atttypmod),
                  case when attnotnull then ' not null' else '' end,
                  coalesce(' default ' || pg_get_expr(adbin, adrelid), '')) as line
      from tables join pg_attribute on attrelid = tables.oid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where attnum > 0 and not attisdropped
    union all
    select name, 2, conname, format('constraint %s %s', conname, pg_get_constraintdef(c.oid))
      from tables join pg_constraint c on conrelid = tables.oid where contype <> 'n'
    union all
    select name, 3, relname, 'index ' || pg_get_indexdef(indexrelid)
      from tables join pg_index on indrelid = tables.oid join pg_class i on i.oid = indexrelid
     where not exists (select 1 from pg_constraint where conindid = indexrelid)
    union all
    select name, 4, tgname, 'trigger ' || pg_get_triggerdef(t.oid)
      from tables join pg_trigger t on tgrelid = tables.oid where not tgisinternal
    order by 1, 2, 3`);
  const text: string[] = [];
  let table = '';
  for (const { name, line } of rows) {
    if (name !== table) text.push(table === '' ? name : `\n${name}`);
    table = name;
    text.push(`  ${line}`);
  }
  return `${text.join('\n')}\n`;
}
