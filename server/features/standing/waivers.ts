import {
  knownFacts,
  ok,
  refuse,
  waivablesOf,
  type Instant,
  type KnownFact,
  type Refusal,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayOffice, mayReadOffice } from '../access/may.ts';
import type { Access } from '../access/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Partners } from '../partners/partners.ts';
import type { Programs } from '../programs/programs.ts';

/** A requirement that was waived for a company, why and until when. */
export interface Waiver {
  /** Id of its fact. */
  id: string;
  /** The name by which the text lets it be waived. */
  name: string;
  reason: string;
  from: Instant;
  /** From when on it holds no longer; null: without a date. */
  until: Instant | null;
  /** The event of the whole program that ends it when it begins. */
  untilEvent: string | null;
  /** Who granted it, as the ledger names authors. */
  by: string;
}

interface Needs {
  access: Pick<Access, 'namesOfPeople'>;
  ledger: Ledger;
  partners: Partners;
  programs: Programs;
}

const eventName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;

const waiverOf = ({ id, subject, attributes, from, until, source }: KnownFact): Waiver => ({
  id,
  name: subject,
  reason: String(attributes?.['reason'] ?? ''),
  from,
  until,
  untilEvent: typeof attributes?.['untilEvent'] === 'string' ? attributes['untilEvent'] : null,
  by: source,
});

interface Asked {
  waivable: string;
  reason: string;
  until?: Instant | undefined;
  untilEvent?: string | undefined;
}

/** Why a waiver cannot be granted as it is asked for; null where it can. */
function unusable({ reason, until, untilEvent }: Asked, now: Instant): Refusal | null {
  if (reason.trim() === '') return { code: 'reason.missing', field: 'reason' };
  if (until === undefined && untilEvent === undefined)
    return { code: 'waiver.no_end', field: 'until' };
  if (until !== undefined && until <= now) return { code: 'waiver.ended_before', field: 'until' };
  if (untilEvent !== undefined && !eventName.test(untilEvent))
    return { code: 'waiver.event_name', field: 'untilEvent' };
  return null;
}

/** Requirements that the office sets aside for one company, for a time and with a reason. */
export function waivers(platform: Platform, needs: Needs) {
  const { db } = platform;

  /** The text that applies to a company now, and all that is known about the company. */
  async function textFor({ vendor }: Actor, program: string, organisation: string) {
    const facts = await needs.ledger.factsAroundOrganisation(db, vendor, program, organisation);
    const about = { organisation, facts, at: platform.clock() };
    return { facts, applies: await needs.programs.programFor(vendor, program, about) };
  }

  /** What the text lets the office waive, and every waiver of a company, the latest first. */
  async function waiversOf(
    actor: Actor,
    input: { program: string; organisation: string },
  ): Promise<
    Result<{
      waivables: ReturnType<typeof waivablesOf>;
      waivers: Waiver[];
      names: Record<string, string>;
    }>
  > {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { facts, applies } = await textFor(actor, input.program, found.value.organisation.id);
    if (!applies) return needs.programs.withoutText(actor.vendor, input.program);
    const granted = knownFacts(facts, Infinity)
      .filter(({ kind }) => kind === 'waiver')
      .map(waiverOf)
      .toSorted((a, b) => b.from - a.from);
    const people = granted.flatMap(({ by }) => /^person:(.+)$/u.exec(by)?.[1] ?? []);
    return ok({
      waivables: waivablesOf(applies.program),
      waivers: granted,
      names: await needs.access.namesOfPeople(actor.vendor, people),
    });
  }

  /** Sets a requirement aside from now on, until a date, an event, or whichever comes first. */
  async function grantWaiver(
    actor: Actor,
    input: Asked & { program: string; organisation: string },
  ): Promise<Result<{ waiver: string }>> {
    const now = platform.clock();
    const refusal = mayOffice(actor, 'partner-manager') ?? unusable(input, now);
    if (refusal) return { ok: false, refusal };
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { applies } = await textFor(actor, input.program, found.value.organisation.id);
    if (!applies) return needs.programs.withoutText(actor.vendor, input.program);
    const { waivable, reason, until, untilEvent } = input;
    if (!waivablesOf(applies.program).some(({ name }) => name === waivable))
      return refuse('waiver.unknown', { name: waivable }, 'waivable');
    return db.transaction().execute(async (tx) => {
      const [fact] = await needs.ledger.recordIn(tx, actor, input.program, [
        {
          kind: 'waiver',
          organisation: found.value.organisation.id,
          subject: waivable,
          attributes: { reason: reason.trim(), ...(untilEvent !== undefined && { untilEvent }) },
          from: now,
          until: until ?? null,
        },
      ]);
      return ok({ waiver: fact!.id });
    });
  }

  /** Ends a waiver now, before its time. */
  async function endWaiver(
    actor: Actor,
    input: { waiver: string; reason: string },
  ): Promise<Result<{ ending: string }>> {
    const refusal = mayOffice(actor, 'partner-manager');
    if (refusal) return { ok: false, refusal };
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason.missing', {}, 'reason');
    return db.transaction().execute(async (tx) => {
      const found = await needs.ledger.findFact(tx, actor.vendor, input.waiver);
      if (!found || found.fact.kind !== 'waiver') return refuse('waiver.not_found');
      const { fact, program } = found;
      const facts = await needs.ledger.factsAroundOrganisation(
        tx,
        actor.vendor,
        program,
        fact.organisation ?? '',
      );
      const now = platform.clock();
      const present = knownFacts(facts, Infinity).find(({ id }) => id === fact.id);
      if (!present || (present.until !== null && present.until <= now))
        return refuse('waiver.over');
      const [ending] = await needs.ledger.endIn(tx, actor, program, fact, now, reason);
      return ok({ ending: ending!.id });
    });
  }

  return { waiversOf, grantWaiver, endWaiver };
}
