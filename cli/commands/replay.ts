import { factsAround, replay as replayed, standingOf, type Program } from '@guildmark/engine';
import { explainReplay } from '@guildmark/words';
import { needed, onlyOperand, say, WrongUse, sample, type Call, type Command } from '../command.ts';
import { byId, showJson, showLines } from '../lines.ts';
import {
  dateOr,
  oneOrganisation,
  organisationsOf,
  questionOptions,
  readDate,
  readFactsFor,
  readProgram,
} from '../question.ts';

const { facts, known } = questionOptions;

/** `guildmark replay DIR…`: what was held, and what texts yielded. */
export const replay: Command = {
  name: 'replay',
  usage:
    'guildmark replay DIR… --facts FILE.ndjson --organisation ID --from DATE --to DATE [--known DATE] [--json] [--locale en|ru]',
  about:
    'Say what was held and what the requirements yielded, day by day, under one text or several one after the other.',
  example: `${sample.both} ${sample.facts} --organisation acme --from 2023-01-01 --to 2023-12-31`,
  options: {
    facts,
    organisation: oneOrganisation,
    from: { value: 'DATE', about: 'The first day, such as 2026-01-01.' },
    to: { value: 'DATE', about: 'The last day (until its first instant), such as 2026-12-31.' },
    known,
    json: { about: 'Answer with JSON: every decision and every change with its causes.' },
  },
  more: [
    'Each text counts from the day on which it applies to the company, until the next one does. Decisions on record come first; what falls due after the last of them is said to be so. guildmark explain tells any day.',
  ],
  run(call) {
    const id = needed(call, 'replay', 'organisation');
    const [from, to] = [needed(call, 'replay', 'from'), needed(call, 'replay', 'to')];
    needed(call, 'replay', 'facts');
    const programs = readPrograms(call);
    const [first] = programs ?? [];
    const all = first && readFactsFor(call, 'replay', first);
    if (!programs || !first || !all) return 1;
    organisationsOf(call, all);
    const around = factsAround(all, id);
    const known = dateOr(call, first, 'known', Infinity);
    const days = { from: readDate(call, first, from), to: readDate(call, first, to), known };
    if (days.to < days.from) throw new WrongUse(say(call.locale, 'wrong.order'));
    const history = replayed(programs, around, id, days);
    const standingAt = (text: Program, on: number) => standingOf(text, around, id, { on, known });
    if (call.options['json']) showJson(call, history);
    else showLines(call, explainReplay(history, { programs, standingAt }, call.locale, byId));
    return 0;
  },
};

function readPrograms(call: Call): Program[] | null {
  if (call.operands.length === 0) onlyOperand(call, 'replay');
  const programs = call.operands.map((path) => readProgram(call, path));
  return programs.some((program) => program === null)
    ? null
    : programs.filter((one) => one !== null);
}
