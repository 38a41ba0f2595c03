import { shellWords } from '@guildmark/words/portal/shell.ts';
import { Form } from './Form.tsx';
import { useKept, useReader, useWords } from './reader.ts';

/** The filters of a list: a form that makes an address, and the way back to the whole list. */
export function Filters({
  children,
  active,
  wide = false,
}: {
  children: React.ReactNode;
  active: boolean;
  /** Its choices are sentences rather than words. */
  wide?: boolean;
}) {
  const t = useWords(shellWords);
  const { here, askedProgram } = useReader();
  const kept = useKept();
  return (
    <Form method="get" className={`form-line filters ${wide ? 'filters-wide ' : ''}no-print`}>
      {askedProgram ? <input type="hidden" name="program" value={askedProgram} /> : null}
      {children}
      <button className="button">{t('form.filter')}</button>
      {active ? (
        <a className="filters-clear" href={kept(here.split('?')[0] ?? '/')}>
          {t('form.clear')}
        </a>
      ) : null}
    </Form>
  );
}
