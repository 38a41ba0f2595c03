/** Who has more wrong words than this in one place does not read each suggestion. */
export const mostSuggestions = 200;

/** The number of letters to insert, delete or change to get from one word to the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The right word that someone most likely meant, or '' where none is near (about a third of its letters). */
export function nearest(word: string, words: Iterable<string>): string {
  if (word.length > 80) return '';
  // Where every letter would have to be another one, nothing is near.
  const most = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  let best = { word: '', distance: most + 1 };
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= best.distance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < best.distance) best = { word: candidate, distance };
  }
  return best.word;
}
