import type { Instant, Node } from '@guildmark/engine';
import { doors } from '../doors.ts';
import { readForm, settle } from './answer.ts';
import { need, programInForce, type Visit } from './door.ts';

/** What a person makes count for the company: a credential and its end. */
export interface Counting {
  credential: string;
  until: Instant | null;
}

const leavesOf = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

/** People of an organisation with what each counts for, for its own page and the office's. */
export async function peoplePage(visit: Visit, key: string) {
  const { actor, operations } = visit.context.get(doors);
  const { organisation } = need(await operations.partners.organisation(actor, key), visit);
  const { affiliations } = need(
    await operations.partners.people(actor, { organisation: organisation.id }),
    visit,
  );
  const { program, levels, tracks: all } = await programInForce(visit);
  const tracks = Object.values(all).map((track) =>
    levels.flatMap(({ id }) => track.levels[id]?.credential ?? []),
  );
  const { standing, subjects } = need(
    await operations.standing.standing(actor, { organisation: organisation.id, program }),
    visit,
  );
  const counting: Record<string, Counting[]> = {};
  const asked = [...standing.tiers, ...standing.competencies.flatMap((each) => each.levels)];
  for (const leaf of asked.flatMap(({ requirement }) => leavesOf(requirement))) {
    for (const { person, fact, until } of leaf.who) {
      const credential = subjects[fact] ?? leaf.subject[0];
      if (credential !== undefined) note((counting[person] ??= []), { credential, until }, tracks);
    }
  }
  const administers =
    actor.kind === 'person' &&
    (actor.office.some((role) => role === 'administrator' || role === 'partner-manager') ||
      actor.affiliations.some(
        (one) => one.organisation === organisation.id && one.role === 'administrator',
      ));
  const query = new URL(visit.request.url).searchParams;
  const member = affiliations.find(
    (one) => one.id === query.get('end') && one.state === 'confirmed',
  );
  const ending = administers && member ? await endingOf(visit, member) : null;
  return {
    organisation,
    affiliations,
    counting,
    administers,
    ending,
    declining: query.get('decline'),
  };
}

/** The affiliation that `?end=` asks to end, with what the organisation would lose by it. */
async function endingOf(
  visit: Visit,
  member: { id: string; program: string; organisation: string; person: string; personName: string },
) {
  const { actor, operations } = visit.context.get(doors);
  const { id, personName } = member;
  const { effects } = need(await operations.standing.effectOfLeaving(actor, member), visit);
  return { id, personName, effects };
}

/**
 * Notes for a person what a leaf counts of them, once a credential, and of a track only the highest level that the person counts as.
 */
function note(list: Counting[], one: Counting, tracks: string[][]) {
  const { credential } = one;
  const track = tracks.find((rungs) => rungs.includes(credential)) ?? [credential];
  const known = list.findIndex((other) => track.includes(other.credential));
  const before = list[known];
  if (!before) list.push(one);
  else if (track.indexOf(credential) > track.indexOf(before.credential)) list[known] = one;
}

/** Confirms, declines, ends, or changes a role: the acts of those who administer a company. */
export async function actOnPeople(visit: Visit, back: string) {
  const { actor, operations } = visit.context.get(doors);
  const { intent, typed } = await readForm(visit.request);
  const affiliation = typed['affiliation'] ?? '';
  const role = typed['role'] === 'administrator' ? 'administrator' : 'member';
  const { partners } = operations;
  const acts = {
    confirm: () => partners.confirmClaim(actor, { affiliation, role }),
    decline: () => partners.declineClaim(actor, { affiliation }),
    role: () => partners.setRole(actor, { affiliation, role }),
    end: () => partners.endAffiliation(actor, { affiliation, reason: typed['reason'] ?? '' }),
  };
  const name = (typed['do'] ?? '') as keyof typeof acts;
  if (!Object.hasOwn(acts, name)) throw new Response(null, { status: 400 });
  return settle(await acts[name](), { intent, typed }, back);
}
