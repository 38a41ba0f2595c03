import type { SourceFile } from '../source.ts';
import type { Rule, Violation } from './violation.ts';

/** No file reaches itself through imports, types included. Each cycle is reported once. */
export const cycles: Rule = (files) => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const found: Violation[] = [];
  const visit = (file: SourceFile, trail: string[]) => {
    if (finished.has(file.path)) return;
    const here = [...trail, file.path];
    for (const { target, line } of file.imports) {
      const start = here.indexOf(target);
      const next = byPath.get(target);
      if (start >= 0) found.push(report(file, line, [...here.slice(start), target]));
      else if (next) visit(next, here);
    }
    finished.add(file.path);
  };
  for (const file of files) visit(file, []);
  return found;
};

const report = (file: SourceFile, line: number, round: string[]): Violation => ({
  rule: 'cycles',
  path: file.path,
  line,
  message: round.join(' → '),
});
