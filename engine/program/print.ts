import { stringify } from 'yaml';
import { Exam, ItemFile } from './definition/exam.ts';
import { Program } from './definition/program.ts';
import { ScenarioFile } from './definition/scenario.ts';
import type { BankItem, Parsed } from './parse.ts';
import { unparse } from './unparse.ts';

const yaml = (value: unknown): string =>
  stringify(value, {
    schema: 'core',
    version: '1.2',
    lineWidth: 100,
    aliasDuplicateObjects: false,
  });

const without = (value: object, ...keys: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

/** The items of one domain as their file writes them. */
function itemFile(domain: string, items: BankItem[]): string {
  return yaml(unparse(ItemFile, { domain, items: items.map((item) => without(item, 'domain')) }));
}

function bankFiles(banks: Parsed['banks']): [file: string, text: string][] {
  return Object.entries(banks).flatMap(([exam, items]) =>
    [...Map.groupBy(items, ({ domain }) => domain)].map(([domain, own]): [string, string] => [
      `exams/${exam}/items/${domain}.yaml`,
      itemFile(domain, own),
    ]),
  );
}

/**
 * A program in one canonical text: files by path that are read as the same definition, items and scenarios. What
 * is as it would be without being said is left out; parameters and readings stand with their answers where they were
 * named, and no longer by themselves; facts that scenarios shared stand with each. Comments, anchors and the split into files are those of the text alone, and not kept.
 */
export function printProgram({
  program,
  banks = {},
  scenarios = [],
}: Pick<Parsed, 'program'> & Partial<Parsed>): Record<string, string> {
  if (!program) return {};
  const { exams } = program;
  const files: [string, string][] = [
    ['program.yaml', yaml(unparse(Program, without(program, 'exams', 'parameters', 'readings')))],
    ...Object.entries(exams).map(([id, exam]): [string, string] => [
      `exams/${id}/exam.yaml`,
      yaml(unparse(Exam, exam)),
    ]),
    ...bankFiles(banks),
  ];
  if (scenarios.length > 0)
    files.push(['scenarios/all.yaml', yaml(unparse(ScenarioFile, { facts: [], scenarios }))]);
  return Object.fromEntries(files);
}
