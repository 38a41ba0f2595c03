import { createHmac, randomBytes } from 'node:crypto';
import { sessionCookie, signingSecret } from '../../server/features/access/session.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openDatabase } from '../../server/platform/database.ts';
import { newId } from '../../server/platform/ids.ts';
import type { Actor } from '../../server/platform/operation.ts';
import { makeSeal } from '../../server/platform/seal.ts';
import { assemble } from '../../server/serve.ts';

/** A person who is signed in, with what their browser would hold. */
export interface Candidate {
  person: string;
  cookie: string;
}

/** Somebody in an exam: the sitting and the lease of their one tab. */
export interface Sitter extends Candidate {
  sitting: string;
  lease: string;
  questions: number;
}

const exam = 'sales-foundation';

/**
 * Makes people with a session each and, where asked, starts their exam, over the product's own operations. Only the
 * session is written directly: a password costs a tenth of a second of deliberate work, which is not what is measured.
 */
export async function candidates(
  env: Record<string, string>,
  count: number,
  atExam: boolean,
): Promise<Sitter[]> {
  const config = readConfig(env, process.cwd());
  if (!config.ok) throw new Error(JSON.stringify(config.problems));
  const url = config.value.databaseUrl!;
  const open = openDatabase({ url, connections: 4 });
  const database = { ...open, url, cluster: null, stop: open.close };
  try {
    // its queue is never started: nothing that candidates do here enqueues a job
    const { app } = await assemble(config.value, database, () => {});
    const made: Sitter[] = [];
    for (let index = 0; index < count; index++) {
      const person = await signedIn(database.pool, app.installation.vendor, index);
      const cookie = cookieOf(config.value.secret!, app.installation.origin, person.token);
      const one = { person: person.actor.person, cookie };
      const none = { sitting: '', lease: '', questions: 0 };
      made.push({ ...one, ...(atExam ? await start(app.features.exams, person.actor) : none) });
    }
    return made;
  } finally {
    await database.close();
  }
}

type Exams = Awaited<ReturnType<typeof assemble>>['app']['features']['exams'];
type Person = Extract<Actor, { kind: 'person' }>;

async function start(exams: Exams, actor: Person) {
  const started = await exams.startSitting(actor, { exam, locale: 'en' });
  if (!started.ok) throw new Error(started.refusal.code);
  const { sitting } = started.value;
  const taken = await exams.takeLease(actor, { sitting });
  const seen = await exams.sittingView(actor, { sitting });
  if (!taken.ok || !seen.ok) throw new Error('the sitting did not open');
  return { sitting, lease: taken.value.lease, questions: seen.value.sitting.questions };
}

async function signedIn(
  pool: ReturnType<typeof openDatabase>['pool'],
  vendor: string,
  index: number,
): Promise<{ actor: Person; token: string }> {
  const [person, account, token] = [newId(), newId(), randomBytes(24).toString('hex')];
  const name = `Candidate ${index + 1}`;
  const email = `${person}@candidates.example`;
  await pool.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, $2, $3, true, now(), now())`,
    [account, name, email],
  );
  await pool.query(
    `insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt")
     values ($1, $2, $3, now() + interval '1 day', now(), now())`,
    [newId(), token, account],
  );
  await pool.query(
    `insert into person (vendor_id, person_id, account_id, name, email, created_at)
     values ($1, $2, $3, $4, $5, now())`,
    [vendor, person, account, name, email],
  );
  const actor = { kind: 'person', vendor, person, name, email, locale: 'en' } as const;
  return { actor: { ...actor, office: [], affiliations: [] }, token };
}

function cookieOf(secret: string, origin: string, token: string): string {
  const signature = createHmac('sha256', signingSecret(makeSeal(secret)))
    .update(token)
    .digest('base64');
  return `${sessionCookie(origin)}=${encodeURIComponent(`${token}.${signature}`)}`;
}
