import {
  standingActs,
  type Fact,
  type FactKind,
  type FactValue,
  type Random,
} from '@guildmark/engine';
import { oneIn, oneOf, several } from './chance.ts';
import {
  companies,
  competencies,
  competencyLevels,
  courses,
  credentials,
  exams,
  markets,
  people,
  practicals,
  products,
  sources,
  tiers,
} from './vocabulary.ts';

/** Random facts of a small world, as a ledger could hold them: a few people, two companies, two years. */

export const dayMilliseconds = 86_400_000;
/** The first instant of the worlds. */
export const start = Date.UTC(2025, 6, 1);

type About = Partial<
  Pick<Fact, 'organisation' | 'person' | 'subject' | 'quantity' | 'money' | 'attributes'>
>;
/** Whether a fact lasts until something ends it, for some time, or is of a day. */
type Lasting = 'open' | 'for-a-time' | 'either';

interface Kind {
  lasts: Lasting;
  about: (chance: Random) => About;
}

const company = (chance: Random) => oneOf(chance, ['acme', ...companies]);
const level = (chance: Random): FactValue => oneOf(chance, competencyLevels);

/** What is counted and added up: something with a number, an amount and particulars. */
const measured = (chance: Random): About => {
  const units = chance.int(13);
  return {
    organisation: company(chance),
    subject: oneOf(chance, products),
    ...(oneIn(chance, 3) && { person: oneOf(chance, people) }),
    quantity: units,
    money: { amount: `${units * 50}.25`, currency: oneOf(chance, ['EUR', 'EUR', 'EUR', 'XXX']) },
    attributes: {
      seats: units,
      market: oneOf(chance, markets),
      ...(oneIn(chance, 3) && { role: oneOf(chance, ['independent', 'supervised']) }),
    },
  };
};

const ofCompetency = (chance: Random): About => ({
  organisation: company(chance),
  subject: oneOf(chance, [...competencies, ...competencies, ...tiers, 'random-program']),
  attributes: { level: level(chance), market: oneOf(chance, markets) },
});

const ofPerson =
  (subjects: readonly string[]) =>
  (chance: Random): About => ({
    person: oneOf(chance, people),
    subject: oneOf(chance, subjects),
  });

const attributes: ((chance: Random) => About)[] = [
  (chance) => ({ subject: 'region', attributes: { value: oneOf(chance, markets) } }),
  (chance) => ({ subject: 'head-count', attributes: { value: 1 + chance.int(12) } }),
  (chance) => ({ subject: 'segment', attributes: { value: oneOf(chance, ['small', 'large']) } }),
];

const events: ((chance: Random) => About)[] = [
  () => ({ subject: 'fair' }),
  (chance) => ({ subject: 'product-released', attributes: { product: oneOf(chance, products) } }),
  (chance) => ({ subject: 'exam-released', attributes: { exam: oneOf(chance, exams) } }),
  (chance) => ({ subject: 'course-released', attributes: { course: oneOf(chance, courses) } }),
];

function decision(chance: Random): About {
  const competency = oneIn(chance, 2) ? oneOf(chance, competencies) : null;
  const to = oneOf<string>(chance, competency ? competencyLevels : tiers);
  return {
    organisation: company(chance),
    subject: competency ?? to,
    attributes: {
      act: oneOf(chance, ['promotion', 'promotion', ...standingActs]),
      from: '',
      to,
      ...(competency && { competency }),
    },
  };
}

type Made = Exclude<FactKind, 'retraction' | 'ending' | 'carryover'>;

/** Every kind that is recorded and acts on no other fact. */
const kinds: Record<Made, Kind> = {
  affiliation: {
    lasts: 'either',
    about: (chance) => ({
      person: oneOf(chance, people),
      organisation: company(chance),
      subject: 'random-program',
      ...(oneIn(chance, 5) && { attributes: { with: oneOf(chance, ['vendor', 'customer']) } }),
    }),
  },
  credential: {
    lasts: 'for-a-time',
    about: (chance) =>
      oneIn(chance, 8)
        ? { organisation: company(chance), subject: oneOf(chance, sources) }
        : ofPerson(oneIn(chance, 8) ? sources : credentials)(chance),
  },
  completion: { lasts: 'open', about: ofPerson(courses) },
  pass: { lasts: 'open', about: ofPerson([...exams, ...practicals]) },
  agreement: {
    lasts: 'either',
    about: (chance) => ({
      ...(oneIn(chance, 2) ? { person: oneOf(chance, people) } : { organisation: company(chance) }),
      subject: 'terms',
      attributes: { edition: '1' },
    }),
  },
  deal: { lasts: 'either', about: measured },
  implementation: { lasts: 'open', about: measured },
  reference: { lasts: 'open', about: measured },
  survey: { lasts: 'open', about: measured },
  offering: { lasts: 'either', about: measured },
  account: { lasts: 'either', about: measured },
  validation: { lasts: 'open', about: ofCompetency },
  application: { lasts: 'either', about: ofCompetency },
  approval: { lasts: 'open', about: ofCompetency },
  invitation: { lasts: 'open', about: ofCompetency },
  standing: {
    lasts: 'either',
    about: (chance) => ({
      organisation: company(chance),
      subject: 'elsewhere',
      attributes: { tier: oneOf(chance, tiers) },
    }),
  },
  ranking: {
    lasts: 'open',
    about: (chance) => ({
      subject: 'best',
      attributes: {
        ...(oneIn(chance, 2) && { group: oneOf(chance, markets) }),
        cutoff: String(chance.int(9)),
        size: 9,
      },
    }),
  },
  attribute: {
    lasts: 'open',
    about: (chance) => ({ organisation: company(chance), ...oneOf(chance, attributes)(chance) }),
  },
  event: { lasts: 'either', about: (chance) => oneOf(chance, events)(chance) },
  waiver: {
    lasts: 'either',
    about: (chance) => ({
      organisation: company(chance),
      subject: 'pause',
      attributes: { reason: 'class', ...(oneIn(chance, 3) && { untilEvent: 'fair' }) },
    }),
  },
  decision: { lasts: 'open', about: decision },
  membership: {
    lasts: 'for-a-time',
    about: (chance) => ({ organisation: company(chance), subject: 'random-program' }),
  },
  adoption: {
    lasts: 'open',
    about: (chance) => ({ organisation: company(chance), subject: '2.0.0' }),
  },
};

const made = Object.keys(kinds) as Made[];
/** What most requirements count comes often. */
const usual: readonly Made[] = [
  'affiliation',
  'credential',
  'credential',
  'deal',
  'deal',
  'attribute',
  'decision',
];

/** One fact of a kind, with what it is about. */
export function factOf(chance: Random, kind: Made, id: string): Fact {
  const { lasts, about } = kinds[kind];
  const from = start + chance.int(600) * dayMilliseconds;
  const ends = lasts === 'for-a-time' || (lasts === 'either' && oneIn(chance, 3));
  return {
    id,
    kind,
    subject: '',
    from,
    until: ends ? from + (1 + chance.int(400)) * dayMilliseconds : null,
    recordedAt: from + chance.int(30) * dayMilliseconds,
    source: oneIn(chance, 5) ? 'declared:company' : 'test',
    ...about(chance),
  };
}

/** Something that was wrong, or came to an early end. */
function actOn(chance: Random, facts: readonly Fact[], id: string): Fact {
  const named = oneOf(chance, facts);
  const at = start + chance.int(700) * dayMilliseconds;
  return {
    id,
    kind: oneOf(chance, ['retraction', 'ending'] as const),
    subject: '',
    names: named.id,
    from: at,
    until: null,
    recordedAt: Math.max(at, named.recordedAt),
    source: 'test',
  };
}

/** Up to `most` facts of every kind in any order, some of them ended or retracted later. */
export function randomFacts(chance: Random, most = 30): Fact[] {
  const facts = several(chance, 0, most, (index) =>
    factOf(chance, oneOf(chance, oneIn(chance, 3) ? made : usual), `fact-${index}`),
  );
  if (facts.length === 0) return facts;
  return [...facts, ...several(chance, 0, 3, (index) => actOn(chance, facts, `act-${index}`))];
}
