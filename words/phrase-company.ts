import type { Condition } from '@guildmark/engine';
import { formatList, formatPercent } from './format.ts';
import {
  attributeText,
  dayText,
  say,
  selectionText,
  valuesText,
  valueText,
  type Speaker,
} from './selection-text.ts';

type Words = Condition extends infer C ? (C extends unknown ? keyof C : never) : never;
type Asked<K extends Words> = Extract<Condition, Record<K, unknown>>[K];

const either = (speaker: Speaker, ids: string[]): string =>
  formatList(
    ids.map((id) => speaker.title(id)),
    speaker.locale,
    'disjunction',
  );

function rankText(speaker: Speaker, asked: Asked<'rank'>): string {
  const { value, top, per, every, among, rounded, ties, ...selection } = asked;
  const what =
    value === undefined
      ? selectionText(speaker, selection)
      : say(speaker, 'sum', {
          what: selectionText(speaker, selection),
          value: valueText(speaker, value),
        });
  const said =
    'percent' in top
      ? say(speaker, 'fixed.top.percent', { what, top: formatPercent(top.percent, speaker.locale) })
      : say(speaker, 'fixed.top.places', { what, top: top.places });
  const attributes = formatList(
    (per ?? []).map((id) => speaker.attribute(id)),
    speaker.locale,
  );
  const grouped = per ? say(speaker, 'fixed.per', { what: said, attributes }) : said;
  const more = [
    ...(every ? [say(speaker, 'fixed.made', { every })] : []),
    ...(among === 'those-with-some' ? [say(speaker, 'fixed.some')] : []),
    ...(rounded === 'down' ? [say(speaker, 'fixed.rounded')] : []),
    ...(ties === 'out' ? [say(speaker, 'fixed.noTies')] : []),
  ];
  if (more.length === 0) return grouped;
  return say(speaker, 'fixed.ranked', { what: grouped, list: more.join('; ') });
}

function competenciesText(speaker: Speaker, asked: Asked<'competencies'>): string {
  const { level, of, area, with: also } = asked;
  const args = { level: speaker.title(level), list: either(speaker, of ?? area ?? []) };
  const what = say(speaker, `competencies.${of ? 'of' : area ? 'area' : 'all'}`, args);
  return also ? say(speaker, 'competencies.with', { what }) : what;
}

/** What is asked of a company itself, as a noun; null where a condition is about something else. */
export function companyText(speaker: Speaker, condition: Condition): string | null {
  const titles = (ids: string[]) => either(speaker, ids);
  if ('competencies' in condition) return competenciesText(speaker, condition.competencies);
  if ('rank' in condition) return rankText(speaker, condition.rank);
  if ('affiliated' in condition) {
    const whom = condition.affiliated.map((each) => say(speaker, `employer.${each}`));
    return say(speaker, 'fixed.affiliated', {
      whom: formatList(whom, speaker.locale, 'disjunction'),
    });
  }
  if ('attribute' in condition) {
    const { name, is } = condition.attribute;
    if (typeof is === 'object' && !Array.isArray(is)) return attributeText(speaker, name, is);
    const values = valuesText(speaker, name, is);
    return say(speaker, 'fixed.attribute', { name: speaker.attribute(name), values });
  }
  if ('standing' in condition) {
    const { program, tier } = condition.standing;
    return say(speaker, 'fixed.standing', {
      program: speaker.title(program),
      tiers: titles(tier),
    });
  }
  if ('former' in condition) {
    const { holding, through } = condition.former;
    const what = holding
      ? say(speaker, 'fixed.former', { list: titles(holding) })
      : say(speaker, 'fixed.formerAny');
    return through === undefined
      ? what
      : say(speaker, 'fixed.through', { what, day: dayText(speaker, through) });
  }
  if ('carried' in condition) {
    const { competency, level } = condition.carried;
    return say(speaker, 'fixed.carried', {
      competency: speaker.title(competency),
      levels: titles(level),
    });
  }
  if (!('held' in condition)) return null;
  const { held } = condition;
  return 'tier' in held
    ? say(speaker, 'fixed.heldTier', { tiers: titles(held.tier) })
    : say(speaker, 'fixed.heldLevel', {
        competency: speaker.title(held.competency),
        levels: titles(held.level),
      });
}
