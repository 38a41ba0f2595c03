import { standingOf } from '@guildmark/engine';
import { explain as explainStanding, type Line } from '@guildmark/words';
import { needed, type Command } from '../command.ts';
import { factsAround, organisationsOf, questionOptions, readQuestion } from '../question.ts';
import { painted, type Terminal } from '../terminal.ts';

/** `guildmark explain DIR`: the standing of one organisation in sentences. */
export const explain: Command = {
  name: 'explain',
  usage:
    'guildmark explain DIR --facts FILE.ndjson --organisation ID --as-of DATE [--known DATE] [--json] [--locale en|ru]',
  about: 'Say in sentences why an organisation has the tier it has, and what would change it.',
  options: { ...questionOptions, json: { about: 'Answer with JSON: the lines of the answer.' } },
  run(call) {
    needed(call, 'explain', 'organisation');
    const question = readQuestion(call, 'explain');
    if (!question) return 1;
    const { program, facts, on, known } = question;
    const [organisation = ''] = organisationsOf(call, facts);
    const around = factsAround(facts, organisation);
    const standing = standingOf(program, around, organisation, { on, known });
    const naming = { person: (id: string) => id, fact: (id: string) => id, organisation };
    const lines = explainStanding(standing, program, call.locale, naming);
    if (call.options['json']) call.terminal.out(JSON.stringify(lines, null, 2));
    else for (const line of lines) call.terminal.out(shown(call.terminal, line));
    return 0;
  },
};

const marks = { met: '✓', missing: '✗', soon: '!' } as const;
const severities = { met: 'notice', missing: 'error', soon: 'warning' } as const;

const shown = (terminal: Terminal, { depth, state, text }: Line): string =>
  `${'  '.repeat(depth)}${painted(terminal, severities[state], marks[state])} ${text}`;
