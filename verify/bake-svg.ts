const namespace = 'https://purl.imsglobal.org/ob/v3p0';
/** What stands inside may quote the closing tag, so a quoted body is read to the end of its quotation first. */
const element =
  /<openbadges:credential\b([^>]*?)(?:\/>|>\s*(?:<!\[CDATA\[([\s\S]*?)\]\]>\s*|([\s\S]*?))<\/openbadges:credential>)/;
const root = /<svg\b([^>]*)>/;

/** The picture with a credential inside (Open Badges 3.0, 5.3.2); one that was there before is replaced. */
export function bakeSvg(svg: string, credential: string): string {
  const bare = svg.replace(element, '');
  // the sequence can stand inside a JSON string only, where this escape means the same
  const safe = credential.replaceAll(']]>', String.raw`]]\u003e`);
  const inside = `<openbadges:credential><![CDATA[${safe}]]></openbadges:credential>`;
  return bare.replace(root, (_, attributes: string) => {
    const named = attributes.includes('xmlns:openbadges')
      ? attributes
      : `${attributes} xmlns:openbadges="${namespace}"`;
    return `<svg${named}>${inside}`;
  });
}

/** The credential inside a picture, as JSON or as a token; null where there is none. */
export function unbakeSvg(svg: string): string | null {
  const found = element.exec(svg);
  if (!found) return null;
  const token = /\bverify\s*=\s*["']([\w.-]+)["']/.exec(found[1] ?? '');
  if (token?.[1]) return token[1];
  return found[2] === undefined ? unescaped((found[3] ?? '').trim()) : found[2].trim();
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Some bakers write the JSON as escaped text instead of CDATA. */
const unescaped = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole);
