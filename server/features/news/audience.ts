import {
  concerning,
  ok,
  refuse,
  strangeIn,
  type Audience,
  type Instant,
  type PlacedCompany,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice } from '../access/may.ts';
import type { NewsNeeds } from './needs.ts';

/** A company that something concerns. */
export interface Concerned {
  organisation: string;
  slug: string;
  name: string;
  region: string;
}

/** Whom something would concern today. */
export interface AudienceSeen {
  /** The first of them by name; at most as many as were asked for. */
  concerned: Concerned[];
  companies: number;
  /** How many companies take part in the program. */
  among: number;
  /** The regions of these companies, by name. */
  regions: string[];
  /** The present, of which this is told. */
  at: Instant;
}

/** Companies whose facts are read together. */
const companiesAtOnce = 1000;

/** Which companies an audience concerns, as their standing is today. */
export function audiences(platform: Platform, needs: NewsNeeds) {
  const { db, clock } = platform;

  /** Tells of some companies whether audiences concern them, from what was decided about them. */
  async function concerningThese(
    vendor: string,
    program: Program,
    organisations: string[],
  ): Promise<(audience: Audience, company: PlacedCompany) => boolean> {
    const of = { organisations, kinds: ['decision' as const] };
    const facts = await needs.ledger.factsOfKinds(db, vendor, program.program, of);
    return concerning(program, facts, clock());
  }

  /** Whom an audience concerns today, for the office; nothing is written. */
  async function newsAudience(
    actor: Actor,
    input: { program: string; audience: Audience; limit: number },
  ): Promise<Result<AudienceSeen>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { audience, limit } = input;
    const inForce = await needs.programs.programInForce(actor.vendor, input.program, clock());
    if (!inForce) return needs.programs.withoutText(actor.vendor, input.program);
    const strange = strangeIn(inForce.program, audience);
    if (strange)
      return 'tier' in strange
        ? refuse('news.tier_unknown', strange, 'tier')
        : refuse('news.competency_unknown', strange, 'competency');
    const ladder = await needs.standing.ladder(actor, { program: input.program });
    if (!ladder.ok) return ladder;
    const { rows } = ladder.value;
    const found: Concerned[] = [];
    for (let start = 0; start < rows.length; start += companiesAtOnce) {
      const some = rows.slice(start, start + companiesAtOnce);
      const ids = some.map(({ organisation }) => organisation);
      const concerns = await concerningThese(actor.vendor, inForce.program, ids);
      for (const { organisation, slug, name, region } of some)
        if (concerns(audience, { organisation, region }))
          found.push({ organisation, slug, name, region });
    }
    return ok({
      concerned: found.slice(0, limit),
      companies: found.length,
      among: rows.length,
      at: clock(),
      regions: [...new Set(rows.map(({ region }) => region))].toSorted((a, b) =>
        a.localeCompare(b),
      ),
    });
  }

  return { concerningThese, newsAudience };
}
