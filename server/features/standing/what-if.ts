import {
  ok,
  refuse,
  whatIf,
  type Fact,
  type Node,
  type Program,
  type Result,
  type Standing,
  type Supposition,
  type WhatIf,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice, maySeeOrganisation } from '../access/may.ts';
import type { Access } from '../access/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Organisation, Partners } from '../partners/partners.ts';
import type { Programs } from '../programs/programs.ts';
import { dayAsked, type When } from './day-asked.ts';

/** What would be, with all that a page or an API answer needs to tell it. */
export interface WhatIfView {
  organisation: Organisation;
  /** The text that applies on the day with what is supposed. */
  program: Program;
  answer: WhatIf;
  /** Names of people by id, as far as the one who asks may know them. */
  names: Record<string, string>;
}

interface Needs {
  access: Pick<Access, 'namesOfPeople'>;
  ledger: Ledger;
  partners: Partners;
  programs: Programs;
}

/** What would be if something happened, now or on a past day. Nothing is written. */
export function suppositions(platform: Platform, needs: Needs) {
  const { db } = platform;

  /**
   * The standing of an organisation with and without what is supposed, and what is different. For its own people
   * and the office. What a person who joins has earned elsewhere is theirs: only for the office does it come along.
   */
  async function supposed(
    actor: Actor,
    input: { organisation: string; program: string; suppositions: Supposition[] } & When,
  ): Promise<Result<WhatIfView>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { organisation } = found.value;
    const { id } = organisation;
    const refusal = maySeeOrganisation(actor, id);
    if (refusal) return { ok: false, refusal };
    if (input.suppositions.length === 0) return refuse('what_if.nothing', {}, 'suppositions');
    const { vendor } = actor;
    const day = await dayAsked(platform, { vendor, organisation: id }, input);
    if (!day.ok) return day;
    const { on, known, published } = day.value;
    const facts = await needs.ledger.factsAroundOrganisation(db, vendor, input.program, id);
    const of = { organisation: id, facts, at: on, known, published };
    const applies = await needs.programs.programFor(vendor, input.program, of);
    if (!applies) return needs.programs.withoutText(vendor, input.program);
    const office = mayReadOffice(actor) === null;
    const theirs = office ? await broughtAlong(vendor, input, facts) : [];
    const { program, texts } = applies;
    const given = { program, texts, facts: [...facts, ...theirs], organisation: id, on };
    const told = whatIf({ ...given, known }, input.suppositions);
    if (!told.ok) return { ok: false, refusal: { ...told.refusal, field: 'suppositions' } };
    const knownBy = Math.min(known, platform.clock());
    const answer = {
      ...told.value,
      before: { ...told.value.before, known: knownBy },
      after: { ...told.value.after, known: knownBy },
    };
    // Who is here is known here; who else is named is known to the office only.
    const here = new Set(facts.flatMap((fact) => fact.person ?? []));
    const people = peopleIn(answer).filter((person) => office || here.has(person));
    const names = await needs.access.namesOfPeople(vendor, people);
    return ok({ organisation, program: answer.under.program, answer, names });
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
