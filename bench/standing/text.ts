import { checkProgram, type Program } from '@guildmark/engine';
import { competencies } from './world.ts';

/** What a level of a competency asks: people, and what was sold in the last 365 days. */
export interface Level {
  id: 'principal' | 'expert';
  people: number;
  cents: number;
  deals: number;
}

/** The thresholds of a text: the same for every competency. */
export interface Thresholds {
  principal: Level;
  expert: Level;
  /** How many Expert competencies the highest tier asks for. */
  experts: number;
}

export const usual: Thresholds = {
  principal: { id: 'principal', people: 2, cents: 1_000_000, deals: 1 },
  expert: { id: 'expert', people: 2, cents: 4_000_000, deals: 2 },
  experts: 3,
};

/** One number of one competency is another: what a program manager tries before lunch. */
const changedCompetency = 3;

const because = (choose: string) => `{ choose: ${choose}, because: { en: For the bench. } }`;

const level = (competency: number, { id, people, cents, deals }: Level, changed: boolean) => {
  const holding =
    id === 'principal' ? `[held-${competency}, top-${competency}]` : `top-${competency}`;
  const sold = `of: deal, subject: product-${competency}, within: 365 days`;
  return `
      ${id}:
        requires:
          all:
            - people: { holding: ${holding}, atLeast: ${changed ? people + 1 : people} }
            - sum: { ${sold}, value: money, atLeast: ${cents / 100} EUR }
            - count: { ${sold}, atLeast: ${deals} }`;
};

const track = (competency: number) => `
  field-${competency}:
    title: { en: Field ${competency} }
    audience: { en: Everyone }
    levels:
      held: { credential: held-${competency}, title: { en: Held }, criteria: { en: Held }, requires: { all: [] }, validFor: 730 days }
      top: { credential: top-${competency}, title: { en: Top }, criteria: { en: Top }, requires: { holds: held-${competency} }, validFor: 730 days }`;

const numbers = Array.from({ length: competencies }, (_, index) => index);

/** The program of the bench as text: 14 competencies in two levels and four tiers. */
export function textOf(thresholds: Thresholds, changed = false): string {
  return `program: bench
version: 1.0.0
title: { en: Bench }
summary: { en: Fourteen competencies and four tiers }
locales: [en]
zone: UTC
currency: EUR
dates: { published: 2020-01-01, effective: 2020-01-01, enforced: 2020-01-01 }
levels: [{ id: held, title: { en: Held } }, { id: top, title: { en: Top } }]
tracks:${numbers.map(track).join('')}
competencyLevels: [{ id: principal, title: { en: Principal } }, { id: expert, title: { en: Expert } }]
competencies:${numbers
    .map((competency) => {
      const isChanged = changed && competency === changedCompetency;
      return `
  competency-${competency}:
    title: { en: Competency ${competency} }
    levels:${level(competency, thresholds.principal, isChanged)}${level(competency, thresholds.expert, false)}`;
    })
    .join('')}
tiers:
  - { id: registered, title: { en: Registered }, metal: slate, requires: { all: [] } }
  - { id: silver, title: { en: Silver }, metal: silver, requires: { competencies: { level: principal, atLeast: 1 } } }
  - { id: gold, title: { en: Gold }, metal: gold, requires: { competencies: { level: expert, atLeast: 1 } } }
  - { id: platinum, title: { en: Platinum }, metal: platinum, requires: { competencies: { level: expert, atLeast: ${thresholds.experts} } } }
counting:
  higherLevelCounts: ${because('false')}
  graceCounts: ${because('false')}
  onePersonFills: ${because('every-seat')}
  tiersCumulative: ${because('true')}
  competencyLevelsCumulative: ${because('true')}
  competenciesCount: ${because('measured')}
review:
  promotions: ${because('at-once')}
  demotions: ${because('at-once')}
choices:
  agreement: ${because('none')}
`;
}

/** The parsed program of the bench. */
export function programOf(thresholds: Thresholds, changed = false): Program {
  const { program, problems } = checkProgram({ 'program.yaml': textOf(thresholds, changed) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!program || errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3), null, 2));
  return program;
}
