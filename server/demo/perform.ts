import type { NewFact } from '../features/ledger/ledger.ts';
import type { Act, ActOf, CrmLine } from './acts.ts';
import { sitExam } from './exam-day.ts';
import {
  accommodate,
  correctName,
  grantAttempt,
  issueAnew,
  retractDeal,
  revokeBadge,
} from './mending.ts';
import { claim, confirm, createOrganisation, decline, leave } from './belonging.ts';
import { writeNews } from './news.ts';
import { importKnown, publishText, waive } from './office-acts.ts';
import { signUp } from './sign-up.ts';
import { actorOf, clockwork, done, known, officer, program, type Stage } from './stage.ts';

/** Does an act by the operations of the application, as whoever did it then. */
export async function perform(stage: Stage, act: Act): Promise<void> {
  stage.setNow(act.at);
  switch (act.act) {
    case 'organisation':
      return createOrganisation(stage, act);
    case 'sign-up':
      return signUp(stage, act);
    case 'claim':
      return claim(stage, act);
    case 'confirm':
      return confirm(stage, act);
    case 'decline':
      return decline(stage, act);
    case 'leave':
      return leave(stage, act);
    case 'course':
      return takeCourse(stage, act);
    case 'exam':
      return sitExam(stage, act);
    case 'assessment':
      return passAssessment(stage, act);
    case 'agree':
      return agree(stage, act);
    case 'crm':
      return importCrm(stage, act.lines);
    case 'import':
      return importKnown(stage, act);
    case 'waive':
      return waive(stage, act);
    case 'publish':
      return publishText(stage, act);
    case 'news':
      return writeNews(stage, act);
    case 'renew':
      return renew(stage, act);
    case 'accommodate':
      return accommodate(stage, act);
    case 'grant-attempt':
      return grantAttempt(stage, act);
    case 'retract-deal':
      return retractDeal(stage, act);
    case 'revoke':
      return revokeBadge(stage, act);
    case 'rename':
      return correctName(stage, act);
    case 'reissue':
      return issueAnew(stage, act);
    default:
      throw new Error(`demo: nobody can do ${JSON.stringify(act satisfies never)}`);
  }
}

/** Completes a course: oneself where the text allows it, else by the office. */
async function takeCourse(stage: Stage, { at, person, course }: ActOf<'course'>) {
  const { exams, ledger, programs } = stage.app.features;
  const inForce = await programs.programInForce(stage.vendor, program, at);
  const isOwn = inForce?.program.courses[course]?.completion === 'self';
  const office = officer(stage, 'certification-administrator');
  const { id } = known(stage.people, person);
  const answer = isOwn
    ? await exams.completeCourse(actorOf(stage, person), { course })
    : await exams.recordCompletion(office, { person: id, course });
  const { completedAt } = done(answer, `${person} ${course}`);
  if (completedAt === at) return;
  // The course page keeps the first time; who renews has taken it again, and the learning system says so.
  const again: NewFact = { kind: 'completion', person: id, subject: course, from: at, until: null };
  const input = { program, source: 'learning-system', facts: [again] };
  done(await ledger.importFacts(office, input), `${person} ${course} again`);
}

async function passAssessment(stage: Stage, act: ActOf<'assessment'>) {
  const { exams, programs } = stage.app.features;
  const { at, person, assessment, share } = act;
  const inForce = await programs.programInForce(stage.vendor, program, at);
  const rubric = inForce?.program.assessments[assessment]?.rubric ?? [];
  const most = rubric.reduce((sum, { points }) => sum + points, 0);
  const recorded = await exams.recordAssessment(officer(stage, 'certification-administrator'), {
    person: known(stage.people, person).id,
    assessment,
    points: Math.round((most * share) / 10_000),
  });
  done(recorded, `${person} ${assessment}`);
}

async function agree(stage: Stage, { person, agreement }: ActOf<'agree'>) {
  const { credentials } = stage.app.features;
  const accepted = await credentials.acceptAgreement(actorOf(stage, person), { agreement });
  done(accepted, `${person} ${agreement}`);
}

async function importCrm(stage: Stage, lines: CrmLine[]) {
  const facts = lines.map((line): NewFact => ({
    kind: line.kind,
    organisation: known(stage.organisations, line.organisation),
    person: known(stage.people, line.person).id,
    subject: line.product,
    ...(line.money && { money: line.money }),
    ...(line.role && { attributes: { role: line.role } }),
    from: line.closed,
    until: null,
  }));
  const manager = officer(stage, 'partner-manager');
  const input = { program, source: 'crm', facts };
  done(await stage.app.features.ledger.importFacts(manager, input), 'importing from the CRM');
}

/** An award has just run out, and the evidence for the next one is there. */
async function renew(stage: Stage, { person }: ActOf<'renew'>) {
  const { credentials } = stage.app.features;
  const { id } = known(stage.people, person);
  await stage.db
    .transaction()
    .execute((tx) => credentials.awardDueIn(tx, clockwork(stage), { program, person: id }));
}
