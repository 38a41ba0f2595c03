import {
  competencyTitle,
  targetTitle,
  tellPlan,
  tierTitle,
  type Locale,
  type PlanLine,
} from '@guildmark/words';
import type { Program, Refusal, Standing } from '@guildmark/engine';
import { doors } from '../doors.ts';
import { progressOf, reachOf } from './competency-state.ts';
import type { DayShown } from './day-shown.ts';
import type { Visit } from './door.ts';
import { isolated } from './isolated.ts';
import type { StandingView } from './standing-view.ts';

/** A sentence of a plan with the list that it introduces. */
interface Group {
  kind: Exclude<PlanLine['kind'], 'action'>;
  text: string;
  items: string[];
}

/** The way to a level as it was asked for. */
export interface PlanAsked {
  /** Whether the text prices anything at all. */
  priced: boolean;
  /** Every tier and level of a competency that is still above the company. */
  targets: { id: string; title: string }[];
  asked: string;
  groups: Group[];
  /** Why there is no way to show. */
  refusal: Refusal | null;
}

const above = (ids: string[], ...reached: (string | null)[]): string[] =>
  ids.slice(1 + Math.max(...reached.map((id) => (id === null ? -1 : ids.indexOf(id)))));

/** Tiers that stand alone: below the one that is reached, and not met themselves. Nobody has to go there. */
const beside = (program: Program, { tiers, measured }: Standing, locale: Locale) =>
  tiers
    .slice(
      0,
      Math.max(
        0,
        tiers.findIndex(({ tier }) => tier === measured),
      ),
    )
    .flatMap(({ tier, met }) =>
      met ? [] : [{ id: tier, title: tierTitle(program, locale, tier) }],
    );

/** What can still be reached, tiers first. */
function targetsOf(program: Program, standing: Standing, locale: Locale): PlanAsked['targets'] {
  const { held, competencies } = standing;
  const tiers = above(
    program.tiers.map(({ id }) => id),
    held.tier,
    standing.measured,
  );
  return [
    ...tiers.map((id) => ({ id, title: tierTitle(program, locale, id) })),
    ...competencies.flatMap(({ competency, measured, levels }) =>
      above(
        levels.map(({ level }) => level),
        measured,
      ).map((id) => ({
        id: `${competency}:${id}`,
        title: competencyTitle(program, locale, competency, id),
      })),
    ),
  ];
}

/** The next tier; where it asks for competencies, the one to which least is missing, because that is a way to begin. */
function nearestTarget({ program, standing }: StandingView): string | null {
  const { next, competencies } = standing;
  if (!next?.missing.some(({ kind }) => kind === 'competencies')) return next?.tier ?? null;
  const far = ['held', 'open', 'closed', 'announced'] as const;
  const ways = competencies
    .flatMap((answer) => {
      const progress = progressOf(answer);
      const reach = far.indexOf(reachOf(program, answer));
      return progress && reach < 3
        ? [{ id: `${answer.competency}:${progress.level}`, reach, ...progress }]
        : [];
    })
    .toSorted(
      (a, b) => Number(a.reach > 1) - Number(b.reach > 1) || a.need - a.have - (b.need - b.have),
    );
  return ways[0]?.id ?? next.tier;
}

/** Loads the way to `?plan=`, or to the next tier; null where the company is at the top of everything. */
export async function planPage(
  visit: Visit,
  view: StandingView,
  day: DayShown,
): Promise<PlanAsked | null> {
  const { actor, operations, locale } = visit.context.get(doors);
  const { standing, program, organisation } = view;
  const onward = targetsOf(program, standing, locale);
  const targets = [...onward, ...beside(program, standing, locale)];
  const wanted = new URL(visit.request.url).searchParams.get('plan')?.slice(0, 200);
  const asked = wanted ?? nearestTarget(view) ?? onward[0]?.id;
  if (asked === undefined) return null;
  const none = { priced: true, targets, asked, groups: [], refusal: null };
  if (Object.keys(program.actions).length === 0) return { ...none, priced: false };
  const of = { program: program.program, organisation: organisation.id, to: asked, ...day };
  const { signal } = visit.request;
  const found = await operations.standing.plan(actor, of, { signal });
  if (!found.ok) return { ...none, refusal: found.refusal };
  const { plan, names } = found.value;
  const naming = {
    person: (id: string) => isolated(names[id] ?? id),
    organisation: isolated(organisation.name),
  };
  const title = targetTitle(found.value.program, locale, plan.target);
  return {
    ...none,
    // A level that is reached can be asked for by its address; the list then names it too.
    targets: targets.some(({ id }) => id === asked) ? targets : [{ id: asked, title }, ...targets],
    groups: grouped(tellPlan(plan, found.value.program, locale, naming)),
  };
}

function grouped(lines: PlanLine[]): Group[] {
  const groups: Group[] = [];
  for (const { depth, kind, text } of lines) {
    if (depth > 0) groups.at(-1)?.items.push(text);
    else groups.push({ kind: kind === 'action' ? 'summary' : kind, text, items: [] });
  }
  return groups;
}
