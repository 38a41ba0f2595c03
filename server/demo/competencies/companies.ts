import { atRisk } from './at-risk.ts';
import { climbing } from './climbing.ts';
import { halvorstrand } from './halvorstrand.ts';
import type { CompetencyCompany } from './shape.ts';

/** The companies that take part in the program of competencies, each in a situation of its own. */
export const competencyCompanies: CompetencyCompany[] = [halvorstrand, ...atRisk, ...climbing];
