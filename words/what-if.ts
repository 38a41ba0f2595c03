import type { Instant, LeafShift, Program, Supposition, WhatIf } from '@guildmark/engine';
import { formatExact, haveAndNeed } from './amounts.ts';
import { sentence, type Locale } from './define.ts';
import { causeLines, nextLines, tell } from './explain.ts';
import { formatList, numberFormat } from './format.ts';
import { subject } from './leaf.ts';
import { attributeText } from './selection-text.ts';
import { whatIfWords } from './supposing.ts';
import { competencyTitle, requirementTitle } from './titles.ts';
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

type Args = Record<string, string | number>;
const say = ({ locale }: Telling, code: string, args: Args = {}) =>
  sentence(whatIfWords, locale, code, args).replaceAll('г..', 'г.');

type Happening = Extract<Supposition, { what: 'happens' }>;

/** What a supposed fact says of itself: whose it is, what about, how much, and its attributes. */
function particulars(telling: Telling, { subject: about, person, money, ...rest }: Happening) {
  const { locale } = telling;
  const { quantity, attributes = {}, until } = rest;
  const speaker = speakerOf(telling);
  const unit = { unit: 'money' as const, currency: money?.currency ?? '' };
  return [
    ...(about ? [titleIn(telling, about)] : []),
    ...(money ? [formatExact(money.amount, unit, locale)] : []),
    ...(quantity === undefined ? [] : [numberFormat(locale).format(quantity)]),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      value === null ? [] : [attributeText(speaker, name, value)],
    ),
    ...(person === undefined ? [] : [say(telling, 'by', { person: telling.person(person) })]),
    ...(until === undefined ? [] : [say(telling, 'through', { day: lastDay(telling, until) })]),
  ];
}

function supposed(telling: Telling, asked: Supposition): string {
  if (asked.what === 'ends')
    return say(telling, 'ends', { what: telling.fact?.(asked.fact) ?? asked.fact });
  if (asked.what === 'happens') {
    const what = say(telling, `happens.${asked.kind}`);
    const list = particulars(telling, asked);
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

function leafLine(telling: Telling, { before, after }: LeafShift): Line {
  const title = requirementTitle(telling.program, telling.locale, after.path);
  const what = `${title} – ${subject(telling, after)}`;
  const state = after.met ? 'met' : 'missing';
  const [was, is] = [before, after].map((node) => haveAndNeed(node, telling.locale));
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

function tierLines(telling: Telling, { shift, after }: WhatIf): Line[] {
  const { tier, act, until, because } = shift;
  const organisation = telling.organisation ?? after.organisation;
  const [from, to] = [tier.before, tier.after].map((id) => tierName(telling, id));
  const code = act === null ? 'stays' : act === 'promotion' ? 'rises' : 'falls';
  const first = say(telling, code, { organisation, from: from!, to: to!, tier: to! });
  const ends = { before: dayOrNone(telling, until.before), after: dayOrNone(telling, until.after) };
  const lasts = ends.before === ends.after || act !== null ? '' : ` ${say(telling, 'lasts', ends)}`;
  return [
    { depth: 0, state: act === 'demotion' ? 'missing' : 'met', text: `${first}${lasts}` },
    ...causeLines(telling, after, because, 1),
    ...shift.competencies.map(({ competency, before, after: level }): Line => {
      const name = (id: string | null) =>
        id === null ? say(telling, 'noLevel') : titleIn(telling, id);
      const what = competencyTitle(telling.program, telling.locale, competency);
      const text = say(telling, 'level', { what, from: name(before), to: name(level) });
      const height = (id: string | null) =>
        telling.program.competencyLevels.findIndex((each) => each.id === id);
      return { depth: 0, state: height(level) < height(before) ? 'missing' : 'met', text };
    }),
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
    line(say(telling, changes.length === 0 ? 'same' : 'changes'), 0),
    ...changes,
    ...nextLines(telling, answer.after),
  ];
}
