import { error, type Rule } from './rule.ts';

/** What benefits cost is added up, so it is all in the currency of the program. */
export const benefits: Rule = ({ program: { benefits: all, currency } }) =>
  Object.entries(all).flatMap(([id, { cost }]) =>
    cost === undefined || cost.currency === currency
      ? []
      : [
          error('currency.differs', ['benefits', id, 'cost'], {
            found: cost.currency,
            expected: currency,
          }),
        ],
  );
