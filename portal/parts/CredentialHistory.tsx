import { recordWords } from '@guildmark/words/portal/record.ts';
import type { CredentialStatus, Instant } from '@guildmark/engine';
import { credentialFiles } from './credential-files.ts';
import { useCredentialState } from './credential-state.ts';
import { StateMark } from './StateMark.tsx';
import { useWords } from './reader.ts';

export interface Issue {
  id: string;
  verificationId: string;
  issuer: { slug: string };
  holderName: string;
  status: CredentialStatus;
  validFrom: Instant;
  validUntil: Instant | null;
  revokedAt: Instant | null;
  reissueReason: string | null;
}

/** Other issues of the same award: the names they carried and why there is another. */
export function CredentialHistory({ history }: { history: Issue[] }) {
  const t = useWords(recordWords);
  const stateOf = useCredentialState();
  return (
    <ul className="settled">
      {history.map((issue) => {
        const { state, said } = stateOf(issue);
        return (
          <li key={issue.id}>
            <p>
              <a href={credentialFiles(issue.issuer.slug, issue.verificationId).page}>
                <code>{issue.verificationId}</code>
              </a>{' '}
              <bdi>{issue.holderName}</bdi> <StateMark state={state}>{said}</StateMark>
            </p>
            {issue.reissueReason ? (
              <p className="small soft">
                {t('credential.reissued', { reason: issue.reissueReason })}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
