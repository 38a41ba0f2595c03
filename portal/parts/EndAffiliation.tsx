import { peopleWords } from '@guildmark/words/portal/people.ts';
import { EffectList } from './EffectList.tsx';

import { Form } from './Form.tsx';
import { Section } from './Head.tsx';
import { isolated } from './isolated.ts';
import type { peoplePage } from './people-page.ts';
import { useReader, useWords } from './reader.ts';
import { ReasonField } from './ReasonField.tsx';

type Page = Awaited<ReturnType<typeof peoplePage>>;

/** The form to end an affiliation: what the company would lose, computed now, and why it ends. */
export function EndAffiliation({
  ending,
  page,
}: {
  ending: NonNullable<Page['ending']>;
  page: Page;
}) {
  const t = useWords(peopleWords);
  const { here } = useReader();
  const said = {
    person: isolated(ending.personName),
    organisation: isolated(page.organisation.name),
  };
  return (
    <Section title={t('members.endTitle', said)} id="end">
      <Form
        intent="end"
        action={`?end=${ending.id}#end`}
        className={`form notice notice-${ending.effects.length > 0 ? 'missing' : 'unknown'}`}
      >
        <input type="hidden" name="affiliation" value={ending.id} />
        <p>{t('members.endText', said)}</p>
        {ending.effects.length > 0 ? (
          <EffectList effects={ending.effects} linked={false} />
        ) : (
          <p>{t('members.endNoEffect', said)}</p>
        )}
        <ReasonField />
        <p className="row">
          <button className="button button-grave" name="do" value="end">
            {t('members.endButton')}
          </button>
          <a href={here.split('?')[0]}>{t('members.endCancel')}</a>
        </p>
      </Form>
    </Section>
  );
}
