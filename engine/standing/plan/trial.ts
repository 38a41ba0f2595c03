import type { Fact } from '../../kernel/fact.ts';
import { alter, stateAt, type Forest, type State, type Touch } from '../../requirement/walk.ts';
import { isGroup, type Rule } from '../../requirement/rule.ts';
import { presences, type Presence, type Span } from '../../requirement/span.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { ledgerOf } from '../../requirement/ledger.ts';
import type { Question } from '../reasons.ts';
import { ladderOf, type Ladder } from '../tiers.ts';
import type { Step } from './step.ts';

/** Something that would count for a leaf once all of its owners are done. */
export interface Entry {
  leaf: number;
  backing: boolean;
  /** What is counted once on the leaf; what only moves the amount asked for is kept apart. */
  key: string;
  presence: Presence;
  /** Ids of steps: a person's credential counts once they have it and are there. */
  owners: number[];
  /** Which time the step is done: the first, or every further one. */
  copy: 1 | 2;
}

/** Steps that would let something count for a leaf if they were done on the day, but only from a later one on. */
export interface Later {
  leaf: number;
  owners: number[];
}

/** Requirements in which steps can be done and undone, to see what they bring about. */
export interface Trial {
  ladder: Ladder;
  forest: Forest;
  state: State;
  /** What every rule yields, with the leaves that are taken as settled. */
  met: () => readonly boolean[];
  /** How often each step is done. */
  counts: Uint16Array;
  /** What each leaf could gain. */
  entriesAt: Map<number, Entry[]>;
  /** What would begin to count later. */
  later: Later[];
  /** Whether something would count that does not count yet, if these steps were done as well. */
  adds: (entry: Entry, also: ReadonlySet<number>) => boolean;
  add: (step: number, times?: number) => void;
  undo: (step: number, times?: number) => void;
  /** Takes a leaf as met or not met, whatever counts for it; null: as it is. */
  force: (leaf: number, met: boolean | null) => void;
  forced: ReadonlyMap<number, boolean>;
}

type Owner = { step: number; copy: 1 | 2 };

/** The facts of every step, with the step each belongs to. Of what can be done often, two tell the rest. */
function hypothetical(steps: Step[]) {
  const owners = new Map<string, Owner>();
  const facts: Fact[] = [];
  for (const step of steps)
    for (const copy of step.most > 1 ? ([1, 2] as const) : ([1] as const))
      for (const fact of step.facts(copy)) {
        owners.set(fact.id, { step: step.id, copy });
        facts.push(fact);
      }
  return { owners, facts };
}

function ownersOf({ fact, through }: Span, owners: Map<string, Owner>): Owner[] {
  return [fact, through].flatMap((each) => (each && owners.get(each.id)) ?? []);
}

/** Splits what counts for a leaf on the day into what is there and what would be; what would count only later apart. */
function split(list: Presence[], owners: Map<string, Owner>, on: number) {
  const real: Span[] = [];
  const would: { span: Span; by: Owner[] }[] = [];
  const later: Owner[][] = [];
  for (const { spans } of list)
    for (const span of spans) {
      if (on >= span.until) continue;
      const by = ownersOf(span, owners);
      if (span.from > on) {
        if (by.length > 0) later.push(by);
      } else if (by.length === 0) real.push(span);
      else would.push({ span, by });
    }
  return { real: presences(real), would, later };
}

const keyOf = (backing: boolean, key: string) => `${backing ? 'moves' : 'counts'} ${key}`;

const entry = (
  leaf: number,
  backing: boolean,
  { span, by }: { span: Span; by: Owner[] },
): Entry => ({
  leaf,
  backing,
  key: keyOf(backing, span.key),
  presence: presences([span])[0]!,
  owners: [...new Set(by.map(({ step }) => step))],
  copy: by.some(({ copy }) => copy === 2) ? 2 : 1,
});

/** How many things carry a key, and what stands for all of them. */
interface Carried {
  many: number;
  presence: Presence;
}

/** Each thing once by its key and owners; a second one that has the key of the first adds nothing. */
function distinct(entries: Entry[]): Entry[] {
  const seen = new Set<string>();
  const kept: Entry[] = [];
  for (const each of entries.toSorted((a, b) => a.copy - b.copy)) {
    const name = `${each.key} ${each.owners.join(' ')}`;
    if (seen.has(name)) continue;
    seen.add(name);
    kept.push(each);
  }
  return kept;
}

/** The rules as they stand without any step, and what steps would add to each leaf. */
function divide(rules: Rule[], owners: Map<string, Owner>, on: number) {
  const entriesAt = new Map<number, Entry[]>();
  const later: Later[] = [];
  const base = rules.map((rule, leaf): Rule => {
    if (isGroup(rule)) return rule;
    const counting = split(rule.presences, owners, on);
    const moving = split(rule.backing, owners, on);
    const entries = [
      ...counting.would.map((each) => entry(leaf, false, each)),
      ...moving.would.map((each) => entry(leaf, true, each)),
    ];
    if (entries.length > 0) entriesAt.set(leaf, distinct(entries));
    for (const by of counting.later) later.push({ leaf, owners: by.map(({ step }) => step) });
    return { ...rule, presences: counting.real, backing: moving.real };
  });
  return { base, entriesAt, later };
}

/** What every rule yields where some leaves are taken as settled, whatever counts for them. */
export function metWith(
  { rules, groups }: Forest,
  state: State,
  forced: ReadonlyMap<number, boolean>,
): readonly boolean[] {
  if (forced.size === 0) return state.met;
  const so = [...state.met];
  for (const [leaf, value] of forced) so[leaf] = value;
  for (const position of groups) {
    const { children, kind, need } = rules[position]!;
    if (forced.has(position)) continue;
    let have = 0;
    for (const child of children) if (so[child]) have++;
    so[position] = kind === 'not' ? have === 0 : have >= need;
  }
  return so;
}

/** Makes the requirements of an organisation ready for trying steps out on the day. */
export function trialOf(question: Question, steps: Step[]): Trial {
  const { program, facts, organisation, on, known } = question;
  const { owners, facts: more } = hypothetical(steps);
  // What a text makes of facts it makes of those that are there: what may be done is not done yet.
  const ledger = ledgerOf([...factsUnder(program, facts, known), ...more]);
  const ladder = ladderOf(program, ledger, organisation);
  const { base, entriesAt, later } = divide(ladder.forest.rules, owners, on);
  const forest = { ...ladder.forest, rules: base };
  const state = stateAt(forest, on);
  const counts = new Uint16Array(steps.length);
  const forced = new Map<number, boolean>();
  const byStep = new Map<number, Entry[]>();
  for (const entries of entriesAt.values())
    for (const each of entries)
      for (const owner of each.owners) {
        const list = byStep.get(owner);
        if (list) list.push(each);
        else byStep.set(owner, [each]);
      }

  // How many things carry a key: only the first that comes and the last that goes change anything.
  const carried = base.map(({ presences: real, backing }) => {
    const held = (moves: boolean) => (presence: Presence) =>
      [keyOf(moves, presence.key), { many: 1, presence }] satisfies [string, Carried];
    return new Map<string, Carried>([...real.map(held(false)), ...backing.map(held(true))]);
  });

  const touch = ({ leaf, backing }: Entry, presence: Presence, change: Touch['change']): Touch => ({
    leaf,
    presence,
    change,
    backing,
  });

  const gain = (each: Entry): Touch[] => {
    const there = carried[each.leaf]!.get(each.key);
    if (there) {
      there.many++;
      return [];
    }
    carried[each.leaf]!.set(each.key, { many: 1, presence: each.presence });
    return [touch(each, each.presence, 'gained')];
  };
  const lose = (each: Entry): Touch[] => {
    const there = carried[each.leaf]!.get(each.key)!;
    if (--there.many > 0) return [];
    carried[each.leaf]!.delete(each.key);
    return [touch(each, there.presence, 'ended')];
  };

  const further = new Map<Entry, Presence[]>();
  /** The n-th time, for n above 2: like the second, under a key of its own. */
  const again = (each: Entry, time: number): Presence => {
    let list = further.get(each);
    if (!list) further.set(each, (list = []));
    return (list[time] ??= { ...each.presence, key: `${each.presence.key} ${time}` });
  };

  const owned = (each: Entry, but: number) =>
    each.owners.every((owner) => owner === but || counts[owner]! > 0);

  const apply = (step: number): Touch[] => {
    const time = ++counts[step]!;
    return (byStep.get(step) ?? []).flatMap((each) => {
      if (!owned(each, step)) return [];
      if (time <= 2) return each.copy === time ? gain(each) : [];
      return each.copy === 2 ? [touch(each, again(each, time), 'gained')] : [];
    });
  };
  const takeBack = (step: number): Touch[] => {
    const time = counts[step]!--;
    return (byStep.get(step) ?? []).flatMap((each) => {
      if (!owned(each, step)) return [];
      if (time <= 2) return each.copy === time ? lose(each) : [];
      return each.copy === 2 ? [touch(each, again(each, time), 'ended')] : [];
    });
  };

  const changed = (touched: Touch[]) => {
    if (touched.length > 0) alter(forest, state, touched);
  };

  const met = () => metWith(forest, state, forced);

  return {
    ladder,
    forest,
    state,
    met,
    counts,
    entriesAt,
    later,
    adds: (each, also) => {
      const [owner = -1] = each.owners;
      if (each.copy === 2) return counts[owner]! >= 1 && also.has(owner);
      if (!each.owners.every((id) => counts[id]! > 0 || also.has(id))) return false;
      return !carried[each.leaf]!.has(each.key);
    },
    add: (step, times = 1) => changed(Array.from({ length: times }, () => apply(step)).flat()),
    undo: (step, times = 1) => changed(Array.from({ length: times }, () => takeBack(step)).flat()),
    force: (leaf, value) => {
      if (value === null) forced.delete(leaf);
      else forced.set(leaf, value);
    },
    forced,
  };
}
