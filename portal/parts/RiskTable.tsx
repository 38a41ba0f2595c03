import { officeWords } from '@guildmark/words/portal/office.ts';
import type { Change } from '@guildmark/engine';
import { whySentence } from './standing-speech.ts';
import { useTierTitle } from './HeldStatement.tsx';
import { Table } from './Table.tsx';
import { useFormats, useKept, useNames, useWords } from './reader.ts';

export interface ShownRisk {
  organisation: string;
  slug: string;
  name: string;
  change: Change;
}

/** Who loses what, when, and because of whom. */
export function RiskTable({
  risks,
  people,
}: {
  risks: ShownRisk[];
  people: Record<string, string>;
}) {
  const t = useWords(officeWords);
  const kept = useKept();
  const { locale, list, shortDay } = useFormats();
  const name = useNames();
  const title = useTierTitle();
  return (
    <Table
      caption={t('overview.risk')}
      rows={risks}
      keyOf={(risk) => `${risk.organisation} ${risk.change.at}`}
      columns={[
        {
          id: 'company',
          title: t('risk.company'),
          cell: (risk) => <a href={kept(`/office/partners/${risk.slug}`)}>{risk.name}</a>,
        },
        {
          id: 'when',
          title: t('risk.when'),
          cell: (risk) => <span className="nowrap">{shortDay(risk.change.at)}</span>,
        },
        {
          id: 'change',
          title: t('risk.change'),
          cell: ({ change }) =>
            t('risk.fromTo', { from: title(change.from), to: title(change.to) }),
        },
        {
          id: 'because',
          title: t('risk.because'),
          cell: ({ change }) => whySentence(change, { locale, list, name, people }),
        },
      ]}
    />
  );
}
