import { say, type Call } from './command.ts';

/** Tells a person who looks how far something is, about a hundred times in all; `ended` clears the line. */
export function progressOf(
  { terminal, locale }: Pick<Call, 'terminal' | 'locale'>,
  what: 'organisations' | 'facts',
  all: number,
): { at: (done: number) => void; ended: () => void } {
  const often = Math.max(1, Math.round(all / 100));
  let next = often;
  return {
    at: (done) => {
      if (done < next) return;
      next = done - (done % often) + often;
      terminal.progress?.(say(locale, `progress.${what}`, { done, all }));
    },
    ended: () => terminal.progress?.(''),
  };
}

/** What is made of each of many organisations, with progress where a person looks. */
export function ofEach<T>(call: Call, organisations: string[], make: (one: string) => T): T[] {
  const progress = progressOf(call, 'organisations', organisations.length);
  const made = organisations.map((organisation, index) => {
    const one = make(organisation);
    progress.at(index + 1);
    return one;
  });
  progress.ended();
  return made;
}
