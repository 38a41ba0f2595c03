import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

/** The letters that the product has written so far; none before the first one. */
export async function lettersIn(data: string): Promise<Email[]> {
  const outbox = join(data, 'outbox');
  try {
    const files = readdirSync(outbox).filter((file) => file.endsWith('.eml'));
    return await Promise.all(
      files.map((file) => PostalMime.parse(readFileSync(join(outbox, file)))),
    );
  } catch {
    return [];
  }
}
