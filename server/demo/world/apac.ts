import type { DemoPerson } from './shape.ts';

/** Promoted to Gold last week. */
const sumireha: DemoPerson[] = [
  {
    key: 'misaki',
    name: '佐伯 美咲',
    at: 'sumireha',
    since: 366,
    administrator: true,
    steps: [
      [345, 'sales-associate'],
      [142, 'sales-professional'],
    ],
    deals: { count: 3, from: 130, to: 25 },
  },
  {
    key: 'kenta',
    name: '藤代 健太',
    at: 'sumireha',
    since: 362,
    accommodated: {
      on: 356,
      extraPercent: 25,
      reason: 'Works with a screen magnifier; the certificate was seen.',
    },
    steps: [
      [341, 'technical-associate'],
      [122, 'technical-professional'],
    ],
    independent: { count: 1, from: 55, to: 55 },
  },
  {
    key: 'haneul',
    name: '김하늘',
    at: 'sumireha',
    since: 175,
    steps: [
      [150, 'sales-associate'],
      [96, 'sales-professional'],
    ],
    deals: { count: 1, from: 48, to: 48 },
  },
  {
    key: 'siyuan',
    name: '林思远',
    at: 'sumireha',
    since: 88,
    steps: [
      [60, 'technical-associate'],
      [6, 'technical-professional'],
    ],
  },
  {
    key: 'sakura',
    name: '小野寺 さくら',
    at: 'sumireha',
    since: 18,
    steps: [[9, 'sales-101']],
  },
];

/** Silver, strong in delivery. */
const vayuneeti: DemoPerson[] = [
  {
    key: 'ananya',
    name: 'अनन्या देशपांडे',
    at: 'vayuneeti',
    since: 355,
    administrator: true,
    steps: [[180, 'sales-associate']],
    deals: { count: 2, from: 140, to: 35 },
  },
  {
    key: 'rohan',
    name: 'रोहन कुलकर्णी',
    at: 'vayuneeti',
    since: 352,
    steps: [
      [330, 'technical-associate'],
      [300, 'implementation-associate'],
    ],
    supervised: { count: 2, from: 250, to: 160 },
    independent: { count: 2, from: 120, to: 40 },
  },
  {
    key: 'meera',
    name: 'मीरा अय्यर',
    at: 'vayuneeti',
    since: 226,
    steps: [
      [200, 'technical-associate'],
      [90, 'technical-professional'],
    ],
  },
  {
    key: 'vikram',
    name: 'Vikram Sethuram',
    at: 'vayuneeti',
    since: 170,
    steps: [
      [140, 'sales-associate'],
      [70, 'sales-professional'],
    ],
    deals: { count: 2, from: 65, to: 18 },
  },
  {
    key: 'kabir',
    name: 'कबीर सहस्रबुद्धे',
    at: 'vayuneeti',
    since: 140,
    steps: [
      [110, 'technical-associate'],
      [82, 'implementation-associate'],
    ],
    supervised: { count: 1, from: 50, to: 50 },
  },
];

/** Nothing but a claim that waits for its confirmation. */
const yunlanchi: DemoPerson[] = [
  { key: 'yucheng', name: '陈雨澄', at: 'yunlanchi', since: 5, unconfirmed: true },
];

export const apac = [...sumireha, ...vayuneeti, ...yunlanchi];
