import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Level, Thresholds } from './text.ts';
import { competencies } from './world.ts';

const least = (fact: string, value: number) => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
});

const asked = (field: number, people: string, { people: heads, cents, deals }: Level) => [
  least(`${people}${field}`, heads),
  least(`cents${field}`, cents),
  least(`deals${field}`, deals),
];

function rulesOf({ principal, expert }: Thresholds): RuleProperties[] {
  return Array.from({ length: competencies }, (_, field) => [
    {
      conditions: { all: asked(field, 'people', principal) },
      event: { type: 'principal' },
    },
    {
      conditions: { all: [...asked(field, 'people', principal), ...asked(field, 'top', expert)] },
      event: { type: 'expert' },
    },
  ]).flat();
}

const tier = (position: number, ...all: ReturnType<typeof least>[]): RuleProperties => ({
  conditions: { all },
  event: { type: String(position) },
});

/**
 * The tiers by json-rules-engine: one run finds the levels, another the tier from their numbers. Rules of one
 * priority run at the same time, so counting by facts that rules change would lose counts without a word.
 */
export async function jsonRules(
  thresholds: Thresholds,
  totals: readonly Record<string, number>[],
): Promise<Int8Array> {
  const levels = new Engine(rulesOf(thresholds));
  const tiers = new Engine([
    tier(1, least('principals', 1)),
    tier(2, least('principals', 1), least('experts', 1)),
    tier(3, least('principals', 1), least('experts', Math.max(1, thresholds.experts))),
  ]);
  const measured = new Int8Array(totals.length);
  for (const [organisation, facts] of totals.entries()) {
    const { events } = await levels.run(facts);
    let experts = 0;
    for (const { type } of events) if (type === 'expert') experts++;
    const reached = await tiers.run({ principals: events.length - experts, experts });
    for (const { type } of reached.events)
      measured[organisation] = Math.max(measured[organisation]!, Number(type));
  }
  return measured;
}
