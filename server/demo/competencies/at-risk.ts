import { expertBy, principalBy, together } from './evidence.ts';
import type { CompetencyCompany } from './shape.ts';

const integrating = { 'business-model': 'integrate', region: 'emea' };
const reselling = { 'business-model': 'resell', region: 'emea' };

/** Silver by one competency, which an accreditation that ends next month will take along. */
const odelquist: CompetencyCompany = {
  slug: 'odelquist',
  name: 'Odelquist',
  region: 'EMEA',
  country: 'SE',
  joined: 729,
  is: integrating,
  term: { from: 500, to: -230 },
  people: [
    { key: 'linnea', name: 'Linnéa Odelquist', at: 'odelquist', since: 727, administrator: true },
    { key: 'torkel', name: 'Torkel Brännström', at: 'odelquist', since: 722 },
  ],
  ...together(principalBy('trace', 705, { technical: ['torkel'] }, ['Lundaverken', 'Kopparnäs']), {
    ...principalBy('trace', 380, { sales: ['linnea'] }, ['Gustavia', 'Solvalla']),
    sold: [],
  }),
};

/** Gold on probation: an engineer left, nobody took the seat, and the time to mend has passed. */
const bramborne: CompetencyCompany = {
  slug: 'bramborne',
  name: 'Bramborne Networks',
  region: 'EMEA',
  country: 'IE',
  joined: 700,
  is: reselling,
  people: [
    { key: 'niamh', name: 'Niamh Bramborne', at: 'bramborne', since: 698, administrator: true },
    {
      key: 'fintan',
      name: 'Fintan Corrigale',
      at: 'bramborne',
      since: 686,
      left: { on: 140, reason: 'Went back to university.' },
    },
  ],
  ...together(
    principalBy('shield', 480, { sales: ['niamh'], technical: ['fintan'] }, [
      'Ardmoyle Dairies',
      'Port of Kilbrae',
    ]),
    expertBy('shield', 350, ['Clonvara Health', 'Tullyfin Press'], [9, 8, 8]),
  ),
};

/** Silver with a notice: one of two accredited people has left, and four weeks of the time to mend remain. */
const ferrandine: CompetencyCompany = {
  slug: 'ferrandine',
  name: 'Ferrandine Sistemi',
  region: 'EMEA',
  country: 'IT',
  joined: 660,
  is: integrating,
  people: [
    {
      key: 'ginevra',
      name: 'Ginevra Ferrandine',
      at: 'ferrandine',
      since: 658,
      administrator: true,
    },
    {
      key: 'ruggero',
      name: 'Ruggero Valsecca',
      at: 'ferrandine',
      since: 650,
      left: { on: 35, reason: 'Founded a company of his own.' },
    },
  ],
  ...principalBy('span', 410, { sales: ['ginevra'], technical: ['ruggero'] }, [
    'Cantieri Morelungo',
    'Banca dell’Ontaneto',
  ]),
};

/** Gold by the first edition; the term ends in six weeks, and the second edition begins for it then. */
const marrowfen: CompetencyCompany = {
  slug: 'marrowfen',
  name: 'Marrowfen Group',
  region: 'Americas',
  country: 'US',
  joined: 720,
  is: { 'business-model': 'resell', region: 'americas' },
  term: { from: 685, to: -45 },
  people: [
    { key: 'odessa', name: 'Odessa Marrowfen', at: 'marrowfen', since: 719, administrator: true },
    { key: 'wendell', name: 'Wendell Stackhouse', at: 'marrowfen', since: 710 },
  ],
  ...together(
    principalBy('gate', 440, { sales: ['odessa'], technical: ['wendell'] }, [
      'Prairie Mutual',
      'Cold Harbor Freight',
    ]),
    expertBy('gate', 320, ['Sagebrush Clinics', 'Redbluff Mills'], [8, 8, 9]),
  ),
};

/** Companies that lose something, or will by a date that is known. */
export const atRisk = [odelquist, bramborne, ferrandine, marrowfen];
