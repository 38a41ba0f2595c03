import {
  columnsOf,
  rankingFacts,
  rankings as make,
  type Program,
  type RankingMade,
} from '@guildmark/engine';
import { explainRankings } from '@guildmark/words';
import { WrongUse, say, type Call, type Command } from '../command.ts';
import { showJson, showLines } from '../lines.ts';
import { indexed, organisationsOf, questionOptions, readQuestion } from '../question.ts';

const { facts, known } = questionOptions;

/** `guildmark rankings DIR`: the rankings of a text as they are made for a day. */
export const rankings: Command = {
  name: 'rankings',
  usage:
    'guildmark rankings DIR --facts FILE.ndjson --as-of DATE [--known DATE] [--lines | --json] [--locale en|ru]',
  about: 'Rank all organisations by what a text asks, and say where each ranking is cut.',
  options: {
    facts,
    'as-of': {
      value: 'DATE',
      about: 'The day asked about: rankings are those of the periods that it lies in.',
    },
    known,
    lines: { about: 'Answer with the facts to record, one JSON object a line, as --facts reads.' },
    json: { about: 'Answer with JSON: each ranking, its time and its cuts.' },
  },
  more: [
    'A ranking whose text does not say when it is made is made on the day itself.',
    'Put the lines of --lines after the facts, and evaluate, explain and the others go by them.',
  ],
  run(call) {
    if (call.options['lines'] && call.options['json'])
      throw new WrongUse(say(call.locale, 'wrong.one_of', { options: '--lines, --json' }));
    const question = readQuestion(call, 'rankings');
    if (!question) return 1;
    const { program, on } = question;
    const columns = columnsOf(
      program,
      question.facts,
      question.known,
      organisationsOf(call, question.facts),
    );
    const elsewhere = { facts: indexed(question.facts), known: question.known };
    const made = make(program, columns, on, elsewhere);
    if (call.options['lines']) showFacts(call, program, made);
    else if (call.options['json']) showJson(call, made);
    else showLines(call, explainRankings(made, program, call.locale));
    return 0;
  },
};

/** The facts of rankings, as a file of facts has them. */
function showFacts({ terminal }: Call, program: Program, made: RankingMade[]): void {
  for (const { until: _, from, recordedAt, ...fact } of made.flatMap((each) =>
    rankingFacts(program, each),
  )) {
    const at = new Date(from).toISOString();
    terminal.out(
      JSON.stringify({ ...fact, from: at, recordedAt: new Date(recordedAt).toISOString() }),
    );
  }
}
