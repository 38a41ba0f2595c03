import {
  planningUnder,
  type Fact,
  type Instant,
  type Plan,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Task } from '../../platform/aside.ts';

/** What to look for: the way of one company to a tier or a level. */
export interface PlanQuestion {
  /** All versions that are alive. */
  texts: [Program, ...Program[]];
  facts: Fact[];
  organisation: string;
  on: Instant;
  known: Instant;
  to: string;
  /** How many situations are looked at. */
  budget: number;
}

interface Remembered {
  key: string;
  on: Instant;
  plan: Result<Plan>;
}

const remembered: Remembered[] = [];
/** The page is asked for after its progress was shown; by then nothing else is the cheapest way. */
const mostRemembered = 8;
const freshMs = 60_000;

/** Looks for the cheapest way, situation by situation. */
export const searchPlan: Task<PlanQuestion, Result<Plan>> = {
  name: 'standing.plan',
  run: async ({ texts, facts, organisation, on, known, to, budget }, turn) => {
    // Facts are only ever added, so as many are the same ones.
    const versions = texts.map(({ version }) => version);
    const of = [texts[0].program, versions, organisation, to, known];
    const key = JSON.stringify([...of, facts.length]);
    const before = remembered.find((each) => each.key === key && Math.abs(on - each.on) < freshMs);
    if (before) return before.plan;
    const when = { on, known };
    const steps = planningUnder(texts, facts, organisation, when, to, budget);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        remembered.push({ key, on, plan: step.value });
        if (remembered.length > mostRemembered) remembered.shift();
        return step.value;
      }
      await turn.step({ phase: 'searching', done: Math.min(step.value, budget), all: budget });
    }
  },
};
