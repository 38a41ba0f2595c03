import { expertBy, principalBy, together } from './evidence.ts';
import type { CompetencyCompany } from './shape.ts';

const people = { sales: ['sigrid', 'bjarte'], technical: ['ylva', 'oddvar'] };

/** Platinum: three competencies at Expert in different areas, one at Principal. */
export const halvorstrand: CompetencyCompany = {
  slug: 'halvorstrand',
  name: 'Halvorstrand Integration',
  region: 'EMEA',
  country: 'NO',
  joined: 728,
  is: { 'business-model': 'integrate', region: 'emea' },
  people: [
    {
      key: 'sigrid',
      name: 'Sigrid Halvorstrand',
      at: 'halvorstrand',
      since: 726,
      administrator: true,
    },
    { key: 'bjarte', name: 'Bjarte Oksnevad', at: 'halvorstrand', since: 720 },
    { key: 'ylva', name: 'Ylva Strømsnes', at: 'halvorstrand', since: 718 },
    { key: 'oddvar', name: 'Oddvar Liabygd', at: 'halvorstrand', since: 716 },
  ],
  ...together(
    principalBy('keep', 455, people, ['Fjordbank', 'Nordlys Energi']),
    expertBy('keep', 360, ['Havnevesenet', 'Bergstaden kommune'], [9, 8, 9, 8]),
    principalBy('seal', 455, people, ['Fjordbank', 'Klokkergården']),
    expertBy('seal', 290, ['Nordlys Energi', 'Vestvikhus'], [8, 9, 9]),
    principalBy('steer', 455, people, ['Vestvikhus', 'Havnevesenet']),
    expertBy('steer', 180, ['Klokkergården', 'Fjordbank'], [9, 9, 8]),
    principalBy('vault', 200, { sales: ['sigrid'], technical: ['ylva'] }, [
      'Nordlys Energi',
      'Bergstaden kommune',
    ]),
  ),
};
