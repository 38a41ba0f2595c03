import { random, type BankItem, type Form } from '@guildmark/engine';
import type { ActOf } from './acts.ts';
import { formOf, setDatabaseClock } from './queries.ts';
import { actorOf, done, officer, type Stage } from './stage.ts';

type ExamAct = ActOf<'exam'>;

/** Shown option numbers by position, as a tab sends them. */
interface Answer {
  position: number;
  chosen: number[];
  flagged: boolean;
  number: number;
}

/** Sits an exam from the start to the submission, with as many right answers as the act says. */
export async function sitExam(stage: Stage, act: ExamAct): Promise<void> {
  const { exams } = stage.app.features;
  const { exam, person } = act;
  const candidate = actorOf(stage, person);
  const start = act.at - act.minutes * 60_000;
  await moveTo(stage, start);
  const { sitting } = done(await exams.startSitting(candidate, { exam }), `${person} ${exam}`);
  const { lease } = done(await exams.takeLease(candidate, { sitting }), `${person} ${exam} lease`);
  await moveTo(stage, start + Math.round((act.at - start) * 0.9));
  const changes = await answers(stage, sitting, act);
  done(await exams.saveResponses(candidate, { sitting, lease, changes }), `${person} ${exam} save`);
  if (act.disturbed) {
    const { minutes, reason } = act.disturbed;
    const office = officer(stage, 'certification-administrator');
    const granted = { sitting, minutes, kind: 'incident', reason } as const;
    done(await exams.grantTime(office, granted), `${person} ${exam} more time`);
  }
  await moveTo(stage, act.at);
  done(await exams.submitSitting(candidate, { sitting, lease }), `${person} ${exam} submit`);
}

/** Deadlines read the database's clock, so here both clocks are moved. */
async function moveTo(stage: Stage, at: number): Promise<void> {
  stage.setNow(at);
  await setDatabaseClock(stage.db, at);
}

async function answers(stage: Stage, sitting: string, act: ExamAct): Promise<Answer[]> {
  const { form, program, version, exam } = await formOf(stage.db, stage.vendor, sitting);
  const { programs } = stage.app.features;
  const inForce = await programs.programVersion(stage.vendor, program, version);
  if (!inForce) throw new Error(`demo: version ${version} is gone`);
  const bank = await programs.itemBank(stage.vendor, inForce.version, exam);
  return answersFor(form, bank, act);
}

/** Right answers at so many positions as reach the share, drawn by person and day; wrong ones elsewhere. */
export function answersFor(form: Form, bank: BankItem[], act: ExamAct): Answer[] {
  const keys = new Map(bank.map((item) => [item.id, item.key]));
  const draw = random(`${act.person} ${act.exam} ${act.at}`);
  const positions = form.map((_, index) => index + 1);
  const points = Math.round((form.length * act.share) / 10_000);
  const right = new Set(draw.shuffle(positions).slice(0, points));
  return form.map(({ item, options }, index) => {
    const key = keys.get(item) ?? [];
    const numbers = options.map((_, place) => place + 1);
    const isRight = (number: number) => key.includes(options[number - 1]!);
    const wrong = numbers.filter((number) => !isRight(number));
    return {
      position: index + 1,
      chosen: right.has(index + 1) ? numbers.filter(isRight) : [wrong[draw.int(wrong.length)]!],
      flagged: draw.int(12) === 0,
      number: index + 1,
    };
  });
}
