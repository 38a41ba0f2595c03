import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Instant } from '@guildmark/engine';
import { Field, Select } from './Field.tsx';
import { Form } from './Form.tsx';
import { Section } from './Head.tsx';
import { useFormats, useWords } from './reader.ts';

interface Choice {
  value: string;
  label: string;
}

interface Loaded {
  courses: Choice[];
  assessments: Choice[];
  exams: Choice[];
  accommodation: { extraPercent: number; reason: string; grantedAt: Instant } | null;
}

/** The reason of an exception: asked for everywhere, in the same words. */
export function ReasonField() {
  const t = useWords(shellWords);
  return <Field name="reason" label={t('form.reason')} hint={t('form.reasonHint')} required />;
}

/** What happened elsewhere: a course attended, a practical passed. */
export function RecordSomething({ loaded }: { loaded: Loaded }) {
  const t = useWords(keepingWords);
  return (
    <Section title={t('person.record')}>
      <div className="columns">
        <Form intent="completion">
          <h3>{t('person.completion')}</h3>
          <Select name="course" label={t('person.course')} options={loaded.courses} />
          <Field name="at" type="date" label={t('person.day')} />
          <button className="button">{t('person.recordButton')}</button>
        </Form>
        {loaded.assessments.length > 0 ? (
          <Form intent="assessment">
            <h3>{t('person.assessment')}</h3>
            <Select
              name="assessment"
              label={t('person.assessmentWhich')}
              options={loaded.assessments}
            />
            <Field name="points" type="number" label={t('person.points')} min={0} required />
            <Field name="at" type="date" label={t('person.day')} />
            <button className="button">{t('person.recordButton')}</button>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}

/** What departs from the text for one person, each with its reason. */
export function Exceptions({ loaded }: { loaded: Loaded }) {
  const t = useWords(keepingWords);
  return (
    <Section title={t('person.exceptions')}>
      <div className="columns">
        <Form intent="attempt">
          <h3>{t('person.attempt')}</h3>
          <p className="small soft">{t('person.attemptText')}</p>
          <Select name="exam" label={t('person.exam')} options={loaded.exams} />
          <ReasonField />
          <button className="button">{t('person.grant')}</button>
        </Form>
        <Accommodation accommodation={loaded.accommodation} />
      </div>
    </Section>
  );
}

function Accommodation({ accommodation }: Pick<Loaded, 'accommodation'>) {
  const t = useWords(keepingWords);
  const { day } = useFormats();
  return (
    <div className="stack">
      {accommodation ? (
        <Form intent="withdraw" className="row">
          <p>
            {t('person.standing', {
              percent: String(accommodation.extraPercent),
              day: day(accommodation.grantedAt),
              reason: accommodation.reason,
            })}
          </p>
          <button className="button button-small">{t('person.withdraw')}</button>
        </Form>
      ) : null}
      <Form intent="accommodation">
        <h3>{t('person.accommodation')}</h3>
        <p className="small soft">{t('person.accommodationText')}</p>
        <Field
          name="extraPercent"
          type="number"
          label={t('person.percent')}
          min={1}
          max={300}
          required
        />
        <ReasonField />
        <button className="button">{t('person.set')}</button>
      </Form>
    </div>
  );
}
