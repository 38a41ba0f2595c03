import { developersWords } from '@guildmark/words/portal/developers.ts';
import openapi from '../../../docs/generated/openapi.json' with { type: 'json' };
import type { Route } from './+types/developers.ts';
import { doors } from '../../doors.ts';
import { operationsByTag, type OperationView } from '../../parts/api-view.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Table } from '../../parts/Table.tsx';
import { useWords } from '../../parts/reader.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { origin } = context.get(doors);
  return { base: `${origin}/api/v1`, groups: operationsByTag(openapi) };
}

export default function Developers({ loaderData }: Route.ComponentProps) {
  const { base, groups } = loaderData;
  const t = useWords(developersWords);
  return (
    <>
      <title>{t('title')}</title>
      <Head title={t('title')} lead={t('lead')}>
        <a className="button" href="/api/v1/openapi.json">
          {t('document')}
        </a>
      </Head>
      <Section title={t('how')}>
        <div className="stack prose">
          <p>{t('key')}</p>
          <pre className="sample" dir="ltr" tabIndex={0} aria-label={t('how')}>
            {`curl -H 'Authorization: Bearer gmk_…' ${base}/me/affiliations`}
          </pre>
          <p>{t('refusals')}</p>
          <p>{t('times')}</p>
        </div>
      </Section>
      {groups.map(([tag, operations]) => (
        <Section key={tag} title={tag}>
          <Operations tag={tag} operations={operations} />
        </Section>
      ))}
    </>
  );
}

function Operations({ tag, operations }: { tag: string; operations: OperationView[] }) {
  const t = useWords(developersWords);
  return (
    <Table
      bare
      caption={tag}
      rows={operations}
      keyOf={(one) => one.id}
      columns={[
        {
          id: 'operation',
          title: t('operation'),
          cell: (one) => (
            <>
              <span lang="en">{one.summary}</span>
              <br />
              <code className="small" dir="ltr">
                {one.method} {one.path}
              </code>
            </>
          ),
        },
        { id: 'takes', title: t('takes'), cell: (one) => <Takes operation={one} /> },
      ]}
    />
  );
}

function Takes({ operation }: { operation: OperationView }) {
  const t = useWords(developersWords);
  const named = operation.takes.filter(({ place }) => place !== 'path');
  if (named.length === 0) return <span className="soft">{t('nothing')}</span>;
  return (
    <span dir="ltr">
      {named.map(({ name, place, required }, index) => (
        <span key={`${place} ${name}`}>
          {index > 0 ? ', ' : ''}
          <code>{required ? name : `${name}?`}</code>
          {place === 'body' ? <span className="small soft"> {t('body')}</span> : null}
        </span>
      ))}
    </span>
  );
}
