import { publicWords } from '@guildmark/words/portal/public.ts';
import { Asks } from './Asks.tsx';
import { asksNothing } from './requirement.ts';
import type { TierView } from './program-view.ts';
import { TierShape } from './TierMark.tsx';
import { useWords } from './reader.ts';

/** The ladder of a program for all: each rung with what it asks and what it brings. */
export function TierTable({ tiers }: { tiers: TierView[] }) {
  const t = useWords(publicWords);
  return (
    <ol className="tiers">
      {tiers.map((tier) => (
        <li key={tier.id} className={`tier-card metal-${tier.metal}`}>
          <h3 className="rung-name">
            <TierShape tier={tier.id} size={22} />
            {tier.title}
          </h3>
          <div className="tier-asks">
            <Asks condition={tier.requires} />
          </div>
          {tier.benefits.length > 0 ? (
            <div className="tier-brings">
              <p className="small soft">{t('program.benefits')}</p>
              <ul>
                {tier.benefits.map(({ title, availableTo }) => (
                  <li key={title}>
                    {title}
                    {availableTo && !asksNothing(availableTo) ? (
                      <div className="small soft">
                        <p>{t('program.onlyFor')}</p>
                        <Asks condition={availableTo} />
                      </div>
                    ) : null}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
