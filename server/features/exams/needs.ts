import { refuse, type Exam, type Program, type Refusal } from '@guildmark/engine';
import type { Actor } from '../../platform/operation.ts';
import type { Access } from '../access/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { InForce, Programs } from '../programs/programs.ts';

/** What exams need of the features before them. */
export interface Needs {
  ledger: Pick<Ledger, 'recordIn' | 'factsOfPerson'>;
  access: Pick<Access, 'personWithAddress' | 'makeKnownIn'>;
  programs: Pick<
    Programs,
    'current' | 'programInForce' | 'programVersion' | 'withoutText' | 'itemBank'
  >;
}

export type PersonActor = Extract<Actor, { kind: 'person' }>;

/** A person who is signed in, else the refusal to hand back. */
export const signedIn = (
  actor: Actor,
): { ok: true; value: PersonActor } | { ok: false; refusal: Refusal } =>
  actor.kind === 'person' ? { ok: true, value: actor } : refuse('access.sign_in');

/** There is no such sitting, or it is somebody else's; who is not signed in is told to do that first. */
export const notFound = (actor: Actor): { ok: false; refusal: Refusal } =>
  actor.kind === 'person' ? refuse('sitting.not_found') : refuse('access.sign_in');

/** An exam of a program in force. */
export interface ExamInForce extends InForce {
  exam: Exam;
}

/** The exam of that id in the programs in force now; null where none has it. */
export async function findExam(
  programs: Needs['programs'],
  actor: Actor,
  id: string,
): Promise<ExamInForce | null> {
  for (const inForce of await programs.current(actor)) {
    const exam = ownValue(inForce.program.exams, id);
    if (exam) return { ...inForce, exam };
  }
  return null;
}

/** The program in force now that has something of that id under `part`; null where none has. */
export async function findProgramWith(
  programs: Needs['programs'],
  actor: Actor,
  part: 'courses' | 'assessments',
  id: string,
): Promise<InForce | null> {
  const all = await programs.current(actor);
  return all.find(({ program }) => ownValue<unknown>(program[part], id) !== undefined) ?? null;
}

/** An entry of a record by an id from outside, which may be the name of something every object has. */
export const ownValue = <T>(record: Record<string, T>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** The exam of a frozen version; throws where it is gone, for versions never change. */
export function examOf(program: Program, id: string): Exam {
  const exam = ownValue(program.exams, id);
  if (!exam) throw new Error(`no exam ${id} in ${program.program} ${program.version}`);
  return exam;
}
