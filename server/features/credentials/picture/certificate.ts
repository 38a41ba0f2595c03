import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontsFor, isRightToLeft } from './fonts.ts';
import { drawFrame } from './frame.ts';
import { qrPath } from './qr.ts';
import { element } from './svg.ts';

/** What stands on a certificate, ready for its reader: words, dates and addresses. */
export interface Certificate {
  language: string;
  accent: string;
  issuer: string;
  heading: string;
  states: string;
  holder: string;
  holds: string;
  title: string;
  /** Level, track and program. */
  place: string;
  criteria: string;
  dates: [name: string, value: string][];
  idName: string;
  id: string;
  check: string;
  signed: string;
  /** What the code opens. */
  url: string;
  /** The badge as SVG without letters that need a font. */
  seal: string;
}

const source = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8');

/** How many sets of typefaces stay open; those with Chinese, Japanese or Korean take some 30 MB each. */
const open = 3;
const compilers = new Map<string, NodeCompiler>();

function compilerFor(files: string[]): NodeCompiler {
  const key = files.join('\n');
  const compiler =
    compilers.get(key) ??
    NodeCompiler.create({ fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }] });
  compilers.delete(key);
  compilers.set(key, compiler);
  const [oldest] = compilers.keys();
  if (compilers.size > open && oldest !== undefined) compilers.delete(oldest);
  return compiler;
}

/** The certificate as PDF/A, one page of A4 across. The same input gives the same page. */
export function certificatePdf(certificate: Certificate): Buffer {
  const { seal, url, ...words } = certificate;
  const { holder, ...printed } = words;
  const text = fontsFor(Object.values(printed).flat(2).join(' '));
  const name = fontsFor(holder);
  const compiler = compilerFor([...new Set([...text.files, ...name.files])]);
  const data = {
    ...words,
    fonts: text.families,
    holderFonts: name.families,
    rightToLeft: isRightToLeft(holder),
    documentTitle: `${words.title} – ${holder}`,
  };
  const inputs = {
    data: JSON.stringify(data),
    frame: drawFrame(words.accent),
    seal,
    code: codeSvg(url),
  };
  const compiled = compiler.compile({ mainFileContent: source, inputs });
  const page = compiled.result;
  if (!page)
    throw new Error(`certificate: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  const pdf = compiler.pdf(page, { pdfStandard: 'a-2b' });
  compiler.evictCache(4);
  return pdf;
}

function codeSvg(url: string): string {
  const { path, size } = qrPath(url);
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `-2 -2 ${size + 4} ${size + 4}` },
    element('path', { d: path, fill: '#1d2530' }),
  );
}
