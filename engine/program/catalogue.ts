import type { Program } from './definition/program.ts';
import type { Text } from './definition/values.ts';
import { levelsOf } from './checks/rule.ts';
import { examsOf } from './kinds.ts';

/** A credential about a product, as the catalogue lists it. */
export interface CatalogueCredential {
  credential: string;
  title: Text;
  track: string;
  level: string;
  /** Its kind, where the text names kinds. */
  kind: string | null;
  exams: string[];
  /** It can no longer be earned. */
  closed: boolean;
  replacedBy: string[];
}

/** A product with the credentials that exist about it; none where there are none yet. */
export interface CatalogueLine {
  solution: string;
  title: Text;
  category: string | null;
  credentials: CatalogueCredential[];
}

/**
 * Which credentials exist about which product, made from the text as it stands: the products in its order, and of
 * each the credentials in the order of the levels. Empty where no product of the text has a credential.
 */
export function catalogueOf(program: Program): CatalogueLine[] {
  const known = new Map(
    levelsOf(program).map((each) => [each.body.credential, credentialOf(program, each)]),
  );
  const lines = Object.entries(program.solutions).map(([solution, own]) => ({
    solution,
    title: own.title,
    category: own.category ?? null,
    credentials: [...new Set(own.accreditations)].flatMap((id) => known.get(id) ?? []),
  }));
  return lines.some(({ credentials }) => credentials.length > 0) ? lines : [];
}

type Placed = ReturnType<typeof levelsOf>[number];

function credentialOf(program: Program, { track, level, body }: Placed): CatalogueCredential {
  return {
    credential: body.credential,
    title: body.title,
    track,
    level,
    kind: program.tracks[track]?.kind ?? null,
    exams: examsOf(program, body).map(({ exam }) => exam),
    closed: body.closed ?? false,
    replacedBy: body.replacedBy ?? [],
  };
}
