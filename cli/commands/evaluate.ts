import { awardsDue, type Fact, type Program, type Standing } from '@guildmark/engine';
import { competencyTitle, formatLastDay, formatList, localText, titleOf } from '@guildmark/words';
import { say, sample, type Call, type Command } from '../command.ts';
import { showJson } from '../lines.ts';
import { ofEach } from '../progress.ts';
import {
  indexed,
  organisationsOf,
  questionOptions,
  readQuestion,
  standingFor,
} from '../question.ts';
import type { Question } from '../question.ts';

/** `guildmark evaluate DIR`: tiers and credentials that facts yield on a day. */
export const evaluate: Command = {
  name: 'evaluate',
  usage:
    'guildmark evaluate DIR --facts FILE.ndjson --as-of DATE [--known DATE] [--organisation ID] [--json] [--locale en|ru]',
  about: 'Say which tier every organisation has on a day, and which credentials are due.',
  example: `${sample.old} ${sample.facts} --as-of 2023-06-01`,
  options: {
    ...questionOptions,
    json: { about: 'Answer with JSON: the whole value, requirement trees included.' },
  },
  run(call) {
    const question = readQuestion(call, 'evaluate');
    if (!question) return 1;
    const { program, facts, on, known } = question;
    const organisations = organisationsOf(call, facts);
    const { around, about } = indexed(facts);
    const people = peopleOf(question, about, call.options['organisation']);
    const answered = <T>(told: (answer: Answer) => T): T[] =>
      ofEach(call, organisations, (one) => told(standingFor(question, one, around(one))));
    if (call.options['json']) {
      const standings = answered(({ standing }) => standing);
      showJson(call, { program: program.program, on, known, standings, people });
      return 0;
    }
    // Of many organisations the sentences are kept, and not all that they are made of.
    const lines = answered((answer) => linesOn(call, answer)).flat();
    show(call, question, lines, people);
    return 0;
  },
};

interface Due {
  person: string;
  due: string[];
  agreementMissing: string[];
}

function peopleOf(
  { program, facts, on, known }: Question,
  about: (person: string) => Fact[],
  organisation: unknown,
): Due[] {
  const named = facts.filter(
    (fact) => typeof organisation !== 'string' || fact.organisation === organisation,
  );
  const people = [...new Set(named.flatMap((fact) => fact.person ?? []))].toSorted();
  return people
    .map((person) => {
      const due = awardsDue(program, about(person), on, known);
      const list = (missing: boolean) =>
        due.filter((each) => each.agreementMissing === missing).map((each) => each.award);
      return { person, due: list(false), agreementMissing: list(true) };
    })
    .filter(({ due, agreementMissing }) => due.length + agreementMissing.length > 0);
}

interface Answer {
  program: Program;
  standing: Standing;
}

/** The tier of an organisation with its end, and the levels of its competencies. */
function linesOn({ locale }: Call, { program, standing }: Answer): string[] {
  const { organisation, measured, tiers, competencies } = standing;
  const title = program.tiers.find((each) => each.id === measured)?.title;
  const tier = title ? localText(title, locale) : say(locale, 'evaluate.none');
  const until = tiers.find((each) => each.tier === measured)?.until ?? null;
  const end =
    until === null
      ? ''
      : `, ${say(locale, 'evaluate.until', { date: formatLastDay(until, locale, program.zone) })}`;
  const levels = competencies.flatMap(({ competency, measured: level }) =>
    level === null ? [] : [`  ${competencyTitle(program, locale, competency, level)}`],
  );
  return [`${say(locale, 'evaluate.tier', { organisation, tier })}${end}`, ...levels];
}

function show(
  { terminal, locale }: Call,
  { program }: Question,
  lines: string[],
  people: Due[],
): void {
  if (lines.length === 0) terminal.out(say(locale, 'evaluate.no_organisations'));
  for (const line of lines) terminal.out(line);
  for (const { person, due, agreementMissing } of people) {
    const titles = [...due, ...agreementMissing].map((id) => titleOf(program, locale, id));
    terminal.out(say(locale, 'evaluate.due', { person, list: formatList(titles, locale) }));
  }
}
