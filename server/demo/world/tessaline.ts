import type { DemoPerson } from './shape.ts';

/** Platinum: eight people fill its eight seats, two of whom have renewed. */
export const tessaline: DemoPerson[] = [
  {
    key: 'anke',
    name: 'Anke Voßler',
    at: 'tessaline',
    since: 728,
    administrator: true,
    steps: [
      [700, 'sales-associate'],
      [525, 'sales-professional'],
      [300, 'sales-expert'],
    ],
    deals: { count: 8, from: 680, to: 340 },
  },
  {
    key: 'jonas',
    name: 'Jonas Rehfeldt',
    at: 'tessaline',
    since: 715,
    steps: [
      [690, 'sales-associate'],
      [520, 'sales-professional'],
      [172, 'sales-associate'],
      [161, 'sales-professional'],
    ],
    deals: { count: 4, from: 500, to: 60 },
  },
  {
    key: 'milena',
    name: 'Milena Kovářová',
    at: 'tessaline',
    since: 330,
    steps: [
      [300, 'sales-associate'],
      [232, 'sales-professional'],
    ],
    deals: { count: 3, from: 220, to: 30 },
  },
  {
    key: 'celine',
    name: 'Céline Ostermann',
    at: 'tessaline',
    since: 320,
    steps: [
      [290, 'sales-associate'],
      [218, 'sales-professional'],
    ],
    deals: { count: 2, from: 200, to: 45 },
  },
  {
    key: 'dmytro',
    name: 'Дмитро Лісовий',
    at: 'tessaline',
    since: 726,
    steps: [
      [705, 'technical-associate'],
      [600, 'implementation-associate'],
      [530, 'technical-professional'],
      [285, 'technical-expert'],
      [250, 'implementation-expert'],
    ],
    supervised: { count: 2, from: 580, to: 500 },
    independent: { count: 5, from: 470, to: 290 },
  },
  {
    key: 'frieda',
    name: 'Frieda Lohmann',
    at: 'tessaline',
    since: 718,
    steps: [
      [695, 'technical-associate'],
      [522, 'technical-professional'],
      [175, 'technical-associate'],
      [163, 'technical-professional'],
    ],
    independent: { count: 2, from: 260, to: 90 },
  },
  {
    key: 'emre',
    name: 'Emre Tunçay',
    at: 'tessaline',
    since: 340,
    steps: [
      [310, 'technical-associate'],
      [226, 'technical-professional'],
    ],
  },
  {
    key: 'wiebke',
    name: 'Wiebke Haase',
    at: 'tessaline',
    since: 312,
    steps: [
      [280, 'technical-associate'],
      [211, 'technical-professional'],
    ],
    independent: { count: 1, from: 70, to: 70 },
  },
  {
    key: 'rosa',
    name: 'Rosa Amsel',
    at: 'tessaline',
    since: 75,
    steps: [[60, 'marketing-101']],
  },
];
