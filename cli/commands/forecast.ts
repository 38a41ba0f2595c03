import { foreseen } from '@guildmark/engine';
import { explainForecast } from '@guildmark/words';
import { say, sample, type Command } from '../command.ts';
import { byId, showJson, showLines } from '../lines.ts';
import { ofEach } from '../progress.ts';
import {
  dateOr,
  indexed,
  organisationsOf,
  questionOptions,
  readQuestion,
  standingFor,
} from '../question.ts';

/** `guildmark forecast DIR`: what time alone will change. */
export const forecast: Command = {
  name: 'forecast',
  usage:
    'guildmark forecast DIR --facts FILE.ndjson --as-of DATE [--until DATE] [--known DATE] [--organisation ID] [--json] [--locale en|ru]',
  about: 'Say which tiers change when if nothing more happens, and because of what.',
  example: `${sample.old} ${sample.facts} --as-of 2023-06-01`,
  options: {
    ...questionOptions,
    until: { value: 'DATE', about: 'Only changes up to this day; without it, all.' },
    json: { about: 'Answer with JSON: every change with its causes, by organisation.' },
  },
  run(call) {
    const question = readQuestion(call, 'forecast');
    if (!question) return 1;
    const { program, facts, on } = question;
    const until = dateOr(call, program, 'until', Infinity);
    const { around } = indexed(facts);
    const answers = ofEach(call, organisationsOf(call, facts), (organisation) =>
      standingFor(question, organisation, around(organisation)),
    );
    if (call.options['json']) {
      const told = answers.map(({ standing }) => ({
        organisation: standing.organisation,
        measured: standing.measured,
        forecast: foreseen(standing, until),
      }));
      showJson(call, { program: program.program, on, until, organisations: told });
      return 0;
    }
    if (answers.length === 0) call.terminal.out(say(call.locale, 'evaluate.no_organisations'));
    for (const { program: text, standing, later } of answers) {
      const inTime = later.filter((each) => each.standing.on <= until);
      showLines(
        call,
        explainForecast(standing, text, call.locale, { ...byId, until, later: inTime }),
      );
    }
    return 0;
  },
};
