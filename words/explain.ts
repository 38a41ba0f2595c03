import {
  conditionAt,
  lastsUntil,
  startOfDay,
  type Change,
  type Instant,
  type Node,
  type Program,
  type Standing,
  type TierAnswer,
  type Verdict,
} from '@guildmark/engine';
import type { Locale } from './define.ts';
import { benefitLinesOf } from './benefits.ts';
import { causeLines } from './causes.ts';
import { changeLines, futureCode, versionLines } from './changes.ts';
import { competencyLines } from './competencies.ts';
import { factLines, whoLines } from './fact-text.ts';
import { formatList, localText } from './format.ts';
import { gist } from './gist.ts';
import { dated, elsewhereLines, nodeText, subject } from './leaf.ts';
import { metricTexts } from './metrics.ts';
import {
  day,
  lastDay,
  say,
  speakerOf,
  stateOf,
  tierName,
  type Line,
  type Naming,
  type Telling,
} from './telling.ts';
import { worthTelling } from './worth-telling.ts';

const dayMilliseconds = 86_400_000;

/** What is asked only in a case: that it does not apply, or that it does and what follows. */
function caseLines(telling: Telling, node: Node, depth: number): Line[] | null {
  const [not, asked] = node.children;
  const [is] = not?.children ?? [];
  if (node.kind !== 'when' || !not || !is || is.children.length > 0) return null;
  const what = subject(telling, is);
  const text = dated(
    telling,
    node,
    say(telling, not.met ? 'group.rests' : 'group.applies', { what }),
  );
  return [
    { depth, state: stateOf(telling, node), text },
    ...(asked && !not.met
      ? [...factLines(telling, is, depth + 1), ...nodeLines(telling, asked, depth + 1)]
      : []),
  ];
}

function nodeLines(telling: Telling, node: Node, depth: number, turned = false): Line[] {
  const { kind } = node;
  const cased = turned ? null : caseLines(telling, node, depth);
  if (cased) return cased;
  const below = kind === 'not' ? !turned : turned;
  const shown = worthTelling(node);
  const [only] = shown;
  if (kind === 'ways' && shown.length === 1) return nodeLines(telling, only!, depth, turned);
  return [
    { depth, state: stateOf(telling, node, turned), text: nodeText(telling, node, turned) },
    ...metricTexts(
      speakerOf(telling),
      conditionAt(telling.program, node.path),
      node.amounts?.metrics,
    ).map(({ text, gives }): Line => ({
      depth: depth + 1,
      state: gives ? 'met' : 'missing',
      text,
    })),
    ...whoLines(telling, node, depth + 1),
    ...elsewhereLines(telling, node, depth + 1),
    ...factLines(telling, node, depth + 1),
    ...shown.flatMap((child) => nodeLines(telling, child, depth + 1, below)),
  ];
}

function tierLines(telling: Telling, answer: TierAnswer): Line[] {
  const { tier, met, requirement } = answer;
  const text = say(telling, met ? 'tier.met' : 'tier.missing', { tier: tierName(telling, tier) });
  const plain = requirement.kind === 'all' && requirement.children.length > 0;
  const parts = plain ? worthTelling(requirement) : [requirement];
  return [
    { depth: 0, state: stateOf(telling, answer), text },
    ...parts.flatMap((part) => nodeLines(telling, gist(part), 1)),
  ];
}

/** Facts without any decision, as someone brings them who tries a text: only the requirements speak, and they follow. */
function undecidedLines(telling: Telling, standing: Standing, organisation: string): Line[] {
  const { measured, on } = standing;
  const args = { organisation, day: day(telling, on), tier: tierName(telling, measured) };
  return measured === null
    ? [{ depth: 0, state: 'missing', text: say(telling, 'held.undecidedNone', args) }]
    : [{ depth: 0, state: 'met', text: say(telling, 'held.undecided', args) }];
}

/** That the text is not in effect yet, where one asks what it would yield on an earlier day. */
function earlyLines(telling: Telling, { on }: Standing): Line[] {
  const { dates, zone } = telling.program;
  const effective = startOfDay(dates.effective, zone);
  if (on >= effective) return [];
  const text = say(telling, 'early', { day: day(telling, effective) });
  return [{ depth: 0, state: 'soon', text }];
}

/** A notice or a probation under way: since when, until when, and what it closes. */
function phaseText(telling: Telling, { held }: Standing): string[] {
  const { phase, phaseSince, phaseUntil, blocked } = held;
  if (phaseSince === null || (phase !== 'noticed' && phase !== 'probation')) return [];
  const began = { day: day(telling, phaseSince) };
  const lasts = lastsUntil(held);
  const lost =
    lasts === null
      ? []
      : [
          say(telling, 'phase.lost', {
            tier: tierName(telling, held.tier),
            day: day(telling, lasts),
          }),
        ];
  if (phase === 'noticed') {
    const end = phaseUntil === null ? '' : lastDay(telling, phaseUntil);
    return [say(telling, 'phase.noticed', { ...began, end }), ...lost];
  }
  const closes = telling.program.review.probation?.blocks ?? {};
  const names = blocked.map((id) => localText(closes[id] ?? { en: id }, telling.locale));
  const said =
    phaseUntil === null
      ? say(telling, 'phase.probation', began)
      : say(telling, 'phase.probationUntil', { ...began, end: lastDay(telling, phaseUntil) });
  const what = formatList(names, telling.locale);
  const closed = names.length === 0 ? [] : [say(telling, 'held.closed', { what })];
  return [said, ...closed, ...lost];
}

/** How long what is held lasts, or which change is due. */
function restText(telling: Telling, { held, measured, on }: Standing): string {
  const [next] = held.forecast;
  if (held.tier === measured) {
    const until = lastsUntil(held);
    return until === null
      ? say(telling, 'held.forever')
      : say(telling, 'held.through', { day: lastDay(telling, until) });
  }
  const tier = tierName(telling, measured);
  if (!next) return say(telling, 'held.open', { tier });
  if (next.at <= on) return say(telling, 'held.due', { tier });
  const code = next.from === next.to ? 'held.review' : 'held.dueOn';
  return say(telling, code, { tier, day: day(telling, next.at) });
}

function heldLines(telling: Telling, standing: Standing): Line[] {
  const { held, measured, organisation: id, on, because } = standing;
  const rises = rank(telling.program, measured) > rank(telling.program, held.tier);
  const organisation = telling.organisation ?? id;
  if (standing.history.length === 0) return undecidedLines(telling, standing, organisation);
  const tier = tierName(telling, held.tier);
  const began = { organisation, tier, day: day(telling, held.since ?? on) };
  const ended = held.phase === 'terminated' ? 'held.terminated' : 'held.none';
  const first = say(
    telling,
    held.tier === null || held.since === null ? ended : 'held.since',
    began,
  );
  const phase = phaseText(telling, standing);
  const differs = held.tier !== measured;
  const out = held.phase === 'terminated' && held.forecast.length === 0;
  const silent = out || (held.tier === null && !differs);
  const rest = phase.length > 0 ? phase : silent ? [] : [restText(telling, standing)];
  const lasts = { met: held.tier !== null, until: lastsUntil(held) };
  return [
    { depth: 0, state: stateOf(telling, lasts), text: [first, ...rest].join(' ') },
    ...(differs && !out ? causeLines(telling, standing, because, { depth: 1, rises }) : []),
  ];
}

/** What is missing for the next tier, or that nothing is. */
export function nextLines(telling: Telling, { next }: Standing): Line[] {
  if (!next) return [{ depth: 0, state: 'met', text: say(telling, 'top') }];
  const tier = tierName(telling, next.tier);
  if (next.missing.length === 0)
    return [{ depth: 0, state: 'met', text: say(telling, 'next.nothing', { tier }) }];
  return [
    { depth: 0, state: 'missing', text: say(telling, 'next.title', { tier }) },
    ...next.missing.map((node): Line => ({
      depth: 1,
      state: 'missing',
      text: nodeText(telling, node),
    })),
  ];
}

const rank = ({ tiers }: Program, tier: string | null) => tiers.findIndex(({ id }) => id === tier);

function pastLines(telling: Telling, standing: Standing): Line[] {
  if (standing.history.length === 0) return [];
  return [
    { depth: 0, state: 'met', text: say(telling, 'past.title') },
    ...standing.history.flatMap((decision) =>
      changeLines(telling, standing, decision, `past.${decision.act}`),
    ),
  ];
}

/** The decisions to come, and what the requirements will yield meanwhile. */
function futureLines(telling: Telling, standing: Standing): Line[] {
  const { forecast, held, on } = standing;
  const coming = held.forecast.filter(({ at }) => at > on);
  const moves = new Set(coming.filter(({ from, to }) => from !== to).map(({ at }) => at));
  const between = forecast.filter(({ at }) => !moves.has(at));
  const list = (title: string, changes: (Change | Verdict)[]): Line[] =>
    changes.length === 0
      ? []
      : [
          { depth: 0, state: 'soon', text: say(telling, title) },
          ...changes.flatMap((change) =>
            changeLines(telling, standing, change, futureCode(change)),
          ),
        ];
  const versions = versionLines(telling);
  if (coming.length + between.length === 0)
    return [...versions, { depth: 0, state: 'met', text: say(telling, 'future.none') }];
  return [...versions, ...list('future.title', coming), ...list('future.measured', between)];
}

/** An explanation of a text as it begins: ends within `soonDays` of `on` are soon. */
export function tell(program: Program, locale: Locale, naming: Naming, on: Instant): Telling {
  const horizon = on + (naming.soonDays ?? 90) * dayMilliseconds;
  return { ...naming, program, locale, horizon, told: new Set() };
}

/** One evaluated requirement in words, e.g. what a person still has to do for a level. */
export const explainRequirement = (
  node: Node,
  program: Program,
  locale: Locale,
  naming: Naming & { on: Instant },
): Line[] => nodeLines(tell(program, locale, naming, naming.on), gist(node), 0);

/**
 * A standing in words: the tier held and until when, every tier with what it asks, what there is and who
 * counts until when, what is missing for the next tier, past decisions with their reasons and future changes
 * with their causes.
 */
export function explain(
  standing: Standing,
  program: Program,
  locale: Locale,
  naming: Naming,
): Line[] {
  const telling = tell(program, locale, naming, standing.on);
  return [
    ...earlyLines(telling, standing),
    ...heldLines(telling, standing),
    ...standing.tiers.flatMap((answer) => tierLines(telling, answer)),
    ...competencyLines(telling, standing, (node) => nodeLines(telling, gist(node), 2)),
    ...benefitLinesOf(telling, standing, (node) => nodeLines(telling, gist(node), 2)),
    ...nextLines(telling, standing),
    ...pastLines(telling, standing),
    ...futureLines(telling, standing),
  ];
}
