import { rankingPageWords } from '@guildmark/words/portal/rankings.ts';
import { Section } from './Head.tsx';
import { SaidGroups } from './SaidGroups.tsx';
import type { StandingPage } from './standing-page.ts';
import { useWords } from './reader.ts';

/** The company's own places in rankings; nothing where it is in none. */
export function OwnPlaces({ page: { places } }: { page: StandingPage }) {
  const t = useWords(rankingPageWords);
  if (places.length === 0) return null;
  return (
    <Section title={t('own.title')} note={t('own.note')} id="places">
      <div className="stack">
        <SaidGroups groups={places} />
      </div>
    </Section>
  );
}
