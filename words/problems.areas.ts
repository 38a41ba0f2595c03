import { companyProblems } from './problems.companies.ts';
import { measureProblems } from './problems.measures.ts';
import { noticeProblems } from './problems.notices.ts';
import { openingProblems } from './problems.openings.ts';
import { publicProblems } from './problems.public.ts';
import { reviewProblems } from './problems.review.ts';
import { sizeProblems } from './problems.size.ts';
import { transitionProblems } from './problems.transition.ts';
import { validityProblems } from './problems.validity.ts';

const areas = (locale: 'en' | 'ru') => ({
  says: {
    ...measureProblems[locale].says,
    ...companyProblems[locale].says,
    ...validityProblems[locale].says,
    ...transitionProblems[locale].says,
    ...sizeProblems[locale].says,
    ...openingProblems[locale].says,
    ...noticeProblems[locale].says,
    ...publicProblems[locale].says,
    rhythm: reviewProblems[locale].says,
  },
  mend: {
    ...measureProblems[locale].mend,
    ...companyProblems[locale].mend,
    ...validityProblems[locale].mend,
    ...transitionProblems[locale].mend,
    ...sizeProblems[locale].mend,
    ...openingProblems[locale].mend,
    ...publicProblems[locale].mend,
    rhythm: reviewProblems[locale].mend,
  },
});

/** What the checks of single areas say, each from its own page. */
export const areaProblems = { en: areas('en'), ru: areas('ru') };
