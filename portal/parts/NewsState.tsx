import type { NewsContent, NewsState as State } from '@guildmark/server';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import { StateMark, type State as Mark } from './StateMark.tsx';
import { useFormats, useNames, useRegion, useWords } from './reader.ts';

const marks = {
  draft: 'running',
  published: 'met',
  withdrawn: 'missing',
} as const satisfies Record<State, Mark>;

/** Whether an item is a draft, published, withdrawn or over. */
export function NewsState({ state }: { state: State | 'over' }) {
  const t = useWords(newsPageWords);
  if (state === 'over') return <span className="soft">{t('desk.states.over')}</span>;
  return <StateMark state={marks[state]}>{t(`desk.states.${state}`)}</StateMark>;
}

/** Says whom an audience is for: "Americas or EMEA; Silver or higher". */
export function useAudienceText() {
  const t = useWords(newsPageWords);
  const { list } = useFormats();
  const name = useNames();
  const region = useRegion();
  return ({ regions, tier, competencies }: NewsContent['audience']): string => {
    const parts = [
      ...(regions.length > 0 ? [list(regions.map(region), 'disjunction')] : []),
      ...(tier === null ? [] : [t('whom.tier', { tier: name(tier) })]),
      ...(competencies.length > 0 ? [list(competencies.map(name), 'disjunction')] : []),
    ];
    return parts.length === 0 ? t('whom.everyone') : parts.join('; ');
  };
}
