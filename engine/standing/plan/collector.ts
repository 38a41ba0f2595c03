import type { Fact } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import { findLevel } from '../../credential/level.ts';
import { validity } from '../../credential/lifecycle.ts';
import { deedWords, type Action } from '../../program/definition/action.ts';
import type { Program } from '../../program/definition/program.ts';
import { offersOf, type Offer } from '../../program/offers.ts';
import { factsUnder } from '../../requirement/derive.ts';
import type { Question } from '../reasons.ts';
import type { Step } from './step.ts';
import type { Done } from './ways.ts';

/** A price of the text in hundredths. */
export const hundredths = ({ amount }: Action['cost']): number => Math.round(Number(amount) * 100);

/** What a program prices by what it does; hiring and adding may be priced several times. */
function priced(program: Program): Map<string, Offer> {
  const found = new Map<string, Offer>();
  for (const offer of offersOf(program))
    for (const word of deedWords) {
      const subject = offer.does[word];
      if (typeof subject === 'string' && word !== 'hires') found.set(`${word} ${subject}`, offer);
    }
  return found;
}

const kinds = {
  earns: 'credential',
  claims: 'credential',
  completes: 'completion',
  passes: 'pass',
  accepts: 'agreement',
} as const;

/** Until when a credential lasts that is awarded on a day; null: it does not end. */
export function termsOf({ program, facts, known }: Pick<Question, 'program' | 'facts' | 'known'>) {
  const releases = factsUnder(program, facts, known).filter(({ kind }) => kind === 'event');
  const ends = new Map<string, Instant | null>();
  return (credential: string, from: Instant): Instant | null => {
    const name = `${from} ${credential}`;
    let until = ends.get(name);
    if (until === undefined) {
      const level = findLevel(program, credential)?.definition;
      until = level ? validity(program, level, from, releases).until : null;
      ends.set(name, until);
    }
    return until;
  };
}

/** Collects steps, each once, and says what would be on record after it. */
export function collector({ program, facts, organisation, on, known }: Question) {
  const steps: Step[] = [];
  const byName = new Map<string, number>();
  const prices = priced(program);

  const fact = (step: string, copy: number, rest: Partial<Fact> & Pick<Fact, 'kind'>): Fact => ({
    id: `plan: ${step} ${copy}`,
    subject: '',
    from: on,
    until: null,
    recordedAt: Math.min(on, known),
    source: 'plan',
    ...rest,
  });

  const terms = termsOf({ program, facts, known });
  const lasts = (credential: string) => terms(credential, on);

  const once = (
    deed: keyof typeof kinds,
    subject: string,
    who: { person: string | null; newcomer: boolean },
    { open = false, covers = [] }: { open?: boolean; covers?: Done[] } = {},
  ): number => {
    const also = covers.map(({ word, id }) => `${word} ${id}`);
    const name = [who.person ?? '', deed, subject, ...also, ...(open ? ['unpriced'] : [])].join(
      ' ',
    );
    const there = byName.get(name);
    if (there !== undefined) return there;
    const offer = deed === 'claims' ? undefined : prices.get(`${deed} ${subject}`);
    const doer = who.person === null ? { organisation } : { person: who.person };
    const about = {
      kind: kinds[deed],
      subject,
      ...doer,
      ...(deed === 'accepts' && {
        attributes: { edition: program.agreements[subject]?.edition ?? '' },
      }),
      ...(kinds[deed] === 'credential' && { until: lasts(subject) }),
    };
    return add({
      name,
      deed,
      subject,
      about: null,
      level: null,
      action: offer?.action ?? null,
      takes: offer?.takes ?? null,
      price: offer ? hundredths(offer.cost) : 0,
      open,
      ...who,
      covers: also,
      most: 1,
      facts: (copy) => [
        fact(name, copy, about),
        ...covers.map(({ word, id }) =>
          fact(`${name} by ${word} ${id}`, copy, { kind: kinds[word], subject: id, ...doer }),
        ),
      ],
    });
  };

  const add = (step: Omit<Step, 'id'>): number => {
    const id = steps.push({ ...step, id: steps.length }) - 1;
    byName.set(step.name, id);
    return id;
  };

  const agreed = program.choices.agreement?.choose ?? 'none';
  return { steps, prices, agreed, once, add, fact, lasts };
}
export type Collector = ReturnType<typeof collector>;
