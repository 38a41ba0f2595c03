import { verifyWords } from '@guildmark/words/portal/verify.ts';
import { StateShape, type State } from './StateMark.tsx';
import { useWords } from './reader.ts';

export type Outcome =
  | 'valid'
  | 'revoked'
  | 'superseded'
  | 'expired'
  | 'not-yet-valid'
  | 'invalid'
  | 'cannot-confirm'
  | 'unknown';

const states: Record<Outcome, State> = {
  valid: 'met',
  revoked: 'missing',
  superseded: 'soon',
  expired: 'soon',
  'not-yet-valid': 'soon',
  invalid: 'missing',
  'cannot-confirm': 'unknown',
  unknown: 'unknown',
};

/** One sentence in large type, and what it means. `day` is when it changed, for outcomes that have a day. */
export function Verdict({
  outcome,
  day,
  children,
}: {
  outcome: Outcome;
  day: string;
  children?: React.ReactNode;
}) {
  const t = useWords(verifyWords);
  const state = states[outcome];
  const dated = outcome === 'expired' || outcome === 'revoked' || outcome === 'not-yet-valid';
  return (
    <div className={`verdict verdict-${state}`}>
      <h1>
        <StateShape state={state} />
        <span>{dated && day === '' ? t(`bare.${outcome}`) : t(`outcome.${outcome}`, { day })}</span>
      </h1>
      <p className="statement-lead prose">{t(`means.${outcome}`)}</p>
      {children}
    </div>
  );
}
