import { findLevel } from '../credential/level.ts';
import { extendedEnd } from '../credential/renewal.ts';
import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Happening } from '../program/definition/scenario.ts';
import { asRecorded } from '../requirement/decision.ts';
import { termEnd } from '../requirement/validity.ts';
import { readInstant } from './when.ts';

/** The facts that a scenario tells, each with an id, in the order of the text. */
export function factsOf(program: Program, happenings: Happening[]): Fact[] {
  const labels = new Map<string, string[]>();
  const facts: Fact[] = [];
  const events = happenings
    .filter(({ kind }) => kind === 'event')
    .flatMap((each) => told(program, each, undefined, readTimes(program, each), []))
    .map((event, index) => ({ id: `event-${index}`, ...event }));
  const add = (label: string | undefined, fact: Omit<Fact, 'id'>) => {
    const id = `fact-${facts.length + 1}`;
    if (label !== undefined) labels.set(label, [...(labels.get(label) ?? []), id]);
    facts.push({ id, ...fact });
  };
  for (const each of happenings) {
    const times = readTimes(program, each);
    if (each.ends !== undefined) {
      for (const names of labels.get(each.ends) ?? []) {
        add(undefined, { ...times, kind: 'ending', subject: '', until: null, names });
      }
      continue;
    }
    for (let time = 0; time < each.times; time += 1) {
      for (const person of each.person ?? [undefined]) {
        const own = told(program, each, person, times, events);
        if (each.renews !== undefined)
          own.unshift(renewed(program, each.renews, { ...times, person }, [facts, events]));
        for (const fact of own) add(each.label, fact);
      }
    }
  }
  return facts;
}

type Times = Pick<Fact, 'from' | 'until' | 'recordedAt' | 'source'>;

function readTimes(program: Program, each: Happening): Times {
  const read = (text: string): Instant => readInstant(text, program.zone) ?? 0;
  const from = read(each.from);
  return {
    from,
    until: each.until === undefined ? null : read(each.until),
    recordedAt: each.recorded === undefined ? from : read(each.recorded),
    source: each.declared ? 'declared:company' : 'scenario',
  };
}

/** The facts of one happening about one person: what they are named by, and the affiliation that `at` means. */
function told(
  program: Program,
  each: Happening,
  person: string | undefined,
  times: Times,
  events: Fact[],
): Omit<Fact, 'id'>[] {
  const about = { ...times, ...(person !== undefined && { person }) };
  const own: Omit<Fact, 'id'>[] = [];
  if (each.holds !== undefined) own.push(credential(program, each.holds, about, events));
  if (each.completed !== undefined) {
    own.push({ ...about, kind: 'completion', subject: each.completed });
  }
  if (each.passed !== undefined) own.push({ ...about, kind: 'pass', subject: each.passed });
  if (each.agreed !== undefined) {
    const edition = program.agreements[each.agreed]?.edition ?? '';
    own.push({ ...about, kind: 'agreement', subject: each.agreed, attributes: { edition } });
  }
  if (each.kind !== undefined) own.push(otherKind(program, each, each.kind, about));
  for (const [subject, value] of Object.entries(each.has ?? {}))
    own.push({
      ...about,
      ...(each.at !== undefined && { organisation: each.at }),
      kind: 'attribute',
      subject,
      attributes: { value },
    });
  if (each.at === undefined || person === undefined || each.kind !== undefined) return own;
  // `until` belongs to what the line is about; an affiliation told on the side goes on.
  const until = own.length > 0 ? null : times.until;
  const affiliation = { ...about, organisation: each.at, until, subject: program.program };
  return [...own, { ...affiliation, kind: 'affiliation' }];
}

/** A credential as it would have been awarded anew: what is told before says which one is held, and until when. */
function renewed(
  program: Program,
  id: string,
  about: Times & { person: string | undefined },
  [told, events]: [told: Fact[], events: Fact[]],
): Omit<Fact, 'id'> {
  const { person, ...times } = about;
  const fact = { ...times, ...(person !== undefined && { person }) };
  const awarded = credential(program, id, fact, events);
  const level = findLevel(program, id)?.definition;
  const held = told.findLast(
    (each) => each.kind === 'credential' && each.person === person && each.subject === id,
  );
  if (!level || !held || held.until === null || held.until <= times.from) return awarded;
  const ahead = { heldUntil: held.until, at: times.from };
  const until = times.until ?? extendedEnd(program, level.validFor, ahead, events);
  return { ...awarded, until };
}

/** A credential as it would have been awarded: releases after the award end it later, as facts of their own. */
function credential(
  program: Program,
  id: string,
  about: Omit<Fact, 'id' | 'kind' | 'subject'>,
  events: Fact[],
) {
  const level = findLevel(program, id)?.definition;
  const lasts = level ? termEnd(program, level.validFor, about.from, events) : null;
  return { ...about, until: about.until ?? lasts, kind: 'credential' as const, subject: id };
}

const otherKind = (
  program: Program,
  each: Happening,
  kind: Fact['kind'],
  about: Omit<Fact, 'id' | 'kind' | 'subject'>,
): Omit<Fact, 'id'> =>
  asRecorded({
    ...about,
    kind,
    subject: each.subject ?? '',
    ...(each.at !== undefined && { organisation: each.at }),
    ...(each.attributes && { attributes: each.attributes }),
    ...(each.quantity !== undefined && { quantity: each.quantity }),
    ...(each.money && {
      money: { amount: each.money.figure, currency: each.money.currency ?? program.currency },
    }),
  });
