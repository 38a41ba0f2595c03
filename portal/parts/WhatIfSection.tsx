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
  const { asked, people, deeds, solutions, currency, waivables, wrong } = whatIf;
  const nobody = { value: '', label: t('whatIf.nobody') };
  const someone = people.map(({ id, name }) => ({ value: id, label: name }));
  const field = (name: keyof typeof asked) => ({
    name,
    defaultValue: asked[name],
    error: wrong?.field === name ? t(`whatIf.${wrong.why}`) : undefined,
  });
  return (
    <div className="no-print">
      <Section title={t('whatIf.title')} note={t('whatIf.note')} id="what-if">
        <div className="stack">
          <Form method="get" action="#what-if" className="suppositions">
            <Kept fields={kept} without={[...asksWhatIf]} />
            <div>
              <Select
                {...field('leaves')}
                label={t('whatIf.leaves')}
                options={[nobody, ...someone]}
              />
            </div>
            <div>
              <Select {...field('who')} label={t('whatIf.who')} options={[nobody, ...someone]} />
              <Select
                {...field('does')}
                label={t('whatIf.does')}
                options={[{ value: '', label: t('whatIf.idle') }]}
                groups={deeds.map(({ deed, of }) => ({
                  label: t(`whatIf.deeds.${deed}`),
                  options: of.map(({ id, title }) => ({ value: `${deed} ${id}`, label: title })),
                }))}
              />
            </div>
            {currency === null ? null : (
              <div>
                <Field
                  {...field('deal')}
                  type="number"
                  min={0}
                  label={t('whatIf.deal', { currency })}
                />
                {solutions.length === 0 ? null : (
                  <Select
                    {...field('of')}
                    label={t('whatIf.solution')}
                    options={[
                      { value: '', label: t('whatIf.nothing') },
                      ...solutions.map(({ id, title }) => ({ value: id, label: title })),
                    ]}
                  />
                )}
              </div>
            )}
            {waivables.length === 0 ? null : (
              <div>
                <Select
                  {...field('waives')}
                  label={t('whatIf.waives')}
                  options={[
                    { value: '', label: t('whatIf.nothing') },
                    ...waivables.map(({ name, title }) => ({ value: name, label: title })),
                  ]}
                />
                <Field {...field('through')} type="date" label={t('whatIf.through')} />
              </div>
            )}
            <p className="row">
              <button className="button">{t('whatIf.show')}</button>
              {Object.values(asked).some(Boolean) ? (
                <a className="filters-clear" href={`${withoutAsked(here, asksWhatIf)}#what-if`}>
                  {t('whatIf.clear')}
                </a>
              ) : null}
            </p>
          </Form>
          <Follows whatIf={whatIf} />
        </div>
      </Section>
    </div>
  );
}

function Follows({ whatIf: { refusal, groups } }: { whatIf: WhatIfAsked }) {
  const say = useRefusalText();
  if (refusal) {
    return (
      <Notice state="missing">
        <p>{say(refusal)}</p>
      </Notice>
    );
  }
  return <SaidGroups groups={groups} supposes />;
}
