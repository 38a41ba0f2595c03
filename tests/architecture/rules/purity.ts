import { packageOf } from '../imports.ts';
import type { SourceFile } from '../source.ts';
import type { Rule, Violation } from './violation.ts';

const packages = new Set(['zod', 'yaml']);

/** The engine is a function of its arguments: two packages, no machine, no clock, no chance, no waiting. */
export const purity: Rule = (files) =>
  files.filter(({ path, isTest }) => path.startsWith('engine/') && !isTest).flatMap(impurities);

function impurities({ path, imports, uses }: SourceFile): Violation[] {
  const report = (line: number, message: string) => ({ rule: 'purity', path, line, message });
  return [
    ...imports
      .filter(({ target }) => !isPath(target) && !packages.has(packageOf(target)))
      .map(({ specifier, line }) => report(line, `imports ${specifier}`)),
    ...uses.map(({ what, line }) => report(line, `uses ${what}`)),
  ];
}

const isPath = (target: string) => /\.tsx?$/.test(target);
