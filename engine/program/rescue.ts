import type { z } from 'zod';
import type { Checked } from './checks/rule.ts';
import { holdsDespite, lossOf } from './aftermath.ts';
import { ItemFile } from './definition/exam.ts';
import { Program } from './definition/program.ts';
import { ScenarioFile } from './definition/scenario.ts';
import type { Path } from './document.ts';
import type { Folder } from './folder.ts';
import { banksOf, type BankFile } from './parse.ts';
import { salvage, type Salvaged } from './salvage.ts';
import type { Finding } from './sources.ts';

/** What the rules can look at although the text has faults of form. */
export interface Rescued {
  checked: Checked;
  /** A finding with its place in the text as it is written; none where it only comes from what was left out. */
  placed: (finding: Finding) => Finding[];
}

/** Reads what can be read of a folder that the schema refuses in part; null where the definition is past that. */
export function rescue(folder: Folder): Rescued | null {
  const unread = unreadParts(folder);
  if (!unread || folder.mounts.length === 0) return null;
  const lost: Path[] = [...unread];
  const places: { at: Path; placeOf: (path: Path) => Path }[] = [];
  const read = <T extends z.ZodType>(schema: T, value: unknown, at: Path): z.output<T> | null => {
    const salvaged: Salvaged<z.output<T>> = salvage(schema, value);
    lost.push(...salvaged.lost.map((path) => [...at, ...path]));
    places.push({ at, placeOf: salvaged.placeOf });
    return salvaged.value;
  };
  const program = read(Program, folder.merged, []);
  if (!program) return null;
  const bankFiles = folder.items.flatMap((part): BankFile[] => {
    const file = read(ItemFile, part.source.data, part.at);
    return file ? [{ exam: part.exam ?? '', at: part.at, ...file }] : [];
  });
  const scenarioFiles = folder.scenarios.flatMap(({ at, source }) => {
    const file = read(ScenarioFile, source.data, at);
    return file ? [{ at, file }] : [];
  });
  const loss = lossOf(written(folder), lost);
  const original = (path: Path): Path => {
    const part = places.findLast(({ at }) => at.every((step, index) => step === path[index]));
    return part ? [...part.at, ...part.placeOf(path.slice(part.at.length))] : path;
  };
  return {
    checked: { program, banks: banksOf(bankFiles), bankFiles, scenarioFiles },
    placed: (finding) => {
      const there = { ...finding, path: original(finding.path) };
      return holdsDespite(there, loss) ? [there] : [];
    },
  };
}

/** The exams and banks whose files are no YAML; null where a file of the definition itself is not. */
function unreadParts({ problems }: Folder): Path[] | null {
  const files = problems.flatMap(({ code, file }) => (code.startsWith('yaml.') ? [file] : []));
  const parts = files.map((file) => file.split('/'));
  if (parts.some(([top]) => top !== 'exams' && top !== 'scenarios')) return null;
  return parts.flatMap(([top, id = '', what]): Path[] => {
    if (top !== 'exams') return [];
    return [[what === 'items' ? 'banks' : 'exams', id]];
  });
}

/** The definition with the parts beside it, as they are written. */
function written({ merged, items, scenarios }: Folder): Record<string, unknown> {
  const all: Record<string, unknown> = { ...merged };
  for (const { at, source } of [...items, ...scenarios]) {
    let here = all;
    for (const step of at.slice(0, -1)) {
      here = (here[step] ??= Object.create(null)) as Record<string, unknown>;
    }
    here[String(at.at(-1))] = source.data;
  }
  return all;
}
