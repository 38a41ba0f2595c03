import {
  readExact,
  type Instant,
  type LeafShift,
  type Program,
  type Supposition,
  type WhatIf,
} from '@guildmark/engine';
import { haveAndNeed } from './amounts.ts';
import { sentence, type Locale } from './define.ts';
import { causeLines } from './causes.ts';
import { nextLines, tell } from './explain.ts';
import { particulars } from './fact-text.ts';
import { formatList } from './format.ts';
import { verdictLines } from './history.ts';
import { subject } from './leaf.ts';
import { whatIfWords } from './supposing.ts';
import { competencyTitle, requirementTitle } from './titles.ts';
import {
  day,
  lastDay,
  tierName,
  titleIn,
  type Line,
  type Naming,
  type Telling,
} from './telling.ts';

type Args = Record<string, string | number>;
const say = ({ locale }: Telling, code: string, args: Args = {}) =>
  sentence(whatIfWords, locale, code, args).replaceAll('г..', 'г.');

function supposed(telling: Telling, asked: Supposition): string {
  if (asked.what === 'ends')
    return say(telling, 'ends', { what: telling.fact?.(asked.fact) ?? asked.fact });
  if (asked.what === 'happens') {
    const what = say(telling, `happens.${asked.kind}`);
    const { until } = asked;
    const list = [
      ...particulars(telling, asked),
      ...(until === undefined ? [] : [say(telling, 'through', { day: lastDay(telling, until) })]),
    ];
    return list.length === 0
      ? say(telling, 'plain', { what })
      : say(telling, 'with', { what, list: formatList(list, telling.locale) });
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

const dayOrNone = (telling: Telling, until: Instant | null) =>
  until === null ? 'none' : lastDay(telling, until);

/** Whether one exact number is above another; nothing counts as none. */
function isAbove(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [readExact(one ?? '0'), readExact(other ?? '0')];
  return a.n * b.d > b.n * a.d;
}

/** Whether there is more than there was, of what is asked for or of what it is measured over. */
function isMore({ before, after }: LeafShift): boolean {
  const [was, is] = [before.amounts, after.amounts];
  return (
    after.have > before.have ||
    isAbove(is?.have, was?.have) ||
    (is?.sample?.have ?? 0) > (was?.sample?.have ?? 0)
  );
}

function leafLine(telling: Telling, shift: LeafShift): Line {
  const { before, after } = shift;
  const title = requirementTitle(telling.program, telling.locale, after.path);
  const what = `${title} – ${subject(telling, after)}`;
  // More of it is a step on the way, also where it does not suffice yet.
  const state = after.met ? 'met' : isMore(shift) ? 'soon' : 'missing';
  const [was, is] = [before, after].map((node) => haveAndNeed(node, telling.locale));
  const [few, many] = [before.amounts?.sample, after.amounts?.sample];
  if (few && many && few.have !== many.have && many.have < many.need) {
    const over = { before: few.have, after: many.have, need: many.need };
    return { depth: 1, state, text: say(telling, 'sample', { what, ...over }) };
  }
  if (was!.have === is!.have && was!.need === is!.need) {
    const ends = {
      before: dayOrNone(telling, before.until),
      after: dayOrNone(telling, after.until),
    };
    return { depth: 1, state, text: say(telling, 'until', { what, ...ends }) };
  }
  const isAsked = after.amounts === undefined || after.amounts.need !== null;
  const need = isAsked ? is!.need : 'none';
  const args = { what, before: was!.have, after: is!.have, need };
  return { depth: 1, state, text: say(telling, 'leaf', args) };
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
  return [
    {
      depth: 0,
      state: turn === 'demotion' ? 'missing' : 'met',
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
  const telling = tell(program, locale, naming, answer.after.on);
  const { awards, waiting, shift } = answer;
  const line = (text: string, depth: number, state: Line['state'] = 'met'): Line => ({
    depth,
    state,
    text,
  });
  const person = (id: string) => telling.person(id);
  // What achieves a level and what keeps it may say the same.
  const changes = [
    ...new Map(
      shift.leaves.map((leaf) => leafLine(telling, leaf)).map((each) => [each.text, each]),
    ),
  ].map(([, each]) => each);
  return [
    line(say(telling, 'title', { day: day(telling, answer.after.on) }), 0),
    ...suppositions.map((each) => line(supposed(telling, each), 1)),
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
    ...tierLines(telling, answer),
    ...benefitLines(telling, shift.benefits),
    line(say(telling, changes.length === 0 ? 'same' : 'changes'), 0),
    ...changes,
    ...nextLines(telling, answer.after),
  ];
}
