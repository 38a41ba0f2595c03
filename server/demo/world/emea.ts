import type { DemoPerson } from './shape.ts';
import { tessaline } from './tessaline.ts';

/** Gold, with one badge whose expiry will cost it. One colleague's badge was revoked. */
const quillmere: DemoPerson[] = [
  {
    key: 'imogen',
    name: 'Imogen Farrant',
    at: 'quillmere',
    since: 636,
    administrator: true,
    steps: [
      [610, 'sales-associate'],
      [432, 'sales-professional'],
      [80, 'sales-associate'],
      [72, 'sales-professional'],
    ],
    deals: { count: 3, from: 400, to: 40 },
  },
  {
    key: 'tobias',
    name: 'Tobias Wrenfield',
    at: 'quillmere',
    since: 560,
    steps: [
      [520, 'sales-associate'],
      [424, 'sales-professional'],
      [76, 'sales-associate'],
      [64, 'sales-professional'],
    ],
    deals: { count: 2, from: 380, to: 100 },
  },
  {
    key: 'aoife',
    name: 'Aoife Tierney',
    at: 'quillmere',
    since: 630,
    steps: [
      [600, 'technical-associate'],
      [428, 'technical-professional'],
      [78, 'technical-associate'],
      [68, 'technical-professional'],
    ],
    independent: { count: 2, from: 300, to: 120 },
  },
  {
    key: 'rhys',
    name: 'Rhys Callowhill',
    at: 'quillmere',
    since: 360,
    steps: [
      [330, 'technical-associate'],
      [284, 'technical-professional'],
    ],
  },
  {
    key: 'marcus',
    name: 'Marcus Thorley',
    at: 'quillmere',
    since: 370,
    steps: [
      [340, 'technical-associate'],
      [250, 'technical-professional'],
    ],
    revoked: {
      on: 118,
      award: 'technical-professional',
      reason: 'The lab work handed in was another person’s.',
    },
  },
];

/** Silver, and in forty days no longer: its only sales badge runs out. */
const kaltravo: DemoPerson[] = [
  {
    key: 'jovana',
    name: 'Јована Милутиновић',
    at: 'kaltravo',
    since: 350,
    administrator: true,
    steps: [[326, 'sales-associate']],
    deals: { count: 2, from: 180, to: 50 },
  },
  {
    key: 'nemanja',
    name: 'Немања Бркић',
    at: 'kaltravo',
    since: 230,
    steps: [[205, 'technical-associate']],
  },
  {
    key: 'dragana',
    name: 'Драгана Поповац',
    at: 'kaltravo',
    since: 25,
    steps: [[15, 'technical-101']],
  },
];

/** Silver; one technical badge has expired and another one keeps the tier. */
const thalorion: DemoPerson[] = [
  {
    key: 'eleni',
    name: 'Ελένη Βρανά',
    at: 'thalorion',
    since: 180,
    steps: [[150, 'sales-associate']],
  },
  {
    key: 'nikolas',
    name: 'Νικόλας Δεσποτίδης',
    at: 'thalorion',
    since: 410,
    administrator: true,
    steps: [[390, 'technical-associate']],
  },
  {
    key: 'katerina',
    name: 'Κατερίνα Μαυρολέων',
    at: 'thalorion',
    since: 130,
    steps: [[104, 'technical-associate']],
  },
  {
    key: 'andreas',
    name: 'Ανδρέας Ξυδάς',
    at: 'thalorion',
    since: 30,
    steps: [
      [22, 'sales-101'],
      [4, 'sales-foundation failed'],
    ],
  },
];

/** Silver, lost for a week when a badge ran out and won back by a colleague. */
const qamrivo: DemoPerson[] = [
  {
    key: 'layla',
    name: 'ليلى الشامسي',
    at: 'qamrivo',
    since: 455,
    administrator: true,
    steps: [[431, 'sales-associate']],
    deals: { count: 1, from: 200, to: 200 },
  },
  {
    key: 'yousef',
    name: 'يوسف الكعبي',
    nameBefore: 'Yosef Alkaby',
    at: 'qamrivo',
    since: 320,
    steps: [[300, 'technical-associate']],
    reissued: {
      on: 290,
      award: 'technical-associate',
      reason: 'The holder’s name was misspelt.',
    },
  },
  {
    key: 'maryam',
    name: 'مريم العامري',
    at: 'qamrivo',
    since: 90,
    steps: [[58, 'sales-associate']],
  },
  {
    key: 'khalid',
    name: 'خالد المهيري',
    at: 'qamrivo',
    since: 50,
    steps: [
      [40, 'technical-101'],
      [33, 'technical-foundation failed'],
      [22, 'technical-foundation failed'],
      [11, 'technical-foundation failed'],
    ],
    mayTryAgain: {
      on: 2,
      exam: 'technical-foundation',
      reason: 'Two of the three attempts were broken off by power cuts.',
    },
  },
];

/** Registered, and one sales badge short of Silver. */
const zerivon: DemoPerson[] = [
  {
    key: 'uri',
    name: 'אורי ברקאי',
    at: 'zerivon',
    since: 115,
    administrator: true,
    steps: [[85, 'technical-associate']],
  },
  { key: 'maya', name: 'Maya Sarid', at: 'zerivon', since: 30, steps: [[6, 'sales-101']] },
  {
    key: 'tamar',
    name: 'תמר לביא',
    at: 'zerivon',
    since: 60,
    steps: [
      [35, 'sales-101'],
      [20, 'sales-foundation failed'],
    ],
  },
  {
    key: 'yonatan',
    name: 'יונתן שגב',
    at: 'zerivon',
    since: 45,
    steps: [[12, 'technical-101']],
  },
  { key: 'shira', name: 'שירה אלמוג', at: 'zerivon', since: 10 },
];

/** Everyone of the companies in Europe, the Middle East and Africa. */
export const emea = [...tessaline, ...quillmere, ...kaltravo, ...thalorion, ...qamrivo, ...zerivon];
