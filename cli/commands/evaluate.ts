import { awardsDue, factsAbout, type Program, type Standing } from '@guildmark/engine';
import { competencyTitle, formatLastDay, formatList, localText, titleOf } from '@guildmark/words';
import { say, type Call, type Command } from '../command.ts';
import { showJson } from '../lines.ts';
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
  options: {
    ...questionOptions,
    json: { about: 'Answer with JSON: the whole value, requirement trees included.' },
  },
  run(call) {
    const question = readQuestion(call, 'evaluate');
    if (!question) return 1;
    const { program, facts, on, known } = question;
    const organisations = organisationsOf(call, facts);
    const around = indexed(facts);
    const answers = organisations.map((organisation) =>
      standingFor(question, organisation, around(organisation)),
    );
    const people = peopleOf(question, call.options['organisation']);
    if (call.options['json']) {
      const standings = answers.map(({ standing }) => standing);
      showJson(call, { program: program.program, on, known, standings, people });
    } else show(call, question, answers, people);
    return 0;
  },
};

interface Due {
  person: string;
  due: string[];
  agreementMissing: string[];
}

function peopleOf({ program, facts, on, known }: Question, organisation: unknown): Due[] {
  const named = facts.filter(
    (fact) => typeof organisation !== 'string' || fact.organisation === organisation,
  );
  const people = [...new Set(named.flatMap((fact) => fact.person ?? []))].toSorted();
  return people
    .map((person) => {
      const due = awardsDue(program, factsAbout(facts, person), on, known);
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

function show(call: Call, question: Question, answers: Answer[], people: Due[]): void {
  const { terminal, locale } = call;
  if (answers.length === 0) terminal.out(say(locale, 'evaluate.no_organisations'));
  for (const { program, standing } of answers) {
    const { organisation, measured, tiers, competencies } = standing;
    const title = program.tiers.find((each) => each.id === measured)?.title;
    const tier = title ? localText(title, locale) : say(locale, 'evaluate.none');
    const until = tiers.find((each) => each.tier === measured)?.until ?? null;
    const end =
      until === null
        ? ''
        : `, ${say(locale, 'evaluate.until', { date: formatLastDay(until, locale, program.zone) })}`;
    terminal.out(`${say(locale, 'evaluate.tier', { organisation, tier })}${end}`);
    for (const { competency, measured: level } of competencies)
      if (level !== null) terminal.out(`  ${competencyTitle(program, locale, competency, level)}`);
  }
  for (const { person, due, agreementMissing } of people) {
    const titles = [...due, ...agreementMissing].map((id) => titleOf(question.program, locale, id));
    const list = formatList(titles, locale);
    terminal.out(say(locale, 'evaluate.due', { person, list }));
  }
}
