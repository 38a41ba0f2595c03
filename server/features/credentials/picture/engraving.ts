/** Lines as an engraver's machine draws them: closed curves around the centre (0, 0), as SVG path data. */

const round = (value: number) => Math.round(value * 10) / 10;

/** A closed curve given by its distance from the centre at every angle. */
function polar(radius: (angle: number) => number, steps: number): string {
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * Math.PI * 2 - Math.PI / 2;
    const r = radius(angle + Math.PI / 2);
    return `${round(r * Math.cos(angle))} ${round(r * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** A band of waves between two radii that cross one another like the border of a banknote. */
export function guilloche(inner: number, outer: number, waves: number, lines: number): string[] {
  const middle = (inner + outer) / 2;
  const depth = (outer - inner) / 2;
  return Array.from({ length: lines }, (_, line) => {
    const phase = (line / lines) * Math.PI * 2;
    return polar((angle) => middle + depth * Math.sin(waves * angle + phase), waves * 10);
  });
}

/** A fine rosette that fills a disc. */
export function rosette(radius: number, petals: number, lines: number): string[] {
  return Array.from({ length: lines }, (_, line) => {
    const share = (line + 1) / lines;
    const turn = line * 0.09;
    return polar(
      (angle) => radius * share * (0.93 + 0.07 * Math.cos(petals * (angle + turn))),
      petals * 10,
    );
  });
}

/** The edge of a coin: a circle with so many teeth. */
export const milled = (radius: number, teeth: number, depth: number): string =>
  polar((angle) => radius + depth * Math.cos(teeth * angle), teeth * 6);

/** A star with so many rays, its corners eased. */
export function star(outer: number, inner: number, rays: number): string {
  return polar((angle) => {
    const turn = ((angle * rays) / (Math.PI * 2)) % 1;
    const slope = Math.abs(turn - Math.round(turn)) * 2;
    return outer - (outer - inner) * (1 - (1 - slope) ** 1.6);
  }, rays * 24);
}

/** A shield around the centre, as high as `size` twice and a little narrower. */
export function shield(size: number): string {
  const s = (value: number) => round((value * size) / 100);
  return [
    `M0 ${s(-100)}`,
    `C${s(22)} ${s(-84)} ${s(52)} ${s(-78)} ${s(88)} ${s(-82)}`,
    `C${s(92)} ${s(-30)} ${s(92)} ${s(2)} ${s(78)} ${s(34)}`,
    `C${s(62)} ${s(68)} ${s(30)} ${s(86)} 0 ${s(102)}`,
    `C${s(-30)} ${s(86)} ${s(-62)} ${s(68)} ${s(-78)} ${s(34)}`,
    `C${s(-92)} ${s(2)} ${s(-92)} ${s(-30)} ${s(-88)} ${s(-82)}`,
    `C${s(-52)} ${s(-78)} ${s(-22)} ${s(-84)} 0 ${s(-100)}Z`,
  ].join('');
}
