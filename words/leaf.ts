import { conditionAt, isGroupKind, type Amounts, type Node } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { factNaming } from './fact-text.ts';
import { formatList, localText } from './format.ts';
import { leafNotes } from './leaf-notes.ts';
import { measureWords } from './measures.ts';
import { byWhat, hasDeeds, peopleNoun } from './people-text.ts';
import { capital, phraseOf } from './phrase.ts';
import { blockedText, partsText } from './point-parts.ts';
import { say as sayOf } from './selection-text.ts';
import {
  carriedFrom,
  day,
  lastDay,
  say,
  speakerOf,
  titleIn,
  type Line,
  type Telling,
} from './telling.ts';
import { competencyTitle, hasHigherLevel, quoted } from './titles.ts';

type Asked = Pick<Node, 'kind' | 'subject' | 'path'>;

/** Titles joined by "or"; where people are asked for, with the higher levels that count as well. */
function credentials(telling: Telling, { kind, subject: asked }: Pick<Asked, 'kind' | 'subject'>) {
  const { program, locale } = telling;
  const titles = asked.map((id) => titleIn(telling, id));
  const what = formatList(titles, locale, 'disjunction');
  if (kind !== 'people') return what;
  const higher =
    program.counting.higherLevelCounts.choose && asked.some((id) => hasHigherLevel(program, id));
  const said = higher ? say(telling, 'orHigher', { what }) : what;
  return said;
}

/** Whom a node counts, as the text at its place asks for them; null where that is not a number of people. */
function peopleAt({ program }: Telling, path: string) {
  const condition = conditionAt(program, path);
  return condition && 'people' in condition ? condition.people : null;
}

/** By what people count for a node, with the higher levels that count as well. */
function byWhatText(telling: Telling, node: Asked): string {
  const people = peopleAt(telling, node.path);
  if (!people) return credentials(telling, node);
  const held = credentials(telling, { ...node, subject: people.holding });
  return byWhat(speakerOf(telling), people, held);
}

/** Whom a node counts, as a noun. */
function peopleText(telling: Telling, node: Asked): string {
  const people = peopleAt(telling, node.path);
  const speaker = speakerOf(telling);
  if (!people) return sayOf(speaker, 'people.people', { what: credentials(telling, node) });
  return peopleNoun(speaker, people, credentials(telling, { ...node, subject: people.holding }));
}

/** A competency and its level, by the place of the requirement in the text. */
function levelText(telling: Telling, path: string): string {
  const [, competency = '', , level = ''] = path.split('.');
  return competencyTitle(telling.program, telling.locale, competency, level);
}

/** What may be waived, by its title or else by its name. */
function waivableTitle({ program, locale }: Telling, path: string): string {
  const condition = conditionAt(program, path);
  if (!condition || !('waivable' in condition)) return path;
  const { title, name } = condition.waivable;
  return title ? quoted(localText(title, locale), locale) : name;
}

/** What a group is about, where it has a name of its own. */
function groupSubject(telling: Telling, { kind, path }: Asked): string {
  if (kind === 'competency') return levelText(telling, path);
  if (kind === 'waivable') return waivableTitle(telling, path);
  if (kind !== 'competencies') return '';
  const condition = conditionAt(telling.program, path);
  const phrase = condition && phraseOf(speakerOf(telling), condition);
  return phrase ? capital(phrase, telling.locale) : path;
}

/** What a leaf asks about, or the facts that it measures. */
export function subject(telling: Telling, node: Asked): string {
  const { program, locale } = telling;
  const condition = conditionAt(program, node.path);
  const phrase = condition && phraseOf(speakerOf(telling), condition);
  if (phrase) return capital(phrase, locale);
  if (node.kind === 'held' || node.kind === 'announced') return levelText(telling, node.path);
  if (node.kind === 'people') return byWhatText(telling, node);
  if (node.kind !== 'count') return credentials(telling, node);
  // A reason of an older text that this one no longer has.
  const [of = '', about] = node.subject;
  const what = countedName(telling, of) ?? of;
  const named = { what, subject: about === undefined ? '' : titleIn(telling, about) };
  return capital(about === undefined ? what : sayOf(speakerOf(telling), 'about', named), locale);
}

/** Facts of a kind by their name, inside a sentence; null for a kind that is not counted. */
export const countedName = (telling: Telling, kind: string): string | null =>
  kind in measureWords.en.things ? sayOf(speakerOf(telling), `things.${kind}`) : null;

/** Whom or what is counted where that is more than people with credentials; null where it is not. */
function notPeople(telling: Telling, node: Node): string | null {
  if (node.kind !== 'people') return null;
  const people = peopleAt(telling, node.path);
  if (!people || (!hasDeeds(people) && (people.distinct ?? 'people') === 'people')) return null;
  return capital(peopleText(telling, node), telling.locale);
}

/** What there is, where it must not be: people are said to be people. */
const whatIsThere = (telling: Telling, node: Node): string =>
  node.kind === 'people' ? peopleText(telling, node) : subject(telling, node);

/** People whom a seat is for, as a noun: `people holding Sales Associate`. */
export function seatText(telling: Telling, path: string): string {
  const people = peopleAt(telling, path);
  return people ? peopleText(telling, { kind: 'people', subject: [], path }) : path;
}

/** Who could count here and is counted in another place, where a person fills one seat. */
export function elsewhereLines(telling: Telling, node: Node, depth: number): Line[] {
  const people = peopleAt(telling, node.path);
  const done = people && hasDeeds(people) ? 'yes' : 'no';
  return (node.elsewhere ?? []).map(({ person, path }) => ({
    depth,
    state: 'missing',
    text: say(telling, 'counts.elsewhere', {
      person: telling.person(person),
      what: seatText(telling, path),
      done,
    }),
  }));
}

const isGroup = ({ kind }: Node) => isGroupKind(kind);

/** Heads and facts are said in whole numbers also where their number follows from something else. */
const isHeads = ({ kind }: Node) => kind === 'people' || kind === 'count';

/** What growth is measured between, and the least that it is measured from, as people read them. */
function inWords({ locale }: Telling, compared: NonNullable<Amounts['compared']>) {
  const { now, before, base, currency } = compared;
  const unit =
    currency === undefined ? ({ unit: 'number' } as const) : { unit: 'money' as const, currency };
  const [there, earlier] = [now, before].map((each) => formatExact(each, unit, locale));
  return { now: there!, before: earlier!, base: formatExact(base, unit, locale, 'ceil') };
}

/** Why there is nothing to measure, where growth has nothing to grow from, and whether that is enough. */
function nothingText(
  telling: Telling,
  { kind, met, amounts }: Node,
  said: { what: string; need: string },
): string {
  const args = { ...said, met: met ? 'yes' : 'no' };
  if (kind === 'rising') return say(telling, 'leaf.amount.noPeriod', args);
  const compared = amounts?.compared;
  if (!compared) return say(telling, 'leaf.amount.nothing', args);
  const code = compared.before === '0' ? 'noBase' : 'base';
  return say(telling, `leaf.amount.${code}`, { ...args, ...inWords(telling, compared) });
}

function amountText(telling: Telling, node: Node, amounts: Amounts) {
  const { have, need, sample, compared, ...unit } = amounts;
  const { locale } = telling;
  const what = subject(telling, node);
  const asked = need === null ? '' : formatExact(need, unit, locale, 'ceil');
  if (need === null && node.kind === 'rank')
    return say(telling, 'leaf.amount.there', {
      what,
      have: formatExact(have ?? '0', unit, locale),
    });
  if (need === null)
    return say(telling, `leaf.amount.${node.unread ? 'unread' : 'unknown'}`, { what });
  if (have === null) return nothingText(telling, node, { what, need: asked });
  const args = { what, have: formatExact(have, unit, locale), need: asked };
  if (sample && sample.have < sample.need)
    return say(telling, 'leaf.amount.short', { ...args, there: sample.have, least: sample.need });
  // A percentage of a percentage would say something else, and less than nothing is no part of anything.
  const apart = unit.unit === 'percent' || have.startsWith('-');
  const code = node.met || apart ? 'met' : 'missing';
  const speaker = speakerOf(telling);
  const condition = conditionAt(telling.program, node.path);
  const blocked = node.met ? null : blockedText(speaker, condition, amounts, what);
  const parts = partsText(speaker, condition, amounts);
  const said = blocked ?? `${say(telling, `leaf.amount.${code}`, args)} ${parts}`.trimEnd();
  if (compared)
    return `${said} ${say(telling, 'leaf.amount.compared', inWords(telling, compared))}`;
  return sample ? `${said} ${say(telling, 'leaf.amount.sample', sample)}` : said;
}

function carriedText(telling: Telling, { subject: asked, facts, met }: Node): string {
  const [competency = '', level] = asked;
  const what = competencyTitle(telling.program, telling.locale, competency, level);
  const from = carriedFrom(telling, facts);
  return say(telling, `leaf.carried.${met ? 'met' : 'missing'}`, { what, from });
}

/** People of several kinds who must be different ones: how many there are of all, each counted for one kind. */
function wholeText(telling: Telling, { path, children }: Node, whole: number): string {
  const have = children.reduce((sum, child) => sum + Math.min(child.have, child.need), 0);
  const what = seatText(telling, path);
  return say(telling, 'group.whole', { have, whole, what, begin: capital(what, telling.locale) });
}

function measured(telling: Telling, node: Node, turned: boolean): string {
  const { kind, met, have, need, amounts, children } = node;
  if (turned && !amounts && !isGroup(node)) {
    const what = notPeople(telling, node) ?? whatIsThere(telling, node);
    return say(telling, `turned.${met ? 'met' : 'missing'}`, { what, have, need });
  }
  if (kind === 'carried') return carriedText(telling, node);
  if (amounts && (amounts.need === null || !isHeads(node)))
    return amountText(telling, node, amounts);
  const { length: of } = children;
  const every = need === of ? 'yes' : 'no';
  const args = { have, need, more: need - have, of, every };
  if (kind === 'competencies')
    return say(telling, `leaf.count.${met ? 'met' : 'missing'}`, {
      ...args,
      what: groupSubject(telling, node),
    });
  if (node.whole !== undefined) return wholeText(telling, node, node.whole);
  if (isGroup(node))
    return say(telling, `group.${kind}`, { ...args, what: groupSubject(telling, node) });
  const counted = notPeople(telling, node);
  if (node.elsewhere) {
    return counted === null
      ? say(telling, 'leaf.seated', { ...args, what: byWhatText(telling, node) })
      : say(telling, 'leaf.seatedBy', { ...args, what: counted });
  }
  return say(telling, `leaf.${counted === null ? kind : 'count'}.${met ? 'met' : 'missing'}`, {
    ...args,
    what: counted ?? subject(telling, node),
  });
}

/** Why a waiver in force was granted, and which event ends it. */
function waiverTexts(telling: Telling, { waiver }: Node): string[] {
  if (!waiver) return [];
  const { reason, untilEvent } = waiver;
  return [
    ...(reason === ''
      ? []
      : [say(telling, 'waiver.reason', { reason: reason.replace(/\.$/u, '') })]),
    ...(untilEvent === undefined
      ? []
      : [say(telling, 'waiver.event', { event: titleIn(telling, untilEvent) })]),
  ];
}

/** A node in a sentence: what is asked, what there is, and when that changes; `turned` where it must not be so. */
export function nodeText(telling: Telling, node: Node, turned = false): string {
  const { program } = telling;
  const notes = leafNotes(speakerOf(telling), conditionAt(program, node.path), node, {
    zone: program.zone,
    name: factNaming(telling),
  });
  const said = [measured(telling, node, turned), ...waiverTexts(telling, node), ...notes].join(' ');
  return dated(telling, node, said, turned);
}

/** What is said of a node, and when that changes; where a list follows, the date stands before the colon. */
export function dated(
  telling: Telling,
  { met, until }: Node,
  said: string,
  turned = false,
): string {
  if (until === null) return said;
  const code = met ? 'through' : 'from';
  const date = { day: met ? lastDay(telling, until) : day(telling, until) };
  if (said.endsWith(':')) return say(telling, `list.${code}`, { ...date, said: said.slice(0, -1) });
  const change = turned ? `turned${met ? 'Through' : 'From'}` : code;
  return `${said} ${say(telling, change, date)}`;
}
