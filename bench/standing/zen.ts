import { ZenEngine } from '@gorules/zen-engine';
import type { Level, Thresholds } from './text.ts';
import { competencies } from './world.ts';

const asked = (field: number, people: string, { people: heads, cents, deals }: Level) =>
  `${people}${field} >= ${heads} and cents${field} >= ${cents} and deals${field} >= ${deals}`;

/** The same rules as one graph: a node of expressions between its input and its output. */
function graphOf({ principal, expert, experts }: Thresholds) {
  const fields = Array.from({ length: competencies }, (_, field) => field);
  const expressions = [
    ...fields.map((field) => [
      `principal${field}`,
      `(${asked(field, 'people', principal)}) ? 1 : 0`,
    ]),
    ...fields.map((field) => [
      `expert${field}`,
      `($.principal${field} == 1 and ${asked(field, 'top', expert)}) ? 1 : 0`,
    ]),
    ['principals', fields.map((field) => `$.principal${field}`).join(' + ')],
    ['experts', fields.map((field) => `$.expert${field}`).join(' + ')],
    ['tier', `$.principals < 1 ? 0 : ($.experts < 1 ? 1 : ($.experts < ${experts} ? 2 : 3))`],
  ].map(([key = '', value = ''], index) => ({ id: `e${index}`, key, value }));
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: '2', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  };
}

/** How many evaluations are under way at once: the engine works on threads of its own. */
const together = 64;

/** The tiers by zen-engine. */
export async function zen(
  thresholds: Thresholds,
  totals: readonly Record<string, number>[],
): Promise<Int8Array> {
  const engine = new ZenEngine();
  const decision = engine.createDecision(graphOf(thresholds));
  const measured = new Int8Array(totals.length);
  for (let first = 0; first < totals.length; first += together) {
    const answers = await Promise.all(
      totals.slice(first, first + together).map((facts) => decision.evaluate(facts)),
    );
    for (const [index, { result }] of answers.entries())
      measured[first + index] = (result as { tier: number }).tier;
  }
  engine.dispose();
  return measured;
}
