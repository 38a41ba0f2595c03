import { itemText, parseProgram, type BankItem } from '@guildmark/engine';
import { programFiles } from '../../server/testing.ts';

/** What a candidate sees of a question. */
export interface Shown {
  stem: string;
  options: string[];
}

const { banks, program } = parseProgram(programFiles());

/** The edition of an agreement that is to be accepted. */
export const editionOf = (agreement: string): string =>
  program?.agreements[agreement]?.edition ?? '';

/** The shown numbers (1-based) of the right options of a question, as somebody who has studied would choose them. */
export function rightOptions(exam: string, { stem, options }: Shown): number[] {
  const item = banks[exam]?.find((each) => itemText(each, 'en').stem.trim() === stem.trim());
  if (!item) throw new Error(`no item of ${exam} asks: ${stem}`);
  return numbersOf(item, options);
}

function numbersOf(item: BankItem, options: string[]): number[] {
  const texts = itemText(item, 'en').options;
  const numbers = item.key.map((letter) => options.indexOf(texts[letter]?.trim() ?? '') + 1);
  if (numbers.includes(0)) throw new Error(`${item.id}: a right option is not shown`);
  return numbers.toSorted((a, b) => a - b);
}
