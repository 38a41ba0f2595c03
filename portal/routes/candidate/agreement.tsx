import { data } from 'react-router';
import { localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import { recordWords } from '@guildmark/words/portal/record.ts';
import type { Route } from './+types/agreement.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import { Check } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Paragraphs } from '../../parts/Paragraphs.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const program = await programInForce(visit);
  const { id } = visit.params;
  const agreement = Object.hasOwn(program.agreements, id) ? program.agreements[id] : undefined;
  if (!agreement) throw data(null, { status: 404 });
  const { programs } = need(await operations.credentials.progress(actor), visit);
  const accepted = programs.some((one) => one.agreement?.id === id && one.agreement.accepted);
  return { agreement, accepted };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { typed } = await readForm(visit.request);
  const done = await operations.credentials.acceptAgreement(actor, {
    agreement: visit.params.id,
    ...(typed['edition'] !== undefined && { edition: typed['edition'] }),
  });
  return settle(done, { typed }, ({ awarded }) =>
    awarded[0] ? `/me/credentials/${awarded[0].id}` : '/me',
  );
}

export default function AgreementPage({ loaderData }: Route.ComponentProps) {
  const { agreement, accepted } = loaderData;
  const t = useWords(examPageWords);
  const record = useWords(recordWords);
  const { locale } = useReader();
  const title = localText(agreement.title, locale);
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        lead={t('agreement.edition', { edition: agreement.edition })}
        crumbs={[{ href: '/me', label: record('record.title') }]}
      />
      <div className="prose">
        <Paragraphs text={localText(agreement.body, locale)} />
      </div>
      <section className="section">
        {accepted ? (
          <Notice state="met">{t('agreement.accepted')}</Notice>
        ) : (
          <Form>
            <input type="hidden" name="edition" value={agreement.edition} />
            <Check name="accept" label={t('agreement.accept')} required />
            <button className="button button-main">{t('agreement.button')}</button>
          </Form>
        )}
      </section>
    </>
  );
}
