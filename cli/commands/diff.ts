import { diff as differences } from '@guildmark/engine';
import { diffText, explainDiff } from '@guildmark/words';
import { twoOperands, sample, type Command } from '../command.ts';
import { showJson, showLines } from '../lines.ts';
import { readProgram } from '../question.ts';

/** `guildmark diff OLD NEW`: what is different between two texts, in words. */
export const diff: Command = {
  name: 'diff',
  usage: 'guildmark diff OLD NEW [--json] [--locale en|ru]',
  about: 'Say in words what is different between two texts of a program, and what asks for more.',
  example: sample.both,
  options: { json: { about: 'Answer with JSON: a list of differences.' } },
  fine: 'no difference',
  found: 'differences, or errors in a program',
  more: ['Items and scenarios are not compared, only what the program says.'],
  run(call) {
    const [old, next] = twoOperands(call, 'diff');
    const [before, after] = [readProgram(call, old), readProgram(call, next)];
    if (!before || !after) return 1;
    const told = { before, after, locale: call.locale };
    const found = differences(before, after);
    if (call.options['json'])
      showJson(
        call,
        found.map((difference) => ({ ...difference, says: diffText(told, difference) })),
      );
    else showLines(call, explainDiff(found, told));
    return found.length === 0 ? 0 : 1;
  },
};
