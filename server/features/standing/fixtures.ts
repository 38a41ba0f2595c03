import { bundledProgram, programFiles, testWorld } from '../../testing.ts';
import type { Closer } from '../../platform/testing.ts';

const dayMs = 86_400_000;

/** A company with two associates, of whom one holds only what lasts for a month more. */
export async function associates(t: Closer) {
  const world = await testWorld(t);
  const organisation = await world.organisation('Aldermoor Integration');
  const [anna, boris] = [await world.person('Anna Berg'), await world.person('Boris Orlov')];
  await world.affiliate(anna, organisation);
  await world.affiliate(boris, organisation);
  const hold = (person: string, subject: string, lasts: number) =>
    world.database.db
      .transaction()
      .execute((tx) =>
        world.app.features.ledger.recordIn(tx, world.system, bundledProgram, [
          { kind: 'credential', person, subject, from: world.now(), until: world.now() + lasts },
        ]),
      );
  await hold(anna.person, 'sales-associate', 400 * dayMs);
  await hold(boris.person, 'technical-associate', 30 * dayMs);
  return { world, organisation, boris, hold };
}

/** The bundled program as a version whose second tier asks for three Sales Associates, for everyone from 15 August on. */
export function stricterText(): Record<string, string> {
  const files = programFiles();
  files['program.yaml'] = files['program.yaml']!.replace(/version: .*/, 'version: 9.0.0')
    .replace(/published: .*/, 'published: 2026-03-01')
    .replace(/(effective|enforced): .*/g, '$1: 2026-08-15');
  files['tiers.yaml'] = files['tiers.yaml']!.replace(
    /(id: silver[\s\S]*?requires:)[\s\S]*?(\n {4}benefits:)/,
    '$1 { people: { holding: sales-associate, atLeast: 3 } }$2',
  );
  return files;
}

/** A sound program about companies alone, whose upper tier asks what is given; `more` are further parts of its text. */
export const companyText = (
  program: string,
  requires: string,
  more: { version?: string; effective?: string; parts?: string } = {},
): Record<string, string> => {
  const { version = '1.0.0', effective = '2026-01-01', parts = '' } = more;
  return {
    'program.yaml': `program: ${program}
version: ${version}
title: { en: ${program}, ru: ${program} }
summary: { en: For tests., ru: Для тестов. }
locales: [en, ru]
zone: Europe/Berlin
currency: EUR
dates: { published: ${effective}, effective: ${effective}, enforced: ${effective} }
tiers:
  - { id: member, title: { en: Member, ru: Участник }, metal: slate, requires: { all: [] } }
  - id: partner
    title: { en: Partner, ru: Партнёр }
    metal: gold
    requires: ${requires}
counting:
  higherLevelCounts: { choose: true, because: { en: Yes., ru: Да. } }
  graceCounts: { choose: false, because: { en: No., ru: Нет. } }
  onePersonFills: { choose: every-seat, because: { en: Any., ru: Любое. } }
  tiersCumulative: { choose: true, because: { en: Yes., ru: Да. } }
review:
  promotions: { choose: at-once, because: { en: Now., ru: Сразу. } }
  demotions: { choose: at-once, because: { en: Now., ru: Сразу. } }
choices:
  agreement: { choose: none, because: { en: None., ru: Нет. } }
${parts}`,
  };
};
