/**
 * `60000 EUR` for `60.000 EUR`, `60,000 EUR` or `60 000 EUR`: an amount with separators of thousands as the language
 * writes it; null where there are none. Read as they stand, three digits after a point would be a thousandth of what
 * is meant.
 */
export function withoutThousands(text: string): string | null {
  const [, whole = '', cents = '', currency = ''] =
    /^(-?[1-9]\d{0,2}(?:[.,' ]\d{3})+)([.,]\d{1,2})? ?([A-Z]{3})$/.exec(text) ?? [];
  if (whole === '') return null;
  return `${whole.replaceAll(/[.,' ]/g, '')}${cents.replace(',', '.')} ${currency}`;
}
