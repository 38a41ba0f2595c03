import { createContext, useContext } from 'react';
import { useActionData } from 'react-router';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Refused } from './answer.ts';
import { useRefusalText } from './refusal.ts';
import { useWords } from './reader.ts';

const FormAround = createContext<{ intent: string; answer: Refused | null }>({
  intent: '',
  answer: null,
});

/** The form around this place: which of the page's it is, and its refusal if there is one. */
export const useForm = () => useContext(FormAround);

/** Whether the form of this intent has just been refused: what was folded away around it opens again. */
export function useRefused(intent: string): boolean {
  const given = useActionData() as Refused | undefined;
  return given !== undefined && 'refusal' in given && given.intent === intent;
}

/**
 * A form that posts to its own page. Works without scripts; after a refusal it stands there again
 * with the reason at the top and beside the field, and everything that was typed.
 */
export function Form({
  intent = '',
  method = 'post',
  action,
  className = 'form',
  children,
  multipart = false,
  live = false,
  ahead,
}: {
  intent?: string;
  method?: 'get' | 'post';
  action?: string;
  className?: string;
  children: React.ReactNode;
  multipart?: boolean;
  /** What follows from it is shown while someone types (see `enhance.js`). */
  live?: boolean;
  /** Where what it asks for can be had ahead, with how far it is (see `ahead.js`). */
  ahead?: string;
}) {
  const given = useActionData() as Refused | undefined;
  const answer = given && 'refusal' in given && given.intent === intent ? given : null;
  const t = useWords(shellWords);
  return (
    <form
      method={method}
      action={action}
      className={className}
      encType={multipart ? 'multipart/form-data' : undefined}
      data-live={live ? '' : undefined}
      data-ahead={ahead}
      data-working={t('form.working')}
      data-seconds={t('form.long', { seconds: 10 })}
    >
      {intent ? <input type="hidden" name="intent" value={intent} /> : null}
      <FormAround.Provider value={{ intent, answer }}>
        {answer ? <RefusalNotice answer={answer} /> : null}
        {children}
      </FormAround.Provider>
    </form>
  );
}

/**
 * The refusal of a form that is not on the page any more, because what it was about has been settled meanwhile.
 * `forms` are the intents of those that are.
 */
export function StrayRefusal({ forms }: { forms: string[] }) {
  const given = useActionData() as Refused | undefined;
  if (!given || !('refusal' in given) || forms.includes(given.intent)) return null;
  const { field: _none, ...refusal } = given.refusal;
  return <RefusalNotice answer={{ ...given, refusal }} />;
}

/** The id of a field, unique among several forms of a page. */
export const fieldId = (intent: string, name: string): string =>
  ['field', intent, name].filter(Boolean).join('-');

function RefusalNotice({ answer }: { answer: Refused }) {
  const t = useWords(shellWords);
  const sentence = useRefusalText()(answer.refusal);
  return (
    <div className="notice notice-missing" role="alert" tabIndex={-1} data-focus>
      <p>
        <strong>{t('problem.title')}</strong>
      </p>
      <p>
        {answer.refusal.field ? (
          <a href={`#${fieldId(answer.intent, answer.refusal.field)}`}>{sentence}</a>
        ) : (
          sentence
        )}
      </p>
      {answer.refusal.field ? <p className="small">{t('problem.fields')}</p> : null}
    </div>
  );
}
