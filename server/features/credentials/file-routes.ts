import type { Refusal, Result } from '@guildmark/engine';
import { Hono, type Context } from 'hono';
import type { ApiEnv } from '../../http/api.ts';
import { localeAsked } from '../../http/locale.ts';
import { problem } from '../../http/problem.ts';
import type { Installation } from '../../installation.ts';
import type { Actor } from '../../platform/operation.ts';
import type { Credentials } from './credentials.ts';

/** What may be fetched from anywhere, also by a verifier that runs in a browser, and for how long it is kept. */
const open = (seconds: number) => ({
  'access-control-allow-origin': '*',
  'cache-control': `public, max-age=${seconds}`,
});

const day = 24 * 3600;

/** The files that badges point to, at addresses that never move: issuer, lists, documents, pictures. */
export function credentialFiles(credentials: Credentials, installation: Installation) {
  const files = new Hono<ApiEnv>();
  const visitor: Actor = { kind: 'anonymous', vendor: installation.vendor };
  const foreign = (slug: string) => slug !== installation.slug;
  const refused = (c: Context, refusal: Refusal) => problem(c, refusal);

  files.get('/vendors/:slug/did.json', async (c) => {
    const found = await credentials.issuerDocument({ vendor: c.req.param('slug') });
    // a new key must be found soon after it signs its first credential
    return json(c, found, 'application/did+json', open(60));
  });

  files.get('/vendors/:slug/status/:list', async (c) => {
    const { slug, list } = c.req.param();
    const found = await credentials.statusList({ vendor: slug, list });
    return json(c, found, 'application/vc', open(30));
  });

  files.get('/vendors/:slug/credentials/:file', async (c, next) => {
    const { slug, file } = c.req.param();
    const { id, kind } = splitName(file, wantsJson(c) ? 'json' : '');
    if (!kind) return next();
    if (foreign(slug)) return refused(c, { code: 'vendor.not_found' });
    const input = { credential: id };
    if (kind === 'json')
      return json(c, await credentials.document(visitor, input), jsonType(c), open(3600));
    if (kind === 'pdf') {
      const made = await credentials.certificatePdf(visitor, { ...input, locale: localeAsked(c) });
      // the language is part of what is answered, so it must be part of what is kept
      const headers = { ...open(3600), vary: 'Accept-Language' };
      return made.ok
        ? bytes(c, made.value.pdf, 'application/pdf', file, headers)
        : refused(c, made.refusal);
    }
    if (kind === 'svg') {
      const made = await credentials.badgeSvg(visitor, input);
      return made.ok
        ? bytes(c, Buffer.from(made.value.svg), 'image/svg+xml', file, open(day))
        : refused(c, made.refusal);
    }
    const made = await credentials.badgePng(visitor, input);
    return made.ok
      ? bytes(c, made.value.png, 'image/png', file, open(day))
      : refused(c, made.refusal);
  });

  files.get('/badges/:slug/:program/:file', async (c, next) => {
    const { slug, program, file } = c.req.param();
    const { id, kind } = splitName(file, '');
    if (kind !== 'png' && kind !== 'svg') return next();
    const made = await credentials.designPicture({ vendor: slug, program, award: id, kind });
    if (!made.ok) return refused(c, made.refusal);
    const type = kind === 'svg' ? 'image/svg+xml' : 'image/png';
    return bytes(c, made.value.file, type, file, open(day));
  });

  return files;
}

type Kind = 'json' | 'png' | 'svg' | 'pdf';

function splitName(file: string, otherwise: Kind | ''): { id: string; kind: Kind | '' } {
  const match = /^(.+)\.(json|png|svg|pdf)$/.exec(file);
  return match ? { id: match[1] ?? '', kind: match[2] as Kind } : { id: file, kind: otherwise };
}

/** Browsers ask for HTML first; verifiers ask for JSON of some kind and for no HTML. */
const wantsJson = (c: Context): boolean => {
  const accept = c.req.header('accept') ?? '';
  return /application\/(vc|ld\+json|json)/.test(accept) && !accept.includes('text/html');
};

const jsonType = (c: Context) =>
  c.req.header('accept')?.includes('application/vc') ? 'application/vc' : 'application/json';

function json(
  c: Context,
  found: Result<{ document: object }>,
  type: string,
  headers: Record<string, string>,
): Response {
  if (!found.ok) return problem(c, found.refusal);
  return c.body(JSON.stringify(found.value.document), 200, { 'content-type': type, ...headers });
}

function bytes(
  c: Context,
  content: Uint8Array,
  type: string,
  file: string,
  headers: Record<string, string>,
): Response {
  const name = file.replaceAll(/[^\w.-]/g, '');
  return c.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `inline; filename="${name}"`,
    // a picture opened as a page of its own must not run anything
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    ...headers,
  });
}
