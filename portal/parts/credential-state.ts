import { recordWords } from '@guildmark/words/portal/record.ts';
import type { CredentialStatus, Instant } from '@guildmark/engine';
import type { State } from './StateMark.tsx';
import { useFormats, useWords } from './reader.ts';

interface Shown {
  status: CredentialStatus;
  validFrom: Instant;
  validUntil: Instant | null;
  revokedAt: Instant | null;
}

const states: Record<CredentialStatus, State> = {
  valid: 'met',
  'not-yet-valid': 'soon',
  grace: 'soon',
  expired: 'missing',
  lapsed: 'missing',
  revoked: 'missing',
  superseded: 'unknown',
};

/** The state of a credential today: its mark, and the sentence with its day. */
export function useCredentialState() {
  const t = useWords(recordWords);
  const { day, lastDay } = useFormats();
  return ({ status, validFrom, validUntil, revokedAt }: Shown): { state: State; said: string } => {
    const dated = (): string => {
      if (status === 'revoked') return revokedAt === null ? '' : day(revokedAt);
      if (status === 'not-yet-valid') return day(validFrom);
      return validUntil === null ? '' : lastDay(validUntil);
    };
    const key = status === 'valid' && validUntil === null ? 'valid-forever' : status;
    return { state: states[status], said: t(`record.status.${key}`, { day: dated() }) };
  };
}
