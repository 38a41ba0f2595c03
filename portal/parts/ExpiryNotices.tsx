import { expiryWords } from '@guildmark/words/portal/expiry.ts';
import type { Instant } from '@guildmark/engine';
import { Section } from './Head.tsx';
import { StateMark } from './StateMark.tsx';
import { useFormats, useWords } from './reader.ts';

/** When its holder was told, and will be told, that a credential ends; nothing where nobody is told of it. */
export function ExpiryNotices({
  notices: { address, given, ahead },
}: {
  notices: { address: string; given: Instant[]; ahead: Instant[] };
}) {
  const t = useWords(expiryWords);
  const { day } = useFormats();
  if (given.length + ahead.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className="stack-close">
        {given.map((at) => (
          <li key={at}>
            <StateMark state="met">{t('given', { day: day(at) })}</StateMark>
          </li>
        ))}
        {ahead.map((at) => (
          <li key={at}>
            <StateMark state="running">{t('ahead', { day: day(at) })}</StateMark>
          </li>
        ))}
      </ul>
      <p className="remark">{t('address', { address })}</p>
    </Section>
  );
}
