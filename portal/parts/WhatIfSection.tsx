import { planningWords } from '@guildmark/words/portal/planning.ts';
import { withoutAsked } from './address.ts';
import { Field, Select } from './Field.tsx';
import { Form } from './Form.tsx';
import { Section } from './Head.tsx';
import { Kept } from './Kept.tsx';
import { Notice } from './Notice.tsx';
import type { StandingPage } from './standing-page.ts';
import { asksWhatIf, type WhatIfAsked } from './what-if-page.ts';
import { useRefusalText } from './refusal.ts';
import { SaidGroups } from './SaidGroups.tsx';
import { useReader, useWords } from './reader.ts';

/** Suppose that something happens, and read what follows; the supposition is an address. */
export function WhatIfSection({ page: { whatIf, kept } }: { page: StandingPage }) {
  const t = useWords(planningWords);
  const { here } = useReader();
  if (whatIf === null) return null;
  const { asked, people, deeds, solutions, currency, waivables } = whatIf;
  const nobody = { value: '', label: t('whatIf.nobody') };
  const someone = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="no-print">
      <Section title={t('whatIf.title')} note={t('whatIf.note')} id="what-if">
        <div className="stack">
          <Form method="get" action="#what-if" className="form-line">
            <Kept fields={kept} without={[...asksWhatIf]} />
            <Select
              name="leaves"
              label={t('whatIf.leaves')}
              defaultValue={asked.leaves}
              options={[nobody, ...someone]}
            />
            <Select
              name="who"
              label={t('whatIf.who')}
              defaultValue={asked.who}
              options={[nobody, ...someone]}
            />
            <Select
              name="does"
              label={t('whatIf.does')}
              defaultValue={asked.does}
              options={[{ value: '', label: t('whatIf.idle') }]}
              groups={deeds.map(({ deed, of }) => ({
                label: t(`whatIf.deeds.${deed}`),
                options: of.map(({ id, title }) => ({ value: `${deed} ${id}`, label: title })),
              }))}
            />
            {currency === null ? null : (
              <Field
                name="deal"
                type="number"
                min={0}
                label={t('whatIf.deal', { currency })}
                defaultValue={asked.deal}
              />
            )}
            {solutions.length === 0 ? null : (
              <Select
                name="of"
                label={t('whatIf.solution')}
                defaultValue={asked.of}
                options={[
                  { value: '', label: t('whatIf.nothing') },
                  ...solutions.map(({ id, title }) => ({ value: id, label: title })),
                ]}
              />
            )}
            {waivables.length === 0 ? null : (
              <>
                <Select
                  name="waives"
                  label={t('whatIf.waives')}
                  defaultValue={asked.waives}
                  options={[
                    { value: '', label: t('whatIf.nothing') },
                    ...waivables.map(({ name, title }) => ({ value: name, label: title })),
                  ]}
                />
                <Field
                  name="through"
                  type="date"
                  label={t('whatIf.through')}
                  defaultValue={asked.through}
                />
              </>
            )}
            <button className="button">{t('whatIf.show')}</button>
            {Object.values(asked).some(Boolean) ? (
              <a className="filters-clear" href={`${withoutAsked(here, asksWhatIf)}#what-if`}>
                {t('whatIf.clear')}
              </a>
            ) : null}
          </Form>
          <Follows whatIf={whatIf} />
        </div>
      </Section>
    </div>
  );
}

function Follows({ whatIf: { wrong, refusal, groups } }: { whatIf: WhatIfAsked }) {
  const t = useWords(planningWords);
  const say = useRefusalText();
  if (wrong ?? refusal) {
    return (
      <Notice state="missing">
        <p>{wrong ? t(`whatIf.${wrong}`) : refusal ? say(refusal) : null}</p>
      </Notice>
    );
  }
  return <SaidGroups groups={groups} supposes />;
}
