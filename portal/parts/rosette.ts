/** FNV-1a: spreads a text over 32 bits; drawing needs variety, not secrecy. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) {
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}

/** One closed wavy ring: `waves` lobes of `depth` around `radius`, with a finer wave upon them. */
function ring(radius: number, depth: number, waves: number, fine: number): string {
  const steps = Math.max(waves, fine) * 10;
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI;
    const r = radius + depth * Math.cos(waves * angle) + depth * 0.35 * Math.sin(fine * angle);
    return `${(r * Math.cos(angle)).toFixed(1)} ${(r * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

/** The rings of a seal and by how many degrees each of them is repeated. Same text, same seal. */
export function rosette(of: string): { rings: string[]; turns: number[][] } {
  const seed = hash(of);
  const waves = 6 + (seed % 5);
  const fine = waves * (2 + ((seed >>> 4) % 2));
  const depth = 9 + ((seed >>> 8) % 7);
  const inner = 5 + ((seed >>> 12) % 4);
  return {
    rings: [
      ring(78, depth, waves, fine),
      ring(42, 14 + ((seed >>> 16) % 6), inner, inner * 3),
      ring(95, 1.5, 60, 120),
    ],
    turns: [spread(9, 360 / waves), spread(8, 360 / inner), [0, 3]],
  };
}

const spread = (copies: number, within: number): number[] =>
  Array.from({ length: copies }, (_, copy) => Number(((copy * within) / copies).toFixed(2)));
