import { encode } from 'uqr';

/** A QR code as one SVG path on a grid of `size` modules a side, the quiet zone not included. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  return { path: data.map((row, y) => rowPath(row, y)).join(''), size };
}

/** Neighbouring dark modules as one bar, so that no hairline shows between them. */
function rowPath(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
  }
  return path;
}
