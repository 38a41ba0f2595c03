import type { BankItem, ItemText } from '@guildmark/engine';

/** Questions that are added with each "more". */
const page = 20;

export interface AskedItems {
  search: string;
  domain: string;
  state: string;
  shown: number;
}

/** What the address asks for. */
export const askedOf = (query: URLSearchParams): AskedItems => ({
  search: query.get('search')?.trim() ?? '',
  domain: query.get('domain') ?? '',
  state: query.get('state') ?? '',
  shown: Math.max(Number(query.get('shown')) || page, page),
});

/** An item with its texts by language. */
export interface ShownItem {
  id: string;
  domain: string;
  state: BankItem['state'];
  key: string[];
  texts: [locale: string, text: ItemText][];
}

/** The texts of an item: everything in it that is not one of its own properties. */
function textsOf(item: BankItem): [string, ItemText][] {
  const { id: _id, domain: _domain, state: _state, key: _key, ...texts } = item;
  return Object.entries(texts as Record<string, ItemText>);
}

/** The items that were asked for; a search looks at ids, stems and options in every language. */
export function itemsAsked(items: BankItem[], asked: AskedItems) {
  const wanted = asked.search.toLocaleLowerCase();
  const has = (text: string) => text.toLocaleLowerCase().includes(wanted);
  const found = items.filter(
    (item) =>
      (asked.domain === '' || item.domain === asked.domain) &&
      (asked.state === '' || item.state === asked.state) &&
      (wanted === '' ||
        has(item.id) ||
        textsOf(item).some(([, text]) => [text.stem, ...Object.values(text.options)].some(has))),
  );
  return {
    total: items.length,
    found: found.length,
    more: found.length > asked.shown ? asked.shown + page : null,
    items: found.slice(0, asked.shown).map((item): ShownItem => {
      const { id, domain, state, key } = item;
      return { id, domain, state, key, texts: textsOf(item) };
    }),
  };
}
