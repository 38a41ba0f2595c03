/** Files of a program's folder by path. */
export type Files = Record<string, string>;

const field = 'file:';

/** The name of the form's field that carries a file. */
export const fieldOf = (path: string): string => `${field}${path}`;

/** A text as it stood in the file: browsers send CRLF for every line's end. */
const unix = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** The files that a form carries: a whole folder where one was brought, else the texts; emptied ones are left out. */
export async function filesOf(form: FormData): Promise<Files> {
  const brought = await folderOf(form.getAll('folder'));
  if (Object.keys(brought).length > 0) return brought;
  const files: Files = {};
  for (const [name, value] of form) {
    if (name.startsWith(field) && typeof value === 'string') {
      files[name.slice(field.length)] = unix(value);
    }
  }
  const name = textOf(form, 'newName').trim();
  if (name) files[name] = unix(textOf(form, 'newText'));
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text.trim() !== ''));
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The YAML files of a folder; browsers name them with the folder in front. */
async function folderOf(entries: FormDataEntryValue[]): Promise<Files> {
  const files: Files = {};
  for (const entry of entries) {
    if (typeof entry === 'string' || !/\.ya?ml$/u.test(entry.name)) continue;
    const path = entry.name.replace(/^\/?[^/]*\/(?=.)/u, '');
    files[path] = unix(await entry.text());
  }
  return files;
}

/** How many of those who move come before the ones that a form asks for. */
export function skipOf(form: FormData): number {
  const asked = Number(textOf(form, 'skip'));
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
}

/** How a file differs between two texts, in lines. */
export type FileChange = { path: string } & (
  | { kind: 'added'; lines: number }
  | { kind: 'removed' }
  | { kind: 'altered'; more: number; less: number }
);

/** The files that differ, by path. */
export function changesOf(before: Files, after: Files): FileChange[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return paths.flatMap((path): FileChange[] => {
    const [old, now] = [before[path], after[path]];
    if (old === now || (old === undefined && now === undefined)) return [];
    if (old === undefined) return [{ path, kind: 'added', lines: linesOf(now ?? '').length }];
    if (now === undefined) return [{ path, kind: 'removed' }];
    const more = beyond(linesOf(now), linesOf(old));
    return [{ path, kind: 'altered', more, less: beyond(linesOf(old), linesOf(now)) }];
  });
}

/** The lines of a text; a closing line break makes no further line. */
export const linesOf = (text: string): string[] => text.replace(/\n$/u, '').split('\n');

/** How many of these lines the others do not have, counting repeated ones. */
function beyond(lines: string[], others: string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}
