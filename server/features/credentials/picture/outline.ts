import { Resvg } from '@resvg/resvg-js';
import { fontsFor } from './fonts.ts';

const engine = (svg: string, text: string, width?: number) =>
  new Resvg(svg, {
    font: {
      fontFiles: fontsFor(text).files,
      loadSystemFonts: false,
      defaultFontFamily: 'PT Serif',
    },
    ...(width && { fitTo: { mode: 'width', value: width } }),
  });

/** The picture with its letters turned into outlines, so that it looks the same where our fonts are not. */
export const outlined = (svg: string, text: string): string =>
  engine(svg, text)
    .toString()
    .replaceAll(/ d="([^"]*)"/g, (_, path: string) => ` d="${terse(path)}"`);

/** Path data in tenths of a unit and without idle spaces: half the size, and no eye sees it. */
const terse = (path: string): string =>
  path
    .replaceAll(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replaceAll(/ ?([A-Z]) ?/g, '$1');

/** The picture as PNG, so many points wide, transparent where nothing is drawn. */
export const rastered = (svg: string, text: string, width: number): Buffer =>
  engine(svg, text, width).render().asPng();
