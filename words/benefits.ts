import type { BenefitAnswer, Node, Standing } from '@guildmark/engine';
import { defineWords, sentence } from './define.ts';
import { localText } from './format.ts';
import { day, lastDay, stateOf, tierName, type Line, type Telling } from './telling.ts';

const benefitWords = defineWords(
  {
    title: 'Benefits:',
    open: '{benefit}: open{until, select, none {} other { through {until}}}. It comes with {tier}.',
    closed: '{benefit}: not open. It comes with {tier}, and this is asked for besides:',
    later: '{benefit}: open from {day} on. It comes with {tier}, and this is asked for besides:',
    blocked:
      '{benefit}: closed by the probation that began on {since}{until, select, none {} other { and lasts through {until}}}. It comes with {tier}.',
  },
  {
    title: 'Преимущества:',
    open: '{benefit}: доступно{until, select, none {} other { по {until} включительно}}. Даёт статус «{tier}».',
    closed: '{benefit}: недоступно. Даёт статус «{tier}», но нужно и следующее:',
    later: '{benefit}: будет доступно с {day}. Даёт статус «{tier}», но нужно и следующее:',
    blocked:
      '{benefit}: закрыто на испытательный срок, который начался {since}{until, select, none {} other { и продлится по {until} включительно}}. Даёт статус «{tier}».',
  },
);

function benefitText(telling: Telling, standing: Standing, answer: BenefitAnswer): string {
  const { program, locale } = telling;
  const { benefit, tier, open, until, blocked } = answer;
  const named = {
    benefit: localText(program.benefits[benefit]?.title ?? { en: benefit }, locale),
    tier: tierName(telling, tier),
    until: until === null ? 'none' : lastDay(telling, until),
  };
  const say = (code: string, args: Record<string, string> = {}) =>
    sentence(benefitWords, locale, code, { ...named, ...args });
  if (blocked)
    return say('blocked', { since: day(telling, standing.held.phaseSince ?? standing.on) });
  if (open) return say('open');
  return until === null ? say('closed') : say('later', { day: day(telling, until) });
}

/** The benefits of a standing: which are open until when, and what the others ask for or what closes them. */
export const benefitLinesOf = (
  telling: Telling,
  standing: Standing,
  nodeLines: (node: Node) => Line[],
): Line[] =>
  standing.benefits.length === 0
    ? []
    : [
        { depth: 0, state: 'met', text: sentence(benefitWords, telling.locale, 'title') },
        ...standing.benefits.flatMap((answer): Line[] => [
          {
            depth: 1,
            state: stateOf(telling, { met: answer.open, until: answer.until }),
            text: benefitText(telling, standing, answer),
          },
          ...(answer.requirement && !answer.blocked ? nodeLines(answer.requirement) : []),
        ]),
      ];
