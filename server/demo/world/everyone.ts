import { competencyCompanies } from '../competencies/companies.ts';
import { competencyProgram } from '../competencies/texts.ts';
import { vendor } from './organisations.ts';
import { world } from './world.ts';

/** Every company and all its people, of both programs. */
export const everyone = {
  organisations: [...world.organisations, ...competencyCompanies],
  people: [...world.people, ...competencyCompanies.flatMap(({ people }) => people)],
};

/** The program in which a company takes part. */
export const programOf = (organisation: string): string =>
  competencyCompanies.some(({ slug }) => slug === organisation)
    ? competencyProgram
    : vendor.program;
