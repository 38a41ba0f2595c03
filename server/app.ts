import type { Installation } from './installation.ts';
import { access } from './features/access/access.ts';
import { credentials } from './features/credentials/credentials.ts';
import { exams } from './features/exams/exams.ts';
import { ledger } from './features/ledger/ledger.ts';
import { news } from './features/news/news.ts';
import { partners } from './features/partners/partners.ts';
import { programs } from './features/programs/programs.ts';
import { standings } from './features/standing/standing.ts';
import { sendCampaignLetters } from './campaign-sending.ts';
import type { Features } from './features.ts';
import { lettersFor } from './notices.ts';
import type { Aside } from './platform/aside.ts';
import type { Jobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import type { Mail } from './platform/mail.ts';
import type { Actor, Database, DomainEvent, Platform, Tx } from './platform/operation.ts';
import type { Seal } from './platform/seal.ts';
import { reactions } from './reactions.ts';
import { authorOf } from './features/access/may.ts';

/** Everything from outside: storage, time, chance, mail and the secret's seal. */
export interface Parts {
  db: Database;
  installation: Installation;
  clock: Platform['clock'];
  newId: Platform['newId'];
  random: Platform['random'];
  jobs: Jobs;
  mail: Mail;
  seal: Seal;
  log: Log;
  aside: Aside;
}

export interface App {
  platform: Platform;
  features: Features;
  installation: Installation;
  /** Says who does which job and when; call before the queue is started. */
  defineJobs: () => void;
}

/** The only wiring: features in their order, events to their reactions, jobs to their operations. */
export function createApp(parts: Parts): App {
  const { installation } = parts;
  const platform: Platform = {
    db: parts.db,
    clock: parts.clock,
    newId: parts.newId,
    random: parts.random,
    emit: (tx, actor, event) => emit(tx, actor, event),
    origin: installation.origin,
    log: parts.log,
    aside: parts.aside,
  };
  const features = wire(platform, parts);

  /** Writes the event, then does what follows from it in the same transaction, or enqueues it there. */
  async function emit(tx: Tx, actor: Actor, event: DomainEvent): Promise<void> {
    await tx
      .insertInto('event')
      .values({
        vendor_id: actor.vendor,
        event_id: platform.newId(),
        kind: event.kind,
        subject: event.subject,
        payload: JSON.stringify(event.payload),
        actor: authorOf(actor),
        at: new Date(platform.clock()),
      })
      .execute();
    for (const reaction of reactions) {
      if (reaction.on !== event.kind) continue;
      if (reaction.mode === 'inline') await reaction.run(features, tx, actor, event);
      else await parts.jobs.send(tx, reaction.job, { event });
    }
  }

  return { platform, features, installation, defineJobs: () => defineJobs(parts, features) };
}

function wire(platform: Platform, parts: Parts): Features {
  const { installation, seal } = parts;
  const made = { ledger: ledger(platform) };
  const withAccess = { ...made, access: access(platform, parts) };
  const withPartners = { ...withAccess, partners: partners(platform, withAccess) };
  const withPrograms = { ...withPartners, programs: programs(platform) };
  const withExams = { ...withPrograms, exams: exams(platform, withPrograms) };
  const withCredentials = {
    ...withExams,
    credentials: credentials(platform, { ...withExams, installation, seal }),
  };
  const withStanding = { ...withCredentials, standing: standings(platform, withCredentials) };
  return { ...withStanding, news: news(platform, withStanding) };
}

function defineJobs({ jobs, mail, installation, db }: Parts, features: Features) {
  const clockwork: Actor = { kind: 'system', vendor: installation.vendor, name: 'clock' };
  const everyMinute = '* * * * *';
  const programText = async (program: string) =>
    (await features.programs.current(clockwork)).find((one) => one.program.program === program)
      ?.program ?? null;
  jobs.define('mail.event', async ({ id, payload }) => {
    const event = payload['event'] as DomainEvent;
    const { activationPath } = features.access;
    const parts = { db, installation, programText, activationPath };
    for (const letter of await lettersFor(parts, event, id)) {
      await mail.send(letter);
    }
  });
  // Awards first: whoever earned the next credential in time must not cost their company its tier.
  jobs.define('standing.recompute-due', async () => {
    await features.credentials.awardDue(clockwork);
    await features.standing.recomputeDue(clockwork);
  });
  jobs.schedule('standing.recompute-due', everyMinute, 'UTC');
  jobs.define('standing.make-rankings', () => features.standing.makeRankingsDue(clockwork));
  jobs.schedule('standing.make-rankings', everyMinute, 'UTC');
  // Releases are followed as they are recorded; once a day what a new version of a text makes of them.
  jobs.define('credentials.follow-releases', () => features.credentials.followReleases(clockwork));
  jobs.schedule('credentials.follow-releases', '10 0 * * *', 'UTC');
  jobs.define('credentials.give-notices', () => features.credentials.giveExpiryNotices(clockwork));
  jobs.schedule('credentials.give-notices', '20 * * * *', 'UTC');
  // Whoever starts one has all of it sent; once a minute somebody looks whether that was broken off.
  jobs.define('campaigns.send', async ({ payload }) => {
    const { credentials } = features;
    const looksOnly = Object.keys(payload).length === 0;
    if (looksOnly && (await credentials.areLettersSent(clockwork))) return;
    const parts = { actor: clockwork, credentials, installation, programText, mail };
    if (await sendCampaignLetters(parts)) await jobs.send(db, 'campaigns.send', { goesOn: true });
  });
  jobs.schedule('campaigns.send', everyMinute, 'UTC');
  jobs.define('sittings.expire', () => features.exams.expireDue(clockwork));
  jobs.schedule('sittings.expire', everyMinute, 'UTC');
  jobs.define('credentials.publish-status', () =>
    features.credentials.publishStatusLists(clockwork),
  );
  jobs.schedule('credentials.publish-status', everyMinute, 'UTC');
}
