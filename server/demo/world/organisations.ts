import type { DemoColleague, DemoOrganisation } from './shape.ts';

/** The vendor; as invented as every company here. Addresses end in `.example`, which no one can own. */
export const vendor = {
  slug: 'lumenfold',
  name: 'Lumenfold',
  program: 'partner-certification-framework',
} as const;

/** The vendor's own people, one a role. */
export const office: DemoColleague[] = [
  { key: 'ingrid', name: 'Ingrid Solbakken', role: 'administrator' },
  { key: 'paulo', name: 'Paulo Sarmento', role: 'program-manager' },
  { key: 'greta', name: 'Greta Lindwall', role: 'content-developer' },
  { key: 'samuel', name: 'Samuel Adebola', role: 'certification-administrator' },
  { key: 'elif', name: 'Elif Karaduman', role: 'partner-manager' },
];

export const organisations: DemoOrganisation[] = [
  { slug: 'tessaline', name: 'Tessaline Systems', region: 'EMEA', country: 'DE', joined: 730 },
  { slug: 'quillmere', name: 'Quillmere Partners', region: 'EMEA', country: 'GB', joined: 640 },
  { slug: 'kaltravo', name: 'Kaltravo', region: 'EMEA', country: 'RS', joined: 380 },
  { slug: 'thalorion', name: 'Thalorion', region: 'EMEA', country: 'GR', joined: 420 },
  { slug: 'qamrivo', name: 'Qamrivo', region: 'EMEA', country: 'AE', joined: 470 },
  { slug: 'zerivon', name: 'Zerivon Labs', region: 'EMEA', country: 'IL', joined: 120 },
  { slug: 'osagewick', name: 'Osagewick Data', region: 'Americas', country: 'US', joined: 390 },
  { slug: 'pampadora', name: 'Pampadora Datos', region: 'Americas', country: 'CL', joined: 460 },
  { slug: 'maplethorn', name: 'Maplethorn Works', region: 'Americas', country: 'CA', joined: 3 },
  { slug: 'sumireha', name: 'Sumireha', region: 'APAC', country: 'JP', joined: 370 },
  { slug: 'vayuneeti', name: 'Vayuneeti Tech', region: 'APAC', country: 'IN', joined: 360 },
  { slug: 'yunlanchi', name: 'Yunlanchi Cloud', region: 'APAC', country: 'SG', joined: 28 },
];
