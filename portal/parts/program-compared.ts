import { explainDiff, type Line } from '@guildmark/words';
import { need, personalDoors, type Visit } from './door.ts';

/** How a version may be compared with another one of the program. */
export interface ComparedAsked {
  /** The other versions, the one before it first. */
  others: string[];
  against: string | null;
  lines: Line[];
}

/** What the version shown says otherwise than the one of `?against=`; no lines where that names none. */
export async function comparedAsked(
  visit: Visit,
  shown: { program: string; version: string },
  versions: { version: string }[],
): Promise<ComparedAsked> {
  const { actor, operations, locale } = personalDoors(visit);
  const at = versions.findIndex(({ version }) => version === shown.version);
  // The newest version comes first, so the one before it stands behind it.
  const others = [...versions.slice(at + 1), ...versions.slice(0, at)].map(
    ({ version }) => version,
  );
  const asked = new URL(visit.request.url).searchParams.get('against');
  const against = others.find((version) => version === asked) ?? null;
  if (against === null) return { others, against, lines: [] };
  const { before, after, differences } = need(
    await operations.programs.versionsCompared(actor, { ...shown, against }),
    visit,
  );
  return { others, against, lines: explainDiff(differences, { before, after, locale }) };
}
