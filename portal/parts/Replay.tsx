import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import { Field, Select } from './Field.tsx';
import { Form } from './Form.tsx';
import { Section } from './Head.tsx';
import { Notice } from './Notice.tsx';
import { refusalText } from '@guildmark/words';
import type { StandingPage } from './standing-page.ts';
import { useFormats, useReader, useWords } from './reader.ts';

/** Says which day the page shows when it is not today, or why the asked one cannot be shown. */
export function ReplayBanner({ page }: { page: StandingPage }) {
  const t = useWords(standingPageWords);
  const { here, locale } = useReader();
  const { day } = useFormats();
  const { view, refusal, asked } = page;
  if (refusal) {
    return (
      <Notice state="missing">
        <p>{refusalText(refusal, locale)}</p>
        <p>{t('replay.showsToday')}</p>
      </Notice>
    );
  }
  if (!view.replayed) return null;
  const known =
    asked.known === 'now'
      ? t('replay.knownNowSaid', { day: day(view.standing.known) })
      : t('replay.knownThenSaid');
  return (
    <Notice state="unknown">
      <p>{t('replay.banner', { day: day(view.standing.on), known })}</p>
      <p className="no-print">
        <a href={here.split('?')[0]}>{t('replay.back')}</a>
      </p>
    </Notice>
  );
}

/** The form that asks for another day; its answer is an address that can be sent. */
export function Replay({ page }: { page: StandingPage }) {
  const t = useWords(standingPageWords);
  return (
    <div className="no-print">
      <Section title={t('replay.title')} note={t('replay.lead')} id="replay">
        <Form method="get" className="form-line">
          <Field
            name="on"
            type="date"
            label={t('replay.on')}
            defaultValue={page.asked.on || page.today}
            max={page.today}
            required
          />
          <Select
            name="known"
            label={t('replay.known')}
            defaultValue={page.asked.known}
            options={[
              { value: 'then', label: t('replay.knownThen') },
              { value: 'now', label: t('replay.knownNow') },
            ]}
          />
          <button className="button">{t('replay.show')}</button>
          <button className="button" type="button" data-print hidden>
            {t('replay.print')}
          </button>
        </Form>
      </Section>
    </div>
  );
}
