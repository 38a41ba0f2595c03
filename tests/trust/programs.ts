import type { z } from 'zod';
import { Program, type Random } from '@guildmark/engine';
import { Competency, CompetencyLevel } from '../../engine/program/definition/competency.ts';
import { Tier } from '../../engine/program/definition/program.ts';
import { Level, Track } from '../../engine/program/definition/track.ts';
import { resolveOpenings } from '../../engine/program/openings.ts';
import { oneIn, oneOf, someOf } from './chance.ts';
import {
  benefits,
  competencies,
  competencyLevels,
  levels,
  markets,
  tiers,
  tracks,
} from './vocabulary.ts';
import { placeOf, write, type Place } from './writing.ts';

/** A program as a text writes it, by key. */
export type Written = Record<string, unknown>;

/** What may be said in a random program. */
export interface Scope {
  /** The words that conditions may begin with; without it, all. */
  words?: ReadonlySet<string>;
  /** How deep conditions may nest. */
  depth?: number;
}

const shape = Program.shape;
const named = new Set<string>([
  'program',
  'version',
  'title',
  'summary',
  'locales',
  'zone',
  'currency',
  'dates',
  'levels',
  'tracks',
  'competencyLevels',
  'competencies',
  'tiers',
  'counting',
  'review',
]);

const listOf = (schema: z.ZodType, at: Place, ids: readonly string[]): Written[] =>
  ids.map((id) => ({ ...(write(schema, at) as Written), id }));

function trackOf(at: Place, track: string): Written {
  const each = levels.map((level) => {
    const path = ['tracks', track, 'levels', level];
    const written = write(Level, { ...at, path, depth: Math.min(at.depth, 1) }) as Written;
    return [level, { ...written, credential: `${track}-${level}` }];
  });
  const { levels: _, ...rest } = write(Track, { ...at, path: ['tracks', track] }) as Written;
  return { ...rest, levels: Object.fromEntries(each) };
}

function competencyOf(at: Place, id: string): Written {
  const path = ['competencies', id];
  const made = write(Competency, { ...at, path }) as Written;
  const own = someOf(at.chance, competencyLevels, 1, 2).map((level) => [
    level,
    write(CompetencyLevel, { ...at, path: [...path, 'levels', level] }),
  ]);
  const { area, status, ...rest } = made;
  return {
    ...rest,
    area: area ?? oneOf(at.chance, markets),
    // What is only announced asks for nothing, so most are open.
    status: status === 'announced' && oneIn(at.chance, 3) ? status : 'open',
    levels: Object.fromEntries(own),
  };
}

/** A random program: tracks and levels are always the same, all else is as the schema lets it be. */
export function writtenProgram(chance: Random, { words, depth = 2 }: Scope = {}): Written {
  const at: Place = { ...placeOf(chance, [], depth), ...(words && { words }) };
  const part = (key: keyof typeof shape) => write(shape[key], { ...at, path: [key] });
  const others = Object.keys(shape).filter((key) => !named.has(key) && oneIn(chance, 3));
  return {
    program: 'random-program',
    version: oneOf(chance, ['1.0.0', '2.0.0']),
    title: { en: 'A program.' },
    summary: { en: 'Made at random.' },
    locales: ['en'],
    zone: oneOf(chance, ['Europe/Berlin', 'UTC', 'America/Sao_Paulo', 'Asia/Kathmandu']),
    currency: 'EUR',
    dates: part('dates'),
    levels: listOf(shape.levels.removeDefault().element, { ...at, path: ['levels'] }, levels),
    tracks: Object.fromEntries(tracks.map((track) => [track, trackOf(at, track)])),
    competencyLevels: listOf(
      shape.competencyLevels.removeDefault().element,
      { ...at, path: ['competencyLevels'] },
      competencyLevels,
    ),
    competencies: Object.fromEntries(
      someOf(chance, competencies, 0, 2).map((id) => [id, competencyOf(at, id)]),
    ),
    tiers: listOf(Tier, { ...at, path: ['tiers'] }, tiers.slice(0, 1 + chance.int(3))),
    counting: part('counting'),
    review: part('review'),
    ...Object.fromEntries(others.map((key) => [key, part(key as keyof typeof shape)])),
    ...(oneIn(chance, 2) && {
      benefits: Object.fromEntries(benefits.map((id) => [id, { title: { en: id } }])),
    }),
  };
}

/** What a written program is read as. Throws where a generator has written something that no text may say. */
export const readProgram = (written: Written): Program =>
  Program.parse(resolveOpenings(written).merged);
