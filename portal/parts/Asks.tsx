import type { Condition } from '@guildmark/engine';
import { useSpeech } from './reader.ts';
import { askSentence, partsOf } from './requirement.ts';

/** What a condition asks, as nested lists; nothing is evaluated. */
export function Asks({ condition }: { condition: Condition }) {
  const speech = useSpeech();
  const parts = partsOf(condition);
  if (parts.length === 0) return <span>{askSentence(condition, speech)}</span>;
  const items = (
    <ul>
      {parts.map((part) => (
        <li key={JSON.stringify(part)}>
          <Asks condition={part} />
        </li>
      ))}
    </ul>
  );
  if ('all' in condition) return items;
  return (
    <>
      {askSentence(condition, speech)}
      {items}
    </>
  );
}
