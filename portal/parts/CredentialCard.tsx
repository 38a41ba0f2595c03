import { localText } from '@guildmark/words';
import type { CredentialStatus, Instant } from '@guildmark/engine';
import { Seal } from './Seal.tsx';
import { StateMark } from './StateMark.tsx';
import { useCredentialState } from './credential-state.ts';
import { useReader } from './reader.ts';

export interface CardCredential {
  id: string;
  verificationId: string;
  title: Record<string, string>;
  track: Record<string, string>;
  level: Record<string, string>;
  status: CredentialStatus;
  validFrom: Instant;
  validUntil: Instant | null;
  revokedAt: Instant | null;
}

/** A credential in a list of one's own: what it is, whether it holds, its seal. */
export function CredentialCard({ credential }: { credential: CardCredential }) {
  const { locale } = useReader();
  const stateOf = useCredentialState();
  const { state, said } = stateOf(credential);
  return (
    <li className="card card-sealed">
      <Seal of={credential.verificationId} />
      <h2 className="card-title">
        <a href={`/me/credentials/${credential.id}`}>{localText(credential.title, locale)}</a>
      </h2>
      <p className="small soft">
        {localText(credential.track, locale)} · {localText(credential.level, locale)}
      </p>
      <p className="small">
        <StateMark state={state}>{said}</StateMark>
      </p>
    </li>
  );
}
