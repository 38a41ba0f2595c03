import type { Files } from './texts.ts';

const yes = '{ choose: true, because: { en: Yes } }';
const now = '{ choose: at-once, because: { en: Now } }';

/** About the smallest sound program that has a little of everything: most cases begin with it. */
export const tiny: Files = {
  'program.yaml': `program: tiny
version: 1.0.0
title: { en: Tiny }
summary: { en: Tiny }
locales: [en]
zone: UTC
currency: EUR
dates: { published: 2024-01-01, effective: 2024-01-01, enforced: 2024-01-01 }
levels: [{ id: base, title: { en: Base } }]
tracks:
  work:
    title: { en: Work }
    audience: { en: All }
    levels:
      base:
        credential: worker
        title: { en: Worker }
        criteria: { en: Works }
        requires: { any: [{ count: { of: deal, atLeast: 2 } }, { agreed: terms }] }
        validFor: 1 year
agreements: { terms: { title: { en: Terms }, edition: '1', body: { en: Fair } } }
competencyLevels: [{ id: able, title: { en: Able } }]
competencies:
  selling: { title: { en: Selling }, levels: { able: { requires: { count: { of: deal, atLeast: 1 } } } } }
tiers:
  - id: member
    title: { en: Member }
    metal: slate
    requires: { competencies: { level: able, atLeast: 1 } }
  - id: partner
    title: { en: Partner }
    metal: silver
    requires:
      all:
        - people: { holding: worker, atLeast: 1 }
        - sum: { of: deal, value: money, within: 12 months, atLeast: 100 EUR }
        - points:
            atLeast: 1
            categories:
              - id: index
                metrics:
                  - id: score
                    average: { of: survey, value: { attribute: score }, sample: 2 }
                    linear: { points: 100, from: 1, upTo: 5 }
                    ofNothing: 1
                    weight: 60%
                  - id: growth
                    growth: { of: deal, over: 1 year, against: 1 year, base: 1 }
                    bands: [{ from: -10%, points: 20 }, { from: 20%, points: 100 }]
                    ofNothing: 1
                    weight: 40%
counting:
  higherLevelCounts: ${yes}
  graceCounts: ${yes}
  onePersonFills: { choose: one-seat, because: { en: One } }
  tiersCumulative: ${yes}
  competenciesCount: { choose: measured, because: { en: Now } }
review: { promotions: ${now}, demotions: ${now} }
choices: { agreement: { choose: terms, because: { en: Fair } } }
`,
};
