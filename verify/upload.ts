import { isPng, unbakePng } from './bake-png.ts';
import { unbakeSvg } from './bake-svg.ts';
import { readToken } from './token.ts';

/** No credential needs more; a picture around it may. */
export const largestUpload = 5 * 1024 * 1024;
const largestCredential = 512 * 1024;

export type Upload =
  | { document: unknown }
  | { unreadable: 'upload.too-large' | 'upload.no-credential' };

/** Finds the credential in what somebody brings: JSON, a token, or a baked PNG or SVG picture. */
export function readUpload(bytes: Uint8Array): Upload {
  if (bytes.length > largestUpload) return { unreadable: 'upload.too-large' };
  const text = isPng(bytes) ? unbakePng(bytes) : textOf(bytes);
  if (text === null) return { unreadable: 'upload.no-credential' };
  if (text.length > largestCredential) return { unreadable: 'upload.too-large' };
  if (readToken(text)) return { document: text.trim() };
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null
      ? { document }
      : { unreadable: 'upload.no-credential' };
  } catch {
    return { unreadable: 'upload.no-credential' };
  }
}

function textOf(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  return text.startsWith('<') ? unbakeSvg(text) : text;
}
