import { verifyWords } from '@guildmark/words/portal/verify.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { useWords } from './reader.ts';

/** One field that takes what stands on a badge: its id or its address. */
export function CheckForm() {
  const t = useWords(verifyWords);
  return (
    <Form method="get" action="/verify" className="form-line check-form">
      <Field
        name="what"
        label={t('form.what')}
        hint={t('form.whatHint')}
        required
        autoComplete="off"
      />
      <button className="button button-main">{t('form.check')}</button>
    </Form>
  );
}
