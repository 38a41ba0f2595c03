export * from './define.ts';
export * from './event-time.ts';
export * from './format.ts';
export * from './access.ts';
export * from './exams.ts';
export * from './credentials.ts';
export * from './ledger.ts';
export * from './partners.ts';
export * from './programs.ts';
export * from './request.ts';
export * from './standing.ts';
export * from './notices.ts';
export * from './refusals.ts';
export * from './problems.ts';
export * from './cli.ts';
export { explain, explainRequirement } from './explain.ts';
export { lackingText } from './lacking.ts';
export type { Line, Naming } from './telling.ts';
export { targetTitle, tellPlan, type PlanLine } from './plan.ts';
export { formatPrice, keptForText, rowTitle, stepText, traitText } from './comparison.ts';
export { formatAmount, formatExact, haveAndNeed, isBroken } from './amounts.ts';
export { diffText, explainChanges, explainDiff, type Told } from './diff.ts';
export { isPast } from '@guildmark/engine';
export { conditionOf } from './condition-of.ts';
export { conditionText, measureText } from './condition-text.ts';
export { explainForecast, explainReplay } from './history.ts';
export {
  benefitLines,
  clauseText,
  explainSimulation,
  levelText,
  type Comparing,
} from './simulation.ts';
export { explainWhatIf } from './what-if.ts';
export {
  explainOwnPlaces,
  explainPlace,
  explainRankings,
  groupTitle,
  rankedAmount,
  rankingTexts,
  rankingTitle,
} from './rankings.ts';
export { partsText } from './point-parts.ts';
export { metricTexts } from './metrics.ts';
export { conversionNotes } from './conversions.ts';
export { leafNotes } from './leaf-notes.ts';
export { byWhat, hasDeeds, peopleNoun } from './people-text.ts';
export { capital, askText, conditionsBelow, needText } from './phrase.ts';
export type { Speaker } from './selection-text.ts';
export {
  attributeNames,
  competencyTitle,
  namesIn,
  inQuotes,
  quoted,
  speakerFor,
  speakerWith,
  tierTitle,
  titleOf,
  eventTitles,
  waivableTitles,
  type AttributeNames,
} from './titles.ts';
export { validityText } from './validity.ts';
export * from './verify.ts';
export { gist } from './gist.ts';
export { asksNothing, worthTelling } from './worth-telling.ts';
