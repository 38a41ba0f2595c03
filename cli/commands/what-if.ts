import { whatIf as supposed, type Refusal } from '@guildmark/engine';
import { explainWhatIf, refusalText } from '@guildmark/words';
import { needed, say, WrongUse, sample, type Call, type Command } from '../command.ts';
import { byId, showJson, showLines } from '../lines.ts';
import {
  oneOrganisation,
  organisationsOf,
  programFor,
  questionOptions,
  readQuestion,
  textsOf,
} from '../question.ts';
import { readSuppositions, suppositionOptions } from '../suppositions.ts';

/** `guildmark what-if DIR`: what would be if something happened. */
export const whatIf: Command = {
  name: 'what-if',
  usage:
    'guildmark what-if DIR --facts FILE.ndjson --organisation ID --as-of DATE [--leaves PERSON] [--deal AMOUNT] [--passes PERSON:EXAM] … [--json] [--locale en|ru]',
  about: 'Say what would change if people left or joined, deals closed, exams were passed.',
  example: `${sample.old} ${sample.facts} --organisation acme --as-of 2023-06-01 --leaves ben`,
  options: {
    ...questionOptions,
    organisation: oneOrganisation,
    ...suppositionOptions,
    json: { about: 'Answer with JSON: the standing before and after, and what is different.' },
  },
  more: [
    'What is supposed happens on the day asked about, in the order given. Nothing is written.',
  ],
  run(call) {
    needed(call, 'what-if', 'organisation');
    const question = readQuestion(call, 'what-if');
    if (!question) return 1;
    const suppositions = readSuppositions(call, question.program);
    if (suppositions.length === 0)
      throw new WrongUse(refusalText({ code: 'what_if.nothing' }, call.locale));
    const [organisation = ''] = organisationsOf(call, question.facts);
    // All facts: who joins may have earned what they hold elsewhere.
    const program = programFor(question, organisation);
    const texts = textsOf(question);
    const answer = supposed({ ...question, program, texts, organisation }, suppositions);
    if (!answer.ok) throw new WrongUse(whyNot(call, answer.refusal));
    const { under, ...value } = answer.value;
    if (call.options['json']) showJson(call, value);
    else
      showLines(call, explainWhatIf(answer.value, suppositions, under.program, call.locale, byId));
    return 0;
  },
};

const forms: Record<string, string> = {
  'what_if.attribute': 'wrong.attribute',
  'what_if.attribute_part': 'wrong.attribute',
};

/** Why something cannot be supposed, and where its form is wrong how the command line writes it. */
function whyNot({ locale }: Call, refusal: Refusal): string {
  const form = forms[refusal.code];
  const why = refusalText(refusal, locale);
  return form ? `${why} ${say(locale, form, refusal.args)}` : why;
}
