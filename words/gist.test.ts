import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node, NodeKind } from '@guildmark/engine';
import { gist } from './gist.ts';

const node = (kind: NodeKind, met: boolean, path: string, children: Node[] = []): Node => ({
  path,
  kind,
  met,
  have: children.filter((child) => child.met).length,
  need: children.length,
  subject: [],
  who: [],
  facts: [],
  until: null,
  children,
});
const [yes, no] = [true, false];
const a = (met: boolean) => node('count', met, 'a');
const b = (met: boolean) => node('count', met, 'b');
const held = (met: boolean) => node('held', met, 'held');
const achieved = (met: boolean) => node('achieved', met, 'achieved', [a(met), b(yes)]);
const kept = (met: boolean, holds = met) => node('kept', met, 'kept', [held(holds), b(met)]);
const maintained = (met: boolean, ...ways: Node[]) => node('maintained', met, 'ways', ways);
const until = (one: Node, at: number): Node => ({ ...one, until: at });

/** The paths of what is left, in brackets what stands below. */
const shown = ({ path, children }: Node): string =>
  children.length === 0 ? path : `${path}(${children.map(shown).join(' ')})`;

const cases: [what: string, asked: Node, left: string][] = [
  [
    'all within all',
    node('all', no, 'all', [a(yes), node('all', no, 'in', [b(no), a(yes)])]),
    'all(a b a)',
  ],
  ['all of one', node('all', yes, 'all', [a(yes)]), 'a'],
  ['nothing', node('all', yes, 'all'), 'all'],
  ['alternatives that are not needed', node('any', yes, 'any', [a(yes), b(no)]), 'any(a)'],
  ['alternatives of which none holds', node('any', no, 'any', [a(no), b(no)]), 'any(a b)'],
  [
    'competencies, those that count and those that lack only what is asked besides',
    node('competencies', no, 'of', [
      node('competency', yes, 'x'),
      node('competency', no, 'y'),
      node('any', no, 'z', [node('competency', yes, 'has'), b(no)]),
    ]),
    'of(x z(has b))',
  ],
  ['a waiver that nobody has', node('waivable', yes, 'w', [a(yes), node('waived', no, 'v')]), 'a'],
  ['a waiver in force', node('waivable', yes, 'w', [a(no), node('waived', yes, 'v')]), 'w(v a)'],
  ['a waiver that would help', node('waivable', no, 'w', [a(no), node('waived', no, 'v')]), 'w(a)'],
  ['what applies', node('when', no, 'when', [node('not', no, 'is'), a(no)]), 'when(is a)'],
  ['what does not apply', node('when', yes, 'when', [node('not', yes, 'is'), a(no)]), 'when(is)'],
  ['achieved and never held', maintained(yes, achieved(yes), kept(no)), 'achieved(a b)'],
  ['kept and not achieved anew', maintained(yes, achieved(no), kept(yes)), 'kept(held b)'],
  ['neither, and held', maintained(no, achieved(no), kept(no, yes)), 'kept(held b)'],
  ['neither, and not held', maintained(no, achieved(no), kept(no)), 'achieved(a b)'],
  [
    'both, of which keeping lasts longer',
    maintained(yes, until(achieved(yes), 5), until(kept(yes), 9)),
    'kept(held b)',
  ],
  [
    'both, of which what is achieved lasts longer',
    maintained(yes, until(achieved(yes), 9), until(kept(yes), 5)),
    'achieved(a b)',
  ],
];
for (const [what, asked, left] of cases)
  test(`what is told of a requirement: ${what}`, () => assert.equal(shown(gist(asked)), left));

test('how many are met follows what is told', () => {
  const inner = node('all', no, 'in', [b(no), a(yes)]);
  const { have, need } = gist(node('all', no, 'all', [a(yes), inner]));
  assert.deepEqual([have, need], [2, 3]);
});
