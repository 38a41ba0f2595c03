import {
  ok,
  refuse,
  whatIf,
  type Fact,
  type Node,
  type Result,
  type Standing,
  type Supposition,
  type WhatIf,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice, maySeeOrganisation } from '../access/may.ts';
import type { Access } from '../access/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Partners } from '../partners/partners.ts';
import type { Programs } from '../programs/programs.ts';

interface Needs {
  access: Pick<Access, 'namesOfPeople'>;
  ledger: Ledger;
  partners: Partners;
  programs: Programs;
}

/** What would be if something happened now. Nothing is written. */
export function suppositions(platform: Platform, needs: Needs) {
  const { db } = platform;

  /**
   * The standing of an organisation with and without what is supposed, and what is different. For its own people
   * and the office. What a person who joins has earned elsewhere is theirs: only for the office does it come along.
   */
  async function supposed(
    actor: Actor,
    input: { organisation: string; program: string; suppositions: Supposition[] },
  ): Promise<Result<{ answer: WhatIf; names: Record<string, string> }>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { id } = found.value.organisation;
    const refusal = maySeeOrganisation(actor, id);
    if (refusal) return { ok: false, refusal };
    if (input.suppositions.length === 0) return refuse('what_if.nothing', {}, 'suppositions');
    const { vendor } = actor;
    const now = platform.clock();
    const facts = await needs.ledger.factsAroundOrganisation(db, vendor, input.program, id);
    const of = { organisation: id, facts, at: now };
    const applies = await needs.programs.programFor(vendor, input.program, of);
    if (!applies) return refuse('program.not_in_force');
    const office = mayReadOffice(actor) === null;
    const theirs = office ? await broughtAlong(vendor, input, facts) : [];
    const { program } = applies;
    const given = { program, facts: [...facts, ...theirs], organisation: id, on: now };
    const told = whatIf({ ...given, known: Number.MAX_SAFE_INTEGER }, input.suppositions);
    if (!told.ok) return { ok: false, refusal: { ...told.refusal, field: 'suppositions' } };
    const answer = {
      ...told.value,
      before: { ...told.value.before, known: now },
      after: { ...told.value.after, known: now },
    };
    // Who is here is known here; who else is named is known to the office only.
    const here = new Set(facts.flatMap((fact) => fact.person ?? []));
    const people = peopleIn(answer).filter((person) => office || here.has(person));
    const names = await needs.access.namesOfPeople(vendor, people);
    return ok({ answer, names });
  }

  /** What people who join bring with them, and what is on record about others whom a supposition names. */
  async function broughtAlong(
    vendor: string,
    { program, suppositions: asked }: { program: string; suppositions: Supposition[] },
    facts: Fact[],
  ): Promise<Fact[]> {
    const here = new Set(facts.flatMap((fact) => fact.person ?? []));
    const known = new Set(facts.map((fact) => fact.id));
    const people = asked.flatMap((each) => ('person' in each && each.person ? [each.person] : []));
    const strangers = [...new Set(people)].filter((person) => !here.has(person) && isUuid(person));
    const all = await Promise.all(
      strangers.map((person) => needs.ledger.factsOfPerson(db, vendor, program, person)),
    );
    return all.flat().filter((fact) => !known.has(fact.id));
  }

  return { supposed };
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Everyone whom an answer names and who is on record. */
function peopleIn({ before, after, facts, shift }: WhatIf): string[] {
  const inNode = (node: Node): string[] => [
    ...[...node.who, ...(node.elsewhere ?? [])].map(({ person }) => person),
    ...node.children.flatMap(inNode),
  ];
  const inStanding = ({ tiers, competencies, forecast, because }: Standing): string[] => [
    ...[...tiers, ...competencies.flatMap(({ levels }) => levels)].flatMap(({ requirement }) =>
      inNode(requirement),
    ),
    ...[...forecast.flatMap((change) => change.because), ...because].flatMap(
      (cause) => cause.person ?? [],
    ),
  ];
  const all = [
    ...inStanding(before),
    ...inStanding(after),
    ...facts.flatMap((fact) => fact.person ?? []),
    ...shift.ahead.flatMap(({ because }) => because.flatMap((cause) => cause.person ?? [])),
  ];
  return [...new Set(all)].filter(isUuid);
}
