import { campaignWords } from '@guildmark/words/portal/campaigns.ts';
import { StateMark, type State } from './StateMark.tsx';
import { useWords } from './reader.ts';

interface Shown {
  stopped: object | null;
  finishedAt: number | null;
  sent: number;
  refused: number;
  people: number;
}

const marks = { running: 'running', finished: 'met', stopped: 'missing' } as const satisfies Record<
  string,
  State
>;

/** Whether a campaign is under way, sent or stopped. */
export const stateOf = ({ stopped, finishedAt }: Shown): keyof typeof marks =>
  stopped ? 'stopped' : finishedAt === null ? 'running' : 'finished';

/** How far a campaign is, in a shape and a few words. */
export function CampaignState({ campaign }: { campaign: Shown }) {
  const t = useWords(campaignWords);
  const state = stateOf(campaign);
  const { sent, refused, people } = campaign;
  return (
    <>
      <StateMark state={marks[state]}>{t(`states.${state}`, { sent, people })}</StateMark>
      {refused > 0 ? (
        <>
          {' '}
          <span className="small soft">{t('refusedCount', { count: refused })}</span>
        </>
      ) : null}
    </>
  );
}
