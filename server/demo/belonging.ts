import type { ActOf } from './acts.ts';
import { actorOf, clockwork, done, known, officer, type Stage } from './stage.ts';
import { everyone, programOf } from './world/everyone.ts';

/** The partner manager adds an organisation; its standing begins at once. */
export async function createOrganisation(stage: Stage, act: ActOf<'organisation'>) {
  const { partners, standing } = stage.app.features;
  const slug = act.organisation;
  const found = everyone.organisations.find((one) => one.slug === slug);
  if (!found) throw new Error(`demo: no organisation ${slug}`);
  const { name, region, country } = found;
  const made = await partners.createOrganisation(officer(stage, 'partner-manager'), {
    slug,
    name,
    region,
    country,
    website: `https://www.${slug}.example`,
  });
  stage.organisations.set(slug, done(made, `creating ${slug}`).organisation.id);
  await standing.recomputeDue(clockwork(stage));
}

/** A person says they work for an organisation. */
export async function claim(stage: Stage, { person, organisation }: ActOf<'claim'>) {
  const id = known(stage.organisations, organisation);
  const actor = actorOf(stage, person);
  const claimed = await stage.app.features.partners.claimAffiliation(actor, {
    organisation: id,
    program: programOf(organisation),
  });
  const { affiliation } = done(claimed, `${person} claiming ${organisation}`);
  known(stage.people, person).belongs = { affiliation, organisation: id, role: null };
}

/** The organisation's administrator confirms the claim; the first one is confirmed by the partner manager. */
export async function confirm(stage: Stage, { person, role, by }: ActOf<'confirm'>) {
  const actor = by === null ? officer(stage, 'partner-manager') : actorOf(stage, by);
  const { belongs } = known(stage.people, person);
  if (!belongs) throw new Error(`demo: ${person} claims nothing`);
  const { affiliation } = belongs;
  const confirmed = await stage.app.features.partners.confirmClaim(actor, { affiliation, role });
  done(confirmed, `confirming ${person}`);
  belongs.role = role;
}

/** The organisation's administrator does not know who claims to belong there. */
export async function decline(stage: Stage, { person, by }: ActOf<'decline'>) {
  const player = known(stage.people, person);
  if (!player.belongs) throw new Error(`demo: ${person} claims nothing`);
  const { affiliation } = player.belongs;
  const declined = await stage.app.features.partners.declineClaim(actorOf(stage, by), {
    affiliation,
  });
  done(declined, `declining ${person}`);
  player.belongs = null;
}

/** A person ends their own affiliation. */
export async function leave(stage: Stage, { person, reason }: ActOf<'leave'>) {
  const player = known(stage.people, person);
  if (!player.belongs) throw new Error(`demo: ${person} belongs nowhere`);
  const { affiliation } = player.belongs;
  const actor = actorOf(stage, person);
  const ended = await stage.app.features.partners.endAffiliation(actor, { affiliation, reason });
  done(ended, `${person} leaving`);
  player.belongs = null;
}
