import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Colours by token: on paper and by night. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds = ['paper', 'sheet', 'raised'];
const text: [ink: string, on: string[]][] = [
  ['ink', [...grounds, 'accent-wash', 'met-wash', 'missing-wash', 'soon-wash', 'unknown-wash']],
  ['ink-soft', grounds],
  ['accent', [...grounds, 'accent-wash']],
  ['on-accent', ['accent']],
  ['met', [...grounds, 'met-wash']],
  ['missing', [...grounds, 'missing-wash']],
  ['soon', [...grounds, 'soon-wash']],
  ['unknown', [...grounds, 'unknown-wash']],
  ['paper', ['ink']],
];
/** Lines of controls and shapes that mean something. */
const shapes: [ink: string, on: string[]][] = [
  ['line-strong', grounds],
  ...['slate', 'bronze', 'silver', 'gold', 'platinum'].map((metal): [string, string[]] => [
    metal,
    grounds,
  ]),
];

for (const theme of ['light', 'dark'] as const) {
  const check = (pairs: typeof text, least: number) => {
    for (const [ink, on] of pairs) {
      for (const ground of on) {
        test(`${theme}: ${ink} on ${ground} has at least ${least}:1`, () => {
          const [a, b] = [tokens.get(ink)?.[theme], tokens.get(ground)?.[theme]];
          assert.ok(a && b, 'both are tokens');
          const found = contrast(a, b);
          assert.ok(found >= least, `${found.toFixed(2)}:1 of ${a} on ${b}`);
        });
      }
    }
  };
  check(text, 4.5);
  check(shapes, 3);
}

test('the measure itself is right', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.ok(contrast('#777777', '#ffffff') < 4.5, 'the grey that just fails');
});

test('every size of text is one of five', () => {
  const sizes = [...css.matchAll(/--(text[\w-]*):/gu)].map(([, name]) => name);
  assert.equal(sizes.length, 5);
});
