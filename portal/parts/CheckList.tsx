import { checkText, checkWords } from '@guildmark/words';
import { verifyWords } from '@guildmark/words/portal/verify.ts';
import { Section } from './Head.tsx';
import { StateShape, type State } from './StateMark.tsx';
import { useFormats, useWords } from './reader.ts';

export interface ShownCheck {
  id: 'format' | 'terms' | 'issuer' | 'proof' | 'validity' | 'status';
  result: 'passed' | 'failed' | 'unknown';
  code: string;
  args: Record<string, string | number>;
}

const states: Record<ShownCheck['result'], State> = {
  passed: 'met',
  failed: 'missing',
  unknown: 'unknown',
};

/** Each check with its own result and what that means. */
export function CheckList({ checks }: { checks: ShownCheck[] }) {
  const t = useWords(verifyWords);
  const words = useWords(checkWords);
  const { locale, zone } = useFormats();
  const passed = checks.filter((check) => check.result === 'passed').length;
  return (
    <Section title={t('checks.title')} note={t('checks.note', { passed, count: checks.length })}>
      <ul className="checks">
        {checks.map((check) => (
          <li key={check.id}>
            <StateShape state={states[check.result]} size={18} />
            <h3>
              {words(`name.${check.id}`)}{' '}
              <StateWord state={states[check.result]}>{words(`result.${check.result}`)}</StateWord>
            </h3>
            <p>{checkText(check, locale, zone)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function StateWord({ state, children }: { state: State; children: React.ReactNode }) {
  return <span className={`check-result mark-${state}`}>{children}</span>;
}
