import type { Closer } from '../../platform/testing.ts';
import { must, testWorld, type World } from '../../testing.ts';
import { companyText } from './fixtures.ts';

/** The program of the tests about rankings. */
export const program = 'sales';
/** The most sold in a region in the quarter before; one place. */
export const best =
  '{ rank: { name: best, of: deal, value: quantity, during: last full quarter, top: 1, per: region } }';

export type NewFacts = Parameters<World['app']['features']['ledger']['recordIn']>[3];

export const record = (world: World, facts: NewFacts) =>
  world.app.platform.db
    .transaction()
    .execute((tx) => world.app.features.ledger.recordIn(tx, world.system, program, facts));

export const deal = (organisation: string, quantity: number, day: string): NewFacts[number] => ({
  kind: 'deal',
  organisation,
  subject: 'relay',
  quantity,
  from: Date.parse(`${day}T12:00:00Z`),
  until: null,
});

/** Three companies of one region with deals in the first quarter; acme sold most. */
export async function sales(t: Closer, requires = best) {
  const world = await testWorld(t);
  must(
    await world.app.features.programs.publish(world.system, {
      files: companyText(program, requires),
    }),
  );
  const [acme, birch, cedar] = [
    await world.organisation('Acme'),
    await world.organisation('Birch'),
    await world.organisation('Cedar'),
  ];
  const region = [acme, birch, cedar].map((organisation): NewFacts[number] => ({
    kind: 'attribute',
    organisation,
    subject: 'region',
    attributes: { value: 'emea' },
    from: world.now(),
    until: null,
  }));
  await record(world, [
    ...region,
    deal(acme, 30, '2026-02-10'),
    deal(birch, 20, '2026-02-10'),
    deal(cedar, 10, '2026-02-10'),
  ]);
  return { world, acme, birch, cedar };
}

/** Makes every ranking that is due. */
export const make = ({ app, system }: World) => app.features.standing.makeRankingsDue(system);
