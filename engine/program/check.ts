import { parseFolder, type Parsed } from './parse.ts';

/** Everything there is to say about a program's text: form, meaning, contradictions, silences, notices. */
export function checkProgram(files: Record<string, string>): Parsed {
  const { program, banks, scenarios, problems } = parseFolder(files);
  return { program, banks, scenarios, problems };
}
