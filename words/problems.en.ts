import { areaProblems } from './problems.areas.ts';
import { formProblems } from './problems.form.ts';
import { reviewProblems } from './problems.review.ts';
import { transitionProblems } from './problems.transition.ts';

/** What is wrong with a program's text (`says`) and how to mend it (`mend`), by the code of the problem. */
export const english = {
  severity: { error: 'error', warning: 'warning', settled: 'settled', notice: 'notice' },
  settled: '{switch} chooses “{chosen}”: {because}',
  settledPlain: '{switch} is “{chosen}”.',
  says: {
    ...formProblems.en.says,
    ...areaProblems.en.says,
    condition: {
      ...formProblems.en.says.condition,
      too_many: 'At least {n, number} of {of, number} conditions can never hold.',
      people_in_level: 'A level asks what one person has done; it cannot count people.',
      person_in_company: 'Here something is asked of a company; “{word}” asks it of one person.',
      held_by_company: 'Here “{word}” asks it of the company itself, not of its people.',
      company_in_level:
        'A level asks what one person has done; “{word}” asks something of a company.',
    },
    text: {
      language_missing: 'This text is missing in the language “{locale}”.',
      language_unknown: 'The program does not have the language “{locale}”.',
    },
    zone: { unknown: 'No calendar knows the time zone “{found}”.' },
    dates: { order: '{second} ({later}) is before {first} ({earlier}).' },
    reference: {
      unknown:
        'There is no {kind, select, attribute_value {value} source {entry of the older program} course_or_exam {course or exam} credential_or_exam {credential or exam} exam_or_assessment {exam or assessment} solution_category {category of solutions} credential_kind {kind of credential} competency_level {level of competencies} other {{kind}}} “{id}”.',
      other_kind:
        '{kind, select, exam {An exam} assessment {An assessment} agreement {An agreement} area {An area} attribute {An attribute} exam_or_assessment {An exam or assessment} source {An entry of the older program} course_or_exam {A course or exam} credential_or_exam {A credential or exam} solution_category {A category of solutions} credential_kind {A kind of credential} competency_level {A level of competencies} other {A {kind}}} belongs here, and “{id}” is {is, select, course {a course} exam {an exam} assessment {an assessment} credential {a credential} agreement {an agreement} tier {a tier} competency {a competency} other {a level}}.',
      unused:
        'The {kind, select, exam_or_assessment {exam or assessment} credential_kind {kind of credential} competency_level {level of competencies} solution_category {category of solutions} other {{kind}}} “{id}” is defined, and nothing uses it.',
    },
    duplicate: {
      id: 'The {kind, select, exam_or_assessment {exam or assessment} credential_kind {kind of credential} competency_level {level of competencies} solution_category {category of solutions} other {{kind}}} “{id}” exists more than once.',
    },
    exam: {
      folder: 'The exam calls itself “{found}”, and its folder is called “{expected}”.',
      blueprint_sum:
        'The domains of “{exam}” add up to {sum, number} questions, and a form has {questions, number}.',
      time_outside: 'The exam takes {found}, and exams of its level take from {from} to {to}.',
      no_standard: 'The level “{level}” has no exam standards.',
      incomplete: 'The exam “{exam}” lacks {lacks}, and the text refuses incomplete exams.',
    },
    bank: {
      too_small: '“{exam}” has {have, number} live items and needs {need, number}.',
      domain_too_small:
        '“{exam}” has {have, number} live items in the domain “{domain}” and needs {need, number}.',
    },
    assessment: {
      pass_mark: 'The pass mark {found, number} is above the sum of the rubric, {sum, number}.',
    },
    item: {
      one_option: '“{id}” offers no choice.',
      key: 'The key of “{id}” is “{letter}”, and no option has this letter.',
      letters:
        '“{id}” has the options {found} in “{locale}”, and {expected} in its first language.',
      same_option: '“{id}” has the same option twice in “{locale}”.',
      every_option_right: 'Every option of “{id}” is right.',
    },
    level: {
      cycle: '“{way}”: the credential is needed to earn itself.',
      skips: '“{credential}” can be earned without “{below}”, the level below it.',
      needs_higher: '“{credential}” asks for “{higher}”, which is of a higher level.',
    },
    credential: {
      not_earnable:
        '“{credential}” cannot be earned yet: an exam on the way to it is announced and not offered.',
    },
    tier: {
      unreachable: 'No company can reach the tier “{tier}”.',
      asks_less: '“{tier}” asks for less than “{below}”, the tier below it.',
    },
    maintain: {
      asks_more:
        'What keeps “{id}” asks for more than what achieves it, and has no effect: whoever still meets what achieves it keeps it too.',
    },
    currency: { differs: 'The price is in {found}, and the program reckons in {expected}.' },
    choice: {
      not_followed: '{switch} chooses “{chosen}”, and this version acts on the other reading.',
    },
    conflict: {
      pass_mark: 'The exam “{exam}” asks for {mark}, the standard of its level for {standard}.',
      lapse:
        'The full path is due after {grace} of grace, and yet a shortened path is open for {streamlined}.',
      level_names: 'The level “{level}” is also called {others}.',
      tier_names: 'There are two lists of tiers: {listed}; and {elsewhere}.',
      annual_duties: 'A duty falls due every year for credentials of {validFor}: {credentials}.',
      first_renewals:
        'Renewals are planned from {from} on, and nothing expires before {validFor} has passed.',
      seats: 'Tiers ask for several people, and one person might fill more than one seat.',
      single_attempt:
        'The level “{level}” includes one attempt, and yet asks for {wait} between attempts.',
      standard_without_exam: 'There are exam standards for levels without any exam: {levels}.',
      incomplete_exam:
        'The exam “{exam}” is announced without {lacks}{required, select, yes {, and a level asks for it} other {, and no level asks for it}}.',
      practical_level:
        'The practical “{assessment}” of the track “{track}”: the list of formats puts it at {listed, select, none {no level} other {“{listed}”}}, the table of levels at {table, select, none {no level} other {“{table}”}}.',
    },
    silence: {
      ...reviewProblems.en.silenceSays,
      ...transitionProblems.en.silence.says,
      after_attempts: 'The source does not say what happens after the included attempts.',
      agreement: 'The source does not say whether an agreement is accepted before an award.',
      demotions: 'The source does not say when a worse standing takes effect.',
      promotions: 'The source does not say when a better standing takes effect.',
      higher_level: 'The source does not say whether a higher level counts as the lower one.',
      employer_change:
        'The source does not say until when a company has the credit for someone who left.',
      unknown_candidate: 'The source does not say what a score of somebody not yet known does.',
      grace_counts: 'The source does not say whether a holder in the grace period counts.',
      tiers_cumulative:
        'The source does not say whether a tier includes the requirements of the lower ones.',
      pass_mark: 'The source gives no pass mark for an exam.',
      competency_levels:
        'The source does not say whether a level of a competency includes the lower ones.',
      competencies_count:
        'The source does not say whether tiers see what is measured or what was decided.',
      bank_per_domain:
        'The source asks for a multiple of live items over all; the text asks it of every domain too.',
    },
  },
  mend: {
    ...formProblems.en.mend,
    ...areaProblems.en.mend,
    condition: {
      ...formProblems.en.mend.condition,
      too_many: 'Lower n, or add conditions.',
      people_in_level: 'Use holds, completed, passed, agreed or count.',
      company_in_level: 'Ask it of a tier or a competency.',
      person_in_company: 'Ask it of a level of a track.',
      held_by_company:
        'To ask for people, write people: holding: {id}, atLeast: 1. If the company itself is meant, nothing is to be mended.',
    },
    text: {
      language_missing: 'Add the text after “{locale}:”.',
      language_unknown: 'Delete it, or add “{locale}” to locales.',
    },
    zone: {
      unknown:
        '{suggestion, select, none {Use a name such as Europe/Berlin.} other {Did you mean “{suggestion}”?}}',
    },
    dates: { order: 'Published comes first, then effective, then enforced.' },
    reference: {
      unknown:
        '{suggestion, select, none {Define it, or name another one.} other {Did you mean “{suggestion}”?}}',
      other_kind:
        'Name {kind, select, credential {the credential of a level} other {what belongs here}}{expected, select, none {} other {: {expected}}}.',
      unused: 'Use it, or delete it.',
    },
    duplicate: { id: 'Give one of them another id; ids are never used again.' },
    exam: {
      folder: 'Make both the same.',
      blueprint_sum: 'Change the domains or “questions” until they agree.',
      time_outside: 'Change the time, or what standards.levels allows.',
      no_standard: 'Add the level to standards.levels.',
      incomplete: 'Add what is missing, or choose “not-offered” for choices.incompleteExams.',
    },
    bank: {
      too_small: 'Write more items, or set more of them live.',
      domain_too_small: 'Write more items for this domain, or set more of them live.',
    },
    assessment: { pass_mark: 'Lower it, or give the rubric more points.' },
    item: {
      one_option: 'Offer at least two options.',
      key: 'Correct the key, or add the option.',
      letters: 'Use the same letters in every language.',
      same_option: 'Reword one of them.',
      every_option_right: 'Add an option that is wrong, or correct the key.',
    },
    level: {
      cycle: 'Delete one “holds” on the way.',
      skips: 'Add “holds: {below}”, if that is meant.',
      needs_higher: 'Ask for a level that is not above this one.',
    },
    credential: { not_earnable: 'Complete the exam, or leave it so until it is ready.' },
    tier: {
      unreachable: 'Look for a credential that cannot be earned.',
      asks_less: 'Tiers go from low to high: put them in order, or ask for more here.',
    },
    maintain: {
      asks_more:
        'Ask for less or for something else under maintain, or delete it; to ask for more, do so under requires.',
    },
    currency: { differs: 'Use the currency of the program.' },
    choice: {
      not_followed:
        'Write the rest of the text so that it already says this, or choose the other reading.',
    },
    conflict: {
      pass_mark: 'Set choices.passMarkFrom to exam or standard, with a reason.',
      lapse: 'Set choices.lapseBoundary to grace or streamlined, with a reason.',
      level_names: 'Set choices.levelNames to the id of the level, with a reason.',
      tier_names: 'Set choices.tierNames to table or front-matter, with a reason.',
      annual_duties: 'Set choices.annualDuties to at-renewal or every-year, with a reason.',
      first_renewals:
        'Set choices.firstRenewalCycle to first-expiry or second-quarter, with a reason.',
      seats:
        'Set counting.onePersonFills to every-seat, one-seat-per-requirement, one-seat-per-step, one-seat-per-track or one-seat, with a reason.',
      single_attempt:
        'Set choices.afterIncludedAttempts to administrator-grants or stop, with a reason.',
      standard_without_exam:
        'Set choices.standardsWithoutExam to assessments or future-exams, with a reason.',
      incomplete_exam: 'Set choices.incompleteExams to not-offered or refuse, with a reason.',
      practical_level:
        'Set choices.practicalLevels to level-table or assessment-format, with a reason.',
    },
    silence: {
      ...transitionProblems.en.silence.mend,
      competency_levels: 'Set counting.competencyLevelsCumulative, with a reason.',
      competencies_count: 'Set counting.competenciesCount to measured or held, with a reason.',
      ...reviewProblems.en.silenceMend,
      after_attempts:
        'Set choices.afterIncludedAttempts to administrator-grants or stop, with a reason.',
      agreement: 'Set choices.agreement to the id of an agreement or none, with a reason.',
      demotions: 'Set review.demotions, with a reason.',
      promotions: 'Set review.promotions, with a reason.',
      higher_level: 'Set counting.higherLevelCounts to true or false, with a reason.',
      employer_change:
        'Set counting.employerChange to new-begins, old-ends or award-ends, with a reason.',
      unknown_candidate: 'Set choices.unknownCandidate to account or refuse, with a reason.',
      grace_counts: 'Set counting.graceCounts to true or false, with a reason.',
      tiers_cumulative: 'Set counting.tiersCumulative to true or false, with a reason.',
      pass_mark: 'Set choices.unstatedPassMark to standard or none, with a reason.',
      bank_per_domain: 'Set standards.bank.timesPerDomain, with a reason.',
    },
    notice: 'Nothing to mend: the text is kept and shown.',
  },
} as const;
