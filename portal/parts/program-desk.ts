import type { Refusal } from '@guildmark/engine';
import { benefitLines, clauseText, explainChanges, levelText } from '@guildmark/words';
import { type Files, changesOf, filesOf, linesOf, skipOf } from './program-files.ts';
import { seenOf, sinceSeen, type Stale } from './program-seen.ts';
import { authorNames } from './authors.ts';
import { dayIn } from './days.ts';
import { need, personalDoors, type Visit } from './door.ts';
import { comparedAsked } from './program-compared.ts';
import { programChoice } from './program-choice.ts';
import { tiersOf } from './program-view.ts';

/** All that the page of the program's text shows: versions, the files of one, what the check says of them. */
export async function programDesk(visit: Visit) {
  const desk = await deskOf(visit);
  // What is typed is compared with the text that it starts from, which is shown first.
  const draft =
    desk.editing && desk.shown !== null
      ? await draftOf(visit, desk.files, desk, { skip: 0, typing: false })
      : null;
  return { ...desk, draft };
}

async function deskOf(visit: Visit) {
  const { actor, operations, locale } = personalDoors(visit);
  const query = new URL(visit.request.url).searchParams;
  const all = await operations.programs.versions(actor);
  const chosen = (await programChoice(visit)).program;
  const program = chosen?.program ?? all[0]?.program;
  const inForce = (await operations.programs.current(actor)).find(
    (one) => one.program.program === program,
  );
  const versions = all.filter((one) => one.program === program);
  const asked = versions.find((one) => one.version === query.get('version'));
  const shown = asked ?? inForce?.version ?? versions[0];
  const text = shown && need(await operations.programs.sourcesOf(actor, shown), visit);
  const files: Files = text?.files ?? {};
  const paths = orderedPaths(files);
  return {
    versions,
    inForce: inForce?.version.version ?? null,
    shown: shown?.version ?? null,
    editing: query.has('edit') || !shown,
    done: query.has('published'),
    mayPublish: actor.office.some((role) => role === 'administrator' || role === 'program-manager'),
    files,
    paths,
    file: paths.find((path) => path === query.get('file')) ?? paths[0] ?? null,
    lines: Object.fromEntries(paths.map((path) => [path, linesOf(files[path] ?? '').length])),
    problems: text?.problems ?? [],
    compared: shown ? await comparedAsked(visit, shown, versions) : null,
    tiers: text?.program ? tiersOf(text.program, locale) : [],
    authors: await authorNames(
      visit,
      versions.map((one) => one.publishedBy),
    ),
  };
}

/** Files of the root first, `program.yaml` at their head; then folder by folder. */
export const orderedPaths = (files: Files): string[] => {
  const rank = (path: string) => (path === 'program.yaml' ? 0 : path.includes('/') ? 2 : 1);
  return Object.keys(files).toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
};

type Bare = Awaited<ReturnType<typeof deskOf>>;
export type Desk = Awaited<ReturnType<typeof programDesk>>;

/** A text that was checked and not published: what was typed, what the check says, what would change. */
export type Draft = Awaited<ReturnType<typeof draftOf>>;

async function draftOf(
  visit: Visit,
  files: Files,
  base: Bare,
  { skip, typing }: { skip: number; typing: boolean },
) {
  const { actor, operations, locale } = personalDoors(visit);
  const { signal } = visit.request;
  const made = need(
    await operations.standing.draft(actor, { files, skip, typing }, { signal }),
    visit,
  );
  const { problems, program, effect: told } = made;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const current = await operations.programs.current(actor);
  const inForce = current.find((one) => one.program.program === program?.program);
  const comparing =
    told && program && inForce ? { before: inForce.program, after: program, locale } : null;
  return {
    files,
    problems,
    errors,
    changes: changesOf(base.files, files),
    program: program && {
      version: program.version,
      effective: program.dates.effective,
      enforced: program.dates.enforced,
    },
    tiers: program && errors === 0 ? tiersOf(program, locale) : [],
    told,
    /** By company: the clause that moves it, and the competencies in which its level is another. */
    why: Object.fromEntries(
      comparing && told
        ? told.effects.map(({ organisation, from, to, clause, competencies }) => [
            organisation,
            [
              ...(from === to ? [] : [clauseText(comparing, clause, told.at)]),
              ...competencies.map((level) => levelText(comparing, level, told.at)),
            ],
          ])
        : [],
    ) as Record<string, string[]>,
    /** What benefits come and go with those who move. */
    costs: comparing && told?.sums ? benefitLines(comparing, told.sums) : [],
    /** What the text says otherwise than the one in force. */
    different: comparing ? explainChanges(comparing) : [],
    /** It would take effect on a day that has passed. */
    past:
      told !== null && program !== null && dayIn(told.at, program.zone) > program.dates.effective,
    /** The day from which tiers can be lost under it has passed. */
    enforced:
      told !== null && program !== null && dayIn(told.at, program.zone) >= program.dates.enforced,
    exists: base.versions.some((one) => one.version === program?.version),
    /** A version that would stay in force because it takes effect later. */
    later: base.versions.find((one) => told && one.effectiveFrom > told.effective) ?? null,
    /** A version that takes effect on the same day, which only one can. */
    taken: base.versions.find((one) => told && one.effectiveFrom === told.effective) ?? null,
  };
}

export interface Answered {
  intent: string;
  draft: Draft;
  /** Why what was seen is not what publishing would do now; empty where nothing was to be published. */
  stale: Stale[];
  refusal?: Refusal;
  typed: Record<string, string>;
}

/** Checks a posted text; publishes it where its effect is the one that was seen. The answer of publishing is its version. */
export async function actOnProgram(
  visit: Visit,
): Promise<Answered | { published: { program: string; version: string } }> {
  const { actor, operations } = personalDoors(visit);
  const form = await visit.request.formData();
  const base = await deskOf(visit);
  const files = await filesOf(form);
  const publishes = form.get('intent') === 'publish';
  const draft = await draftOf(visit, files, base, { skip: skipOf(form), typing: !publishes });
  const answer = { intent: '', draft, stale: [], typed: {} };
  if (!publishes) return answer;
  const seen = seenOf(form);
  const published = await operations.standing.publishSeen(actor, { files, seen: seen.seen });
  if (!published.ok) {
    const stale = sinceSeen(published.refusal, seen, draft.told);
    return stale.length > 0 ? { ...answer, stale } : { ...answer, refusal: published.refusal };
  }
  return { published: published.value };
}
