import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { knownFacts } from '../requirement/facts.ts';
import type { Change, CompetencyAnswer, Held, Standing, Verdict } from './answer.ts';
import { actFor, decisionsAhead } from './decide.ts';
import { decisionFact } from './decisions.ts';
import { standingOf } from './standing.ts';
import { nextText, textOn } from './versions.ts';

/** A text that will apply to an organisation, and its standing under it at the instant from which it does. */
export interface Later {
  program: Program;
  standing: Standing;
}

/** A standing that is foretold under each text that will apply, and those texts in their order. */
export interface UnderVersions extends Later {
  later: Later[];
}

interface When {
  on: Instant;
  known: Instant;
}

/** The decisions that fall due before another text applies, as facts that it goes by. */
const decidedBefore = (standing: Standing, at: Instant): Fact[] =>
  decisionsAhead(standing)
    .filter((verdict) => verdict.at < at)
    .map((verdict, index) => ({
      ...decisionFact(standing.organisation, verdict),
      id: `ahead ${standing.version} ${String(index).padStart(3, '0')}`,
      recordedAt: Math.min(standing.known, verdict.at),
      source: 'forecast',
    }));

/** When something changes that stays so or not where another text takes over. */
const ends = (
  mine: Instant | null,
  at: Instant,
  then: { same: boolean; until: Instant | null } | undefined,
): Instant | null => (mine !== null && mine < at ? mine : then?.same ? then.until : at);

interface Measured {
  measured: string | null;
  forecast: Change[];
}

/** The changes of what is measured: under the one text, where the other one takes over, and under that. */
function changes(mine: Measured, then: Measured, { on: at, version }: Standing): Change[] {
  const before = mine.forecast.filter((change) => change.at < at);
  const from = before.at(-1)?.to ?? mine.measured;
  const later = then.forecast.map((change) => ({ under: version, ...change }));
  if (from === then.measured) return [...before, ...later];
  // What facts of that instant bring under either text is not the text's doing.
  const byFacts = mine.forecast.find((change) => change.at === at && change.to === then.measured);
  const taken: Change = byFacts ?? {
    at,
    from,
    to: then.measured,
    because: [],
    under: version,
    byText: true,
  };
  return [...before, taken, ...later];
}

/** Whether a decision under a text that takes over follows from nothing but that text. */
function isByText({ at, from, to }: Verdict, measured: Change[], order: string[]): boolean {
  const last = measured.findLast((change) => change.at <= at);
  const rises = actFor(order, from, to) === 'promotion';
  return last?.byText === true && (rises ? last.to === to : last.to !== from);
}

/** What is held: the decisions that fall due under the one text, and then under the other. */
function held<H extends Held>(
  mine: H,
  then: Held,
  { on: at, version }: Standing,
  [measured, order]: [Change[], string[]],
): H {
  const later = then.forecast.map((verdict): Verdict => ({
    under: version,
    ...verdict,
    ...(verdict.under === undefined &&
      isByText(verdict, measured, order) && { because: [], byText: true }),
  }));
  const forecast = [...mine.forecast.filter((verdict) => verdict.at < at), ...later];
  return { ...mine, forecast, until: forecast[0]?.at ?? null };
}

/** A competency under a text that does not know it any more: nobody measures it, and what is held stays. */
const unmeasured: Pick<CompetencyAnswer, 'measured' | 'forecast' | 'levels'> = {
  measured: null,
  forecast: [],
  levels: [],
};

/** The answer about a competency, foretold under both texts. */
function competency(mine: CompetencyAnswer, next: Later, order: string[]): CompetencyAnswer {
  const { standing: after } = next;
  const found = after.competencies.find((each) => each.competency === mine.competency);
  const then = found ?? unmeasured;
  const forecast = changes(mine, then, after);
  const goesOn = found?.held ?? { ...mine.held, forecast: [] };
  return {
    ...mine,
    forecast,
    held: held(mine.held, goesOn, after, [forecast, order]),
    levels: mine.levels.map((each) => {
      const other = then.levels.find(({ level }) => level === each.level);
      const same = other && { same: other.met === each.met, until: other.until };
      return { ...each, until: ends(each.until, after.on, same) };
    }),
  };
}

/** A standing that is told no further under its own text than that one applies, and then under the next one. */
function foretold(mine: Standing, next: Later): Standing {
  const { standing: after, program } = next;
  const at = after.on;
  const forecast = changes(mine, after, after);
  const tiers = program.tiers.map(({ id }) => id);
  const levels = program.competencyLevels.map(({ id }) => id);
  return {
    ...mine,
    forecast,
    held: held(mine.held, after.held, after, [forecast, tiers]),
    tiers: mine.tiers.map((each) => {
      const other = after.tiers.find(({ tier }) => tier === each.tier);
      const same = other && { same: other.met === each.met, until: other.until };
      return { ...each, until: ends(each.until, at, same) };
    }),
    competencies: mine.competencies.map((each) => competency(each, next, levels)),
    benefits: mine.benefits.map((each) => {
      const other = after.benefits.find(({ benefit }) => benefit === each.benefit);
      const same = other
        ? { same: other.open === each.open, until: other.until }
        : { same: !each.open, until: null };
      return { ...each, until: ends(each.until, at, same) };
    }),
  };
}

/**
 * The standing of an organisation under the text that applies to it on a date, of all versions that are alive (before
 * the first one, the oldest). What is foretold goes by each text from the instant on from which it will apply.
 */
export function standingUnder(
  texts: readonly [Program, ...Program[]],
  facts: Fact[],
  organisation: string,
  { on, known }: When,
): UnderVersions {
  const terms = knownFacts(facts, known);
  const program = textOn(texts, terms, organisation, on);
  const standing = standingOf(program, facts, organisation, { on, known });
  const next = nextText(texts, terms, organisation, { program, on });
  if (!next) return { program, standing, later: [] };
  const then = standingUnder(texts, [...facts, ...decidedBefore(standing, next.at)], organisation, {
    on: next.at,
    known,
  });
  return {
    program,
    standing: foretold(standing, then),
    later: [{ program: then.program, standing: then.standing }, ...then.later],
  };
}
