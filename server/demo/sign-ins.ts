import { addressOf } from './addresses.ts';
import { office, vendor } from './world/organisations.ts';
import { everyone } from './world/everyone.ts';

/** The password of every demo sign-in; published, and so only for a demo on this machine. */
export const demoPassword = 'guildmark-demo';

/** What a demo sign-in is there to show. */
export type DemoRole =
  | (typeof office)[number]['role']
  | 'partner-administrator'
  | 'partner-with-competencies'
  | 'partner-on-probation'
  | 'partner-without-anything'
  | 'candidate-ready'
  | 'candidate-fresh';

export interface DemoSignIn {
  role: DemoRole;
  /** Key of the person in the demo world. */
  key: string;
  name: string;
  email: string;
  /** Name of the company they belong to; null where they belong to none. */
  company: string | null;
}

/** Partners' people who can sign in, by what they are there to show. */
const partners: [DemoRole, string][] = [
  ['partner-administrator', 'valentina'],
  ['partner-with-competencies', 'sigrid'],
  ['partner-on-probation', 'niamh'],
  ['partner-without-anything', 'freja'],
  ['candidate-ready', 'maya'],
  ['candidate-fresh', 'alex'],
];

/** Who can sign in to the demo world, the office first; everyone with the same password. */
export const demoSignIns: DemoSignIn[] = [
  ...office.map(({ key, name, role }) => ({
    role,
    key,
    name,
    email: addressOf({ key, at: vendor.slug }),
    company: vendor.name,
  })),
  ...partners.flatMap(([role, key]) =>
    everyone.people
      .filter((person) => person.key === key)
      .map((person) => ({
        role,
        key,
        name: person.name,
        email: addressOf(person),
        company: everyone.organisations.find(({ slug }) => slug === person.at)?.name ?? null,
      })),
  ),
];
