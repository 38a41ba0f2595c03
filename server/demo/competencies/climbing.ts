import { expertBy, principalBy, together } from './evidence.ts';
import type { CompetencyCompany } from './shape.ts';

const integrating = { 'business-model': 'integrate', region: 'emea' };

/** Silver by a waiver: the revenue was set aside while the market of its customers stands still. */
const tarnavelle: CompetencyCompany = {
  slug: 'tarnavelle',
  name: 'Tarnavelle Informatique',
  region: 'EMEA',
  country: 'FR',
  joined: 430,
  is: integrating,
  people: [
    {
      key: 'apolline',
      name: 'Apolline Tarnavelle',
      at: 'tarnavelle',
      since: 428,
      administrator: true,
    },
    { key: 'gaetan', name: 'Gaëtan Roquebrune', at: 'tarnavelle', since: 420 },
  ],
  ...principalBy('seal', 300, { sales: ['apolline'], technical: ['gaetan'] }, [
    'Mairie de Vaucourbe',
    'Papeteries du Layon',
  ]),
  sold: [{ on: 110, solution: 'seal', amount: 31_900, change: 'new' }],
  waived: {
    on: 60,
    waivable: 'principal-revenue',
    reason:
      'Public tenders in its region are suspended until summer; the committee agreed on 3 March.',
    lastsDays: 210,
  },
};

/** Silver; everything for Expert is there but the approval of its application. */
const isvetna: CompetencyCompany = {
  slug: 'isvetna',
  name: 'Исветна Системи',
  region: 'EMEA',
  country: 'BG',
  joined: 690,
  is: { 'business-model': 'resell', region: 'emea' },
  people: [
    { key: 'radostina', name: 'Радостина Исветна', at: 'isvetna', since: 688, administrator: true },
    { key: 'kaloyan', name: 'Калоян Бързаков', at: 'isvetna', since: 680 },
  ],
  ...together(
    principalBy('locker', 450, { sales: ['radostina'], technical: ['kaloyan'] }, [
      'Банка Изток',
      'Черноморски пристанища',
    ]),
    {
      ...expertBy('locker', 6, ['Община Ветрен', 'Енергия Юг'], [9, 8, 9]),
      asked: [
        { on: 16, kind: 'validation', competency: 'mid-market-backup-recovery', level: 'expert' },
        { on: 6, kind: 'application', competency: 'mid-market-backup-recovery', level: 'expert' },
      ],
    },
  ),
};

/** Silver and invited to Expert, for which people and customers are still missing. */
const castrelo: CompetencyCompany = {
  slug: 'castrelo',
  name: 'Castrelo y Asociados, Consultoría de Movilidad y Continuidad Empresarial',
  region: 'Americas',
  country: 'MX',
  joined: 520,
  is: { 'business-model': 'integrate', region: 'americas' },
  people: [
    { key: 'ximena', name: 'Ximena Castrelo', at: 'castrelo', since: 518, administrator: true },
    { key: 'leandro', name: 'Leandro Aguazul', at: 'castrelo', since: 512 },
    { key: 'itzel', name: 'Itzel Montefrío', at: 'castrelo', since: 505 },
  ],
  ...principalBy('roam', 330, { sales: ['ximena'], technical: ['leandro', 'itzel'] }, [
    'Hospital San Ardiles',
    'Transportes Cumbrelinda',
  ]),
  asked: [{ on: 20, kind: 'invitation', competency: 'mobility', level: 'expert' }],
};

/** Registered last week: one person, and nothing known yet. */
const lyngholt: CompetencyCompany = {
  slug: 'lyngholt',
  name: 'Lyngholt',
  region: 'EMEA',
  country: 'DK',
  joined: 8,
  people: [{ key: 'freja', name: 'Freja Lyngholt', at: 'lyngholt', since: 7, administrator: true }],
};

/** Companies that have begun, or hold something that others gave them. */
export const climbing = [tarnavelle, isvetna, castrelo, lyngholt];
