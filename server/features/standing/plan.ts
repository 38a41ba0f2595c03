import { ok, type Node, type Plan, type Program, type Result } from '@guildmark/engine';
import type { Waiting } from '../../platform/aside.ts';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Access } from '../access/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Organisation, Partners } from '../partners/partners.ts';
import type { Programs } from '../programs/programs.ts';
import { dayAsked, type When } from './day-asked.ts';
import { searchPlan } from './plan-task.ts';

/** How many situations a search looks at while someone waits for the page. */
const patience = 3_000;

/** A plan with all that a page or an API answer needs to show it. */
export interface PlanView {
  organisation: Organisation;
  program: Program;
  plan: Plan;
  /** Names of everyone who appears in the answer, by person id. */
  names: Record<string, string>;
}

interface Needs {
  access: Pick<Access, 'namesOfPeople'>;
  ledger: Ledger;
  partners: Partners;
  programs: Programs;
}

/** What a company can do to reach a tier. Nothing is written. */
export function plans(platform: Platform, needs: Needs) {
  const { db, aside, clock } = platform;

  /**
   * The cheapest way for an organisation to `to`, a tier or `competency:level`, from what is known now, or as of a past
   * instant. For its own people and the office.
   */
  async function plan(
    actor: Actor,
    input: { program: string; organisation: string; to: string } & When,
    waiting?: Waiting,
  ): Promise<Result<PlanView>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { organisation } = found.value;
    const { vendor } = actor;
    const day = await dayAsked(platform, { vendor, organisation: organisation.id }, input);
    if (!day.ok) return day;
    const { on, known, published } = day.value;
    const facts = await needs.ledger.factsAroundOrganisation(
      db,
      vendor,
      input.program,
      organisation.id,
    );
    const of = { organisation: organisation.id, facts, at: on, known, published };
    const inForce = await needs.programs.programFor(vendor, input.program, of);
    if (!inForce) return needs.programs.withoutText(vendor, input.program);
    const { program } = inForce;
    const asked = { program, facts, organisation: organisation.id, on, known, to: input.to };
    const answer = await aside.ask(searchPlan, { ...asked, budget: patience }, waiting);
    if (!answer.ok) return answer;
    const { actions, unpriced, open, runsOut, later } = answer.value;
    const people = [
      ...[...actions, ...unpriced, ...later].flatMap(({ who }) => who),
      ...[...open, ...runsOut, ...later].flatMap(({ requirement }) => peopleIn(requirement)),
      ...runsOut.flatMap(({ ended }) => ended.flatMap(({ person }) => person ?? [])),
    ];
    return ok({
      organisation,
      program,
      plan: { ...answer.value, known: Math.min(known, clock()) },
      names: await needs.access.namesOfPeople(vendor, [...new Set(people)]),
    });
  }

  return { plan };
}

const peopleIn = ({ who, children }: Node): string[] => [
  ...who.map(({ person }) => person),
  ...children.flatMap(peopleIn),
];
