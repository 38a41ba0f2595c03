import { random } from '@guildmark/engine';
import type { Act, Deed, KnownOf } from '../acts.ts';
import { during, type Calendar } from '../calendar.ts';
import { planDemo } from '../plan.ts';
import type { DaysAgo } from '../world/shape.ts';
import { competencyCompanies } from './companies.ts';
import type { CompetencyCompany } from './shape.ts';
import { competencyProgram, editionDays, secondEditionFiles } from './texts.ts';

/** The solution area of each competency, by which surveys are counted as well. */
export type Areas = Record<string, string | undefined>;

/** All that happened in the program of competencies: its second edition, and the history of its companies. */
export function planCompetencies(areas: Areas, calendar: Calendar): Act[] {
  const companies = competencyCompanies;
  const edition: Act = {
    at: during(calendar, editionDays.published, 9, competencyProgram),
    act: 'publish',
    files: secondEditionFiles(calendar),
  };
  const people = companies.flatMap((company) => company.people);
  const lives = planDemo({ organisations: companies, people }, calendar);
  return [edition, ...lives, ...companies.flatMap((company) => knownOf(company, areas, calendar))];
}

type Noted = { on: DaysAgo; source: string; known: KnownOf };

/** What is known of a company, one import a day and a source. */
function knownOf(company: CompetencyCompany, areas: Areas, calendar: Calendar): Act[] {
  const { slug: organisation, joined, waived } = company;
  const bySource = new Map<string, { on: DaysAgo; source: string; facts: KnownOf[] }>();
  for (const { on, source, known } of noted(company, areas)) {
    // what happened before the company joined became known when it had
    const told = Math.min(on, joined - 3);
    const key = `${told} ${source}`;
    const one = bySource.get(key) ?? { on: told, source, facts: [] };
    one.facts.push({ ...known, from: during(calendar, on, 15, `${organisation} ${source}`) });
    bySource.set(key, one);
  }
  const when = (on: DaysAgo, hour: number, deed: Deed): Act => ({
    at: during(calendar, on, hour, `${organisation} ${deed.act}`),
    ...deed,
  });
  return [
    ...[...bySource.values()].map(({ on, source, facts }) =>
      when(on, 16, { act: 'import', program: competencyProgram, organisation, source, facts }),
    ),
    ...(waived ? [when(waived.on, 11, { act: 'waive', organisation, ...waived })] : []),
  ];
}

const known = (kind: KnownOf['kind'], subject: string, more: Partial<KnownOf> = {}): KnownOf => ({
  kind,
  subject,
  from: 0,
  ...more,
});

function noted(company: CompetencyCompany, areas: Areas): Noted[] {
  return [
    ...ofItself(company),
    ...ofPeople(company),
    ...ofCustomers(company, areas),
    ...ofLevels(company),
  ];
}

/** What the office records when a company joins, and its term. */
function ofItself({ is, joined, term }: CompetencyCompany): Noted[] {
  const attributes = Object.entries(is ?? {}).map(([name, value]) => ({
    on: joined - 2,
    source: 'partner-agreement',
    known: known('attribute', name, { attributes: { value } }),
  }));
  if (!term) return attributes;
  const lasts = { lastsDays: term.from - term.to };
  return [
    ...attributes,
    { on: term.from, source: 'partner-agreement', known: known('membership', 'partner', lasts) },
  ];
}

/** The course and the exam behind each accreditation, from the learning system. */
function ofPeople({ learnt = [] }: CompetencyCompany): Noted[] {
  return learnt.flatMap(({ on, credential, by }) => {
    const [solution] = credential.split('-');
    return by.flatMap((person) =>
      [`${solution}-baseline`, `${credential}-exam`].map((course) => ({
        on,
        source: 'learning-system',
        known: known('completion', course, { person }),
      })),
    );
  });
}

/** Closed deals, references and surveys, from the customer system. */
function ofCustomers({ sold = [], said = [], slug }: CompetencyCompany, areas: Areas): Noted[] {
  const note = (on: DaysAgo, one: KnownOf): Noted => ({ on, source: 'crm', known: one });
  return [
    ...sold.map(({ on, solution, amount, change = 'new' }) => {
      const cents = random(`${slug} ${solution} ${on}`).int(100);
      const money = { amount: `${amount}.${String(cents).padStart(2, '0')}`, currency: 'EUR' };
      return note(on, known('deal', solution, { money, attributes: { change } }));
    }),
    ...said.flatMap(({ on, competency, references = [], scores = [] }) => [
      ...references.map((customer) =>
        note(on, known('reference', competency, { attributes: { customer } })),
      ),
      ...scores.map((score) => {
        const area = areas[competency] ?? '';
        return note(on, known('survey', competency, { attributes: { area, score } }));
      }),
    ]),
  ];
}

/** What was asked for levels and given to them. */
const ofLevels = ({ asked = [] }: CompetencyCompany): Noted[] =>
  asked.map(({ on, kind, competency, level }) => ({
    on,
    source: 'partner-desk',
    known: known(kind, competency, { attributes: { level } }),
  }));
