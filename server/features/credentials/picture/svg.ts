/** A small builder for SVG: nothing gets into the text unescaped. */

const special: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand between tags or in quotes; signs that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"]/g, (sign) => special[sign] ?? sign);

export type Attributes = Record<string, string | number | undefined>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

/** An element with elements in it. */
export const element = (name: string, attributes: Attributes, ...inner: string[]): string =>
  inner.length === 0
    ? `<${name}${written(attributes)}/>`
    : `<${name}${written(attributes)}>${inner.join('')}</${name}>`;

/** A line of text around a point. */
export const label = (text: string, attributes: Attributes): string =>
  element('text', { 'text-anchor': 'middle', ...attributes }, escapeXml(text));

/** Lines drawn and not filled. */
export const stroked = (path: string, colour: string, width: number, opacity = 1): string =>
  element('path', {
    d: path,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-opacity': opacity === 1 ? undefined : opacity,
  });
