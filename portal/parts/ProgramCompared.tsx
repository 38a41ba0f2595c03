import { comparingWords } from '@guildmark/words/portal/comparing.ts';
import { withoutAsked } from './address.ts';
import { Select } from './Field.tsx';
import { Form } from './Form.tsx';
import { Section } from './Head.tsx';
import { Kept } from './Kept.tsx';
import { Lines } from './Lines.tsx';
import type { Desk } from './program-desk.ts';
import { useReader, useWords } from './reader.ts';

/** What the version shown says otherwise than another one; which one is chosen by an address. */
export function ProgramCompared({ desk: { shown, compared } }: { desk: Desk }) {
  const t = useWords(comparingWords);
  const { here, askedProgram } = useReader();
  if (shown === null || compared === null) return null;
  const { others, against, lines } = compared;
  const kept: [string, string][] = [['version', shown]];
  if (askedProgram !== null) kept.push(['program', askedProgram]);
  return (
    <Section title={t('title')} note={t('note', { version: shown })} id="compared">
      {others.length === 0 ? (
        <p className="soft">{t('only')}</p>
      ) : (
        <div className="stack">
          <Form method="get" action="#compared" className="form-line">
            <Kept fields={kept} without={[]} />
            <Select
              name="against"
              label={t('against')}
              defaultValue={against ?? others[0]!}
              options={others.map((version) => ({ value: version, label: version }))}
            />
            <button className="button">{t('show')}</button>
            {against === null ? null : (
              <a className="filters-clear" href={`${withoutAsked(here, ['against'])}#compared`}>
                {t('clear')}
              </a>
            )}
          </Form>
          {lines.length === 0 ? null : <Lines lines={lines} />}
        </div>
      )}
    </Section>
  );
}
