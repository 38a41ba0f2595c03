import { planningWords } from '@guildmark/words/portal/planning.ts';
import { Select } from './Field.tsx';
import { Form } from './Form.tsx';
import { Section } from './Head.tsx';
import { Kept } from './Kept.tsx';
import { Notice } from './Notice.tsx';
import type { PlanAsked } from './plan-page.ts';
import type { StandingPage } from './standing-page.ts';
import { useRefusalText } from './refusal.ts';
import { useWords } from './reader.ts';

/** What to do to reach a level, as a list to act on; which level is chosen by an address. */
export function PlanSection({ page: { plan, kept, view } }: { page: StandingPage }) {
  const t = useWords(planningWords);
  if (plan === null) return null;
  if (!plan.priced) {
    return (
      <Section title={t('plan.title')} id="plan">
        <p>{t('plan.noPrices')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('plan.title')} note={t('plan.note')} id="plan">
      <div className="stack">
        <Form
          method="get"
          action="#plan"
          className="form-line no-print"
          ahead={`/standings/${view.organisation.id}/plan-ahead`}
        >
          <Kept fields={kept} without={['plan']} />
          <Select
            name="plan"
            label={t('plan.to')}
            defaultValue={plan.asked}
            options={plan.targets.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <button className="button">{t('plan.show')}</button>
        </Form>
        <Way plan={plan} />
      </div>
    </Section>
  );
}

function Way({ plan: { refusal, groups } }: { plan: PlanAsked }) {
  const say = useRefusalText();
  if (refusal) {
    return (
      <Notice state="missing">
        <p>{say(refusal)}</p>
      </Notice>
    );
  }
  // What it comes to is what was asked for; the steps that make it up stand under it.
  const [total, rest] = [groups.filter(isTotal), groups.filter((group) => !isTotal(group))];
  return (
    <>
      {total.map(({ text }) => (
        <p key={text} className="outcome prose">
          {text}
        </p>
      ))}
      <Steps groups={rest} />
    </>
  );
}

const isTotal = ({ kind }: PlanAsked['groups'][number]) => kind === 'total';

function Steps({ groups }: Pick<PlanAsked, 'groups'>) {
  return groups.map(({ kind, text, items }) => (
    <div key={text} className="stack-close prose">
      <p>{text}</p>
      {items.length === 0 ? null : kind === 'summary' ? (
        <ol className="actions">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </div>
  ));
}
