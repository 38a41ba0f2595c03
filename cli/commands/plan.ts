import { factsAround, planUnder } from '@guildmark/engine';
import { refusalText, tellPlan, type PlanLine } from '@guildmark/words';
import { needed, WrongUse, sample, type Command } from '../command.ts';
import { showJson } from '../lines.ts';
import {
  oneOrganisation,
  organisationsOf,
  questionOptions,
  readQuestion,
  textsOf,
} from '../question.ts';

/** `guildmark plan DIR`: the cheapest way for one organisation to a tier or a level of a competency. */
export const plan: Command = {
  name: 'plan',
  usage:
    'guildmark plan DIR --facts FILE.ndjson --organisation ID --to TARGET --as-of DATE [--known DATE] [--json] [--locale en|ru]',
  about: 'Say what an organisation can do to reach a tier, by the prices of the program’s text.',
  example: `${sample.old} ${sample.facts} --organisation birch --to silver --as-of 2023-06-01`,
  options: {
    ...questionOptions,
    organisation: oneOrganisation,
    to: {
      value: 'TARGET',
      about: 'A tier, or a competency and its level: gold, archiving:expert.',
    },
    json: { about: 'Answer with JSON: the plan with its actions, costs and paths.' },
  },
  fine: 'a plan was made',
  run(call) {
    needed(call, 'plan', 'organisation');
    const target = needed(call, 'plan', 'to');
    const question = readQuestion(call, 'plan');
    if (!question) return 1;
    const { facts, on, known } = question;
    const [organisation = ''] = organisationsOf(call, facts);
    const around = factsAround(facts, organisation);
    const texts = textsOf(question);
    const answer = planUnder(texts, around, organisation, { on, known }, target);
    if (!answer.ok) throw new WrongUse(refusalText(answer.refusal, call.locale));
    if (call.options['json']) {
      showJson(call, answer.value);
      return 0;
    }
    const { version } = answer.value;
    const program = texts.find((text) => text.version === version) ?? question.program;
    const naming = { person: (id: string) => id, organisation };
    for (const line of tellPlan(answer.value, program, call.locale, naming))
      call.terminal.out(shown(line));
    return 0;
  },
};

const shown = ({ depth, text }: PlanLine): string => `${depth > 0 ? '  – ' : ''}${text}`;
