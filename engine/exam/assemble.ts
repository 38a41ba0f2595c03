import { random } from '../kernel/random.ts';
import { optionLetters, type BankedItem, type Blueprinted, type Form } from './form.ts';

const byId = (a: BankedItem, b: BankedItem) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Live items of a domain, each id once, in an order that owes nothing to the bank's. */
function drawable(bank: readonly BankedItem[], domain: string): BankedItem[] {
  const live = bank.filter((item) => item.domain === domain && item.state === 'live');
  return [...new Map(live.map((item) => [item.id, item])).values()].toSorted(byId);
}

/** The domains whose live items are fewer than the blueprint asks for; empty: a form can be assembled. */
export function shortDomains(
  exam: Blueprinted,
  bank: readonly BankedItem[],
): { domain: string; live: number; need: number }[] {
  return exam.blueprint
    .map(({ domain, questions }) => ({
      domain,
      live: drawable(bank, domain).length,
      need: questions,
    }))
    .filter(({ live, need }) => live < need);
}

/**
 * A form drawn by blueprint: as many live items of each domain as its row asks for, in a mixed order, with options
 * shuffled. The seed and the live items decide it alone, whatever the bank's order.
 * Every domain and every item has its own stream of chance, so a change in one domain leaves the others' draws alone.
 * Throws where a domain has too few live items; `shortDomains` tells beforehand.
 */
export function assembleForm(exam: Blueprinted, bank: readonly BankedItem[], seed: string): Form {
  const drawn = exam.blueprint.flatMap(({ domain, questions }) => {
    const items = drawable(bank, domain);
    if (items.length < questions) throw new RangeError(`too few live items in ${domain}`);
    return random(`${seed}/domain/${domain}`).shuffle(items).slice(0, questions);
  });
  return random(`${seed}/order`)
    .shuffle(drawn)
    .map((item) => ({
      item: item.id,
      options: random(`${seed}/options/${item.id}`).shuffle(optionLetters(item)),
    }));
}
