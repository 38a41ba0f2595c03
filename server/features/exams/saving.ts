import { ok, refuse, type BankItem, type Form, type Result } from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { notFound, type Needs } from './needs.ts';
import { findSitting, type SittingRecord } from './queries.ts';
import { isUuid } from './secrets.ts';
import type { Change, ResponseWriter, Saved } from './writer.ts';

/** The most changes that one request may carry: what a tab gathered while it was offline. */
export const mostChanges = 200;

/** The highest number of a change; no sitting comes near it, and a higher one could only lock its position for ever. */
export const highestNumber = 1_000_000_000;

/** What never changes of a sitting and every save must fit: whose it is, and what each position offers. */
interface Shape {
  person: string;
  positions: {
    options: number;
    /** The most that may be chosen: 1, or all where several are asked for, for an answer is kept while it is made. */
    most: number;
  }[];
}

/** Sittings whose shape is remembered; losing one costs a query. */
const mostShapes = 20_000;

function shapeOf(person: string, form: Form, bank: BankItem[]): Shape {
  const asked = new Map(bank.map((item) => [item.id, item.key.length]));
  const positions = form.map(({ item, options }) => ({
    options: options.length,
    most: asked.get(item) === 1 ? 1 : options.length,
  }));
  return { person, positions };
}

function fits({ position, chosen, flagged, number }: Change, { positions }: Shape): boolean {
  const offered = positions[position - 1];
  return (
    offered !== undefined &&
    chosen.length <= offered.most &&
    typeof flagged === 'boolean' &&
    Number.isSafeInteger(number) &&
    number > 0 &&
    number <= highestNumber &&
    new Set(chosen).size === chosen.length &&
    chosen.every((option) => Number.isInteger(option) && option >= 1 && option <= offered.options)
  );
}

const refusals = {
  stale: 'sitting.lease_lost',
  closed: 'sitting.closed',
  unknown: 'sitting.not_found',
} as const;

/** Saving answers, through the writer that commits many of them at once. */
export function saving(
  platform: Platform,
  { programs }: Pick<Needs, 'programs'>,
  writer: ResponseWriter,
) {
  const shapes = new Map<string, Promise<Shape | null>>();

  function shape(vendor: string, sitting: string): Promise<Shape | null> {
    const key = `${vendor} ${sitting}`;
    const known = shapes.get(key);
    if (known) return known;
    if (shapes.size >= mostShapes) shapes.delete(shapes.keys().next().value!);
    const loading = findSitting(platform.db, vendor, sitting).then(
      async (record) => record && shapeOf(record.person, record.form, await bankOf(vendor, record)),
    );
    shapes.set(key, loading);
    const forget = () => shapes.delete(key);
    loading.then((found) => found ?? forget(), forget);
    return loading;
  }

  /** The items of the version that the sitting was started under. */
  async function bankOf(vendor: string, { program, version, exam }: SittingRecord) {
    const inForce = await programs.programVersion(vendor, program, version);
    if (!inForce) throw new Error(`version ${version} of ${program} is gone`);
    return programs.itemBank(vendor, inForce.version, exam);
  }

  /** Resolves once every save of a sitting that came in before is written or refused. */
  async function settled(vendor: string, sitting: string): Promise<void> {
    // Saves that still wait for the shape go on before this does, so the writer has them by then.
    await shapes.get(`${vendor} ${sitting}`);
    await writer.settled(sitting);
  }

  /**
   * Stores changes of a sitting; the answer comes after their commit. The highest number of a position wins, so the
   * same changes may be sent again and in any order; `saved` tells the number that is stored now.
   * Refusals: `sitting.not_found`, `sitting.lease_lost`, `sitting.closed`, `sitting.busy` (send again shortly),
   * `response.invalid {position}`, `response.too_many {most}`. Throws when the database cannot be reached: send again.
   */
  async function saveResponses(
    actor: Actor,
    input: { sitting: string; lease: string; changes: Change[] },
  ): Promise<Result<{ saved: Saved[] }>> {
    const { sitting, lease, changes } = input;
    const own = await shape(actor.vendor, sitting);
    if (!own || actor.kind !== 'person' || own.person !== actor.person) return notFound(actor);
    if (changes.length > mostChanges) return refuse('response.too_many', { most: mostChanges });
    const wrong = changes.find((change) => !fits(change, own));
    if (wrong) return refuse('response.invalid', { position: wrong.position });
    if (!isUuid(lease)) return refuse('sitting.lease_lost');
    const answer = await writer.save({ vendor: actor.vendor, sitting, lease, changes });
    if (answer?.outcome === 'saved') return ok({ saved: answer.saved });
    return refuse(answer ? refusals[answer.outcome] : 'sitting.busy');
  }

  return { saveResponses, settled };
}
