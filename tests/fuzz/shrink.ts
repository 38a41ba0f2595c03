import type { Files } from './texts.ts';

/** Leaves out files, then ever fewer lines at a time, as long as the text still fails in the same way. */
export function shrink(files: Files, fails: (files: Files) => boolean): Files {
  let small = { ...files };
  for (const name of Object.keys(files)) {
    const { [name]: _, ...rest } = small;
    if (fails(rest)) small = rest;
  }
  for (const name of Object.keys(small)) small = withFewerLines(small, name, fails);
  return small;
}

function withFewerLines(files: Files, name: string, fails: (files: Files) => boolean): Files {
  let lines = files[name]!.split('\n');
  for (let size = Math.ceil(lines.length / 2); size > 0; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let at = 0; at < lines.length;) {
      const rest = lines.toSpliced(at, size);
      if (fails({ ...files, [name]: rest.join('\n') })) lines = rest;
      else at += size;
    }
  return { ...files, [name]: lines.join('\n') };
}
