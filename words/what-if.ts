import type { Instant, Program, SupposedKind, Supposition, WhatIf } from '@guildmark/engine';
import { haveAndNeed } from './amounts.ts';
import type { Locale } from './define.ts';
import { causeLines } from './causes.ts';
import { nextLines, tell } from './explain.ts';
import { particulars } from './fact-text.ts';
import { formatList } from './format.ts';
import { laterLines } from './changes.ts';
import { verdictLines } from './history.ts';
import { plainText } from './selection-text.ts';
import { attributeNames, competencyTitle } from './titles.ts';
import { dayOrNone, isSooner, leafLine, placed, say } from './what-if-leaves.ts';
import {
  day,
  lastDay,
  speakerOf,
  tierName,
  titleIn,
  type Line,
  type Naming,
  type Telling,
} from './telling.ts';

type Happening = Extract<Supposition, { what: 'happens' }>;

/** That an attribute of the company has another value, by the names that the text gives both. */
function becomes(telling: Telling, { subject: id = '', attributes, until }: Happening): string {
  const { program, locale } = telling;
  const value = attributes?.['value'];
  const name = attributeNames(program, locale)[id]?.title ?? id;
  const several = program.attributes[id]?.several ? 'yes' : 'no';
  const day = until === undefined ? 'none' : lastDay(telling, until);
  return say(telling, 'becomes', {
    name,
    value: plainText(speakerOf(telling), id, value ?? ''),
    several,
    day,
  });
}

/** What is supposed, named where a measure is made without it. */
function namingSupposed(telling: Telling, { facts }: WhatIf): Telling['fact'] {
  const { fact: named } = telling;
  const supposed = new Map(facts.map((fact) => [fact.id, fact]));
  if (!named) return named;
  return (id) => {
    const fact = supposed.get(id);
    if (!fact) return named(id);
    return say(telling, 'fact', { list: formatList(particulars(telling, fact), telling.locale) });
  };
}

/** Why what is supposed is not counted, and how to mend it. */
function unreadLine(
  telling: Telling,
  asked: Supposition,
  { reason }: WhatIf['unread'][number],
  on: Instant,
): Line {
  const { program } = telling;
  const currency = (asked.what === 'happens' && asked.money?.currency) || '';
  // Where amounts go by the day on which their line began, that is another day than this one.
  const dated = program.currencyRates?.inheritedBy === undefined;
  const args = { currency, own: program.currency, day: dated ? day(telling, on) : 'none' };
  return { depth: 2, state: 'soon', text: say(telling, `leftOut.${reason}`, args) };
}

function supposed(telling: Telling, asked: Supposition): string {
  if (asked.what === 'ends')
    return say(telling, 'ends', { what: telling.fact?.(asked.fact) ?? asked.fact });
  if (asked.what === 'happens') {
    if (asked.kind === 'attribute') return becomes(telling, asked);
    const what = say(telling, `happens.${asked.kind}`);
    const { until } = asked;
    const about = particulars(telling, asked);
    const list = [
      ...(about.length === 0 ? [] : [formatList(about, telling.locale)]),
      ...(until === undefined ? [] : [say(telling, 'through', { day: lastDay(telling, until) })]),
    ];
    return list.length === 0
      ? say(telling, 'plain', { what })
      : say(telling, 'with', { what, list: list.join(', ') });
  }
  const person = telling.person(asked.person);
  const about =
    'exam' in asked
      ? asked.exam
      : 'course' in asked
        ? asked.course
        : 'credential' in asked
          ? asked.credential
          : '';
  return say(telling, asked.what, { person, what: titleIn(telling, about) });
}

/** Facts that are not counted: they decide what is asked of whom, and when. */
const uncounted: ReadonlySet<SupposedKind> = new Set([
  'application',
  'attribute',
  'event',
  'waiver',
]);

/** That what is supposed changes nothing, and the nearest measure that it counts for. */
function idleLine(telling: Telling, asked: Supposition, { counts }: WhatIf['idle'][number]): Line {
  const line = { depth: 2, state: 'soon' } as const;
  if (counts === null) {
    const isCounted = asked.what === 'happens' && !uncounted.has(asked.kind);
    return { ...line, text: say(telling, isCounted ? 'idle.nowhere' : 'idle.alone') };
  }
  const { have, need } = haveAndNeed(counts.after, telling.locale);
  const what = placed(telling, counts.after);
  return { ...line, text: say(telling, 'idle.counts', { what, have, need }) };
}

/** What is said beneath something supposed: that it is not counted, and why, or that it changes nothing. */
function notes(telling: Telling, answer: WhatIf, asked: Supposition, index: number): Line[] {
  const own = <T extends { supposition: number }>(all: T[]) =>
    all.filter(({ supposition }) => supposition === index);
  const unread = own(answer.unread);
  // That nothing counts it is said with the reason.
  const idle = own(answer.idle).filter(({ counts }) => unread.length === 0 || counts !== null);
  return [
    ...unread.map((each) => unreadLine(telling, asked, each, answer.after.on)),
    ...idle.map((each) => idleLine(telling, asked, each)),
  ];
}

type Turn = WhatIf['shift']['act'];

/** How a tier moves, also out of none and into none. */
function turnOf(act: Turn, { before, after }: WhatIf['shift']['tier']): string {
  if (act === 'promotion') return before === null ? 'begins' : 'rises';
  if (act === 'demotion') return after === null ? 'ceases' : 'falls';
  return after === null ? 'without' : 'stays';
}

/** Which way the requirements go, where the tier that is held does not go with them yet. */
function waitsFor({ program }: Telling, { act, measured }: WhatIf['shift']): Turn {
  const rank = (id: string | null) => program.tiers.findIndex((tier) => tier.id === id);
  const rise = rank(measured.after) - rank(measured.before);
  return act !== null || rise === 0 ? null : rise > 0 ? 'promotion' : 'demotion';
}

/** The tier, and until when it lasts; or what the requirements yield, where the reviews of the text follow later. */
function turnText(telling: Telling, { shift, after }: WhatIf, waits: Turn): string {
  const { act, until, ahead } = shift;
  const tier = waits === null ? shift.tier : shift.measured;
  const [from, to, keeps] = [tier.before, tier.after, shift.tier.after].map((id) =>
    tierName(telling, id),
  );
  const organisation = telling.organisation ?? after.organisation;
  const names = { organisation, from: from!, to: to!, tier: keeps! };
  if (waits !== null && ahead.some(({ competency }) => competency === undefined)) {
    const first = say(telling, `byText.${turnOf(waits, tier)}`, names);
    return `${first} ${say(telling, shift.tier.after === null ? 'untilThen.none' : 'untilThen.tier', names)}`;
  }
  const ends = { before: dayOrNone(telling, until.before), after: dayOrNone(telling, until.after) };
  const lasts = ends.before === ends.after || act !== null ? '' : ` ${say(telling, 'lasts', ends)}`;
  return `${say(telling, turnOf(act, shift.tier), names)}${lasts}`;
}

/** The decisions that the reviews will take; a reason that was told above is not told again. */
function aheadLines(telling: Telling, { shift, before, after }: WhatIf): Line[] {
  const { ahead, because, tier } = shift;
  if (ahead.length === 0) return [];
  const told = JSON.stringify(because);
  const verdicts = ahead.map((verdict) =>
    JSON.stringify(verdict.because) === told ? { ...verdict, because: [] } : verdict,
  );
  const undecided = before.history.length === 0 && tier.before !== null;
  const args = { tier: tierName(telling, tier.before), day: day(telling, after.on) };
  return [
    { depth: 0, state: 'soon', text: say(telling, undecided ? 'aheadAsHeld' : 'ahead', args) },
    ...verdictLines(telling, after, verdicts),
  ];
}

function tierLines(telling: Telling, answer: WhatIf): Line[] {
  const { shift, after } = answer;
  const { act, because } = shift;
  const waits = waitsFor(telling, shift);
  const turn = act ?? waits;
  const isShorter = turn === null && isSooner(shift.until.after, shift.until.before);
  return [
    {
      depth: 0,
      state: turn === 'demotion' ? 'missing' : isShorter ? 'soon' : 'met',
      text: turnText(telling, answer, waits),
    },
    ...causeLines(telling, after, because, {
      depth: 1,
      ...(turn !== null && { rises: turn === 'promotion' }),
    }),
    ...shift.competencies.map(({ competency, before, after: level }): Line => {
      const name = (id: string | null) =>
        id === null ? say(telling, 'noLevel') : titleIn(telling, id);
      const what = competencyTitle(telling.program, telling.locale, competency);
      const code = shift.ahead.some((verdict) => verdict.competency === competency)
        ? 'byText.level'
        : 'level';
      const text = say(telling, code, { what, from: name(before), to: name(level) });
      const height = (id: string | null) =>
        telling.program.competencyLevels.findIndex((each) => each.id === id);
      return { depth: 0, state: height(level) < height(before) ? 'missing' : 'met', text };
    }),
    ...aheadLines(telling, answer),
  ];
}

/** Which benefits open and which close, a line each. */
function benefitLines(telling: Telling, { gained, lost }: WhatIf['shift']['benefits']): Line[] {
  const list = (ids: string[]) =>
    formatList(
      ids.map((id) => titleIn(telling, id)),
      telling.locale,
    );
  return [
    ...(gained.length > 0
      ? [{ depth: 0, state: 'met' as const, text: say(telling, 'opens', { list: list(gained) }) }]
      : []),
    ...(lost.length > 0
      ? [
          {
            depth: 0,
            state: 'missing' as const,
            text: say(telling, 'closes', { list: list(lost) }),
          },
        ]
      : []),
  ];
}

/**
 * What would be if something happened, in words: what is supposed and what follows from it, the tier and until
 * when it lasts, every measure that changes, and what is then missing for the next tier.
 */
export function explainWhatIf(
  answer: WhatIf,
  suppositions: Supposition[],
  program: Program,
  locale: Locale,
  naming: Naming,
): Line[] {
  const { under } = answer;
  const plain = tell(program, locale, { later: under.later, ...naming }, answer.after.on);
  const telling = { ...plain, fact: namingSupposed(plain, answer) };
  const { awards, waiting, shift } = answer;
  const line = (text: string, depth: number, state: Line['state'] = 'met'): Line => ({
    depth,
    state,
    text,
  });
  const person = (id: string) => telling.person(id);
  // What achieves a level and what keeps it may say the same.
  const once = (lines: Line[]) => [...new Map(lines.map((each) => [each.text, each])).values()];
  const changes = once(shift.leaves.map((leaf) => leafLine(telling, leaf)));
  return [
    line(say(telling, 'title', { day: day(telling, answer.after.on) }), 0),
    ...suppositions.flatMap((each, index) => [
      line(supposed(telling, each), 1),
      ...notes(telling, answer, each, index),
    ]),
    ...awards.map(({ person: by, credential, until }) => {
      const args = { person: person(by), what: titleIn(telling, credential) };
      return line(say(telling, 'awarded', { ...args, day: dayOrNone(telling, until) }), 1);
    }),
    ...waiting.map(({ person: by, credential }) =>
      line(
        say(telling, 'waits', { person: person(by), what: titleIn(telling, credential) }),
        1,
        'missing',
      ),
    ),
    ...(answer.before.version === answer.after.version
      ? []
      : [line(say(telling, 'version', { version: answer.after.version }), 0, 'soon')]),
    ...tierLines(telling, answer),
    ...laterLines(telling, answer.after, shift.ahead),
    ...benefitLines(telling, shift.benefits),
    line(say(telling, changes.length === 0 ? 'same' : 'changes'), 0),
    ...changes,
    ...once(nextLines(telling, answer.after)),
  ];
}
