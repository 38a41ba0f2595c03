import type { Condition } from '@guildmark/engine';
import { conditionText, measureText, memberBy, memberText } from './condition-text.ts';
import { sentence } from './define.ts';
import { speakerOf, titlesText, type Told } from './diff-values.ts';
import { withinWords } from './within-differences.ts';

type Of<Word extends string> =
  Extract<Condition, Record<Word, unknown>> extends Record<Word, infer Body> ? Body : never;
const tell = ({ locale }: Told, code: string, args: Record<string, string | number> = {}) =>
  sentence(withinWords, locale, code, args);

type Around = (told: Told, body: unknown, inside: readonly string[]) => string | null;

const asked = (told: Told, condition: Condition): string =>
  conditionText(speakerOf(told), condition);

/** What a clause inside another one is for, by the word of the one around it; null where it goes without saying. */
const around: Record<string, Around> = {
  forEach: (told, body, [field, member]) => {
    if (field !== 'requires' || member === undefined) return null;
    const set = body as Of<'forEach'>;
    const speaker = speakerOf(told);
    return tell(told, 'forEach', {
      by: memberBy(speaker, set),
      set: memberText(speaker, set),
      member: speaker.title(member),
    });
  },
  forSome: (told, body, [field]) => {
    const { members, atLeast } = body as Of<'forSome'>;
    return field === 'requires'
      ? tell(told, 'forSome', { names: titlesText(told, members), need: atLeast })
      : null;
  },
  not: (told) => tell(told, 'not'),
  when: (told, body, [field]) => {
    const { is, requires } = body as Of<'when'>;
    if (field === 'is') return tell(told, 'case', { what: asked(told, requires) });
    return field === 'requires' ? tell(told, 'asked', { what: asked(told, is) }) : null;
  },
  waivable: (told, body, [field]) => {
    const { requires } = body as Of<'waivable'>;
    return field === 'exemptWhile' ? tell(told, 'exempt', { what: asked(told, requires) }) : null;
  },
  competencies: (told, body, [field, ...deeper]) => {
    const counted = { ...(body as Of<'competencies'>), with: undefined };
    return field === 'with' && deeper.length > 0
      ? tell(told, 'with', { what: asked(told, { competencies: counted }) })
      : null;
  },
  people: (told, body, [field]) =>
    field === 'including'
      ? tell(told, 'including', {
          what: measureText(speakerOf(told), { people: body as Of<'people'> }),
        })
      : null,
};

function below(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && !/^\d+$/.test(step))
    return value.find((each: { id?: unknown }) => each.id === step) as unknown;
  return Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
}

/** Of a change inside a clause: for whom, or in which case, what it is about is asked. */
export function withinText(told: Told, path: string): string[] {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const said: string[] = [];
  let value: unknown = told.after;
  for (const [index, step] of steps.entries()) {
    const inner = below(value, step);
    const inClause =
      index > 1 && Object.hasOwn(around, step) && Object.keys(value ?? {}).length === 1;
    const text =
      inClause && inner !== undefined ? around[step]!(told, inner, steps.slice(index + 1)) : null;
    if (text !== null) said.push(text);
    value = inner;
  }
  return said;
}
