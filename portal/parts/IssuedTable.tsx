import { localText } from '@guildmark/words';
import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import type { CredentialStatus, Instant } from '@guildmark/engine';
import { useCredentialState } from './credential-state.ts';
import { StateMark } from './StateMark.tsx';
import { Table } from './Table.tsx';
import { useFormats, useWords } from './reader.ts';

export interface Issued {
  id: string;
  verificationId: string;
  title: Record<string, string>;
  person: string;
  holderName: string;
  status: CredentialStatus;
  awardedAt: Instant;
  validFrom: Instant;
  validUntil: Instant | null;
  revokedAt: Instant | null;
}

/** Issued credentials as the office lists them. */
export function IssuedTable({
  credentials,
  caption,
  withHolder = true,
  csv,
}: {
  credentials: Issued[];
  caption: string;
  withHolder?: boolean;
  csv?: string;
}) {
  const t = useWords(keepingWords);
  const { locale, shortDay } = useFormats();
  const stateOf = useCredentialState();
  const holder = {
    id: 'holder',
    title: t('credentials.holder'),
    cell: (row: Issued) => (
      <a href={`/office/people/${row.person}`}>
        <bdi>{row.holderName}</bdi>
      </a>
    ),
  };
  return (
    <Table
      caption={caption}
      rows={credentials}
      keyOf={(row) => row.id}
      {...(csv !== undefined && { csv })}
      columns={[
        {
          id: 'award',
          title: t('credentials.award'),
          cell: (row) => (
            <a href={`/office/credentials/${row.id}`}>{localText(row.title, locale)}</a>
          ),
        },
        ...(withHolder ? [holder] : []),
        {
          id: 'state',
          title: t('credentials.state'),
          cell: (row) => {
            const { state, said } = stateOf(row);
            return <StateMark state={state}>{said}</StateMark>;
          },
        },
        { id: 'awarded', title: t('credentials.awarded'), cell: (row) => shortDay(row.awardedAt) },
        {
          id: 'id',
          title: t('credentials.id'),
          cell: (row) => <code>{row.verificationId}</code>,
        },
      ]}
    />
  );
}
