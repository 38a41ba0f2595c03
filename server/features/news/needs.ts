import type { Ledger } from '../ledger/ledger.ts';
import type { Partners } from '../partners/partners.ts';
import type { Programs } from '../programs/programs.ts';
import type { Standings } from '../standing/standing.ts';

/** What news asks of other features. */
export interface NewsNeeds {
  ledger: Pick<Ledger, 'factsOfKinds'>;
  partners: Pick<Partners, 'organisation'>;
  programs: Programs;
  standing: Pick<Standings, 'ladder' | 'programsOf'>;
}
