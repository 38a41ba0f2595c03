import { localText } from '@guildmark/words';
import { overviewWords } from '@guildmark/words/portal/overview.ts';
import { useFormats, useWords } from './reader.ts';

/** Credentials in force and how many end soon; each number opens its list. */
export function CredentialFigures({
  tally,
}: {
  tally: { inForce: number; ending: { days: number; count: number }[] };
}) {
  const t = useWords(overviewWords);
  const rows = [
    { label: t('doing.inForce'), count: tally.inForce, href: '/office/credentials?state=valid' },
    ...tally.ending.map(({ days, count }) => ({
      label: t('doing.ending', { days }),
      count,
      href: `/office/credentials?state=ends-${days}`,
    })),
  ];
  return (
    <ul className="tier-bars">
      {rows.map((row) => (
        <Line key={row.href} {...row} share={tally.inForce ? row.count / tally.inForce : 0} />
      ))}
    </ul>
  );
}

/** Of the results of each exam how many passed. */
export function PassRates({
  rates,
}: {
  rates: { exam: string; title: Record<string, string>; passed: number; failed: number }[];
}) {
  const t = useWords(overviewWords);
  const { locale, percent } = useFormats();
  if (rates.length === 0) return <p className="soft">{t('doing.noRates')}</p>;
  return (
    <ul className="tier-bars rates">
      {rates.map(({ exam, title, passed, failed }) => (
        <li key={exam}>
          <a href={`/office/exams/${exam}`} className="quiet">
            {localText(title, locale)}
          </a>
          <Length share={passed / (passed + failed)} />
          <span className="number">
            <a href={`/office/exams/${exam}`}>{percent(passed / (passed + failed))}</a>{' '}
            <span className="small soft">
              {t('doing.rate', { passed, count: passed + failed })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Line({
  label,
  count,
  href,
  share,
}: {
  label: string;
  count: number;
  href: string;
  share: number;
}) {
  const { number } = useFormats();
  return (
    <li>
      <a href={href} className="quiet">
        {label}
      </a>
      <Length share={share} />
      <a href={href} className="number">
        {number(count)}
        <span className="hidden-visually"> {label}</span>
      </a>
    </li>
  );
}

function Length({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share * 100} height="10" fill="currentcolor" />
    </svg>
  );
}
