import type { Refusal } from '@guildmark/engine';
import type { Operations } from '@guildmark/server';

type Told = NonNullable<
  Extract<Awaited<ReturnType<Operations['standing']['draft']>>, { ok: true }>['value']['effect']
>;

/** How many companies go from one tier to another. */
interface Step {
  from: string | null;
  to: string | null;
  organisations: number;
}

/** What a page showed of an effect: the sign that publishing asks for, and who moves from where to where. */
export interface Seen {
  seen: string;
  steps: Step[];
}

/** Why what was seen is not what publishing would do now. */
export type Stale =
  | { why: 'text' | 'day' | 'others' }
  | { why: 'step'; from: string | null; to: string | null; was: number; is: number };

/** The moves of an effect as a field of the form carries them. */
export const stepsField = (told: Told): string => JSON.stringify(stepsOf(told));

const stepsOf = ({ sums }: Told): Step[] =>
  (sums?.cells ?? []).filter(({ from, to }) => from !== to);

/** What a form says was seen; nothing where it was tampered with. */
export function seenOf(form: FormData): Seen {
  const [seen, steps] = [form.get('seen'), form.get('steps')];
  return { seen: typeof seen === 'string' ? seen : '', steps: stepsIn(steps) };
}

function stepsIn(field: FormDataEntryValue | null): Step[] {
  try {
    const steps: unknown = JSON.parse(typeof field === 'string' ? field : '[]');
    return Array.isArray(steps) ? steps.slice(0, 1000).filter(isStep) : [];
  } catch {
    return [];
  }
}

const isTier = (tier: unknown): boolean => tier === null || typeof tier === 'string';

const isStep = (step: unknown): step is Step =>
  typeof step === 'object' &&
  step !== null &&
  'from' in step &&
  isTier(step.from) &&
  'to' in step &&
  isTier(step.to) &&
  'organisations' in step &&
  Number.isSafeInteger(step.organisations);

/** What is different since an effect was seen; empty where a refusal has another reason. */
export function sinceSeen({ code }: Refusal, before: Seen, told: Told | null): Stale[] {
  if (code === 'program.not_seen') {
    const text = ({ seen }: Pick<Seen, 'seen'>) => seen.split('.')[0];
    return [{ why: told && text(before) === text(told) ? 'day' : 'text' }];
  }
  if (code !== 'program.effect_changed' || !told) return [];
  const now = stepsOf(told);
  const many = (steps: Step[], { from, to }: Pick<Step, 'from' | 'to'>) =>
    steps.find((each) => each.from === from && each.to === to)?.organisations ?? 0;
  const gone = before.steps.filter((step) => many(now, step) === 0);
  const steps = [...now, ...gone].flatMap(({ from, to }): Stale[] => {
    const [was, is] = [many(before.steps, { from, to }), many(now, { from, to })];
    return was === is ? [] : [{ why: 'step', from, to, was, is }];
  });
  // As many go each way, and they are not the same ones, or it costs something else.
  return steps.length > 0 ? steps : [{ why: 'others' }];
}
