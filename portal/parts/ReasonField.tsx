import { shellWords } from '@guildmark/words/portal/shell.ts';
import { TextArea } from './Field.tsx';
import { useWords } from './reader.ts';

/** Why something is done, in the words of whoever does it: asked for by every act that is recorded with its reason. */
export function ReasonField() {
  const t = useWords(shellWords);
  return (
    <TextArea
      name="reason"
      rows={2}
      label={t('form.reason')}
      hint={t('form.reasonHint')}
      required
    />
  );
}
