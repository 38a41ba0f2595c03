import { waiverWords } from '@guildmark/words/portal/waivers.ts';
import { useAuthors } from './authors.ts';
import { Field, Select } from './Field.tsx';
import { Form, useRefused } from './Form.tsx';
import { Table } from './Table.tsx';
import { useFormats, useNames, useWords } from './reader.ts';
import type { WaiversPage } from './waivers-page.ts';
import { ReasonField } from './ReasonField.tsx';

/** Intents of the forms about waivers. */
export const waiverForms = ['grant-waiver', 'end-waiver'];

type Waiver = WaiversPage['waivers'][number];

const isOver = ({ until }: Waiver, at: number) => until !== null && until <= at;

/** The waivers of a company, and the forms that grant and end one. */
export function Waivers({ page, at }: { page: WaiversPage; at: number }) {
  const { waivers, waivables, events, mayGrant } = page;
  const t = useWords(waiverWords);
  const running = waivers.filter((waiver) => !isOver(waiver, at));
  return (
    <>
      {waivers.length > 0 ? <Granted page={page} at={at} /> : <p className="soft">{t('none')}</p>}
      {mayGrant && waivables.length + running.length > 0 ? (
        <div className="columns remark">
          {waivables.length > 0 ? <Grant waivables={waivables} events={events} /> : null}
          {running.length > 0 ? <End waivers={running} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** Until when a waiver holds: a last day, an event, or that it is over. */
function useEnd(at: number) {
  const t = useWords(waiverWords);
  const name = useNames();
  const { shortDay } = useFormats();
  return (waiver: Waiver): string => {
    const { until, untilEvent } = waiver;
    const texts = [
      ...(until === null ? [] : [shortDay(until - 1)]),
      ...(untilEvent === null ? [] : [t('event', { event: name(untilEvent) })]),
      ...(isOver(waiver, at) ? [t('over')] : []),
    ];
    return texts.join('; ');
  };
}

function Granted({ page, at }: { page: WaiversPage; at: number }) {
  const t = useWords(waiverWords);
  const name = useNames();
  const { shortDay } = useFormats();
  const author = useAuthors(page.authors);
  const end = useEnd(at);
  return (
    <Table
      caption={t('title')}
      rows={page.waivers}
      keyOf={(waiver) => waiver.id}
      columns={[
        { id: 'what', title: t('what'), cell: (waiver) => name(waiver.name) },
        { id: 'reason', title: t('reason'), cell: (waiver) => waiver.reason },
        {
          id: 'from',
          title: t('from'),
          cell: (waiver) => <span className="nowrap">{shortDay(waiver.from)}</span>,
        },
        { id: 'until', title: t('until'), cell: end },
        { id: 'who', title: t('who'), cell: (waiver) => author(waiver.by) },
      ]}
    />
  );
}

function Grant({ waivables, events }: Pick<WaiversPage, 'waivables' | 'events'>) {
  const t = useWords(waiverWords);
  return (
    <details open={useRefused('grant-waiver')}>
      <summary>{t('grant')}</summary>
      <Form intent="grant-waiver" action="#waivers" className="form remark">
        <p className="small">{t('grantText')}</p>
        <Select
          name="waivable"
          label={t('choose')}
          options={waivables.map(({ name, title }) => ({ value: name, label: title }))}
          required
        />
        <Field name="until" type="date" label={t('lastDay')} hint={t('lastDayHint')} />
        {/* A text that names no event goes by whatever event is recorded. */}
        {events.length > 0 ? (
          <Select
            name="untilEvent"
            label={t('untilEvent')}
            options={[
              { value: '', label: t('noEvent') },
              ...events.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        ) : (
          <Field name="untilEvent" label={t('untilEvent')} hint={t('untilEventHint')} />
        )}
        <ReasonField />
        <button className="button">{t('grantButton')}</button>
      </Form>
    </details>
  );
}

function End({ waivers }: Pick<WaiversPage, 'waivers'>) {
  const t = useWords(waiverWords);
  const name = useNames();
  const { shortDay } = useFormats();
  return (
    <details open={useRefused('end-waiver')}>
      <summary>{t('end')}</summary>
      <Form intent="end-waiver" action="#waivers" className="form remark">
        <Select
          name="waiver"
          label={t('which')}
          options={waivers.map(({ id, name: what, from }) => ({
            value: id,
            label: `${name(what)}, ${shortDay(from)}`,
          }))}
          required
        />
        <ReasonField />
        <button className="button button-grave">{t('endButton')}</button>
      </Form>
    </details>
  );
}
