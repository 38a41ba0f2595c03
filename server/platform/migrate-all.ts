import { PgBoss } from 'pg-boss';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';

/** The schema that pg-boss owns; it migrates its tables itself. */
export const jobsSchema = 'jobs';

/** Brings our tables, those of sign-in and those of the job queue up to date; answers our files applied. */
export async function migrateAll({ pool }: Pick<OpenDatabase, 'pool'>): Promise<string[]> {
  const applied = await migrate(pool);
  const db = { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) };
  const boss = new PgBoss({ db, schema: jobsSchema, supervise: false, schedule: false });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
  return applied;
}
