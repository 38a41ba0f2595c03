export { random, type Random } from './kernel/random.ts';
export { ok, refuse, type Refusal, type Result } from './kernel/result.ts';
export type { Problem, Severity } from './kernel/problem.ts';
export { readExact, written as writeExact, type Fraction } from './kernel/exact.ts';
export { factKinds, type Fact, type FactKind, type FactValue } from './kernel/fact.ts';
export {
  dayOf,
  endOfValidity,
  isZone,
  plus,
  startOfDay,
  type Day,
  type Duration,
  type Instant,
} from './kernel/instant.ts';

export { checkProgram } from './program/check.ts';
export { diff } from './program/diff.ts';
export type { Difference, Effect, PartKind, Plain } from './program/difference/difference.ts';
export { isAside } from './program/difference/leaf-fields.ts';
export { measuresThatMayFall, type Falling } from './program/falling.ts';
export { meant } from './program/meant.ts';
export { nearest } from './program/nearest.ts';
export { namedIn, spokenOf, type Spoken } from './program/spoken.ts';
export { printProgram } from './program/print.ts';
export { parseProgram, type BankItem, type Parsed } from './program/parse.ts';
export { Program, type ProgramInput, type Tier } from './program/definition/program.ts';
export type { Condition } from './program/definition/condition.ts';
export type { Rank } from './program/definition/company-leaves.ts';
export { benefitTable, type BenefitLine } from './program/benefit-table.ts';
export { catalogueOf, type CatalogueCredential, type CatalogueLine } from './program/catalogue.ts';
export {
  comparisonRows,
  compareKinds,
  type Compared,
  type ComparisonRow,
  type Trait,
} from './program/comparison.ts';
export {
  credentialKinds,
  maySeeCourse,
  readableBy,
  seesPreparation,
  type CredentialKind,
} from './program/kinds.ts';
export { unreadIn, unreadReasons, type UnreadValue } from './program/attributes-read.ts';
export { unreadDecision, type UnreadDecision } from './program/decisions-read.ts';
export { strangersTo, type Stranger } from './program/strangers.ts';
export { subjectsAsked } from './program/subjects-asked.ts';
export { waivablesOf } from './program/waivables.ts';
export { partsOf, type GroupKind, type Part, type Parts } from './program/definition/parts.ts';
export {
  placeholders,
  type Need,
  type Selection,
  type Value,
  type Where,
} from './program/definition/selection.ts';
export type { Amount } from './program/definition/values.ts';
export {
  periodUnits,
  type During,
  type PeriodUnit,
  type Windows,
} from './program/definition/window.ts';
export type { Exam, Item, ItemText } from './program/definition/exam.ts';
export type { Assessment, Course, Level, Track } from './program/definition/track.ts';
export { releaseOf, termOf, untilNewer, type UntilNewer } from './program/definition/terms.ts';
export type { Validity } from './program/definition/validity.ts';
export type { Text } from './program/definition/values.ts';
export type { Expectation, Happening, Scenario } from './program/definition/scenario.ts';

export { assembleForm, shortDomains } from './exam/assemble.ts';
export { eligibility, type Attempt, type Pass } from './exam/eligibility.ts';
export { itemText, optionLetters, type Form, type FormPosition } from './exam/form.ts';
export { scoreForm, type Chosen, type DomainScore, type Score } from './exam/score.ts';
export {
  deadline,
  grantTime,
  openSitting,
  phase,
  submit,
  takeLease,
  type Sitting,
} from './exam/sitting.ts';
export {
  allowance,
  credentialsAskingFor,
  examTerms,
  isOffered,
  passValidUntil,
  type ExamTerms,
} from './exam/standard.ts';

export {
  isGroupKind,
  nodeKinds,
  leftOutReasons,
  type Amounts,
  type AppliedCase,
  type Conversion,
  type MetricAmount,
  type RankingOnRecord,
  type Counted,
  type LeftOut,
  type LeftOutReason,
  type Node,
  type NodeKind,
  type Origin,
  type SaidValue,
} from './requirement/answer.ts';
export type { Context } from './requirement/context.ts';
export { bearsOnAll, factsAbout, factsAround } from './requirement/around.ts';
export { affiliationsOn, holdsAt, knownFacts, personOn } from './requirement/facts.ts';
export { successor } from './requirement/affiliation.ts';
export type { KnownFact } from './requirement/facts.ts';
export { derive, factsUnder } from './requirement/derive.ts';
export { rowOf } from './requirement/transition.ts';
export { ledgerOf, type Ledger } from './requirement/ledger.ts';
export { askedFor, levelsIn, targetsOf, type AskedFor, type Target } from './requirement/asked.ts';
export { conditionAt } from './requirement/condition-at.ts';
export { isPast } from './requirement/past.ts';
export { evaluate } from './requirement/evaluate.ts';

export { awardsDue, levelProgress, type AwardDue, type LevelProgress } from './credential/claim.ts';
export {
  endingsAhead,
  noticesAhead,
  type EndingAhead,
  type PlannedNotice,
} from './credential/ending.ts';
export { allLevels, findLevel, type PlacedLevel } from './credential/level.ts';
export { replacedAwards, replacedLevels, type ReplacedAward } from './credential/replaced.ts';
export {
  credentialStatus,
  endByReleases,
  renewalPeriods,
  validity,
} from './credential/lifecycle.ts';
export type { CredentialStatus, IssuedCredential, RenewalPeriods } from './credential/lifecycle.ts';

export { heldPhases, standingActs } from './program/definition/review.ts';
export { asRecorded, type Act } from './requirement/decision.ts';
export type { Phase } from './standing/answer.ts';
export type {
  BenefitAnswer,
  Cause,
  Change,
  CompetencyAnswer,
  Decision,
  Held,
  Standing,
  TierAnswer,
  Verdict,
} from './standing/answer.ts';
export { concerning, strangeIn, type Audience, type PlacedCompany } from './standing/audience.ts';
export { openBenefits } from './standing/open-benefits.ts';
export { standingOf } from './standing/standing.ts';
export {
  decide,
  decisionsAhead,
  decisionsDue,
  decisionsDueUnder,
  tierOnceDecided,
  type Applied,
  type Stretch,
} from './standing/decide.ts';
export { standingsElsewhere } from './standing/elsewhere.ts';
export { decisionFact } from './standing/decisions.ts';
export {
  adoptedAt,
  isForAllAtOnce,
  nextVersionAt,
  textFor,
  versionFor,
} from './standing/versions.ts';
export { standingUnder, type Later, type UnderVersions } from './standing/under-versions.ts';
export { atRisk, isLoss, lastsUntil } from './standing/risk.ts';
export {
  foreseen,
  replay,
  type Foreseen,
  type History,
  type HistoryChange,
} from './standing/history.ts';
export type { HeldChange, HeldHistory } from './standing/held-history.ts';
export { supposedKinds, type SupposedKind } from './standing/supposed-fact.ts';
export type { SupposedAward, Supposition } from './standing/supposition.ts';
export type { Idle, Unread } from './standing/idle.ts';
export type { LeafShift } from './standing/leaf-shifts.ts';
export { whatIf, type Shift, type WhatIf } from './standing/what-if.ts';
export {
  concluded,
  count,
  countMember,
  isMove,
  moveBetween,
  nobody,
  simulate,
  type Cell,
  type LevelMove,
  type Member,
  type Move,
  type Placement,
  type Simulation,
  type Tally,
  type Texts,
} from './standing/simulate.ts';
export { benefitsOf, type BenefitCost, type BenefitTally } from './standing/benefits.ts';
export type { Clause } from './standing/clause.ts';
export { plan } from './standing/plan.ts';
export { planningUnder, planUnder } from './standing/plan-under.ts';
export type {
  Joining,
  LaterAction,
  OpenRequirement,
  Plan,
  PlannedAction,
  RunsOut,
} from './standing/plan/answer.ts';
export { madeEvery, programsElsewhere, rankingsOf } from './program/rankings.ts';
export { entrantsOf, entriesIn, type Entrant } from './standing/population/ranked.ts';
export {
  cutsOf,
  placesOf,
  ownPlace,
  rankingFact,
  rankingFacts,
  rankings,
  emptyCut,
  rankingTime,
  type Cut,
  type RankingMade,
  type RankingPlace,
  type RankingTime,
} from './standing/rankings.ts';
export { columnsFrom, type Gathered } from './standing/population/build.ts';
export type { Cells, Coded, Columns, MoneyColumn, Rows } from './standing/population/columns.ts';
export { adopting, type Adopting } from './standing/population/adopting.ts';
export { collector, type Collector } from './standing/population/collect.ts';
export { columnsOf } from './standing/population/gather.ts';
export {
  populationOf,
  startPass,
  type LevelsMeasured,
  type Population,
  type PopulationPass,
} from './standing/population/pass.ts';
export { countPlaced, type Mover, type Place, type Sides } from './standing/population/placed.ts';
export { residentOf, type Moved, type Resident } from './standing/population/resident.ts';
export { awardTermsOf, countsDeeds, termsOf } from './standing/population/terms.ts';
export { hasTies } from './standing/population/ties.ts';
export type { Change as FactChange } from './standing/population/touch.ts';

export { runScenario, type Mismatch } from './scenario/run.ts';
export type { Lacking } from './scenario/lacking.ts';
export { readInstant, writeInstant } from './scenario/when.ts';
