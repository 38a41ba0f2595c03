import { decimal } from '../kernel/exact.ts';
import type { Fact, FactValue } from '../kernel/fact.ts';
import { isBody, type Body } from './body.ts';
import { requirementsOf } from './checks/rule.ts';
import type { Program } from './definition/program.ts';
import { nearest } from './nearest.ts';

/** Why a text cannot read what a company is said to be: it lists other values, or reads a number there. */
export const unreadReasons = ['not_listed', 'not_a_number'] as const;

/** A value of an attribute of a company that the text cannot read, so that nothing follows from it. */
export interface UnreadValue {
  attribute: string;
  value: string;
  why: (typeof unreadReasons)[number];
  /** The value that was most likely meant; absent where none is near. */
  meant?: string;
}

/** An attribute of a company that a text goes by: as one of its values, or as a number. */
interface AttributeRead {
  name: string;
  number: boolean;
}

/** The attributes that a map of a text reads by itself, without what stands inside it. */
function readHere(body: Body): AttributeRead[] {
  const { ofAttribute, by, default: otherwise, attribute, rank } = body;
  const names = isBody(by) && otherwise !== undefined ? Object.keys(by) : [];
  const per = isBody(rank) && Array.isArray(rank['per']) ? rank['per'].map(String) : [];
  const asked = isBody(attribute) && typeof attribute['name'] === 'string' ? attribute : null;
  const is = asked?.['is'];
  return [
    ...(typeof ofAttribute === 'string' ? [{ name: ofAttribute, number: true }] : []),
    ...[...names, ...per].map((name) => ({ name, number: false })),
    ...(asked
      ? [{ name: String(asked['name']), number: isBody(is) && ('atLeast' in is || 'atMost' in is) }]
      : []),
  ];
}

/** The attributes of a company that something in a text goes by, each as often as it stands there. */
export function attributesRead(value: unknown): AttributeRead[] {
  if (Array.isArray(value)) return value.flatMap(attributesRead);
  if (!isBody(value)) return [];
  return [...readHere(value), ...Object.values(value).flatMap(attributesRead)];
}

/** `8 people` and `1,000` as the numbers they mean. */
function numberIn(text: string): string {
  const [figure = ''] = /\d+(?:[,' \u00a0]\d{3})*(?:\.\d+)?/.exec(text) ?? [];
  return figure.replaceAll(/[,' \u00a0]/g, '');
}

/** What a text cannot read in a value of an attribute; null where it can, and where there is no value. */
export function unreadValue(
  program: Program,
  { name, number }: AttributeRead,
  value: FactValue | undefined,
): UnreadValue | null {
  if (value === undefined || value === null) return null;
  const text = String(value);
  const wrong = (why: UnreadValue['why'], meant: string): UnreadValue => ({
    attribute: name,
    value: text,
    why,
    ...(meant !== '' && { meant }),
  });
  const values = Object.hasOwn(program.attributes, name)
    ? program.attributes[name]!.values
    : undefined;
  if (values && !Object.hasOwn(values, text))
    return wrong('not_listed', nearest(text, Object.keys(values)));
  return number && decimal(text) === null ? wrong('not_a_number', numberIn(text)) : null;
}

/** Finds the facts about companies whose value the text cannot read; null for every other fact. */
export function unreadIn(
  program: Program,
): (fact: Pick<Fact, 'kind' | 'subject' | 'attributes'>) => UnreadValue | null {
  const reads = attributesRead(requirementsOf(program).map(({ condition }) => condition));
  const numbers = new Set(reads.filter(({ number }) => number).map(({ name }) => name));
  return ({ kind, subject: name, attributes }) =>
    kind === 'attribute'
      ? unreadValue(program, { name, number: numbers.has(name) }, attributes?.['value'])
      : null;
}

/** The attributes of companies that a text declares or goes by. */
export const attributeNames = (program: Program): string[] => [
  ...Object.keys(program.attributes),
  ...attributesRead(requirementsOf(program).map(({ condition }) => condition)).map(
    ({ name }) => name,
  ),
];
