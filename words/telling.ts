import {
  rowOf,
  type Fact,
  type Instant,
  type Later,
  type Node,
  type Program,
} from '@guildmark/engine';
import { sentence, type Locale } from './define.ts';
import { explanationWords } from './explanation.ts';
import { formatDay, formatLastDay, formatList, localText } from './format.ts';
import type { Speaker } from './selection-text.ts';
import { speakerFor, tierTitle, titleOf } from './titles.ts';

/** What an explanation needs beside the standing: names, and how near an end must be to be called soon. */
export interface Naming {
  /** The name of a person by id. */
  person: (id: string) => string;
  /** The name of the organisation; its id where none is given. */
  organisation?: string;
  /** The name of a fact by id, where the reader knows facts by their ids. */
  fact?: (id: string) => string;
  /** The facts by id, where they are at hand: then a measure tells which of them it rests on. */
  facts?: ReadonlyMap<string, Fact>;
  /** Days before its end from which what is met is called `soon`; 90 where none are given. */
  soonDays?: number;
  /** The texts that will apply later, with the standing under each: what comes under them is told by them. */
  later?: readonly Later[];
}

/** An explanation under way: of which text, in which language, and from when an end is near. */
export interface Telling extends Naming {
  program: Program;
  locale: Locale;
  /** Ends before this are soon. */
  horizon: Instant;
  /** Lists of facts that were told already: what rests on the same is told once. */
  told: Set<string>;
}

type Arguments = Record<string, string | number>;

/** A sentence. A Russian date ends in a full stop of its own, so there would be two at the end. */
export const say = ({ locale }: Telling, code: string, args: Arguments = {}): string =>
  sentence(explanationWords, locale, code, args).replaceAll('г..', 'г.');

/** A day in the zone of the program. */
export const day = ({ locale, program }: Telling, at: Instant): string =>
  formatDay(at, locale, program.zone);

/** The last day before an end. */
export const lastDay = ({ locale, program }: Telling, until: Instant): string =>
  formatLastDay(until, locale, program.zone);

/** The title of anything that a requirement names. */
export const titleIn = ({ program, locale }: Telling, id: string): string =>
  titleOf(program, locale, id);

/** The name of a tier, or that there is none. */
export const tierName = (telling: Telling, id: string | null): string =>
  id === null ? say(telling, 'noTier') : tierTitle(telling.program, telling.locale, id);

/** How a change from one tier or level to another is told: into the first, out of the last, or from one to the other. */
export const stepOf = ({ from, to }: Record<'from' | 'to', string | null>): string =>
  from === null ? 'gain' : to === null ? 'loss' : 'change';

/** The titles of what something was carried over from; empty where none of the facts was. */
export function carriedFrom({ program, locale }: Telling, facts: string[]): string {
  const ids = new Set(facts.flatMap((fact) => rowOf(program, fact)?.from ?? []));
  const titles = [...ids].map((id) => program.transition?.sources[id]?.title ?? { en: id });
  return formatList(
    titles.map((title) => localText(title, locale)),
    locale,
  );
}

/** Who says phrases of measures. */
export const speakerOf = ({ program, locale }: Telling): Speaker => speakerFor(program, locale);

/** A line of an explanation: `soon` is met, but not for long. */
export interface Line {
  depth: number;
  state: 'met' | 'missing' | 'soon';
  text: string;
}

/** Met or missing as the reader sees it: below a `not`, what is there is what is wrong. */
export function stateOf(
  { horizon }: Telling,
  { met, until }: Pick<Node, 'met' | 'until'>,
  turned = false,
): Line['state'] {
  if (met === turned) return 'missing';
  return until !== null && until <= horizon ? 'soon' : 'met';
}
