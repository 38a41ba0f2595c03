import {
  awardsDue,
  passValidUntil,
  type Fact,
  type Instant,
  type Program,
} from '@guildmark/engine';
import type { Act } from './acts.ts';

type NewFact = Omit<Fact, 'id' | 'recordedAt' | 'source'>;

/** The facts that the acts yield by the program's text alone, for tests that know of no server. */
export function foretell(program: Program, acts: Act[]): Fact[] {
  const facts: Fact[] = [];
  let number = 0;

  const record = (at: Instant, fact: NewFact) =>
    facts.push({
      ...fact,
      id: `fact-${String(++number).padStart(5, '0')}`,
      recordedAt: at,
      source: 'test',
    });

  const award = (person: string, at: Instant) => {
    for (;;) {
      const mine = facts.filter((fact) => fact.person === person);
      const due = awardsDue(program, mine, at).find((one) => !one.agreementMissing);
      if (!due) return;
      const { award: subject, until } = due;
      record(at, { kind: 'credential', person, subject, from: at, until });
    }
  };

  const end = (at: Instant, matches: (fact: Fact) => boolean) => {
    const ended = facts.findLast(matches);
    if (!ended) throw new Error('nothing to end');
    const { person, organisation, subject } = ended;
    record(at, {
      kind: 'ending',
      ...(person && { person }),
      ...(organisation && { organisation }),
      subject,
      from: at,
      until: null,
      names: ended.id,
    });
  };

  for (const act of acts) {
    for (const fact of factsOf(program, act)) record(act.at, fact);
    if (act.act === 'leave')
      end(act.at, (fact) => fact.kind === 'affiliation' && fact.person === act.person);
    if (act.act === 'revoke')
      end(act.at, (fact) => fact.subject === act.award && fact.person === act.person);
    for (const person of peopleOf(act)) award(person, act.at);
  }
  return facts;
}

/** The facts that an act states by itself. */
function factsOf(program: Program, act: Act): NewFact[] {
  const { at } = act;
  const person = 'person' in act ? act.person : '';
  const passed = (subject: string): NewFact => ({
    kind: 'pass',
    person,
    subject,
    from: at,
    until: passValidUntil(program, subject, at),
  });
  switch (act.act) {
    case 'confirm': {
      const { organisation } = act;
      const subject = program.program;
      return [{ kind: 'affiliation', person, organisation, subject, from: at, until: null }];
    }
    case 'course':
      return [{ kind: 'completion', person, subject: act.course, from: at, until: null }];
    case 'exam':
      return act.share >= program.exams[act.exam]!.passMark! ? [passed(act.exam)] : [];
    case 'assessment':
      return [passed(act.assessment)];
    case 'agree': {
      const { edition } = program.agreements[act.agreement]!;
      const attributes = { edition };
      return [
        { kind: 'agreement', person, subject: act.agreement, attributes, from: at, until: null },
      ];
    }
    case 'crm':
      return act.lines.map(({ kind, organisation, product, closed, role, person: who }) => ({
        kind,
        person: who,
        organisation,
        subject: product,
        ...(role && { attributes: { role } }),
        from: closed,
        until: null,
      }));
    default:
      return [];
  }
}

function peopleOf(act: Act): string[] {
  if (act.act === 'crm') return [...new Set(act.lines.map(({ person }) => person))];
  return 'person' in act ? [act.person] : [];
}
