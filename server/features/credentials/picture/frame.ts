import { element, stroked } from './svg.ts';

/** A4 across, in tenths of a millimetre. */
const wide = 2970;
const high = 2100;

/** The engraved border of a certificate as SVG: crossing waves between ruled lines, and a rosette in each corner. */
export function drawFrame(accent: string): string {
  const rect = (inset: number, width: number) =>
    element('rect', {
      x: inset,
      y: inset,
      width: wide - inset * 2,
      height: high - inset * 2,
      fill: 'none',
      stroke: accent,
      'stroke-width': width,
    });
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${wide} ${high}` },
    rect(70, 9),
    rect(86, 2.5),
    ...waves(accent),
    rect(150, 2.5),
    rect(158, 1.2),
    ...corners(accent),
  );
}

/** A band of three waves along the four sides between insets 92 and 144. */
function waves(accent: string): string[] {
  const phases = [0, 1 / 3, 2 / 3];
  const middle = 118;
  const depth = 24;
  const across = (y: number, phase: number) =>
    wave(middle, wide - middle, 61, phase, (x, offset) => [x, y + offset * depth]);
  const down = (x: number, phase: number) =>
    wave(middle, high - middle, 41, phase, (y, offset) => [x + offset * depth, y]);
  const paths = phases.flatMap((phase) => [
    across(middle, phase),
    across(high - middle, phase),
    down(middle, phase),
    down(wide - middle, phase),
  ]);
  return paths.map((path) => stroked(path, accent, 1.6, 0.7));
}

function wave(
  from: number,
  to: number,
  count: number,
  phase: number,
  place: (along: number, offset: number) => [number, number],
): string {
  const steps = count * 10;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const along = from + ((to - from) * step) / steps;
    const [x, y] = place(along, Math.sin(((step / steps) * count + phase) * Math.PI * 2));
    return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  });
  return `M${points.join('L')}`;
}

/** Small roundels that cover where the bands meet. */
function corners(accent: string): string[] {
  const middle = 118;
  const spots = [
    [middle, middle],
    [wide - middle, middle],
    [middle, high - middle],
    [wide - middle, high - middle],
  ];
  return spots.map(([x, y]) =>
    element(
      'g',
      { transform: `translate(${x} ${y})` },
      element('circle', { r: 48, fill: '#fdfaf3', stroke: accent, 'stroke-width': 5 }),
      element('circle', { r: 38, fill: 'none', stroke: accent, 'stroke-width': 1.5 }),
      ...[0, 1, 2, 3].map((turn) =>
        element('ellipse', {
          rx: 36,
          ry: 13,
          transform: `rotate(${turn * 45})`,
          fill: 'none',
          stroke: accent,
          'stroke-width': 1.6,
        }),
      ),
      element('circle', { r: 8, fill: accent }),
    ),
  );
}
