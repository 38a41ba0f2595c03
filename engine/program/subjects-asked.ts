import { isBody, type Body } from './body.ts';
import { requirementsOf } from './checks/rule.ts';
import type { Program } from './definition/program.ts';
import { selectable } from './definition/selection.ts';

/** What the conditions of a text say of the subjects of one kind of fact. */
export interface SubjectsAsked {
  named: Set<string>;
  /** Whether some condition asks for such facts whatever they are about. */
  any: boolean;
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The subjects that one selection asks for; null where it asks for any. */
function namedBy({ subject, by, requires }: Body): string[] | null {
  if (Array.isArray(subject)) return texts(subject);
  return by === 'subject' && isBody(requires) ? Object.keys(requires) : null;
}

/** By kind of fact, which subjects the requirements of a text ask for; a kind that none asks for is left out. */
export function subjectsAsked(program: Program): Map<string, SubjectsAsked> {
  const asked = new Map<string, SubjectsAsked>();
  const stands: Record<string, string[]> = {
    $competency: Object.keys(program.competencies),
    $area: Object.keys(program.areas),
    $solutions: Object.keys(program.solutions),
  };
  const visit = (value: unknown, members: string[]): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, members);
    if (!isBody(value)) return;
    const inside = [...members, ...texts(value['members'])];
    const kind = selectable.find((each) => each === value['of']);
    if (kind) {
      const known = asked.get(kind) ?? { named: new Set<string>(), any: false };
      const named = namedBy(value);
      for (const word of named ?? [])
        for (const subject of word === '$member' ? members : (stands[word] ?? [word]))
          known.named.add(subject);
      asked.set(kind, { named: known.named, any: known.any || !named });
    }
    for (const each of Object.values(value)) visit(each, inside);
  };
  for (const { condition } of requirementsOf(program)) visit(condition, []);
  return asked;
}
