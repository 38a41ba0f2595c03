import type { Platform } from '../../platform/operation.ts';
import { catalogue } from './catalogue.ts';
import { courses } from './courses.ts';
import { grants } from './grants.ts';
import type { Needs } from './needs.ts';
import { examOffice } from './office.ts';
import { oversight } from './oversight.ts';
import { writeResponses } from './response-queries.ts';
import { saving } from './saving.ts';
import { scores } from './scores.ts';
import { scoring } from './scoring.ts';
import { sittings } from './sittings.ts';
import { responseWriter } from './writer.ts';

export type { AttemptView, ExamView } from './catalogue.ts';
export type { CourseView } from './courses.ts';
export type { Accommodation, TimeGrant } from './grant-queries.ts';
export type { SittingLine } from './list-queries.ts';
export type { BankView, ExamLine, SittingDetail } from './office.ts';
export type { AttemptGrant, Candidacy, UsedUp } from './oversight.ts';
export type { OwnScore, PostedScore } from './scores.ts';
export type { ResultView } from './scoring.ts';
export type { PositionView, SittingView } from './views.ts';
export type { Change, Saved } from './writer.ts';

export type Exams = ReturnType<typeof exams>;

/** Courses, exams and their sittings: from the seed of a form to the fact that someone passed. */
export function exams(platform: Platform, needs: Needs) {
  const writer = responseWriter({ write: (requests) => writeResponses(platform.db, requests) });
  const saves = saving(platform, needs, writer);
  const scored = scoring(platform, needs, saves);
  const { saveResponses } = saves;
  const { submitSitting, result, expireDue } = scored;
  return {
    ...catalogue(platform, needs, scored),
    ...sittings(platform, needs, scored),
    ...grants(platform, needs),
    ...courses(platform, needs),
    ...examOffice(platform, needs),
    ...oversight(platform, needs),
    ...scores(platform, needs),
    saveResponses,
    submitSitting,
    result,
    expireDue,
  };
}
