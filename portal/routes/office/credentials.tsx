import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/credentials.ts';
import { programInForce } from '../../parts/door.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Head } from '../../parts/Head.tsx';
import { issuedList } from '../../parts/issued-list.ts';
import { IssuedTable } from '../../parts/IssuedTable.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { useNames, useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const found = await issuedList(visit);
  const program = await programInForce(visit);
  const awards = Object.values(program.tracks).flatMap((track) =>
    Object.values(track.levels).map((level) => level.credential),
  );
  return { ...found, awards };
}

export default function Credentials({ loaderData }: Route.ComponentProps) {
  const { credentials, asked, awards } = loaderData;
  const t = useWords(keepingWords);
  const shell = useWords(shellWords);
  const { here } = useReader();
  const name = useNames();
  const active = Object.values(asked).some((value) => value !== '');
  const states = ['valid', 'expired', 'revoked', 'superseded'] as const;
  return (
    <>
      <title>{t('credentials.title')}</title>
      <Head title={t('credentials.title')} lead={t('credentials.lead')} />
      <Filters active={active}>
        <Field
          name="search"
          type="search"
          label={t('credentials.search')}
          defaultValue={asked.search}
        />
        <Select
          name="award"
          label={t('credentials.award')}
          defaultValue={asked.award}
          options={[
            { value: '', label: t('credentials.anyAward') },
            ...awards.map((value) => ({ value, label: name(value) })),
          ]}
        />
        <Select
          name="state"
          label={t('credentials.state')}
          defaultValue={asked.state}
          options={[
            { value: '', label: t('credentials.anyState') },
            ...states.map((value) => ({ value, label: t(`credentials.states.${value}`) })),
          ]}
        />
      </Filters>
      {credentials.length > 0 ? (
        <IssuedTable
          credentials={credentials}
          caption={t('credentials.title')}
          csv={here.replace('/office/credentials', '/office/credentials.csv')}
        />
      ) : active ? (
        <p>{shell('table.none')}</p>
      ) : (
        <Empty title={t('credentials.none')}>
          <p>{t('credentials.noneText')}</p>
        </Empty>
      )}
    </>
  );
}
