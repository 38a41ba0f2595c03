import type { FactKind } from '@guildmark/engine';
import type { Actor, DomainEvent, EventKind, Tx } from './platform/operation.ts';
import type { Features } from './features.ts';

/** What follows from an event: in the same transaction, or as a job that is enqueued in it. */
export type Reaction =
  | {
      on: EventKind;
      mode: 'inline';
      run: (features: Features, tx: Tx, actor: Actor, event: DomainEvent) => Promise<unknown>;
    }
  | { on: EventKind; mode: 'job'; job: JobName };

/** Jobs that reactions enqueue; their handlers are defined by the features. */
export type JobName = 'credentials.publish-status' | 'campaigns.send' | 'mail.event';

interface FactsRecorded {
  program: string;
  people: string[];
  organisations: string[];
  kinds: FactKind[];
  /** Some of the facts hold for everyone in the program. */
  everywhere: boolean;
}

const released: ReadonlySet<FactKind> = new Set(['event', 'ending', 'retraction']);

/** What is released may end credentials, and what turns out never to have been released ends none. */
async function followReleases(features: Features, tx: Tx, actor: Actor, event: DomainEvent) {
  const { program, kinds, everywhere } = event.payload as unknown as FactsRecorded;
  if (everywhere && kinds.some((kind) => released.has(kind)))
    await features.credentials.followReleasesIn(tx, actor, program);
}

/** Decisions are the outcome of a recomputation and must not cause another one. */
async function recomputeTouched(features: Features, tx: Tx, actor: Actor, event: DomainEvent) {
  const { program, organisations, kinds } = event.payload as unknown as FactsRecorded;
  if (kinds.every((kind) => kind === 'decision')) return;
  // In one order everywhere, so that two writers never wait for one another.
  for (const organisation of organisations.toSorted()) {
    await features.standing.recomputeIn(tx, actor, { program, organisation });
  }
}

const decides: ReadonlySet<FactKind> = new Set(['decision', 'retraction']);

/** What one program decides, or decided by mistake, is standing in those that go by it. */
async function recomputeElsewhere(features: Features, tx: Tx, actor: Actor, event: DomainEvent) {
  const { program, organisations, kinds } = event.payload as unknown as FactsRecorded;
  if (kinds.some((kind) => decides.has(kind)))
    await features.standing.recomputeElsewhereIn(tx, actor, { program, organisations });
}

const mayEarn: ReadonlySet<FactKind> = new Set([
  'completion',
  'pass',
  'agreement',
  'deal',
  'implementation',
  'credential',
]);

async function awardDue(features: Features, tx: Tx, actor: Actor, event: DomainEvent) {
  const { program, people, kinds } = event.payload as unknown as FactsRecorded;
  if (!kinds.some((kind) => mayEarn.has(kind))) return;
  for (const person of people.toSorted()) {
    await features.credentials.awardDueIn(tx, actor, { program, person });
  }
}

/**
 * The only sideways road between features: which operation follows which event.
 * Rows run in this order. A credential is awarded before the standing is measured a last time,
 * because awarding records a fact of its own.
 */
export const reactions: Reaction[] = [
  { on: 'facts.recorded', mode: 'inline', run: followReleases },
  { on: 'facts.recorded', mode: 'inline', run: awardDue },
  { on: 'facts.recorded', mode: 'inline', run: recomputeTouched },
  { on: 'facts.recorded', mode: 'inline', run: recomputeElsewhere },
  { on: 'credential.revoked', mode: 'job', job: 'credentials.publish-status' },
  { on: 'credential.reissued', mode: 'job', job: 'credentials.publish-status' },
  { on: 'person.invited', mode: 'job', job: 'mail.event' },
  { on: 'credential.awarded', mode: 'job', job: 'mail.event' },
  { on: 'credential.revoked', mode: 'job', job: 'mail.event' },
  { on: 'credential.ending', mode: 'job', job: 'mail.event' },
  { on: 'campaign.started', mode: 'job', job: 'campaigns.send' },
  { on: 'affiliation.claimed', mode: 'job', job: 'mail.event' },
  { on: 'affiliation.confirmed', mode: 'job', job: 'mail.event' },
  { on: 'standing.changed', mode: 'job', job: 'mail.event' },
];
