import type { Page } from 'playwright-core';
import type { DemoRole } from '../../server/demo/sign-ins.ts';

/** A page of the portal and somebody it is for. */
export interface Place {
  who: DemoRole | null;
  /** The address; or the page on which a link to it stands, and what its path looks like. */
  at: string | { linkedFrom: string; like: RegExp };
}

const program = 'partner-certification-framework';
const competencyProgram = 'partner-program-2014';
const company = '/companies/pampadora';

/** Every page of the portal, for the person it is made for. A page that is not here is not looked at. */
export const places: Place[] = [
  { who: null, at: '/' },
  { who: null, at: `/programs/${program}` },
  { who: null, at: `/programs/${program}/benefits` },
  { who: null, at: `/programs/${program}/comparison?left=sales&right=technical` },
  { who: null, at: '/sign-in' },
  { who: null, at: '/sign-up' },
  { who: null, at: '/verify' },
  { who: 'candidate-fresh', at: '/me' },
  { who: 'candidate-ready', at: '/me' },
  { who: 'partner-administrator', at: '/me' },
  { who: 'candidate-fresh', at: '/me/companies' },
  { who: 'candidate-ready', at: '/me/companies' },
  { who: 'candidate-ready', at: '/me/courses/sales-101' },
  { who: 'candidate-fresh', at: '/me/courses/technical-101' },
  { who: 'candidate-ready', at: '/me/exams' },
  { who: 'candidate-ready', at: '/me/exams/sales-foundation' },
  { who: 'candidate-fresh', at: '/me/exams/technical-foundation' },
  { who: 'candidate-ready', at: '/me/agreements/program-agreement' },
  { who: 'candidate-ready', at: '/me/settings' },
  {
    who: 'partner-administrator',
    at: { linkedFrom: '/me', like: /^\/me\/credentials\/[^/]+$/ },
  },
  {
    who: 'partner-administrator',
    at: { linkedFrom: '/me/exams', like: /^\/me\/sittings\/[^/]+\/result$/ },
  },
  { who: 'partner-administrator', at: company },
  { who: 'partner-administrator', at: `${company}?plan=platinum` },
  { who: 'partner-administrator', at: `${company}?who=&does=earns+sales-expert` },
  { who: 'partner-administrator', at: `${company}?from=2026-01-01&to=2026-06-30` },
  { who: 'partner-administrator', at: `${company}/people` },
  { who: 'partner-administrator', at: `${company}/news` },
  { who: 'partner-administrator', at: `${company}/news?search=badge` },
  {
    who: 'partner-administrator',
    at: { linkedFrom: `${company}/news`, like: /^\/companies\/pampadora\/news\/[^/]+$/ },
  },
  { who: null, at: `/programs/${competencyProgram}` },
  { who: 'candidate-fresh', at: `/me?program=${competencyProgram}` },
  { who: 'partner-with-competencies', at: '/me' },
  { who: 'partner-with-competencies', at: '/me/exams' },
  { who: 'partner-with-competencies', at: '/companies/halvorstrand' },
  { who: 'partner-with-competencies', at: '/companies/halvorstrand/people' },
  { who: 'partner-with-competencies', at: '/companies/halvorstrand?deal=25000&of=span' },
  { who: 'partner-with-competencies', at: '/companies/halvorstrand?deal=25000' },
  {
    who: 'partner-with-competencies',
    at: '/companies/halvorstrand?waives=principal-revenue&through=2099-12-31',
  },
  { who: 'partner-with-competencies', at: '/companies/halvorstrand?through=2099-12-31' },
  { who: 'partner-on-probation', at: '/companies/bramborne' },
  { who: 'partner-on-probation', at: '/companies/bramborne?plan=gold' },
  { who: 'partner-without-anything', at: '/companies/lyngholt' },
  { who: 'administrator', at: `/office?program=${competencyProgram}` },
  { who: 'administrator', at: `/office/partners?program=${competencyProgram}` },
  { who: 'administrator', at: `/office/partners?needs=warned&program=${competencyProgram}` },
  { who: 'administrator', at: '/office/partners/odelquist' },
  { who: 'administrator', at: '/office/partners/ferrandine' },
  { who: 'administrator', at: '/office/partners/marrowfen' },
  { who: 'administrator', at: '/office/partners/tarnavelle' },
  { who: 'administrator', at: '/office/partners/isvetna' },
  { who: 'administrator', at: '/office/partners/castrelo' },
  { who: 'administrator', at: `/office/program?program=${competencyProgram}` },
  { who: 'administrator', at: '/office' },
  { who: 'administrator', at: '/office/partners' },
  { who: 'administrator', at: '/office/partners/tessaline' },
  { who: 'administrator', at: '/office/partners/pampadora' },
  { who: 'administrator', at: '/office/partners/yunlanchi' },
  { who: 'administrator', at: '/office/partners/pampadora?plan=gold' },
  { who: 'administrator', at: '/office/rankings' },
  { who: 'administrator', at: '/office/people' },
  {
    who: 'administrator',
    at: { linkedFrom: '/office/people', like: /^\/office\/people\/[^/]+$/ },
  },
  { who: 'administrator', at: '/office/credentials' },
  {
    who: 'administrator',
    at: { linkedFrom: '/office/credentials', like: /^\/office\/credentials\/[^/]+$/ },
  },
  { who: 'administrator', at: '/office/campaigns' },
  { who: 'administrator', at: '/office/campaigns/new' },
  { who: 'administrator', at: '/office/news' },
  { who: 'administrator', at: '/office/news/new?kind=event' },
  {
    who: 'administrator',
    at: { linkedFrom: '/office/news', like: /^\/office\/news\/[0-9a-f-]{36}$/ },
  },
  { who: 'administrator', at: '/office/scores' },
  { who: 'administrator', at: '/office/exams' },
  { who: 'administrator', at: '/office/exams/sales-foundation' },
  { who: 'administrator', at: '/office/program' },
  {
    who: 'administrator',
    at: `/office/program?program=${competencyProgram}&against=1.0.0#compared`,
  },
  { who: 'administrator', at: '/office/program?edit' },
  { who: 'administrator', at: '/office/roles' },
];

/** The address of a place; follows the first link that fits where it has to be found. */
export async function addressOf(page: Page, { at }: Place): Promise<string> {
  if (typeof at === 'string') return at;
  await page.goto(at.linkedFrom);
  const paths = await page.evaluate<string[]>(
    "Array.from(document.querySelectorAll('main a[href]'), (link) => link.pathname)",
  );
  const found = paths.find((path) => at.like.test(path));
  if (!found) throw new Error(`${at.linkedFrom} leads to no ${String(at.like)}`);
  return found;
}

/** What a place is called in a test's name. */
export const nameOf = ({ who, at }: Place): string =>
  `${typeof at === 'string' ? at : `${String(at.like)} from ${at.linkedFrom}`} as ${who ?? 'nobody'}`;
