import { createHash } from 'node:crypto';
import {
  adopting,
  concluded,
  count,
  countPlaced,
  isMove,
  lastsUntil,
  moveBetween,
  nobody,
  standingOf,
  type Adopting,
  type Instant,
  type Mover,
  type Program,
  type Sides,
  type Tally,
  type Texts,
} from '@guildmark/engine';
import type { Means, Task, Turn } from '../../platform/aside.ts';
import { factsAroundOrganisation, type Scope } from '../ledger/ledger.ts';
import { bothSides, everyone, type Everyone } from './draft-columns.ts';
import type { DraftEffect, TextEffect } from './draft-answer.ts';

/** A new text and the versions that apply to someone on its day or later, the newest first. */
export interface DraftQuestion extends Scope {
  olds: Program[];
  after: Program;
  /** The day the text takes effect; if it is past, both are measured now. */
  effective: Instant;
  now: Instant;
  /** How many of those who move are left out before the first one that is told about. */
  skip: number;
  /** How old what is known of everyone may be, in milliseconds; 0: no older than the question. */
  patience: number;
}

type Bare = Omit<TextEffect, 'slug' | 'name'>;

/** A new text's effect without what only the database knows of companies: their names. */
export type DraftMeasured = Omit<DraftEffect, 'effects' | 'seen'> & {
  effects: Bare[];
  /** A sign of who moves how and of what it costs. */
  sign: string;
};

/** How many of those who move are told about at once, with the clause that moves them. */
const mostTold = 50;
const known = Number.MAX_SAFE_INTEGER;
/** Answers that are kept for who asks again: the page after its progress, the next part of its list. */
const mostAnswers = 8;

/** Measures a draft over everyone: by a pass over columns, and by the engine where only that can tell. */
export const measureDraft: Task<DraftQuestion, DraftMeasured> = {
  name: 'standing.draft',
  run: async (question, turn, means) => {
    const { vendor, program, olds, after, effective, now, patience } = question;
    const asked = { scope: { vendor, program }, texts: [...olds, after], now, patience };
    const all = await everyone(means, asked, turn);
    const at = Math.max(all.now, effective);
    const key = createHash('sha256')
      .update(JSON.stringify([vendor, program, olds, after, at, question.skip]))
      .digest('hex');
    const { answers } = all.kept;
    const given = answers.get(key);
    if (given) return given as DraftMeasured;
    const answer = await measured({ question, all, at, turn, means });
    if (answers.size === mostAnswers) answers.clear();
    answers.set(key, answer);
    return answer;
  },
};

interface Work {
  question: DraftQuestion;
  all: Everyone;
  at: Instant;
  turn: Turn;
  means: Means;
}

/** Someone who moves, and the texts and the day between which it does. */
interface Placed {
  mover: Mover;
  texts: Texts;
  on: Instant;
}

async function measured(work: Work): Promise<DraftMeasured> {
  const { question, all, at } = work;
  const { olds, after, effective, skip } = question;
  const tally = nobody();
  const movers: Placed[] = [];
  const columns = [...all.columns.values()].at(-1)!;
  const groups = adopting(olds, after, columns, at);
  for (const group of groups.toSorted((a, b) => b.organisations.length - a.organisations.length))
    movers.push(...(await counted(work, group, group === groups[0], tally)));
  const inOrder = movers.toSorted(byWeight);
  const texts = { before: olds[0] ?? after, after };
  const { cells, benefits, cost, unpriced } = concluded(texts, at, tally);
  const acts = (act: Mover['act']) => movers.filter(({ mover }) => mover.act === act).length;
  const turns = { rises: acts('promotion'), falls: acts('demotion') };
  const sums = { cells, ...turns, benefits, cost, unpriced };
  const sign = signOf(all, olds, inOrder, { benefits, cost });
  const effects = await explained(work, inOrder.slice(skip, skip + mostTold));
  return {
    effective,
    at,
    counted: tally.counted,
    all: all.organisations.length,
    elsewhere: all.kept.elsewhere,
    moving: inOrder.length,
    skip,
    effects,
    sums,
    sign,
  };
}

const weights = { demotion: 0, promotion: 1, none: 2 };

/** Who loses a tier comes first, then who wins one, then whose competencies change; by name within. */
const byWeight = ({ mover: a }: Placed, { mover: b }: Placed) =>
  weights[a.act ?? 'none'] - weights[b.act ?? 'none'] || a.organisation - b.organisation;

/** How small a part of everyone is asked of the engine one by one: below it, a pass over all costs more. */
const fewPerThousand = 1;

/** Counts those who go over on the same day from the same version; answers those of them who move. */
async function counted(
  work: Work,
  { before, on, organisations }: Adopting,
  isLargest: boolean,
  tally: Tally,
): Promise<Placed[]> {
  const { question, all, turn } = work;
  const texts = { before, after: question.after };
  const isFew = organisations.length * 1000 < all.organisations.length * fewPerThousand;
  const sides = isFew ? null : await bothSides(all, texts, on, isLargest, turn);
  const unsure = new Set(sides ? unsureIn(sides) : organisations);
  const sure = organisations.filter((each) => !unsure.has(each));
  const movers = sides ? countPlaced(tally, texts, sides, sure) : [];
  const others = organisations.filter((each) => unsure.has(each));
  for (const [done, organisation] of others.entries()) {
    await turn.step({ phase: 'asking', done, all: others.length });
    const { move } = await moved(work, texts, on, organisation);
    count(tally, texts, { ...move, organisations: 1 }, null);
    const { from, to, act, competencies } = move;
    if (isMove(move)) movers.push({ organisation, from, to, act, competencies });
  }
  return movers.map((mover) => ({ mover, texts, on }));
}

const unsureIn = ({ before, after }: Sides) => [...before.unsure, ...after.unsure];

/** What the engine itself says of one organisation under both texts. */
async function moved({ question, all, means }: Work, texts: Texts, on: Instant, index: number) {
  const { vendor, program } = question;
  const organisation = all.organisations[index]!;
  const facts = await factsAroundOrganisation(means.db, vendor, program, organisation);
  const [before, after] = [texts.before, texts.after].map((text) =>
    standingOf(text, facts, organisation, { on, known }),
  );
  return {
    move: moveBetween(texts, before!, after!, facts),
    lasts: { before: lastsUntil(before!.held), after: lastsUntil(after!.held) },
  };
}

async function explained(work: Work, placed: readonly Placed[]): Promise<Bare[]> {
  const effects: Bare[] = [];
  for (const { mover, texts, on } of placed) {
    await work.turn.step({ phase: 'explaining', done: effects.length, all: placed.length });
    const { move, lasts } = await moved(work, texts, on, mover.organisation);
    const { because: clause, ...rest } = move;
    effects.push({ ...rest, clause, because: [], lasts });
  }
  return effects;
}

function signOf(
  { organisations }: Everyone,
  olds: readonly Program[],
  movers: readonly Placed[],
  sums: object,
): string {
  const hash = createHash('sha256').update(JSON.stringify([olds.map((old) => old.version), sums]));
  for (const { mover } of movers) {
    const { organisation, from, to, competencies } = mover;
    const levels = competencies.map(({ competency, from: was, to: is }) => [competency, was, is]);
    hash.update(JSON.stringify([organisations[organisation], from, to, levels]));
  }
  return hash.digest('hex').slice(0, 32);
}
