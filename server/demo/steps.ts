import type { Step } from './world/shape.ts';

/** What a person does for a step: courses some days before, exams and practicals up to the day itself. */
interface Doing {
  course?: { id: string; daysBefore: number };
  exam?: { id: string; failed?: true };
  /** The last one is passed on the day. */
  assessments?: { id: string; daysBefore: number }[];
}

const course = (id: string, daysBefore = 0): Doing => ({ course: { id, daysBefore } });

/** What each step is made of; an award follows by itself where the program's text says so. */
export const doings: Record<Step, Doing> = {
  'sales-associate': { ...course('sales-101', 9), exam: { id: 'sales-foundation' } },
  'sales-professional': {
    ...course('advanced-sales', 5),
    assessments: [{ id: 'mock-pitch', daysBefore: 0 }],
  },
  'sales-expert': { assessments: [{ id: 'case-study', daysBefore: 0 }] },
  'technical-associate': { ...course('technical-101', 11), exam: { id: 'technical-foundation' } },
  'technical-professional': {
    assessments: [
      { id: 'hands-on-lab', daysBefore: 4 },
      { id: 'architecture-review', daysBefore: 0 },
    ],
  },
  'technical-expert': { assessments: [{ id: 'advanced-lab', daysBefore: 0 }] },
  'implementation-associate': course('delivery-methodology'),
  'implementation-expert': { assessments: [{ id: 'peer-review', daysBefore: 0 }] },
  'sales-101': course('sales-101'),
  'technical-101': course('technical-101'),
  'advanced-sales': course('advanced-sales'),
  'marketing-101': course('marketing-101'),
  'sales-foundation failed': { exam: { id: 'sales-foundation', failed: true } },
  'technical-foundation failed': { exam: { id: 'technical-foundation', failed: true } },
};

/** How long the award of a step lasts, in years, where it is renewed in this world. */
export const lasts: Partial<Record<Step, number>> = {
  'sales-associate': 1,
  'sales-professional': 1,
  'technical-associate': 1,
  'technical-professional': 1,
};
