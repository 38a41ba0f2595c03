import { localText } from '@guildmark/words';
import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import type { Route } from './+types/exam.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Table } from '../../parts/Table.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

const states = ['draft', 'beta', 'live', 'retired'] as const;

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const query = new URL(visit.request.url).searchParams;
  const asked = { domain: query.get('domain') ?? '', state: query.get('state') ?? '' };
  const { bank } = need(await operations.exams.itemBank(actor, { exam: visit.params.exam }), visit);
  const items = bank.items.filter(
    (item) =>
      (asked.domain === '' || item.domain === asked.domain) &&
      (asked.state === '' || item.state === asked.state),
  );
  return { bank: { ...bank, items }, asked };
}

type Bank = Route.ComponentProps['loaderData']['bank'];

export default function ExamBank({ loaderData }: Route.ComponentProps) {
  const { bank, asked } = loaderData;
  const t = useWords(keepingWords);
  const { locale } = useReader();
  const title = localText(bank.title, locale);
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        lead={t('bank.lead', { version: bank.version })}
        crumbs={[{ href: '/office/exams', label: t('exams.title') }]}
      />
      {bank.domains.length > 0 ? (
        <Section title={t('bank.domains')}>
          <Domains bank={bank} />
        </Section>
      ) : null}
      <Section title={t('bank.items')}>
        <Filters active={asked.domain !== '' || asked.state !== ''}>
          <Select
            name="domain"
            label={t('bank.domain')}
            defaultValue={asked.domain}
            options={[
              { value: '', label: t('bank.anyDomain') },
              ...bank.domains.map(({ domain, title: named }) => ({
                value: domain,
                label: localText(named, locale),
              })),
            ]}
          />
          <Select
            name="state"
            label={t('bank.state')}
            defaultValue={asked.state}
            options={[
              { value: '', label: t('bank.anyState') },
              ...states.map((value) => ({ value, label: t(`bank.states.${value}`) })),
            ]}
          />
        </Filters>
        <Items bank={bank} />
      </Section>
    </>
  );
}

function Domains({ bank }: { bank: Bank }) {
  const t = useWords(keepingWords);
  const { locale } = useReader();
  return (
    <Table
      bare
      caption={t('bank.domains')}
      rows={bank.domains}
      keyOf={(row) => row.domain}
      columns={[
        { id: 'domain', title: t('bank.domain'), cell: (row) => localText(row.title, locale) },
        { id: 'form', title: t('exams.form'), figure: true, cell: (row) => row.questions },
        ...states.map((state) => ({
          id: state,
          title: t(`bank.states.${state}`),
          figure: true,
          cell: (row: Bank['domains'][number]) => row.items[state],
        })),
      ]}
    />
  );
}

interface ItemText {
  stem: string;
  options: Record<string, string>;
  rationale: string;
}

/** The text of an item in the reader's language, else in English. */
function textOf(item: Bank['items'][number], locale: string): ItemText {
  const texts = item as unknown as Record<string, ItemText | undefined>;
  return texts[locale] ?? texts['en'] ?? { stem: item.id, options: {}, rationale: '' };
}

function Items({ bank }: { bank: Bank }) {
  const t = useWords(keepingWords);
  const { locale } = useReader();
  const domains = new Map(bank.domains.map((row) => [row.domain, localText(row.title, locale)]));
  return (
    <Table
      caption={t('bank.items')}
      rows={bank.items}
      keyOf={(item) => item.id}
      columns={[
        {
          id: 'item',
          title: t('bank.item'),
          cell: (item) => <ItemDetails item={item} text={textOf(item, locale)} />,
        },
        {
          id: 'domain',
          title: t('bank.domain'),
          cell: (item) => domains.get(item.domain) ?? item.domain,
        },
        { id: 'state', title: t('bank.state'), cell: (item) => t(`bank.states.${item.state}`) },
      ]}
    />
  );
}

function ItemDetails({ item, text }: { item: Bank['items'][number]; text: ItemText }) {
  const t = useWords(keepingWords);
  return (
    <details className="bank-item">
      <summary>{text.stem}</summary>
      <ul className="plain">
        {Object.entries(text.options).map(([letter, option]) => (
          <li key={letter}>
            {letter}. {option}
            {item.key.includes(letter) ? <strong> – {t('bank.key')}</strong> : null}
          </li>
        ))}
      </ul>
      <p className="soft">
        {t('bank.rationale')}: {text.rationale}
      </p>
      <p className="small soft">
        <code>{item.id}</code>
      </p>
    </details>
  );
}
