import {
  allowance,
  assembleForm,
  deadline,
  isOffered,
  ok,
  refuse,
  shortDomains,
  takeLease as leaseTo,
  type Instant,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import { databaseNow } from '../../platform/time.ts';
import { examOfPerson, mayStart } from './candidacy.ts';
import { accommodationOf } from './grant-queries.ts';
import {
  findExam,
  notFound,
  signedIn,
  type ExamInForce,
  type Needs,
  type PersonActor,
} from './needs.ts';
import * as queries from './queries.ts';
import { randomHex, randomSecret } from './secrets.ts';
import type { scoring } from './scoring.ts';
import { positionsOf, sittingView as viewOf, type SittingView } from './views.ts';

/** How often a start is decided anew when another start of the same person came first. */
const startTries = 3;

/** Starting a sitting, seeing it and being the one tab that writes to it. */
export function sittings(
  platform: Platform,
  needs: Needs,
  { ownSitting, expireDue, frozen }: ReturnType<typeof scoring>,
) {
  const { db } = platform;

  /**
   * Starts an attempt, or hands back the one that is open. Two starts at once give one sitting.
   * Refusals are those of `eligibility`, `exam.not_found` and `exam.bank_too_small`.
   */
  async function startSitting(
    actor: Actor,
    input: { exam: string; locale?: string | undefined },
  ): Promise<Result<{ sitting: string; resumed: boolean }>> {
    const person = signedIn(actor);
    if (!person.ok) return person;
    const found = await findExam(needs.programs, actor, input.exam);
    if (!found) return refuse('exam.not_found', {}, 'exam');
    await expireDue({ vendor: actor.vendor, person: person.value.person });
    const form = await assemble(actor.vendor, found);
    if (!form.ok) return form;
    const locale = languageOf(found, input.locale ?? person.value.locale);
    return db
      .transaction()
      .execute((tx) => startIn(tx, person.value, found, { ...form.value, locale }));
  }

  async function assemble(vendor: string, { exam, version }: ExamInForce) {
    const bank = await needs.programs.itemBank(vendor, version, exam.exam);
    const [short] = isOffered(exam) ? shortDomains(exam, bank) : [];
    if (short) return refuse('exam.bank_too_small', { ...short });
    const seed = randomHex(platform.random, 16);
    return ok({ seed, form: isOffered(exam) ? assembleForm(exam, bank, seed) : [] });
  }

  async function startIn(
    tx: Tx,
    actor: PersonActor,
    found: ExamInForce,
    drawn: Pick<queries.SittingRecord, 'form' | 'locale'> & { seed: string },
  ): Promise<Result<{ sitting: string; resumed: boolean }>> {
    const of = examOfPerson(actor, found);
    for (let tries = 0; tries < startTries; tries++) {
      const open = await queries.openSittingId(tx, of);
      if (open) return ok({ sitting: open, resumed: true });
      const eligible = await mayStart(tx, needs.ledger, actor, found);
      // Another start may have come between the two questions: its sitting is handed back.
      if (!eligible.ok && eligible.refusal.code === 'exam.in_progress') continue;
      if (!eligible.ok) return eligible;
      const id = platform.newId();
      const { attempt } = eligible.value;
      const percent = (await accommodationOf(tx, of.vendor, of.person))?.extraPercent ?? 0;
      const fresh = await queries.insertSitting(tx, of.vendor, {
        ...of,
        ...drawn,
        id,
        attempt,
        version: found.version.version,
        allowance: allowance(found.exam.time!, percent),
      });
      if (!fresh) continue;
      await platform.emit(tx, actor, {
        kind: 'sitting.started',
        subject: id,
        payload: { program: of.program, person: of.person, exam: of.exam, attempt },
      });
      return ok({ sitting: id, resumed: false });
    }
    throw new Error('a start was overtaken again and again');
  }

  /** The candidate's own sitting: its questions and what is saved, or, once submitted, that it is over. */
  async function sittingView(
    actor: Actor,
    input: { sitting: string },
  ): Promise<Result<{ sitting: SittingView }>> {
    const record = await ownSitting(actor, input.sitting);
    if (!record) return notFound(actor);
    const { program, bank } = await frozen(actor.vendor, record);
    const responses = await queries.responsesOf(db, actor.vendor, record.id);
    const view = viewOf(record, {
      title: program.exams[record.exam]!.title,
      now: await databaseNow(db),
      positions: record.state.submitted ? [] : positionsOf(record, bank, responses),
      lastNumber: Math.max(0, ...responses.map((response) => response.number)),
    });
    return ok({ sitting: view });
  }

  /** When the candidate's own sitting ends, as it is now; asked often, so it reads nothing else. */
  async function sittingClock(
    actor: Actor,
    input: { sitting: string },
  ): Promise<Result<{ deadline: Instant; now: Instant; open: boolean }>> {
    const record = await ownSitting(actor, input.sitting);
    if (!record) return notFound(actor);
    const now = await databaseNow(db);
    return ok({ deadline: deadline(record.state), now, open: record.state.submitted === null });
  }

  /**
   * Makes the asking tab the one that may save. The lease is a secret that each save must show; the tab that held it
   * before is told `sitting.lease_lost` at its next save.
   */
  async function takeLease(
    actor: Actor,
    input: { sitting: string },
  ): Promise<Result<{ lease: string; number: number }>> {
    const own = await ownSitting(actor, input.sitting);
    if (!own) return notFound(actor);
    return db.transaction().execute(async (tx) => {
      const record = await queries.findSitting(tx, actor.vendor, input.sitting, 'lock');
      const lease = randomSecret(platform.random);
      const taken = leaseTo(record!.state, lease, await databaseNow(tx));
      if (!taken.ok) return taken;
      const { number } = taken.value.lease!;
      await queries.setLease(tx, actor.vendor, input.sitting, { id: lease, number });
      return ok({ lease, number });
    });
  }

  return { startSitting, sittingView, sittingClock, takeLease };
}

/** The program's language nearest to what was asked for. */
function languageOf({ program }: ExamInForce, asked: string): string {
  return program.locales.find((locale) => locale === asked.slice(0, 2)) ?? program.locales[0]!;
}
