import { conditionWords } from '../../engine/program/definition/condition.ts';

/** The names and amounts that generated texts and facts share, so that what a text asks about happens. */

export const companies = ['acme', 'birch'];
export const people = ['anna', 'boris', 'chen', 'dana', 'emil'];
export const tracks = ['sales', 'technical'];
export const levels = ['associate', 'professional', 'expert'];
export const credentials = tracks.flatMap((track) => levels.map((level) => `${track}-${level}`));
export const courses = ['sales-101', 'technical-101'];
export const exams = ['sales-exam', 'technical-exam'];
export const practicals = ['sales-practical'];
export const competencies = ['archiving', 'mobility'];
export const competencyLevels = ['principal', 'expert'];
export const tiers = ['low', 'middle', 'high'];
export const markets = ['apac', 'emea', 'latam'];
export const products = ['relay', 'cache'];
export const sources = ['old-relay', 'old-cache'];
export const benefits = ['sign', 'desk'];
export const kinds = ['accreditation', 'certification'];

const days = ['2025-08-01', '2025-10-01', '2026-01-15', '2026-06-01'];

/** The words by which a condition is made of others. */
export const groupWords: readonly string[] = conditionWords.slice(
  0,
  conditionWords.indexOf('holds'),
);

/** What may stand anywhere; of it a place takes what its schema accepts. */
export const anything: readonly unknown[] = [
  1,
  2,
  3,
  5,
  0.5,
  0,
  12,
  true,
  false,
  '1',
  '2.5',
  'relay',
  'Said in words.',
  '2 months',
  '4 months',
  '30 days',
  '1 year',
  'this quarter',
  'last full quarter',
  'last 2 full months',
  'this month and last 1',
  'last 1 full quarters',
  'this half-year',
  'this year',
  'last full year',
  '50%',
  '25%',
  '10%',
  '100%',
  ...days,
  '2026-03-01T09:30',
  '2024-01-01',
  '01-01',
  '07-01',
  '300.5 EUR',
  '100 EUR',
  '40 EUR',
  '10 XXX',
  '1.0.0',
  '2.0.0',
  'EUR',
  'XXX',
  '#3d5a80',
  'week 1',
  'exam.cooling_off',
  'a',
];

const number = [1, 2, 3, 5, 8];

/** What may stand at a key, where not just anything may. */
export const valuesAt: Readonly<Record<string, readonly unknown[]>> = {
  holding: credentials,
  holds: credentials,
  credential: [...credentials, ...sources],
  earns: credentials,
  hires: ['anyone', ...credentials],
  recertifiedBy: [...credentials, ...exams],
  accreditations: credentials,
  due: credentials,
  agreementMissing: credentials,
  completed: courses,
  completes: courses,
  passed: [...exams, ...practicals],
  passes: [...exams, ...practicals],
  assessment: practicals,
  exam: exams,
  agreed: ['terms'],
  accepts: ['terms'],
  agreement: ['terms', 'none'],
  subject: [...products, ...competencies],
  product: products,
  sinceReleaseOf: [...courses, ...exams],
  by: ['market', 'subject'],
  inheritedBy: ['market'],
  attribute: ['seats', 'quantity'],
  distinct: ['market', 'people', 'awards', 'credentials'],
  ofAttribute: ['head-count'],
  per: ['region'],
  members: markets,
  'attribute.name': ['region', 'head-count'],
  'waivable.name': ['pause'],
  'rank.name': ['best'],
  waived: ['pause'],
  is: [...markets, 4],
  market: markets,
  role: ['independent', 'supervised'],
  level: competencyLevels,
  'exams.level': levels,
  'assessmentFormat.level': levels,
  lands: competencyLevels,
  'lands.choose': competencyLevels,
  'levelNames.choose': levels,
  'agreement.choose': ['terms', 'none'],
  'standing.program': ['elsewhere'],
  'from.program': ['older'],
  tier: tiers,
  next: tiers,
  held: tiers,
  'expect.competencies': [...competencyLevels, 'none'],
  competency: competencies,
  of: competencies,
  area: markets,
  core: products,
  additional: products,
  category: ['plain'],
  benefits,
  from: ['2025-08-01', '2026-02-01'],
  'rows.from': sources,
  'former.holding': sources,
  except: sources,
  'bands.from': number,
  seats: number,
  'head-count': number,
  atLeast: [1, 1, 2, 2, 3, 5, 0.5, '40 EUR', '100 EUR', '300.5 EUR', '10%', '25%', '50%'],
  n: [1, 2],
  sample: [1, 2, 3],
  timesForm: [1, 2],
  person: people,
  at: companies,
  organisation: companies,
  label: ['one'],
  ends: ['one'],
  published: ['2024-01-01'],
  effective: ['2024-01-01', '2025-09-01'],
  enforced: ['2024-01-01', '2025-12-01'],
  key: ['a', 'b'],
  id: ['one', 'two', 'three'],
  choose: ['yes', 'no'],
  domain: ['tools'],
  zone: ['Europe/Berlin'],
  email: ['desk@vendor.example'],
  countries: ['DE', 'KZ'],
  'tracks.kind': kinds,
  kind: kinds,
  'contacts.about': kinds,
  replacedBy: credentials,
  preparationFor: ['partner', 'vendor'],
};

/** By what name something may stand in a map. */
export const keysAt: Readonly<Record<string, readonly string[]>> = {
  where: ['market', 'seats', 'role'],
  which: ['market', 'seats'],
  is: ['market', 'seats', 'role'],
  by: ['region', 'segment'],
  region: markets,
  segment: ['small'],
  requires: [...markets, ...products],
  tracks,
  levels: competencyLevels,
  'standards.levels': levels,
  byLevel: levels,
  shape: levels,
  courses,
  exams,
  assessments: practicals,
  agreements: ['terms'],
  benefits,
  credentialKinds: kinds,
  contacts: ['desk'],
  actions: ['do-one', 'do-two'],
  attributes: ['region', 'market', 'seats'],
  values: markets,
  areas: markets,
  solutionCategories: ['plain'],
  solutions: products,
  competencies,
  parameters: ['how-many'],
  readings: ['which-one'],
  options: ['yes', 'no'],
  'en.options': ['a', 'b'],
  sources,
  worth: ['XXX', 'USD'],
  blocks: ['orders'],
  roles: ['seller'],
  has: ['region', 'head-count'],
};

/** Values whose parts have to fit one another. */
export const wholeAt: Readonly<Record<string, readonly unknown[]>> = {
  yearsBegin: [['2024-01-29', '2025-02-03', '2026-02-02', '2027-02-01', '2028-01-31']],
  locales: [['en']],
};
