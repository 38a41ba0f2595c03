import type { Problem } from '../kernel/problem.ts';
import { dates, durations, zone } from './checks/calendar.ts';
import { conflicts } from './checks/conflicts.ts';
import { banks, exams, rubrics } from './checks/exams.ts';
import { followed } from './checks/followed.ts';
import { items } from './checks/items.ts';
import { conditions, cycles, duplicates, prerequisitesFit, reachable } from './checks/ladders.ts';
import { locales } from './checks/locales.ts';
import { measures, tables } from './checks/measures.ts';
import { notices } from './checks/notices.ts';
import { references } from './checks/references.ts';
import type { Rule } from './checks/rule.ts';
import { silences } from './checks/silences.ts';
import { unused } from './checks/unused.ts';
import { parseFolder, type Parsed } from './parse.ts';
import { byPlace, place } from './sources.ts';

const rules: Rule[] = [
  locales,
  zone,
  dates,
  durations,
  references,
  unused,
  duplicates,
  exams,
  rubrics,
  banks,
  items,
  conditions,
  measures,
  tables,
  cycles,
  prerequisitesFit,
  reachable,
  conflicts,
  followed,
  silences,
  notices,
];

/**
 * Everything there is to say about a program's text, by file and line: form, meaning, contradictions, silences
 * and what this version does not act on. Where the form is broken the rest waits until it is mended.
 */
export function checkProgram(files: Record<string, string>): Parsed {
  const folder = parseFolder(files);
  const { program, banks: bankItems, scenarios } = folder;
  const found: Problem[] = program
    ? rules
        .flatMap((rule) => rule({ ...folder, program }))
        .map((finding) => place(finding, folder.mounts))
    : [];
  const problems = [...folder.problems, ...found].toSorted(byPlace);
  return { program, banks: bankItems, scenarios, problems };
}
