import { guilloche, milled, rosette, shield, star } from './engraving.ts';
import { qrPath } from './qr.ts';
import { element, label, stroked } from './svg.ts';
import { fitted } from './text.ts';

export type Shape = 'roundel' | 'shield' | 'star';

/** What stands on a badge; an absent part is left out. */
export interface Badge {
  shape: Shape;
  accent: string;
  title: string;
  level?: string;
  /** Name of the issuer, whose mark is its initial. */
  issuer: string;
  program: string;
  /** `Awarded 1 March 2026`, `Valid through 1 March 2027`. */
  issued?: string;
  expires?: string;
  verificationId?: string;
  /** What the code opens. */
  url?: string;
}

const paper = '#fdfaf3';
const ink = '#1d2530';
const serif = 'PT Serif';

/** Everything on a badge that is written in letters. */
export const lettersOf = (badge: Badge): string =>
  [badge.title, badge.level, badge.issuer, badge.program, badge.issued, badge.expires].join(' ');

/** The badge as SVG, 1200 units square, in letters of PT Serif that still have to be outlined. */
export function drawBadge(badge: Badge): string {
  const { face: scale, draw } = outlines[badge.shape];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '-600 -600 1200 1200',
      width: 1200,
      height: 1200,
    },
    definitions(),
    ...draw(badge.accent),
    element('g', { transform: `scale(${scale})` }, face(badge.accent), writing(badge)),
  );
}

/** Paths that text follows: over the top, and under the bottom read from the left. */
const definitions = () =>
  element(
    'defs',
    {},
    element('path', { id: 'over', d: 'M-470 0A470 470 0 0 1 470 0' }),
    element('path', { id: 'under', d: 'M-494 0A494 494 0 0 0 494 0' }),
  );

/** The outlines by shape, and how large the face stands in them. */
const outlines: Record<Shape, { face: number; draw: (accent: string) => string[] }> = {
  roundel: {
    face: 1,
    draw: (accent) => [
      filled(milled(587, 200, 5), accent),
      ...guilloche(540, 572, 90, 4).map((path) => stroked(path, paper, 1.2, 0.5)),
      ring(577, paper, 2.5),
    ],
  },
  shield: {
    face: 0.86,
    draw: (accent) => [
      filled(shield(586), accent),
      stroked(shield(562), paper, 3),
      ...[552, 540, 528, 516, 504, 492].map((size) => stroked(shield(size), paper, 1.2, 0.35)),
    ],
  },
  star: {
    face: 0.88,
    draw: (accent) => [
      filled(star(598, 506, 16), accent),
      stroked(star(580, 490, 16), paper, 3),
      ...[566, 554, 542, 530, 518].map((size) =>
        stroked(star(size, size - 86, 16), paper, 1.2, 0.35),
      ),
    ],
  },
};

const filled = (path: string, colour: string) => element('path', { d: path, fill: colour });
const ring = (radius: number, colour: string, width: number) =>
  element('circle', { r: radius, fill: 'none', stroke: colour, 'stroke-width': width });
const disc = (radius: number, colour: string) => element('circle', { r: radius, fill: colour });

/** The ring of text and the paper inside it, with their engraving. */
function face(accent: string): string {
  return [
    disc(536, accent),
    ring(530, paper, 3),
    ...guilloche(446, 522, 48, 3).map((path) => stroked(path, paper, 1, 0.14)),
    disc(438, paper),
    ring(430, accent, 1.5),
    ...guilloche(402, 426, 60, 4).map((path) => stroked(path, accent, 1.1, 0.6)),
    ring(398, accent, 1.5),
    ...rosette(390, 24, 18).map((path) => stroked(path, accent, 0.9, 0.13)),
  ].join('');
}

const around = (text: string, path: 'over' | 'under', size: number, spacing: number) =>
  element(
    'text',
    {
      'font-family': serif,
      'font-size': size,
      'letter-spacing': spacing,
      fill: paper,
      'text-anchor': 'middle',
    },
    element(
      'textPath',
      { href: `#${path}`, startOffset: '50%' },
      label(text, {}).replace(/<\/?text[^>]*>/g, ''),
    ),
  );

function writing(badge: Badge): string {
  const dates = [badge.issued, badge.expires].filter((each) => each !== undefined).join('  ·  ');
  return [
    around(badge.program.toLocaleUpperCase(), 'over', 37, 6),
    dates ? around(dates, 'under', 34, 2) : '',
    mark(badge),
    titleBlock(badge),
    code(badge),
  ].join('');
}

/** The issuer's mark: its initial in a small seal, its name below. */
function mark({ issuer, accent }: Badge): string {
  if (!issuer) return '';
  const initial = String.fromCodePoint(issuer.codePointAt(0) ?? 32).toLocaleUpperCase();
  return [
    element(
      'g',
      { transform: 'translate(0 -316)' },
      [
        disc(42, accent),
        ring(36, paper, 1.5),
        label(initial, {
          y: 18,
          'font-family': serif,
          'font-weight': 700,
          'font-size': 50,
          fill: paper,
        }),
      ].join(''),
    ),
    label(issuer.toLocaleUpperCase(), {
      y: -238,
      'font-family': serif,
      'font-size': 26,
      'letter-spacing': 6,
      fill: accent,
    }),
  ].join('');
}

/** Title and level, centred in what is left between the issuer's name and the code. */
function titleBlock({ title, level, accent, url }: Badge): string {
  const [top, bottom] = url ? [-212, 62] : [-190, 260];
  const levelHeight = level ? 62 : 0;
  const shown = fitted(title, {
    width: 640,
    height: bottom - top - levelHeight,
    largest: url ? 78 : 96,
  });
  const lineHeight = shown.size * 1.14;
  const height = shown.lines.length * lineHeight + levelHeight;
  const start = (top + bottom - height) / 2;
  const lines = shown.lines.map((line, index) =>
    label(line, {
      y: start + index * lineHeight + shown.size * 0.86,
      'font-family': serif,
      'font-weight': 700,
      'font-size': shown.size,
      fill: ink,
    }),
  );
  const below = start + shown.lines.length * lineHeight + 44;
  return [...lines, level ? levelLine(level, below, accent) : ''].join('');
}

/** The level between two short rules. */
function levelLine(level: string, y: number, accent: string): string {
  const half = Math.min(250, level.length * 14 + 26);
  const rule = (from: number, to: number) => stroked(`M${from} ${y - 11}H${to}`, accent, 2);
  return [
    rule(-half - 60, -half),
    label(level.toLocaleUpperCase(), {
      y,
      'font-family': serif,
      'font-size': 32,
      'letter-spacing': 7,
      fill: accent,
    }),
    rule(half, half + 60),
  ].join('');
}

/** The code that opens the public page, and the id for those who type it. */
function code({ url, verificationId }: Badge): string {
  if (!url) return '';
  const { path, size } = qrPath(url);
  const side = 216;
  const unit = side / size;
  return [
    // a code is found by its light margin, so no line may cross it
    element('rect', { x: -side / 2 - 26, y: 54, width: side + 52, height: side + 50, fill: paper }),
    element('path', { d: path, fill: ink, transform: `translate(${-side / 2} 80) scale(${unit})` }),
    label(verificationId ?? '', {
      y: 358,
      'font-family': serif,
      'font-weight': 700,
      'font-size': 29,
      'letter-spacing': 2,
      fill: ink,
    }),
  ].join('');
}
