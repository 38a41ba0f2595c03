export { random, type Random } from './kernel/random.ts';
export { ok, refuse, type Refusal, type Result } from './kernel/result.ts';
export type { Problem, Severity } from './kernel/problem.ts';
export { factKinds, type Fact, type FactKind, type FactValue } from './kernel/fact.ts';
export {
  dayOf,
  endOfValidity,
  plus,
  startOfDay,
  type Day,
  type Duration,
  type Instant,
} from './kernel/instant.ts';
