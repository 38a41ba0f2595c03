import {
  columnsOf,
  ownPlace,
  rankingFacts,
  rankings as make,
  type Program,
  type RankingMade,
} from '@guildmark/engine';
import { explainOwnPlaces, explainRankings } from '@guildmark/words';
import { WrongUse, say, type Call, type Command } from '../command.ts';
import { showJson, showLines } from '../lines.ts';
import {
  indexed,
  organisationsIn,
  organisationsOf,
  questionOptions,
  readQuestion,
} from '../question.ts';

const { facts, known } = questionOptions;

/** `guildmark rankings DIR`: the rankings of a text as they are made for a day. */
export const rankings: Command = {
  name: 'rankings',
  usage:
    'guildmark rankings DIR --facts FILE.ndjson --as-of DATE [--organisation ID] [--known DATE] [--lines | --json] [--locale en|ru]',
  about: 'Rank all organisations by what a text asks, and say where each ranking is cut.',
  options: {
    facts,
    'as-of': {
      value: 'DATE',
      about: 'The day asked about: rankings are those of the periods that it lies in.',
    },
    organisation: { value: 'ID', about: 'Only the place of this organisation in each ranking.' },
    known,
    lines: { about: 'Answer with the facts to record, one JSON object a line, as --facts reads.' },
    json: { about: 'Answer with JSON: each ranking, its time and its cuts.' },
  },
  more: [
    'A ranking whose text does not say when it is made is made on the day itself.',
    'Put the lines of --lines after the facts, and evaluate, explain and the others go by them.',
  ],
  run(call) {
    for (const other of ['json', 'organisation'])
      if (call.options['lines'] && call.options[other])
        throw new WrongUse(say(call.locale, 'wrong.one_of', { options: `--lines, --${other}` }));
    const question = readQuestion(call, 'rankings');
    if (!question) return 1;
    const { program, on } = question;
    const [own] = call.options['organisation'] ? organisationsOf(call, question.facts) : [];
    const everyone = organisationsIn(question.facts);
    const columns = columnsOf(program, question.facts, question.known, everyone);
    const elsewhere = { facts: indexed(question.facts).around, known: question.known };
    const made = make(program, columns, on, elsewhere);
    if (call.options['lines']) showFacts(call, program, made);
    else if (own !== undefined) showOwn(call, program, made, own);
    else if (call.options['json']) showJson(call, made);
    else showLines(call, explainRankings(made, program, call.locale));
    return 0;
  },
};

/** The place of one organisation in each ranking. */
function showOwn(call: Call, program: Program, made: RankingMade[], organisation: string): void {
  if (!call.options['json'])
    return showLines(call, explainOwnPlaces(made, organisation, program, call.locale));
  const answers = made.map((ranking) => {
    const { cut, place } = ownPlace(ranking, organisation);
    return { rank: ranking.rank, time: ranking.time, cut, place };
  });
  showJson(call, answers);
}

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
