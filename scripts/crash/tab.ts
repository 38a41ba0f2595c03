import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '@guildmark/engine';
import type { Sitter } from '../../bench/product/candidates.ts';

/** One state of one position, as the tab sent it. */
export interface Sent {
  position: number;
  chosen: number[];
  flagged: boolean;
  number: number;
}

/** What a tab remembers of its sitting: what was acknowledged must never be lost. */
export interface Remembered {
  sitting: string;
  /** By position, the highest change that was acknowledged. */
  acknowledged: Map<number, Sent>;
  saves: number;
  submitted: boolean;
  /** The sitting was over before the tab submitted it: its deadline passed. */
  closed: boolean;
  /** What a reloaded page showed that was older than what had been acknowledged. */
  forgotten: string[];
}

export interface TabOptions {
  origin: string;
  sitter: Sitter;
  /** Right options by position; a candidate who knows chooses them. */
  right: number[][];
  knows: boolean;
  random: Random;
  /** How many changes before it submits. */
  changes: number;
  /** Counts acknowledged changes of all tabs, for progress. */
  onSaved: (count: number) => void;
}

type Answer = { status: number; body: Record<string, unknown> } | null;

const patienceMs = 5_000;

/** Sits an exam as a browser does: keeps what is not acknowledged and sends it again until it is. */
export async function sit(options: TabOptions, enough: AbortSignal): Promise<Remembered> {
  const { sitter, random, changes } = options;
  const memory: Remembered = {
    sitting: sitter.sitting,
    acknowledged: new Map(),
    saves: 0,
    submitted: false,
    closed: false,
    forgotten: [],
  };
  let { lease } = sitter;
  let waiting: Sent[] = [];
  let number = 0;
  while (number < changes && !memory.closed && !enough.aborted) {
    waiting.push(changeOf(options, ++number));
    if (random.int(40) === 0) lease = (await reload(options, memory)) ?? lease;
    const answer = await ask(options, 'PUT', 'responses', {
      lease,
      changes: waiting.slice(0, 200),
    });
    if (answer?.status === 200) {
      waiting = waiting.filter((sent) => !keep(memory, sent, answer.body));
      memory.saves += 1;
      options.onSaved(1);
    } else if (isOver(answer)) memory.closed = true;
    else await pause(100 + random.int(200));
    await pause(random.int(40));
  }
  await submit(options, memory);
  return memory;
}

function changeOf({ sitter, right, knows, random }: TabOptions, number: number): Sent {
  const position = random.int(sitter.questions) + 1;
  const chosen = knows && random.int(10) > 0 ? right[position - 1]! : [random.int(4) + 1];
  return { position, chosen, flagged: random.int(8) === 0, number };
}

/** Whether the answer acknowledges a change; remembers it then. */
function keep(memory: Remembered, sent: Sent, body: Record<string, unknown>): boolean {
  const saved = (body['saved'] ?? []) as { position: number; number: number }[];
  const stored = saved.find((one) => one.position === sent.position);
  if (!stored || stored.number < sent.number) return false;
  const known = memory.acknowledged.get(sent.position);
  if (!known || known.number < sent.number) memory.acknowledged.set(sent.position, sent);
  return true;
}

const isOver = (answer: Answer) => answer?.body['code'] === 'sitting.closed';

/** Takes the lease anew as a reloaded page does and compares what the page shows with what was acknowledged. */
async function reload(options: TabOptions, memory: Remembered): Promise<string | null> {
  const taken = await ask(options, 'POST', 'lease');
  if (isOver(taken)) memory.closed = true;
  const seen = await ask(options, 'GET', '');
  if (seen?.status === 200) compare(memory, seen.body);
  return taken?.status === 201 ? String(taken.body['lease']) : null;
}

function compare(memory: Remembered, body: Record<string, unknown>): void {
  const { positions } = body['sitting'] as {
    positions: { position: number; chosen: number[]; flagged: boolean }[];
  };
  for (const { position, chosen, flagged } of positions) {
    const known = memory.acknowledged.get(position);
    if (!known || (String(chosen) === String(known.chosen) && flagged === known.flagged)) continue;
    // A newer change may be stored although its acknowledgement was cut off; an older one may not.
    if (chosen.length === 0) memory.forgotten.push(`${memory.sitting} position ${position}`);
  }
}

async function submit(options: TabOptions, memory: Remembered): Promise<void> {
  for (let tries = 0; tries < 200 && !memory.submitted; tries++) {
    const answer = await ask(options, 'POST', 'submission', {});
    if (answer?.status === 201) memory.submitted = true;
    else await pause(300);
  }
}

/** One request; null where no whole answer came back. */
async function ask(
  { origin, sitter }: TabOptions,
  method: string,
  what: string,
  body?: object,
): Promise<Answer> {
  try {
    const answer = await fetch(`${origin}/api/v1/sittings/${sitter.sitting}${what && `/${what}`}`, {
      method,
      headers: { cookie: sitter.cookie, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return null;
  }
}
