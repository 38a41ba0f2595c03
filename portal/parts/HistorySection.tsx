import { historyWords } from '@guildmark/words/portal/history.ts';
import { withoutAsked } from './address.ts';
import { Field, Select } from './Field.tsx';
import { Form } from './Form.tsx';
import { Section } from './Head.tsx';
import { asksHistory } from './history-page.ts';
import { Kept } from './Kept.tsx';
import { Notice } from './Notice.tsx';
import { useReader, useWords } from './reader.ts';
import { useRefusalText } from './refusal.ts';
import { SaidGroups } from './SaidGroups.tsx';
import type { StandingPage } from './standing-page.ts';

/** Asks what changed between two days, and tells it; the question is an address. */
export function HistorySection({ page: { history, kept, today } }: { page: StandingPage }) {
  const t = useWords(historyWords);
  const { here } = useReader();
  const { asked, halves, refusal, groups } = history;
  const say = useRefusalText();
  return (
    <Section title={t('title')} note={t('note')} id="history">
      <div className="stack">
        <Form method="get" action="#history" className="form-line no-print">
          <Kept fields={kept} without={[...asksHistory]} />
          <Field
            name="from"
            type="date"
            label={t('from')}
            defaultValue={asked.from}
            max={today}
            required
          />
          <Field
            name="to"
            type="date"
            label={t('to')}
            defaultValue={asked.to || today}
            max={today}
            required
          />
          <Select
            name="by"
            label={t('known')}
            defaultValue={asked.by}
            options={[
              { value: 'now', label: t('knownNow') },
              { value: 'then', label: t('knownThen') },
            ]}
          />
          <button className="button">{t('show')}</button>
          {asked.from || asked.to ? (
            <a className="filters-clear" href={`${withoutAsked(here, asksHistory)}#history`}>
              {t('clear')}
            </a>
          ) : null}
        </Form>
        {halves || refusal ? (
          <Notice state="missing">
            <p>{refusal ? say(refusal) : t('which')}</p>
          </Notice>
        ) : null}
        <SaidGroups groups={groups} />
      </div>
    </Section>
  );
}
