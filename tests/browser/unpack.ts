/** Run as a process of its own with TMPDIR set: the package unpacks into the temp folder it is told. */
import chromium, { inflate } from '@sparticuz/chromium';
import { fileURLToPath } from 'node:url';

const libraries = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));

await chromium.executablePath();
await inflate(fileURLToPath(libraries));
