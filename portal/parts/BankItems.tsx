import { deskExamWords } from '@guildmark/words/portal/desk-exams.ts';
import type { ItemText } from '@guildmark/engine';
import type { itemsAsked, ShownItem } from './bank-items.ts';
import { StateShape } from './StateMark.tsx';
import { useReader, useWords } from './reader.ts';

/** Questions for those who write them: every language side by side, the key marked, the reason under it. */
export function BankItems({
  bank,
  titles,
}: {
  bank: ReturnType<typeof itemsAsked>;
  titles: Map<string, string>;
}) {
  const t = useWords(deskExamWords);
  const { here } = useReader();
  const { found, total, items, more } = bank;
  const [path, query] = here.split('?');
  const next = new URLSearchParams(query);
  if (more !== null) next.set('shown', String(more));
  return (
    <>
      <p className="table-count">{t('bank.count', { count: found, total })}</p>
      <ol className="items">
        {items.map((item) => (
          <li key={item.id} id={item.id}>
            <Item item={item} domain={titles.get(item.domain) ?? item.domain} />
          </li>
        ))}
      </ol>
      {more === null ? null : (
        <p>
          <a className="button" href={`${path}?${next.toString()}#${items.at(-1)?.id ?? ''}`}>
            {t('bank.more', { count: Math.min(found, more) - items.length })}
          </a>
        </p>
      )}
    </>
  );
}

function Item({ item, domain }: { item: ShownItem; domain: string }) {
  const t = useWords(deskExamWords);
  return (
    <article aria-label={item.id}>
      <p className="item-head small">
        <code>{item.id}</code>
        <span className="soft">{domain}</span>
        <span className="soft">{t(`bank.states.${item.state}`)}</span>
        <span>
          {t('bank.key')}: <strong>{item.key.join(', ')}</strong>
        </span>
      </p>
      <div className="item-texts">
        {item.texts.map(([locale, text]) => (
          <ItemIn key={locale} locale={locale} text={text} keys={item.key} />
        ))}
      </div>
    </article>
  );
}

function ItemIn({ locale, text, keys }: { locale: string; text: ItemText; keys: string[] }) {
  const t = useWords(deskExamWords);
  return (
    <div lang={locale}>
      <p>{text.stem}</p>
      <ul className="item-options">
        {Object.entries(text.options).map(([letter, option]) => (
          <li key={letter} className={keys.includes(letter) ? 'item-right' : undefined}>
            <span aria-hidden="true">{letter}</span>
            <span>
              {option}
              {keys.includes(letter) ? (
                <span className="item-key mark-met">
                  {' '}
                  <StateShape state="met" size={13} />
                  <span className="hidden-visually"> ({t('bank.right')})</span>
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {t('bank.rationale')}: {text.rationale}
      </p>
    </div>
  );
}
