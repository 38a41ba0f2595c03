import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { personWords } from '@guildmark/words/portal/person.ts';
import { useAuthors } from './authors.ts';
import { Field } from './Field.tsx';
import { Form, useRefused } from './Form.tsx';
import type { PersonPage } from './person-page.ts';
import { useFormats, useWords } from './reader.ts';
import { ReasonField } from './ReasonField.tsx';

/** The accommodation that stands, and the forms that change and end it. */
export function PersonTime({ page }: { page: PersonPage }) {
  const t = useWords(personWords);
  const { day } = useFormats();
  const author = useAuthors(page.names);
  const { accommodation } = page;
  return (
    <>
      <p className={accommodation ? undefined : 'soft'}>
        {accommodation
          ? t('time.stands', {
              percent: accommodation.extraPercent,
              day: day(accommodation.grantedAt),
              who: author(accommodation.grantedBy),
              reason: accommodation.reason,
            })
          : t('time.none')}
      </p>
      <div className="columns remark">
        <Give changing={accommodation !== null} />
        {accommodation ? <Withdraw /> : null}
      </div>
    </>
  );
}

function Give({ changing }: { changing: boolean }) {
  const t = useWords(personWords);
  const words = useWords(keepingWords);
  return (
    <details open={useRefused('accommodation')}>
      <summary>{t(changing ? 'time.change' : 'time.give')}</summary>
      <Form intent="accommodation" className="form remark">
        <p className="small">{words('person.accommodationText')}</p>
        <Field
          name="extraPercent"
          type="number"
          label={words('person.percent')}
          min={1}
          max={300}
          required
        />
        <ReasonField />
        <button className="button">{words('person.set')}</button>
      </Form>
    </details>
  );
}

function Withdraw() {
  const t = useWords(personWords);
  const words = useWords(keepingWords);
  return (
    <details open={useRefused('withdraw')}>
      <summary>{t('time.withdrawTitle')}</summary>
      <Form intent="withdraw" className="form remark">
        <p className="small">{t('time.withdrawText')}</p>
        <button className="button button-grave">{words('person.withdraw')}</button>
      </Form>
    </details>
  );
}
