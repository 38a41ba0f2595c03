import type { Program } from './definition/program.ts';
import type { Exam } from './definition/exam.ts';
import type { Level, Track } from './definition/track.ts';
import type { Text } from './definition/values.ts';
import { conditionsIn } from './checks/rule.ts';

/** A level that is still awarded, with what its exams ask. */
export interface OpenLevel {
  track: string;
  level: string;
  body: Level;
  exams: Exam[];
}

/** A kind of credential with the tracks that belong to it. */
export interface CredentialKind {
  id: string;
  title: Text;
  summary: Text | null;
  /** Whom it is for, each of several where its tracks say different things. */
  audience: Text[];
  focus: Text | null;
  benefits: string[];
  tracks: { id: string; track: Track }[];
  levels: OpenLevel[];
}

/** The exams that a level asks for. */
export const examsOf = (program: Program, { requires }: Level): Exam[] =>
  conditionsIn(requires, []).flatMap(({ condition }) => {
    const exam = 'passed' in condition ? program.exams[condition.passed] : undefined;
    return exam ? [exam] : [];
  });

/** The levels of a track that can still be earned, from low to high. */
export const openLevels = (program: Program, id: string, track: Track): OpenLevel[] =>
  program.levels.flatMap(({ id: level }) => {
    const body = track.levels[level];
    return body && !body.closed ? [{ track: id, level, body, exams: examsOf(program, body) }] : [];
  });

const distinct = (texts: Text[]): Text[] => [
  ...new Map(texts.map((text) => [JSON.stringify(text), text])).values(),
];

/**
 * The kinds of credential of a program in the order of its text, each with what can still be earned of it. Where the
 * text names none, each track is a kind by itself. A kind of which nothing can be earned any more is left out.
 */
export function credentialKinds(program: Program): CredentialKind[] {
  const named = Object.entries(program.credentialKinds);
  const tracks = Object.entries(program.tracks).map(([id, track]) => ({ id, track }));
  const kinds = named.length > 0 ? named.map(ofText) : tracks.map(ofTrack);
  return kinds.filter(({ levels }) => levels.length > 0);

  function ofText([id, kind]: (typeof named)[number]): CredentialKind {
    const own = tracks.filter(({ track }) => track.kind === id);
    return {
      id,
      title: kind.title,
      summary: kind.summary ?? null,
      audience: kind.audience ? [kind.audience] : distinct(own.map(({ track }) => track.audience)),
      focus: kind.focus ?? null,
      benefits: kind.benefits,
      tracks: own,
      levels: own.flatMap((each) => openLevels(program, each.id, each.track)),
    };
  }

  function ofTrack({ id, track }: (typeof tracks)[number]): CredentialKind {
    return {
      id,
      title: track.title,
      summary: null,
      audience: [track.audience],
      focus: null,
      benefits: [],
      tracks: [{ id, track }],
      levels: openLevels(program, id, track),
    };
  }
}

/** Whether people of any of these employers may see how to prepare for a track; nobody's people see what is for all. */
export const seesPreparation = (
  { preparationFor }: Pick<Track, 'preparationFor'>,
  employers: readonly string[],
): boolean =>
  preparationFor === undefined || preparationFor.some((each) => employers.includes(each));

/**
 * Whether people of any of these employers may take a course: where every track that asks for it keeps its
 * preparation for others, they may not.
 */
export function maySeeCourse(
  program: Program,
  course: string,
  employers: readonly string[],
): boolean {
  const asking = Object.values(program.tracks).filter(({ levels }) =>
    Object.values(levels)
      .flatMap(({ requires }) => conditionsIn(requires, []))
      .some(({ condition }) => 'completed' in condition && condition.completed === course),
  );
  return asking.length === 0 || asking.some((track) => seesPreparation(track, employers));
}

const mapValues = <T>(record: Record<string, T>, change: (value: T, id: string) => T) =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]));

/** A program as people of these employers may read it: without paths and lessons that are kept for others. */
export function readableBy(program: Program, employers: readonly string[]): Program {
  const { tracks, courses } = program;
  if (Object.values(tracks).every((track) => seesPreparation(track, employers))) return program;
  return {
    ...program,
    tracks: mapValues(tracks, (track) =>
      seesPreparation(track, employers) ? track : { ...track, learningPath: [] },
    ),
    courses: mapValues(courses, (course, id) =>
      maySeeCourse(program, id, employers) ? course : { ...course, lessons: [] },
    ),
  };
}
