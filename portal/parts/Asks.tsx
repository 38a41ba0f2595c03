import type { Condition } from '@guildmark/engine';
import { useSpeech } from './reader.ts';
import { askSentence, asksNothing, partsOf } from './requirement.ts';

/** What a condition asks, as nested lists; nothing is evaluated. */
export function Asks({ condition }: { condition: Condition }) {
  const speech = useSpeech();
  const all = partsOf(condition);
  const asking = all.filter((part) => !asksNothing(part));
  const parts = asking.length > 0 ? asking : all;
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
