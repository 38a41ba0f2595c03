import { deskExamWords } from '@guildmark/words/portal/desk-exams.ts';
import { StateMark } from './StateMark.tsx';
import { useWords } from './reader.ts';

/** Live questions against what the program demands, as shape and words. */
export function BankState({ live, demanded }: { live: number; demanded: number }) {
  const t = useWords(deskExamWords);
  return (
    <StateMark state={live >= demanded ? 'met' : 'missing'}>
      {t('exams.liveOf', { live, demanded })}
    </StateMark>
  );
}
