/** Widths of PT Serif Bold, roughly, as shares of the size: enough to choose a size, not to place letters. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[ilj.,'’:;!|]/u.test(letter)) width += 0.32;
    else if (/[mwMWЖШЩЮМжшщюмфФ@]/u.test(letter)) width += 0.92;
    else if (/\p{Lu}/u.test(letter)) width += 0.72;
    else if (/[\u2E80-\uFFEF]/u.test(letter)) width += 1;
    else width += letter === ' ' ? 0.27 : 0.58;
  }
  return width;
}

/** A text broken into at most three lines of like length, and the size at which they fit into a box. */
export function fitted(
  text: string,
  box: { width: number; height: number; largest: number },
): { lines: string[]; size: number } {
  const sized = [1, 2, 3].map((count) => {
    const lines = balanced(text, count);
    const longest = Math.max(...lines.map(widthOf));
    const high = box.height / (lines.length * 1.14);
    return { lines, size: Math.min(box.largest, box.width / longest, high) };
  });
  // fewer lines where they are not much smaller for it
  const best = Math.max(...sized.map(({ size }) => size));
  return sized.find(({ size }) => size >= best * 0.85) ?? { lines: [text], size: box.largest };
}

/** The words of a text in so many lines, the longest as short as possible. */
function balanced(text: string, count: number): string[] {
  const words = text.split(' ').filter(Boolean);
  if (count <= 1 || words.length <= 1) return [words.join(' ')];
  let best: string[] = [];
  let shortest = Infinity;
  for (let first = 1; first < words.length; first++) {
    const head = words.slice(0, first).join(' ');
    const lines = [head, ...balanced(words.slice(first).join(' '), count - 1)];
    const longest = Math.max(...lines.map(widthOf));
    if (longest < shortest) [best, shortest] = [lines, longest];
  }
  return best;
}
