import {
  nearest,
  supposedKinds,
  type Program,
  type SupposedKind,
  type Supposition,
} from '@guildmark/engine';
import { say, WrongUse, type Call, type Option } from './command.ts';
import { readDate } from './question.ts';
import { withoutThousands } from './thousands.ts';

/** Options that suppose something; each may be given several times, and they happen in their order. */
export const suppositionOptions = {
  leaves: { value: 'PERSON', about: 'A person leaves the organisation.', repeatable: true },
  joins: { value: 'PERSON', about: 'A person joins it.', repeatable: true },
  deal: {
    value: 'AMOUNT',
    about: 'A deal closes: "20000 EUR", also ",subject=ID,person=ID,NAME=VALUE".',
    repeatable: true,
  },
  reference: {
    value: 'ABOUT',
    about: 'A customer reference arrives: "subject=ID,NAME=VALUE", or -.',
    repeatable: true,
  },
  passes: {
    value: 'PERSON:EXAM',
    about: 'A person passes an exam or assessment.',
    repeatable: true,
  },
  completes: { value: 'PERSON:COURSE', about: 'A person completes a course.', repeatable: true },
  earns: { value: 'PERSON:CREDENTIAL', about: 'A person earns a credential.', repeatable: true },
  loses: { value: 'PERSON:CREDENTIAL', about: 'A credential is revoked.', repeatable: true },
  ends: { value: 'FACT', about: 'A fact ends, by its id.', repeatable: true },
  happens: {
    value: 'KIND',
    about:
      'Any other fact: "survey,quantity=5,area=archiving", also "waiver,name=NAME,until=DATE".',
    repeatable: true,
  },
} as const satisfies Record<string, Option>;

/** What the command line supposes, in the order in which it was written. */
export const readSuppositions = (call: Call, program: Program): Supposition[] =>
  call.given.flatMap(({ name, value }) => {
    const supposition = read({ call, program }, name, value);
    return supposition ? [supposition] : [];
  });

interface Reading {
  call: Call;
  program: Program;
}

function read(reading: Reading, name: string, value: string): Supposition | null {
  const { call } = reading;
  if (name === 'leaves' || name === 'joins') return { what: name, person: value };
  if (name === 'ends') return { what: 'ends', fact: value };
  if (name === 'deal' || name === 'reference') return happening(reading, name, value, name);
  if (name === 'happens') {
    const [kind = '', ...rest] = value.split(',');
    const known = supposedKinds.find((each) => each === kind);
    const suggestion = nearest(kind, supposedKinds) || 'none';
    const args = { found: kind, suggestion, known: supposedKinds.join(', ') };
    if (!known) throw new WrongUse(say(call.locale, 'wrong.kind', args));
    return happening(reading, known, rest.join(','), name);
  }
  const pair = () => personAnd(call, name as keyof typeof examples, value);
  if (name === 'passes') {
    const { person, id } = pair();
    return { what: name, person, exam: id };
  }
  if (name === 'completes') {
    const { person, id } = pair();
    return { what: name, person, course: id };
  }
  if (name !== 'earns' && name !== 'loses') return null;
  const { person, id } = pair();
  return { what: name, person, credential: id };
}

const examples = {
  passes: ['EXAM', 'sales-foundation'],
  completes: ['COURSE', 'sales-101'],
  earns: ['CREDENTIAL', 'sales-associate'],
  loses: ['CREDENTIAL', 'sales-associate'],
} as const;

/** `anna:sales-foundation`; ids of the text have no colon, ids of people may. */
function personAnd(call: Call, name: keyof typeof examples, value: string) {
  const at = value.lastIndexOf(':');
  const [person, id] = [value.slice(0, Math.max(0, at)), value.slice(at + 1)];
  if (person !== '' && id !== '') return { person, id };
  const [what, example] = examples[name];
  const args = { found: value, option: `--${name}`, what, example };
  throw new WrongUse(say(call.locale, 'wrong.person_and', args));
}

/** A value as facts hold it: a number where it is written as one. */
function plain(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return text !== '' && String(Number(text)) === text ? Number(text) : text;
}

/** Of a deal nothing but an amount begins with figures, so that a comma among them parts thousands. */
function refuseThousands(call: Call, kind: SupposedKind, text: string) {
  const [, thousands = ''] =
    /(?:^|,) *(-?\d{1,3}(?:,\d{3})+(?:\.\d+)? ?[A-Z]{3}) *(?=,|$)/.exec(text) ?? [];
  for (const found of [...(kind === 'deal' ? [thousands] : []), ...text.split(',')]) {
    const meant = withoutThousands(found.trim());
    if (meant !== null)
      throw new WrongUse(say(call.locale, 'wrong.thousands', { found: found.trim(), meant }));
  }
}

function happening(
  { call, program }: Reading,
  kind: SupposedKind,
  text: string,
  option: string,
): Supposition {
  const fact: Extract<Supposition, { what: 'happens' }> = { what: 'happens', kind };
  refuseThousands(call, kind, text);
  const parts = text === '-' ? [] : text.split(',').map((part) => part.trim());
  for (const part of parts.filter((each) => each !== '')) {
    const [, amount, currency] = /^(-?\d+(?:\.\d+)?) ?([A-Z]{3})$/.exec(part) ?? [];
    const [, key, value] = /^([\w-]+)=(.*)$/.exec(part) ?? [];
    if (amount !== undefined && currency !== undefined) fact.money = { amount, currency };
    else if (key === 'subject' || key === 'person') fact[key] = value ?? '';
    else if (kind === 'waiver' && key === 'name') fact.subject = value ?? '';
    else if (key === 'until') fact.until = readDate(call, program, value ?? '');
    // A deal is told by its amount; a number alone would count for no sum of money.
    else if (kind === 'deal' && /^\d+(\.\d+)?$/.test(part)) {
      const args = { found: part, currency: 'EUR' };
      throw new WrongUse(say(call.locale, 'wrong.no_currency', args));
    } else if (key === 'quantity' || /^\d+(\.\d+)?$/.test(part))
      fact.quantity = Number(value ?? part);
    else if (key !== undefined) fact.attributes = { ...fact.attributes, [key]: plain(value ?? '') };
    else {
      const args = { found: part, option: `--${option}` };
      throw new WrongUse(say(call.locale, 'wrong.particulars', args));
    }
  }
  return fact;
}
