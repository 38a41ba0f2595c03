import { localText } from '@guildmark/words';
import { recordWords } from '@guildmark/words/portal/record.ts';
import type { LevelProgress, Node, Program } from '@guildmark/engine';
import { isBelowHeld } from './next-step.ts';
import { RequirementTree } from './RequirementTree.tsx';
import { StateMark, type State } from './StateMark.tsx';
import { useFormats, useReader, useWords } from './reader.ts';

interface View {
  program: Program;
  levels: LevelProgress[];
}

/** So many tracks are shown at once; of more, those that are not begun are folded away. */
const fewTracks = 6;

/** Every track with its levels: what is held, and for the next one what it still asks. */
export function TrackProgress({ view }: { view: View }) {
  const t = useWords(recordWords);
  const { program, levels } = view;
  const tracks = Object.keys(program.tracks).map((id) => {
    const mine = levels.filter((level) => level.track === id);
    const begun = mine.some((level) => level.held ?? level.former ?? doneOf(level) > 0);
    return { id, mine, begun };
  });
  const shown = tracks.length > fewTracks ? tracks.filter(({ begun }) => begun) : tracks;
  const others = tracks.filter((one) => !shown.includes(one));
  const told = (some: typeof tracks) =>
    some.map((one) => <Track key={one.id} program={program} {...one} />);
  return (
    <>
      {told(shown)}
      {others.length > 0 ? (
        <details className="fold" open={shown.length === 0}>
          <summary className="tier-summary">
            {t('record.otherTracks', { count: others.length })}
          </summary>
          <div>{told(others)}</div>
        </details>
      ) : null}
    </>
  );
}

function Track({
  program,
  id,
  mine,
  begun,
}: {
  program: Program;
  id: string;
  mine: LevelProgress[];
  begun: boolean;
}) {
  const { locale } = useReader();
  const next = mine.findIndex((level) => level.held === null && !isBelowHeld(level, mine));
  return (
    <article className="track">
      <h3 className="track-title">{localText(program.tracks[id]?.title ?? {}, locale)}</h3>
      {mine.map((level, index) => (
        <Level key={level.award} program={program} level={level} open={begun && index === next} />
      ))}
    </article>
  );
}

function Level({
  program,
  level,
  open,
}: {
  program: Program;
  level: LevelProgress;
  open: boolean;
}) {
  const { locale } = useReader();
  const text = program.tracks[level.track]?.levels[level.level];
  const named = program.levels.find((one) => one.id === level.level);
  return (
    <details className="fold" open={open}>
      <summary className="tier-summary">
        <span className="serif">{localText(text?.title ?? {}, locale)}</span>
        <span className="small soft">{localText(named?.title ?? {}, locale)}</span>
        <LevelState level={level} />
      </summary>
      <RequirementTree
        node={level.requirement}
        program={program}
        people={{}}
        at={0}
        hrefOf={(node) => startOf(program, node)}
      />
    </details>
  );
}

/** Where a missing part can be started by oneself. */
function startOf(program: Program, node: Node): string | undefined {
  const [subject = ''] = node.subject;
  if (node.kind === 'completed' && program.courses[subject]) return `/me/courses/${subject}`;
  if (node.kind === 'passed' && program.exams[subject]) return `/me/exams/${subject}`;
  return undefined;
}

const partsOf = ({ requirement }: LevelProgress): Node[] =>
  requirement.children.length > 0 ? requirement.children : [requirement];

/** How many parts of a level are done. */
const doneOf = (level: LevelProgress): number => partsOf(level).filter((part) => part.met).length;

function LevelState({ level }: { level: LevelProgress }) {
  const t = useWords(recordWords);
  const { day, lastDay } = useFormats();
  const { held, former, due } = level;
  const say = (): [State | null, string] => {
    if (held) {
      return [
        'met',
        held.until === null
          ? t('record.heldForever')
          : t('record.held', { day: lastDay(held.until) }),
      ];
    }
    if (due) return ['soon', t('record.due')];
    if (former)
      return [
        'missing',
        t(`record.former.${former.how}`, {
          day: former.how === 'expired' ? lastDay(former.at) : day(former.at),
        }),
      ];
    return [null, t('record.progress', { have: doneOf(level), need: partsOf(level).length })];
  };
  const [state, said] = say();
  if (state === null) return <span className="soft">{said}</span>;
  return <StateMark state={state}>{said}</StateMark>;
}
