import type { NewFact } from '../features/ledger/ledger.ts';
import type { ActOf, KnownOf } from './acts.ts';
import { done, known, officer, type Stage } from './stage.ts';
import { programOf } from './world/everyone.ts';

const dayMs = 86_400_000;

/** What another system knows of a company is imported by the partner manager. */
export async function importKnown(stage: Stage, act: ActOf<'import'>) {
  const { program, source } = act;
  const facts = act.facts.map((fact) => factOf(stage, act.organisation, fact));
  const manager = officer(stage, 'partner-manager');
  const imported = await stage.app.features.ledger.importFacts(manager, { program, source, facts });
  done(imported, `importing from ${source} about ${act.organisation}`);
}

/** What people completed is theirs; the rest is the company's. */
function factOf(stage: Stage, organisation: string, fact: KnownOf): NewFact {
  const { kind, subject, person, from, attributes, money, lastsDays } = fact;
  return {
    kind,
    subject,
    from,
    until: lastsDays === undefined ? null : from + lastsDays * dayMs,
    ...(person === undefined
      ? { organisation: known(stage.organisations, organisation) }
      : { person: known(stage.people, person).id }),
    ...(attributes && { attributes }),
    ...(money && { money }),
  };
}

/** The partner manager sets a requirement aside for a company. */
export async function waive(stage: Stage, act: ActOf<'waive'>) {
  const { at, organisation, waivable, reason, lastsDays } = act;
  const granted = await stage.app.features.standing.grantWaiver(officer(stage, 'partner-manager'), {
    program: programOf(organisation),
    organisation: known(stage.organisations, organisation),
    waivable,
    reason,
    until: at + lastsDays * dayMs,
  });
  done(granted, `waiving ${waivable} for ${organisation}`);
}

/** The program manager publishes a text today. */
export async function publishText(stage: Stage, { files }: ActOf<'publish'>) {
  const published = await stage.app.features.programs.publish(officer(stage, 'program-manager'), {
    files,
  });
  done(published, 'publishing a text');
}
