import { haveAndNeed, worthTelling } from '@guildmark/words';
import { requirementWords } from '@guildmark/words/portal/requirement.ts';
import type { Node, Program } from '@guildmark/engine';
import { Bar } from './Bar.tsx';
import { Person } from './Person.tsx';
import { competencyAnchor, metricsOf, nodeSentence, notesOf, seatSaid } from './requirement.ts';
import { StateShape } from './StateMark.tsx';
import { useFormats, useSpeech, useWords } from './reader.ts';

const soonDays = 90;
const dayLength = 24 * 60 * 60 * 1000;

/** Met and for long, met but not for long, or missing. */
export function stateOf(node: Pick<Node, 'met' | 'until'>, at: number): 'met' | 'soon' | 'missing' {
  if (!node.met) return 'missing';
  return node.until !== null && node.until - at < soonDays * dayLength ? 'soon' : 'met';
}

interface Shown {
  node: Node;
  /** The text that the node answers. */
  program: Program;
  /** Names of people by id. */
  people: Record<string, string>;
  /** The instant the answer is for. */
  at: number;
  /** Where a person's page is; absent where there is none for this reader. */
  personHref?: ((person: string) => string) | undefined;
  /** Where a missing part can be started, for pages of those who can. */
  hrefOf?: ((node: Node) => string | undefined) | undefined;
}

/** A requirement as it was evaluated: each line with what is asked, what there is, who counts, until when. */
export function RequirementTree(shown: Shown) {
  const { node } = shown;
  const bare = node.kind === 'all';
  if (!bare) {
    return (
      <ul className="tree">
        <Branch {...shown} />
      </ul>
    );
  }
  return (
    <ul className="tree">
      {worthTelling(node).map((child) => (
        <Branch key={child.path} {...shown} node={child} />
      ))}
    </ul>
  );
}

/** Done or not done: an amount would say nothing more. */
const isSingle = ({ kind, need, amounts }: Node): boolean =>
  need === 1 && !amounts && kind !== 'people' && kind !== 'count';

function Branch(shown: Shown) {
  const { node, at } = shown;
  const group = node.children.length > 0;
  return (
    <li>
      <div className={group && node.kind !== 'competencies' ? 'leaf leaf-group' : 'leaf'}>
        <div className="leaf-says">
          <StateShape state={stateOf(node, at)} />
          <Says {...shown} />
        </div>
        {(group && node.kind !== 'competencies') || isSingle(node) ? null : (
          <Amount node={node} at={at} />
        )}
      </div>
      {node.kind === 'competencies' ? <Counted {...shown} /> : null}
      {group && node.kind !== 'competencies' ? (
        <Branches {...shown} nodes={worthTelling(node)} />
      ) : null}
    </li>
  );
}

function Branches({ nodes, ...shown }: Shown & { nodes: Node[] }) {
  return (
    <ul>
      {nodes.map((child) => (
        <Branch key={child.path} {...shown} node={child} />
      ))}
    </ul>
  );
}

/** A competency of which more is asked is one line, with what else is asked below it. */
function joined(node: Node): Node {
  const [first, ...others] = node.children;
  if (node.kind !== 'all' || first?.kind !== 'competency') return node;
  return { ...first, met: node.met, until: node.until, children: others };
}

/** The competencies that count; those that do not are told apart, because a program may have many. */
function Counted(shown: Shown) {
  const t = useWords(requirementWords);
  const children = shown.node.children.map(joined);
  const counting = children.filter(({ met }) => met);
  const others = children.filter(({ met }) => !met);
  return (
    <>
      {counting.length > 0 ? <Branches {...shown} nodes={counting} /> : null}
      {others.length > 0 ? (
        <details className="others">
          <summary>{t('others', { count: others.length })}</summary>
          <Branches {...shown} nodes={others} />
        </details>
      ) : null}
    </>
  );
}

function Says({ node, program, people, at, personHref, hrefOf }: Shown) {
  const { lastDay } = useFormats();
  const speech = useSpeech();
  const t = useWords(requirementWords);
  const countsNote = ({ until, grace }: Node['who'][number]): string => {
    if (until === null) return t('personNoEnd');
    const day = lastDay(until);
    if (!grace) return t('personThrough', { day });
    if (grace.begun) return t('personInGrace', { day });
    return t('personToGrace', { day, since: lastDay(grace.since + 1) });
  };
  const said = nodeSentence(program, node, speech);
  const state = stateOf(node, at);
  const href =
    node.kind === 'competency'
      ? `#${competencyAnchor(node.subject[0] ?? '')}`
      : node.met
        ? undefined
        : hrefOf?.(node);
  return (
    <div>
      {href ? <a href={href}>{said}</a> : said}
      <span className="hidden-visually"> – {t(`state.${state}`)}</span>
      {node.until === null ? null : (
        <p className="leaf-note">
          <span className={state === 'soon' ? 'soon' : undefined}>
            {node.met
              ? t('holdsThroughPlain', { day: lastDay(node.until) })
              : t('holdsFrom', { day: lastDay(node.until + 1) })}
          </span>
        </p>
      )}
      {node.waiver ? (
        <p className="leaf-note">
          {t('waiver', { reason: node.waiver.reason.replace(/\.$/u, '') })}
          {node.waiver.untilEvent === undefined
            ? null
            : ` ${t('waiverEvent', { event: speech.name(node.waiver.untilEvent) })}`}
        </p>
      ) : null}
      {[...metricsOf(program, node, speech), ...notesOf(program, node, speech)].map((text) => (
        <p className="leaf-note" key={text}>
          {text}
        </p>
      ))}
      {(node.elsewhere ?? []).map(({ person, path }) => (
        <p className="leaf-note" key={person}>
          {t('elsewhere', {
            person: people[person] ?? person,
            what: seatSaid(program, path, speech),
          })}
        </p>
      ))}
      {node.who.length > 0 ? (
        <ul className="people">
          {node.who.map((one) => (
            <li key={`${one.person} ${one.fact}`}>
              <Person
                name={people[one.person] ?? one.person}
                note={countsNote(one)}
                href={personHref?.(one.person)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Amount({ node, at }: { node: Node; at: number }) {
  const t = useWords(requirementWords);
  const { locale } = useSpeech();
  return (
    <>
      <div className="leaf-bar">
        <Bar have={node.have} need={node.need} state={stateOf(node, at)} />
      </div>
      <div className="leaf-have">
        {t(node.have > node.need ? 'haveMore' : 'have', haveAndNeed(node, locale))}
      </div>
    </>
  );
}
