import { conditionOf, hasDeeds, haveAndNeed } from '@guildmark/words';
import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { Node, Program } from '@guildmark/engine';
import { isolated } from './isolated.ts';
import { credentialsSaid, nodeSentence } from './requirement.ts';
import { useFormats, useSpeech, useWords } from './reader.ts';
import type { StandingPage } from './standing-page.ts';

/** People of the company who hold the rung below what a leaf asks for, so the next step is theirs. */
function nearest(page: StandingPage, leaf: Node): string[] {
  const { program, standing, names } = page.view;
  const lower = new Set(leaf.subject.flatMap((credential) => rungBelow(program, credential)));
  const counting = new Set(leaf.who.map((one) => one.person));
  const holders = standing.tiers.flatMap((tier) =>
    leavesIn(tier.requirement)
      .filter((node) => node.subject.some((credential) => lower.has(credential)))
      .flatMap((node) => node.who.map((one) => one.person)),
  );
  return [...new Set(holders)]
    .filter((person) => !counting.has(person))
    .map((person) => names[person] ?? '')
    .filter(Boolean);
}

const leavesIn = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesIn);

/** The credential one level below another in its track. */
function rungBelow(program: Program, credential: string): string[] {
  for (const track of Object.values(program.tracks)) {
    const rungs = program.levels.flatMap(({ id }) => track.levels[id]?.credential ?? []);
    const index = rungs.indexOf(credential);
    if (index > 0) return [rungs[index - 1] ?? ''];
  }
  return [];
}

/** What is missing for the next tier, each with the page where it can be started. */
export function NextSteps({ page }: { page: StandingPage }) {
  const missing = page.view.standing.next?.missing ?? [];
  return (
    <ol className="actions">
      {missing.map((leaf) => (
        <Step key={leaf.path} leaf={leaf} page={page} />
      ))}
    </ol>
  );
}

function Step({ leaf, page }: { leaf: Node; page: StandingPage }) {
  const t = useWords(standingPageWords);
  const { list } = useFormats();
  const speech = useSpeech();
  const { name } = speech;
  const credentials = credentialsSaid(leaf.subject, speech);
  const people = leaf.kind === 'people' ? nearest(page, leaf) : [];
  const what = nodeSentence(page.view.program, leaf, speech);
  return (
    <li>
      <div>
        <p>
          {leaf.kind === 'people' && !countsDeeds(page, leaf)
            ? t('next.people', { count: leaf.need - leaf.have, credentials })
            : leaf.kind === 'competencies'
              ? t('next.competencies', {
                  count: leaf.need - leaf.have,
                  what: name(levelOf(page, leaf)),
                })
              : t('next.other', { what })}
        </p>
        <p className="small soft">
          {t('next.peopleHave', haveAndNeed(leaf, speech.locale))}{' '}
          {people.length > 0
            ? t('next.atLower', { people: list(people.slice(0, 4).map(isolated)) })
            : null}
        </p>
      </div>
      <StartHere leaf={leaf} page={page} />
    </li>
  );
}

/** Whether a leaf counts people by what they completed or passed as well. */
function countsDeeds({ view: { program } }: StandingPage, leaf: Node): boolean {
  const condition = conditionOf(program, leaf);
  return condition !== null && 'people' in condition && hasDeeds(condition.people);
}

/** The level at which competencies are asked for. */
function levelOf({ view: { program } }: StandingPage, leaf: Node): string {
  const condition = conditionOf(program, leaf);
  return condition && 'competencies' in condition ? condition.competencies.level : '';
}

function StartHere({ leaf, page }: { leaf: Node; page: StandingPage }) {
  const t = useWords(standingPageWords);
  const [subject = ''] = leaf.subject;
  const places: Partial<Record<Node['kind'], [string, string]>> = {
    people: [page.peopleHref, t('next.toPeople')],
    competencies: ['#competencies', t('next.toCompetencies')],
    agreed: [`/me/agreements/${subject}`, t('next.toAgreement')],
    passed: [`/me/exams/${subject}`, t('next.toExam')],
    completed: [`/me/courses/${subject}`, t('next.toCourse')],
  };
  const [href, label] = places[leaf.kind] ?? [
    `/programs/${page.view.standing.program}`,
    t('next.toProgram'),
  ];
  return (
    <a className="button button-small no-print" href={href}>
      {label}
    </a>
  );
}
