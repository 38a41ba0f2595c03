import { drawBadge, lettersOf, type Badge } from './badge.ts';
import type { Certificate } from './certificate.ts';
import { outlined, rastered } from './outline.ts';

/** What can be drawn; everything in it is plain data, so that it can be sent to another process. */
export type Drawing =
  | { kind: 'svg'; badge: Badge }
  | { kind: 'png'; badge: Badge; width: number }
  | { kind: 'pdf'; certificate: Omit<Certificate, 'seal'>; seal: Badge };

/** The finished file. Takes some ten milliseconds of the processor, and for the first of a script some hundred. */
export async function draw(drawing: Drawing): Promise<Uint8Array> {
  if (drawing.kind === 'pdf') {
    // only where it is used: a process that has loaded the PDF library and not used it crashes when it ends
    const { certificatePdf } = await import('./certificate.ts');
    const seal = outlined(drawBadge(drawing.seal), lettersOf(drawing.seal));
    return certificatePdf({ ...drawing.certificate, seal });
  }
  const svg = drawBadge(drawing.badge);
  const letters = lettersOf(drawing.badge);
  return drawing.kind === 'png'
    ? rastered(svg, letters, drawing.width)
    : Buffer.from(outlined(svg, letters));
}
