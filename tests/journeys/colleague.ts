import { z } from 'zod';
import { editionOf, rightOptions } from './answers.ts';
import { anything, type Api } from './api.ts';

/** What the journey needs before its first page: a company, and in it somebody who administers it. */

export const program = 'partner-certification-framework';

const organisationAnswer = z.object({ organisation: z.object({ id: z.string() }) });
const affiliationAnswer = z.object({ affiliation: z.string() });
const sittingAnswer = z.object({ sitting: z.string() });
const leaseAnswer = z.object({ lease: z.string() });
const questions = z.object({
  sitting: z.object({
    positions: z.array(
      z.object({ position: z.number(), stem: z.string(), options: z.array(z.string()) }),
    ),
  }),
});

/** The office makes a company; answers its id. */
export async function makeCompany(office: Api, { slug, name }: { slug: string; name: string }) {
  const input = { slug, name, region: 'EMEA', country: 'DE' };
  return (await office('POST', '/organisations', organisationAnswer, input)).organisation.id;
}

/** Somebody claims the company and the office confirms them as its administrator. */
export async function makeAdministrator(office: Api, person: Api, organisation: string) {
  const claim = { organisation, program };
  const { affiliation } = await person('POST', '/me/affiliations', affiliationAnswer, claim);
  const role = { role: 'administrator' };
  await office('POST', `/affiliations/${affiliation}/confirmation`, anything, role);
}

/** Earns the Technical badge of the first level: the course, the exam, the agreement. */
export async function earnTechnicalBadge(person: Api): Promise<void> {
  await person('POST', '/courses/technical-101/completion', anything);
  await passExam(person, 'technical-foundation');
  const agreement = 'program-agreement';
  const edition = editionOf(agreement);
  await person('POST', `/agreements/${agreement}/acceptances`, anything, { edition });
}

/** Sits an exam through the API and answers everything rightly. */
async function passExam(person: Api, exam: string): Promise<void> {
  const start = { locale: 'en' };
  const { sitting } = await person('POST', `/exams/${exam}/sittings`, sittingAnswer, start);
  const { lease } = await person('POST', `/sittings/${sitting}/lease`, leaseAnswer);
  const { positions } = (await person('GET', `/sittings/${sitting}`, questions)).sitting;
  const changes = positions.map(({ position, stem, options }) => ({
    position,
    chosen: rightOptions(exam, { stem, options }),
    flagged: false,
    number: position,
  }));
  await person('PUT', `/sittings/${sitting}/responses`, anything, { lease, changes });
  await person('POST', `/sittings/${sitting}/submission`, anything, { lease });
}
