import type { DemoPerson } from './shape.ts';

/** Gold since a professional came over from Pampadora. */
const osagewick: DemoPerson[] = [
  {
    key: 'delaney',
    name: 'Delaney Whitcombe',
    at: 'osagewick',
    since: 380,
    administrator: true,
    steps: [
      [352, 'sales-associate'],
      [162, 'sales-professional'],
    ],
    deals: { count: 3, from: 150, to: 20 },
    lostDeal: { on: 12, reason: 'The customer withdrew before signing.' },
  },
  {
    key: 'hayul',
    name: '박하율',
    at: 'osagewick',
    since: 376,
    steps: [
      [355, 'technical-associate'],
      [221, 'technical-professional'],
    ],
    independent: { count: 2, from: 180, to: 60 },
  },
  {
    key: 'marisol',
    name: 'Marisol Quintanar',
    at: 'osagewick',
    since: 270,
    steps: [
      [240, 'technical-associate'],
      [131, 'technical-professional'],
    ],
  },
  {
    key: 'everett',
    name: 'Everett Langmoor',
    at: 'osagewick',
    since: 85,
    mistaken: 'pampadora',
    steps: [[60, 'sales-associate']],
  },
  {
    key: 'naomi',
    name: 'Naomi Okonda',
    at: 'osagewick',
    since: 55,
    steps: [[25, 'technical-associate']],
    disturbed: { minutes: 10, reason: 'The test room lost its network for ten minutes.' },
  },
];

/** Silver: it was Gold until Camila left. One mock pitch and it is Gold again. */
const pampadora: DemoPerson[] = [
  {
    key: 'valentina',
    name: 'Valentina Arriagada',
    at: 'pampadora',
    since: 450,
    administrator: true,
    steps: [
      [420, 'sales-associate'],
      [268, 'sales-professional'],
    ],
    deals: { count: 4, from: 260, to: 15 },
  },
  {
    key: 'camila',
    name: 'Camila Ferreyra',
    at: 'pampadora',
    since: 440,
    steps: [
      [410, 'sales-associate'],
      [266, 'sales-professional'],
    ],
    deals: { count: 3, from: 250, to: 80 },
    moved: {
      left: 52,
      to: 'osagewick',
      claimed: 46,
      confirmed: 44,
      reason: 'Left the company.',
    },
  },
  {
    key: 'ignacio',
    name: 'Ignacio Peñaloza',
    at: 'pampadora',
    since: 445,
    steps: [
      [415, 'technical-associate'],
      [270, 'technical-professional'],
    ],
    independent: { count: 2, from: 240, to: 100 },
  },
  {
    key: 'renata',
    name: 'Renata Solís',
    at: 'pampadora',
    since: 325,
    steps: [
      [300, 'technical-associate'],
      [262, 'technical-professional'],
    ],
  },
  {
    key: 'tomas',
    name: 'Tomás Undurra',
    at: 'pampadora',
    since: 120,
    steps: [
      [95, 'sales-associate'],
      [20, 'advanced-sales'],
    ],
    deals: { count: 1, from: 28, to: 28 },
  },
  { key: 'luciana', name: 'Luciana Barrientos', at: 'pampadora', since: 4, unconfirmed: true },
];

/** Signed up yesterday and belongs to no company yet. */
const alone: DemoPerson[] = [{ key: 'alex', name: 'Alex Moreau', since: 1 }];

export const americas = [...osagewick, ...pampadora, ...alone];
