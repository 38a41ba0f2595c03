import { scoreForm, type BankItem, type Exam, type Form } from '@guildmark/engine';
import type pg from 'pg';
import type { Remembered, Sent } from './tab.ts';

/** What is wrong afterwards, in plain sentences; empty when nothing is. */
export interface Findings {
  lost: string[];
  halfStates: string[];
}

/** Compares what tabs were told with the database, and looks for states that may not exist. */
export async function verify(pool: pg.Pool, tabs: Remembered[]): Promise<Findings> {
  const lost = (await Promise.all(tabs.map((tab) => lostOf(pool, tab)))).flat();
  return { lost, halfStates: [...(await impossible(pool)), ...(await misscored(pool))] };
}

async function lostOf(pool: pg.Pool, tab: Remembered): Promise<string[]> {
  const { rows } = await pool.query<Sent>(
    'select position, chosen, flagged, number from response where sitting_id = $1',
    [tab.sitting],
  );
  const stored = new Map(rows.map((row) => [row.position, row]));
  const missing = [...tab.acknowledged.values()]
    .filter((sent) => isLost(sent, stored.get(sent.position)))
    .map((sent) => `${tab.sitting} position ${sent.position} number ${sent.number}`);
  const { rows: open } = await pool.query(
    'select 1 from sitting where sitting_id = $1 and submitted_at is null',
    [tab.sitting],
  );
  const unsubmitted = tab.submitted && open.length > 0 ? [`${tab.sitting} is not submitted`] : [];
  return [...missing, ...unsubmitted, ...tab.forgotten];
}

function isLost(sent: Sent, row: Sent | undefined): boolean {
  if (!row || row.number < sent.number) return true;
  const same = String(row.chosen) === String(sent.chosen) && row.flagged === sent.flagged;
  return row.number === sent.number && !same;
}

/** Each row names sittings in a state that no moment of the product may have. */
const impossibilities: Record<string, string> = {
  'submitted without a result': `select s.sitting_id from sitting s left join result r using (vendor_id, sitting_id)
    where s.submitted_at is not null and r.sitting_id is null`,
  'a result without a submission': `select s.sitting_id from sitting s join result r using (vendor_id, sitting_id)
    where s.submitted_at is null`,
  'passed without exactly one fact': `select r.sitting_id from result r where r.passed and 1 <> (
    select count(*) from fact f where f.source = 'sitting:' || r.sitting_id and f.kind = 'pass')`,
  'a fact without a pass': `select f.source as sitting_id from fact f where f.source like 'sitting:%'
    and not exists (select from result r where 'sitting:' || r.sitting_id = f.source and r.passed)`,
  'scored without exactly one event': `select r.sitting_id from result r where 1 <> (
    select count(*) from event e where e.kind = 'sitting.scored' and e.subject = r.sitting_id::text)`,
  'an answer after the submission': `select s.sitting_id from sitting s join response p using (vendor_id, sitting_id)
    where p.saved_at > s.submitted_at`,
  'an answer outside the form': `select s.sitting_id from sitting s join response p using (vendor_id, sitting_id)
    where p.position > jsonb_array_length(s.form)`,
};

async function impossible(pool: pg.Pool): Promise<string[]> {
  const found: string[] = [];
  for (const [name, text] of Object.entries(impossibilities)) {
    const { rows } = await pool.query<{ sitting_id: string }>(text);
    found.push(...rows.map((row) => `${row.sitting_id}: ${name}`));
  }
  return found;
}

interface ScoredRow {
  sitting_id: string;
  exam: Exam;
  form: Form;
  bank: BankItem[];
  chosen: Record<number, number[]>;
  pass_mark: number;
  points: number;
  passed: boolean;
}

/** Results that the stored answers do not yield: an answer counted that is not there, or the reverse. */
async function misscored(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<ScoredRow>(`
    select s.sitting_id, v.definition -> 'exams' -> s.exam_id as exam, s.form, r.pass_mark, r.points, r.passed,
      (select jsonb_agg(jsonb_build_object('id', i.item_id, 'domain', i.domain, 'state', i.state, 'key', i.key))
         from item i where i.vendor_id = s.vendor_id and i.program_id = s.program_id
          and i.version = s.version and i.exam_id = s.exam_id) as bank,
      coalesce((select jsonb_object_agg(p.position, p.chosen) from response p
         where p.vendor_id = s.vendor_id and p.sitting_id = s.sitting_id), '{}') as chosen
    from sitting s join result r using (vendor_id, sitting_id)
    join program_version v using (vendor_id, program_id, version)`);
  return rows
    .filter(({ exam, form, bank, chosen, pass_mark, points, passed }) => {
      const score = scoreForm(exam, form, bank, chosen, pass_mark);
      return score.points !== points || score.passed !== passed;
    })
    .map((row) => `${row.sitting_id}: the result is not what the stored answers yield`);
}
