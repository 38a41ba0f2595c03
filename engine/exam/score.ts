import type { BankedItem, Blueprinted, Form, FormPosition } from './form.ts';

/** Shown option numbers (1-based) that were chosen, by position (1-based); an absent position was left open. */
export type Chosen = Readonly<Record<number, readonly number[]>>;

/** Points of one domain of the blueprint. */
export interface DomainScore {
  domain: string;
  points: number;
  possible: number;
}

/** A score in whole points. */
export interface Score {
  points: number;
  possible: number;
  passed: boolean;
  domains: DomainScore[];
}

/** One point when exactly the options of the key were chosen; their order and repetition do not matter. */
function earns(position: FormPosition, key: readonly string[], numbers: readonly number[]) {
  const letters = new Set(numbers.map((number) => position.options[number - 1]));
  return letters.size === key.length && key.every((letter) => letters.has(letter));
}

/** Whether `points` of `possible` reach a pass mark in basis points (7000 is 70 %), in whole numbers only. */
export const reaches = (points: number, possible: number, passMark: number): boolean =>
  points * 10_000 >= passMark * possible;

/**
 * The score of a frozen form against the bank it was drawn from (the version of the sitting, not today's).
 * @param passMark basis points
 */
export function scoreForm(
  exam: Blueprinted,
  form: Form,
  bank: readonly BankedItem[],
  chosen: Chosen,
  passMark: number,
): Score {
  const items = new Map(bank.map((item) => [item.id, item]));
  const domains = new Map<string, DomainScore>(
    exam.blueprint.map(({ domain }) => [domain, { domain, points: 0, possible: 0 }]),
  );
  for (const [index, position] of form.entries()) {
    const item = items.get(position.item);
    const score = item && domains.get(item.domain);
    if (!item || !score) throw new Error(`the bank of this form lacks position ${index + 1}`);
    score.possible += 1;
    if (earns(position, item.key, chosen[index + 1] ?? [])) score.points += 1;
  }
  const points = [...domains.values()].reduce((sum, domain) => sum + domain.points, 0);
  return {
    points,
    possible: form.length,
    passed: reaches(points, form.length, passMark),
    domains: [...domains.values()],
  };
}
