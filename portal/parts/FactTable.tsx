import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { sentence } from '@guildmark/words';
import type { Fact } from '@guildmark/engine';
import { Table } from './Table.tsx';
import { useFormats, useNames, useWords } from './reader.ts';

/** Facts as the ledger holds them, newest first. */
export function FactTable({ facts, caption }: { facts: Fact[]; caption: string }) {
  const t = useWords(keepingWords);
  const { locale, shortDay, moment } = useFormats();
  const name = useNames();
  const kind = (fact: Fact) => {
    const key = `person.kinds.${fact.kind}`;
    const said = sentence(keepingWords, locale, key);
    return said === key ? fact.kind : said;
  };
  return (
    <Table
      caption={caption}
      rows={facts}
      keyOf={(fact) => fact.id}
      columns={[
        { id: 'fact', title: t('person.fact'), cell: (fact) => name(fact.subject) },
        { id: 'kind', title: t('person.kind'), cell: kind },
        { id: 'from', title: t('person.from'), cell: (fact) => shortDay(fact.from) },
        {
          id: 'until',
          title: t('person.until'),
          cell: (fact) => (fact.until === null ? null : shortDay(fact.until - 1)),
        },
        { id: 'recorded', title: t('person.recorded'), cell: (fact) => moment(fact.recordedAt) },
        {
          id: 'source',
          title: t('person.source'),
          cell: (fact) => <span className="source">{fact.source}</span>,
        },
      ]}
    />
  );
}
