import { redirect } from 'react-router';
import { localText } from '@guildmark/words';
import { verifyWords } from '@guildmark/words/portal/verify.ts';
import type { Refusal } from '@guildmark/engine';
import type { Route } from './+types/verify.ts';
import { doors } from '../../doors.ts';
import { readForm, refused } from '../../parts/answer.ts';
import { CheckForm } from '../../parts/CheckForm.tsx';
import { CheckList } from '../../parts/CheckList.tsx';
import { credentialFiles } from '../../parts/credential-files.ts';
import { FileField, TextArea } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Pairs } from '../../parts/Pairs.tsx';
import { Verdict } from '../../parts/Verdict.tsx';
import { useFormats, useWords } from '../../parts/reader.ts';

/** What stands on a badge: an id, or an address that ends in one. */
function idIn(text: string): string | null {
  const last =
    text
      .trim()
      .replace(/\.json$/u, '')
      .split(/[/#?]/u)
      .findLast(Boolean) ?? '';
  return /^[\w-]{6,64}$/u.test(last) ? last : null;
}

export function loader({ request, context }: Route.LoaderArgs) {
  const what = new URL(request.url).searchParams.get('what');
  if (what === null) return { notUnderstood: false };
  const id = idIn(what);
  if (id === null) return { notUnderstood: true };
  throw redirect(credentialFiles(context.get(doors).vendor.slug, id).page);
}

const missing: Refusal = { code: 'upload.no-credential', field: 'document' };

/** Checks a file or a pasted text: ours and other issuers' alike. */
export async function action({ request, context }: Route.ActionArgs) {
  const { actor, operations } = context.get(doors);
  const { typed, form } = await readForm(request);
  const file = form.get('file');
  const bytes =
    file instanceof File && file.size > 0
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(typed['document'] ?? '');
  if (bytes.length === 0) return refused('', missing, typed);
  const answer = await operations.credentials.verifyUploaded(actor, { bytes });
  return answer.ok ? { checked: answer.value } : refused('', answer.refusal, typed);
}

export default function Verify({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(verifyWords);
  const checked = actionData && 'checked' in actionData ? actionData.checked : null;
  return (
    <>
      <title>{t('form.title')}</title>
      {checked ? <Checked answer={checked} /> : null}
      {checked ? null : <Head title={t('form.title')} lead={t('form.lead')} />}
      <Section title={t('form.byId')}>
        {loaderData.notUnderstood ? (
          <Notice state="missing">{t('form.notUnderstood')}</Notice>
        ) : null}
        <CheckForm />
      </Section>
      <Section title={t('form.byFile')} note={t('form.foreign')}>
        <Form multipart>
          <FileField
            name="file"
            label={t('form.file')}
            hint={t('form.fileHint')}
            accept=".json,.png,.svg,.jwt,.txt,application/json,image/png,image/svg+xml"
          />
          <TextArea
            name="document"
            label={t('form.text')}
            hint={t('form.textHint')}
            rows={5}
            mono
          />
          <button className="button button-main">{t('form.checkFile')}</button>
        </Form>
      </Section>
    </>
  );
}

/** A timestamp of a document as a day; what is no timestamp stays as it is written. */
function dated(text: string | null, say: (at: number) => string): string | null {
  if (text === null) return null;
  try {
    return say(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return text;
  }
}

type Answer = Extract<Route.ComponentProps['actionData'], { checked: unknown }>['checked'];

function Checked({ answer }: { answer: Answer }) {
  const t = useWords(verifyWords);
  const { claims, own } = answer;
  const { day, lastDay } = useFormats();
  return (
    <>
      <article className="sheet">
        <Verdict outcome={answer.outcome} day="">
          {own ? (
            <p>
              <a href={own.page}>{t('form.own')}</a>
            </p>
          ) : null}
        </Verdict>
        {claims ? (
          <div className="sheet-of">
            <Pairs
              of={[
                [t('of.holder'), <bdi key="holder">{claims.holder}</bdi>],
                [t('of.award'), <Title key="title" claims={claims} own={own} />],
                [t('of.issuer'), claims.issuer.name ?? claims.issuer.id],
                [t('of.validFrom'), dated(claims.validFrom, day)],
                [t('of.until'), dated(claims.validUntil, lastDay)],
              ]}
            />
          </div>
        ) : null}
      </article>
      <CheckList checks={answer.checks} />
    </>
  );
}

/** Ours is named in the reader's language; of another issuer's nobody knows in which language it is. */
function Title({ claims, own }: { claims: NonNullable<Answer['claims']>; own: Answer['own'] }) {
  const { locale } = useFormats();
  return own ? localText(own.title, locale) : <bdi lang="">{claims.title}</bdi>;
}
