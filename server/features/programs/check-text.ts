import { createHash } from 'node:crypto';
import { checkProgram, type Problem, type Program } from '@guildmark/engine';
import type { Task } from '../../platform/aside.ts';
import type { Sources } from './queries.ts';

/** What the check says of a text, and what it read; null where it could not. */
export interface CheckedText {
  problems: Problem[];
  program: Program | null;
  /** A sign of exactly this text. */
  sign: string;
}

const remembered = new Map<string, CheckedText>();
/** A text is asked about again while its page is made, and by a colleague beside. */
const mostRemembered = 4;

/** A sign of a text: the same for the same files, whatever their order. */
export function signOf(files: Sources): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).toSorted())
    hash.update(JSON.stringify([path, files[path]]));
  return hash.digest('hex').slice(0, 32);
}

/** Checks a text aside: a large one takes a good part of a second. */
export const checkText: Task<{ files: Sources }, CheckedText> = {
  name: 'programs.check',
  run: async ({ files }) => {
    const sign = signOf(files);
    const known = remembered.get(sign);
    if (known) return known;
    const { problems, program } = checkProgram(files);
    const checked = { problems, program, sign };
    remembered.set(sign, checked);
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered) remembered.delete(oldest!);
    return checked;
  },
};
