import type { LevelProgress, Node, Program } from '@guildmark/engine';

/** The one thing to do next, and where. */
export interface NextStep {
  kind: 'sitting' | 'agreement' | 'course' | 'exam';
  href: string;
  title: Record<string, string>;
  /** The credential that waits for it. */
  award?: Record<string, string>;
}

interface Progress {
  program: Program;
  levels: LevelProgress[];
  agreement: { id: string; accepted: boolean } | null;
}

const leavesOf = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

const titleOf = (program: Program, { track, level }: LevelProgress) =>
  program.tracks[track]?.levels[level]?.title ?? {};

/** A step towards one level that a person can take here by themselves: its course, else its exam. */
function stepOf(program: Program, progress: LevelProgress): NextStep | null {
  const open = leavesOf(progress.requirement).filter((leaf) => !leaf.met);
  const course = open.find((leaf) => leaf.kind === 'completed')?.subject[0];
  if (course && program.courses[course]) {
    return { kind: 'course', href: `/me/courses/${course}`, title: program.courses[course].title };
  }
  const exam = open.find((leaf) => leaf.kind === 'passed')?.subject[0];
  if (!exam || !program.exams[exam]) return null;
  return { kind: 'exam', href: `/me/exams/${exam}`, title: program.exams[exam].title };
}

/** Whether the person holds a higher level of the same track: then a lower one is no step ahead. */
export function isBelowHeld(level: LevelProgress, levels: LevelProgress[]): boolean {
  const track = levels.filter((one) => one.track === level.track);
  const highest = track.findLastIndex((one) => one.held !== null);
  return track.indexOf(level) < highest;
}

/** First what is under way, then what waits for a signature, then the first level that is open in any track. */
export function nextStep(view: Progress | undefined, running: string | null): NextStep | null {
  if (running) return { kind: 'sitting', href: `/me/sittings/${running}`, title: {} };
  if (!view) return null;
  const { program, levels, agreement } = view;
  const due = levels.find((level) => level.due && level.agreementMissing);
  if (due && agreement) {
    return {
      kind: 'agreement',
      href: `/me/agreements/${agreement.id}`,
      title: program.agreements[agreement.id]?.title ?? {},
      award: titleOf(program, due),
    };
  }
  const open = levels.filter(
    (level) => level.held === null && !level.due && !isBelowHeld(level, levels),
  );
  const begun = open.filter((level) => leavesOf(level.requirement).some((leaf) => leaf.met));
  for (const level of [...begun, ...open]) {
    const step = stepOf(program, level);
    if (step) return step;
  }
  return null;
}
