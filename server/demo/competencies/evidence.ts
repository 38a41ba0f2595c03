import type { DaysAgo } from '../world/shape.ts';
import type { Asked, Learnt, Said, Sold } from './shape.ts';

type Evidence = Required<{ learnt: Learnt[]; sold: Sold[]; said: Said[]; asked: Asked[] }>;

/** The competency of each solution that a company of this cast sells. */
const competencies = {
  keep: 'archiving',
  seal: 'data-security',
  span: 'dynamic-storage-continuity',
  steer: 'endpoint-management',
  trace: 'ediscovery',
  vault: 'enterprise-backup-recovery',
  roam: 'mobility',
  shield: 'endpoint-security',
  gate: 'gateway-security',
  locker: 'mid-market-backup-recovery',
} as const;

type Solution = keyof typeof competencies;

/** Sales of every company fall on these days, so that there is no gap in which nothing counts. */
const sales = { early: 780, between: 380, late: 60 };

/** What makes a Principal: people accredited on a day, a sale, and customers who vouch for it. */
export function principalBy(
  solution: Solution,
  on: DaysAgo,
  people: { sales?: string[]; technical?: string[] },
  customers: [string, string],
): Evidence {
  const competency = competencies[solution];
  const { between, late } = sales;
  return {
    learnt: [
      { on, credential: `${solution}-sales`, by: people.sales ?? [] },
      { on, credential: `${solution}-technical`, by: people.technical ?? [] },
    ],
    sold: [
      { on, solution, amount: 61_500, change: 'new' },
      ...(on > between
        ? [{ on: between, solution, amount: 54_000, change: 'renewal' as const }]
        : []),
      { on: late, solution, amount: 58_200, change: 'renewal' },
    ],
    said: [{ on, competency, references: customers }],
    asked: [],
  };
}

/** How long before its approval an application comes. */
const applied = 10;
/** When customers were asked again. */
const surveyed = 150;

/** What makes an Expert beside: more sold than in the year before, more customers, good marks, a validation. */
export function expertBy(
  solution: Solution,
  on: DaysAgo,
  customers: [string, string],
  scores: number[],
): Evidence {
  const competency = competencies[solution];
  const before = on + applied;
  return {
    learnt: [],
    sold: [
      { on: sales.early, solution, amount: 60_300, change: 'new' },
      { on: sales.between, solution, amount: 158_400, change: 'new' },
      { on: sales.late, solution, amount: 271_700, change: 'new' },
    ],
    said: [
      { on: before, competency, references: customers },
      ...[before, surveyed]
        .filter((day) => day >= surveyed)
        .map((day) => ({ on: day, competency, scores })),
    ],
    asked: [
      { on: before, kind: 'application', competency, level: 'expert' },
      { on, kind: 'validation', competency, level: 'expert' },
      { on, kind: 'approval', competency, level: 'expert' },
    ],
  };
}

/** Several pieces of evidence as one. */
export const together = (...all: Evidence[]): Evidence => ({
  learnt: all.flatMap(({ learnt }) => learnt),
  sold: all.flatMap(({ sold }) => sold),
  said: all.flatMap(({ said }) => said),
  asked: all.flatMap(({ asked }) => asked),
});
