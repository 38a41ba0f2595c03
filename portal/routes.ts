import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes';

const publicPages = layout('routes/public/layout.tsx', [
  index('routes/public/home.tsx'),
  route('programs/:program', 'routes/public/program.tsx'),
  route('programs/:program/catalogue', 'routes/public/catalogue.tsx'),
  route('programs/:program/benefits', 'routes/public/benefits.tsx'),
  route('programs/:program/comparison', 'routes/public/comparison.tsx'),
  route('programs/:program/contacts', 'routes/public/contacts.tsx'),
  route('sign-in', 'routes/public/sign-in.tsx'),
  route('sign-up', 'routes/public/sign-up.tsx'),
  route('setup/:token', 'routes/public/setup.tsx'),
  route('activate/:token', 'routes/public/activate.tsx'),
  route('verify', 'routes/public/verify.tsx'),
  route('developers', 'routes/public/developers.tsx'),
  route('vendors/:slug/credentials/:verificationId', 'routes/public/verification.tsx'),
]);

const candidatePages = layout(
  'routes/candidate/layout.tsx',
  prefix('me', [
    index('routes/candidate/record.tsx'),
    route('companies', 'routes/candidate/companies.tsx'),
    route('courses/:course', 'routes/candidate/course.tsx'),
    route('exams', 'routes/candidate/exams.tsx'),
    route('exams/:exam', 'routes/candidate/exam.tsx'),
    route('sittings/:id/result', 'routes/candidate/result.tsx'),
    route('agreements/:id', 'routes/candidate/agreement.tsx'),
    route('credentials/:id', 'routes/candidate/credential.tsx'),
    route('settings', 'routes/candidate/settings.tsx'),
  ]),
);

const partnerPages = layout('routes/partner/layout.tsx', [
  route('companies/:slug', 'routes/partner/standing.tsx'),
  route('companies/:slug/people', 'routes/partner/people.tsx'),
  route('companies/:slug/news', 'routes/partner/news.tsx'),
  route('companies/:slug/news/:id', 'routes/partner/news-item.tsx'),
]);

const officePages = layout(
  'routes/office/layout.tsx',
  prefix('office', [
    index('routes/office/overview.tsx'),
    route('partners', 'routes/office/partners.tsx'),
    route('partners/:slug', 'routes/office/partner.tsx'),
    route('rankings', 'routes/office/rankings.tsx'),
    route('people', 'routes/office/people.tsx'),
    route('people/:id', 'routes/office/person.tsx'),
    route('credentials', 'routes/office/credentials.tsx'),
    route('credentials/:id', 'routes/office/credential.tsx'),
    route('campaigns', 'routes/office/campaigns.tsx'),
    route('campaigns/new', 'routes/office/new-campaign.tsx'),
    route('campaigns/:id', 'routes/office/campaign.tsx'),
    route('news', 'routes/office/news.tsx'),
    route('news/new', 'routes/office/new-news.tsx'),
    route('news/:id', 'routes/office/news-item.tsx'),
    route('news/:id/edit', 'routes/office/change-news.tsx'),
    route('exams', 'routes/office/exams.tsx'),
    route('exams/:exam', 'routes/office/exam.tsx'),
    route('scores', 'routes/office/scores.tsx'),
    route('sittings/:id', 'routes/office/sitting.tsx'),
    route('program', 'routes/office/program.tsx'),
    route('roles', 'routes/office/roles.tsx'),
  ]),
);

export default [
  publicPages,
  candidatePages,
  partnerPages,
  officePages,
  // The exam has the whole page to itself.
  route('me/sittings/:id', 'routes/candidate/sitting/sitting.tsx'),
  route('me/sittings/:id/clock', 'routes/candidate/sitting/clock.ts'),
  // Addresses without a page: forms that lead back, what is asked for ahead, and lists for spreadsheets.
  route('preferences', 'routes/public/preferences.ts'),
  route('office/program-effect', 'routes/office/program-effect.ts'),
  route('standings/:organisation/plan-ahead', 'routes/public/plan-ahead.ts'),
  route('companies/:slug/news/:id/calendar', 'routes/partner/news-calendar.ts'),
  route('office/partners.csv', 'routes/office/partners-csv.ts'),
  route('office/people.csv', 'routes/office/people-csv.ts'),
  route('office/credentials.csv', 'routes/office/credentials-csv.ts'),
  route('sign-out', 'routes/public/sign-out.ts'),
  route('*', 'routes/public/nowhere.tsx'),
] satisfies RouteConfig;
