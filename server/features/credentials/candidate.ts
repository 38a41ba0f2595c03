import {
  levelProgress,
  ok,
  readableBy,
  refuse,
  type LevelProgress,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { employersOf, mayReadOffice, maySignedIn } from '../access/may.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import { countCredentials, listCredentials, type CredentialFilter } from './list-queries.ts';
import * as queries from './queries.ts';
import type { Showing } from './showing.ts';
import type { Vendors } from './vendor.ts';
import { recordOf, viewOf, type CredentialRecord } from './view.ts';

export interface CandidateNeeds {
  ledger: Ledger;
  programs: Programs;
  vendors: Vendors;
  showing: Showing;
}

/** How far a person is in one program. */
export interface ProgressView {
  program: Program;
  levels: LevelProgress[];
  /** The agreement to accept before an award; null where the program asks for none. */
  agreement: { id: string; edition: string; accepted: boolean } | null;
}

/** What people do and see about their own credentials, and the office about everyone's. */
export function candidate(platform: Platform, needs: CandidateNeeds) {
  const { db } = platform;

  /** The signed-in person's credentials, the newest first, replaced ones included. */
  async function myCredentials(actor: Actor): Promise<Result<{ credentials: CredentialRecord[] }>> {
    if (actor.kind !== 'person') return refuse('access.sign_in');
    const rows = await queries.credentialsOfPerson(db, actor.vendor, actor.person);
    return ok({ credentials: await records(actor.vendor, rows) });
  }

  /** One credential with its history, for its holder and the office. */
  async function credential(
    actor: Actor,
    input: { credential: string },
  ): Promise<Result<{ credential: CredentialRecord; history: CredentialRecord[] }>> {
    const refusal = maySignedIn(actor);
    if (refusal) return { ok: false, refusal };
    const row = await queries.findCredential(db, actor.vendor, input.credential);
    const own = actor.kind === 'person' && row?.person === actor.person;
    const closed = own ? null : mayReadOffice(actor);
    if (closed) return { ok: false, refusal: row ? closed : { code: 'credential.not_found' } };
    if (!row) return refuse('credential.not_found');
    const all = await queries.credentialsOfPerson(db, actor.vendor, row.person);
    const [shown] = await records(actor.vendor, [row]);
    const same = all.filter((each) => each.fact === row.fact && each.id !== row.id);
    return ok({ credential: shown!, history: await records(actor.vendor, same) });
  }

  /** Credentials of everyone, found by name, mail address, verification id, award or state; `total` counts past the limit. */
  async function list(
    actor: Actor,
    filter: Omit<CredentialFilter, 'limit'> & { limit?: number },
  ): Promise<Result<{ credentials: CredentialRecord[]; total: number }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const bounded = { ...filter, limit: Math.min(filter.limit ?? 100, 1000) };
    const rows = await listCredentials(db, actor.vendor, bounded, platform.clock());
    const total = await countCredentials(db, actor.vendor, bounded, platform.clock());
    return ok({ credentials: await records(actor.vendor, rows), total });
  }

  /** How far the signed-in person is on every level of every program in force. */
  async function progress(actor: Actor): Promise<Result<{ programs: ProgressView[] }>> {
    if (actor.kind !== 'person') return refuse('access.sign_in');
    const now = platform.clock();
    const current = await needs.programs.current(actor);
    const programs = current.map(async ({ program }) => {
      const facts = await needs.ledger.factsOfPerson(
        db,
        actor.vendor,
        program.program,
        actor.person,
      );
      const levels = levelProgress(program, facts, now);
      const readable = readableBy(program, employersOf(actor));
      return { program: readable, levels, agreement: agreementOf(program, levels) };
    });
    return ok({ programs: await Promise.all(programs) });
  }

  /** Accepts an agreement in its present edition; what waited for it is awarded at once. Twice is once. */
  async function acceptAgreement(
    actor: Actor,
    input: { agreement: string; edition?: string },
  ): Promise<Result<{ awarded: CredentialRecord[] }>> {
    if (actor.kind !== 'person') return refuse('access.sign_in');
    const current = await needs.programs.current(actor);
    const program = current.find((each) =>
      Object.hasOwn(each.program.agreements, input.agreement),
    )?.program;
    const agreement = program?.agreements[input.agreement];
    if (!program || !agreement) return refuse('agreement.not_found');
    // what was read must be what is accepted
    if (input.edition !== undefined && input.edition !== agreement.edition)
      return refuse('agreement.other_edition', { edition: agreement.edition });
    return db.transaction().execute(async (tx) => {
      await queries.lockPerson(tx, actor.vendor, actor.person);
      const before = await needs.ledger.factsOfPerson(
        tx,
        actor.vendor,
        program.program,
        actor.person,
      );
      const levels = levelProgress(program, before, platform.clock());
      const state = agreementOf(program, levels);
      if (state?.id === input.agreement && state.accepted) return ok({ awarded: [] });
      const held = new Set(await idsOf(tx, actor));
      await needs.ledger.recordIn(tx, actor, program.program, [
        {
          kind: 'agreement',
          person: actor.person,
          subject: input.agreement,
          attributes: { edition: agreement.edition },
          from: platform.clock(),
          until: null,
        },
      ]);
      await platform.emit(tx, actor, {
        kind: 'agreement.accepted',
        subject: actor.person,
        payload: { program: program.program, person: actor.person, agreement: input.agreement },
      });
      const rows = await queries.credentialsOfPerson(tx, actor.vendor, actor.person);
      const fresh = rows.filter((row) => !held.has(row.id));
      return ok({ awarded: await records(actor.vendor, fresh) });
    });
  }

  const idsOf = async (
    tx: Parameters<typeof queries.credentialsOfPerson>[0],
    actor: { vendor: string; person: string },
  ) => (await queries.credentialsOfPerson(tx, actor.vendor, actor.person)).map((row) => row.id);

  async function records(
    vendorId: string,
    rows: queries.Credential[],
  ): Promise<CredentialRecord[]> {
    if (rows.length === 0) return [];
    const vendor = await needs.vendors.vendorOf(db, vendorId);
    return Promise.all(
      rows.map(async (row) => {
        const version = await needs.programs.programVersion(vendorId, row.program, row.version);
        if (!version) throw new Error(`version ${row.version} of ${row.program} is gone`);
        return recordOf(viewOf(row, version.program, vendor, platform.clock()), row);
      }),
    );
  }

  return { myCredentials, credential, list, progress, acceptAgreement };
}

/** The agreement that awards wait for, and whether it is accepted: every level says the same. */
function agreementOf(program: Program, levels: LevelProgress[]): ProgressView['agreement'] {
  const id = program.choices.agreement?.choose ?? 'none';
  const agreement = program.agreements[id];
  if (!agreement) return null;
  return {
    id,
    edition: agreement.edition,
    accepted: levels.every((level) => !level.agreementMissing),
  };
}
