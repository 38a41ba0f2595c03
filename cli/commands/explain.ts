import { factsAround } from '@guildmark/engine';
import { explain as explainStanding } from '@guildmark/words';
import { needed, sample, type Command } from '../command.ts';
import {
  oneOrganisation,
  organisationsOf,
  questionOptions,
  readQuestion,
  standingFor,
} from '../question.ts';
import { byId, showJson, showLines } from '../lines.ts';

/** `guildmark explain DIR`: the standing of one organisation in sentences. */
export const explain: Command = {
  name: 'explain',
  usage:
    'guildmark explain DIR --facts FILE.ndjson --organisation ID --as-of DATE [--known DATE] [--json] [--locale en|ru]',
  about: 'Say in sentences why an organisation has the tier it has, and what would change it.',
  example: `${sample.old} ${sample.facts} --organisation acme --as-of 2023-06-01`,
  options: {
    ...questionOptions,
    organisation: oneOrganisation,
    json: { about: 'Answer with JSON: the lines of the answer.' },
  },
  run(call) {
    needed(call, 'explain', 'organisation');
    const question = readQuestion(call, 'explain');
    if (!question) return 1;
    const { facts } = question;
    const [organisation = ''] = organisationsOf(call, facts);
    const around = factsAround(facts, organisation);
    const { program, standing, later } = standingFor(question, organisation, around);
    const byFact = new Map(around.map((fact) => [fact.id, fact]));
    const lines = explainStanding(standing, program, call.locale, {
      ...byId,
      organisation,
      facts: byFact,
      later,
    });
    if (call.options['json']) showJson(call, lines);
    else showLines(call, lines);
    return 0;
  },
};
