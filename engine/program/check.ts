import { actions } from './checks/actions.ts';
import { benefits } from './checks/benefits.ts';
import { dates, durations, zone } from './checks/calendar.ts';
import { competencies } from './checks/competencies.ts';
import { conflicts } from './checks/conflicts.ts';
import { banks, exams, rubrics } from './checks/exams.ts';
import { followed } from './checks/followed.ts';
import { items } from './checks/items.ts';
import {
  cycles,
  duplicates,
  possibleThere,
  prerequisitesFit,
  reachable,
  rising,
} from './checks/ladders.ts';
import { locales } from './checks/locales.ts';
import { maintained } from './checks/maintained.ts';
import { falling, measures, tables } from './checks/measures.ts';
import { unnamed } from './checks/names.ts';
import { notices } from './checks/notices.ts';
import { rankings } from './checks/rankings.ts';
import { standIns } from './checks/placeholders.ts';
import { publicParts } from './checks/public.ts';
import { references } from './checks/references.ts';
import { reviews } from './checks/reviews.ts';
import type { Checked, Rule } from './checks/rule.ts';
import { sense } from './checks/sense.ts';
import { silences } from './checks/silences.ts';
import { solutions } from './checks/solutions.ts';
import { bounds, size } from './checks/size.ts';
import { stories } from './checks/stories.ts';
import { storySubjects } from './checks/story-subjects.ts';
import { transitions } from './checks/transition.ts';
import { unused } from './checks/unused.ts';
import { versions } from './checks/versions.ts';
import { validities } from './checks/validity.ts';
import { parseFolder, type Parsed, type ParsedFolder } from './parse.ts';
import { rescue } from './rescue.ts';
import { listed, place, type Finding } from './sources.ts';

const rules: Rule[] = [
  locales,
  zone,
  dates,
  versions,
  durations,
  validities,
  references,
  stories,
  storySubjects,
  unused,
  duplicates,
  exams,
  rubrics,
  banks,
  items,
  size,
  possibleThere,
  competencies,
  solutions,
  transitions,
  standIns,
  measures,
  sense,
  falling,
  rankings,
  tables,
  benefits,
  publicParts,
  cycles,
  prerequisitesFit,
  reachable,
  rising,
  maintained,
  conflicts,
  actions,
  followed,
  silences,
  reviews,
  notices,
  unnamed,
];

/**
 * Everything there is to say about a program's text, by file and line: form, meaning, contradictions, silences
 * and what this version does not act on. Where the form is broken in places, the rules look at the rest of the
 * text; `program` is null all the same.
 */
export function checkProgram(files: Record<string, string>): Parsed {
  const folder = parseFolder(files);
  const { program, before, banks: bankItems, scenarios } = folder;
  const sound = program && !folder.problems.some(({ severity }) => severity === 'error');
  const found = sound ? findings({ ...folder, program }) : rescued(folder);
  const problems = listed([
    ...folder.problems,
    ...found.map((finding) => place(finding, folder.mounts)),
  ]);
  return { program, before, banks: bankItems, scenarios, problems };
}

function findings(checked: Checked): Finding[] {
  const beyond = bounds(checked);
  return beyond.length > 0 ? beyond : rules.flatMap((rule) => rule(checked));
}

function rescued({ read, before, problems }: ParsedFolder): Finding[] {
  // What stands at another depth than was meant is defined nowhere, and everything that names it would be told.
  if (problems.some(({ code }) => code === 'yaml.empty')) return [];
  const rest = rescue(read);
  return rest
    ? findings({ ...rest.checked, before }).flatMap((finding) => rest.placed(finding))
    : [];
}
