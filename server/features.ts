import type { Access } from './features/access/access.ts';
import type { Credentials } from './features/credentials/credentials.ts';
import type { Exams } from './features/exams/exams.ts';
import type { Ledger } from './features/ledger/ledger.ts';
import type { News } from './features/news/news.ts';
import type { Partners } from './features/partners/partners.ts';
import type { Programs } from './features/programs/programs.ts';
import type { Standings } from './features/standing/standing.ts';

/** All features of the application, by name: what pages, the API, jobs and the command line call. */
export interface Features {
  ledger: Ledger;
  access: Access;
  partners: Partners;
  programs: Programs;
  exams: Exams;
  credentials: Credentials;
  standing: Standings;
  news: News;
}

/** What the portal sees of the application. */
export type Operations = Features;
