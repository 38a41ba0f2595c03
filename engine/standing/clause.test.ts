import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node, NodeKind } from '../requirement/answer.ts';
import { clauseOf } from './clause.ts';

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
const carried = (met: boolean) => node('carried', met, 'carried');
const region = (met: boolean) => node('attribute', met, 'region');
const revenue = (met: boolean) => node('sum', met, 'revenue');
const people = (met: boolean) => node('people', met, 'people');
const asked = (met: boolean, ...parts: Node[]) => node('all', met, 'asked', parts);
const achieved = (met: boolean, ...parts: Node[]) => node('achieved', met, 'achieved', parts);
const ways = (met: boolean, ...parts: Node[]) => node('ways', met, 'ways', parts);
const kept = (met: boolean) => node('held', met, 'kept');
const maintained = (met: boolean, ...parts: Node[]) => node('maintained', met, 'maintained', parts);

const cases: [what: string, before: Node, after: Node, path: string][] = [
  [
    'what is carried over now, where the rest is asked of fewer as well',
    ways(no, asked(no, people(no)), carried(no)),
    ways(yes, achieved(no, region(no), asked(no, people(no))), carried(yes)),
    'carried',
  ],
  [
    'what is no longer carried over',
    ways(yes, achieved(no, region(no), asked(no, people(no))), carried(yes)),
    ways(no, asked(no, people(no)), carried(no)),
    'carried',
  ],
  [
    'a region to which it is no longer open',
    ways(yes, asked(yes, people(yes)), carried(no)),
    ways(no, achieved(no, region(no), asked(yes, people(yes))), carried(no)),
    'region',
  ],
  [
    'the first mapping table of a program',
    asked(no, people(no), revenue(no)),
    ways(yes, asked(no, people(no), revenue(no)), carried(yes)),
    'carried',
  ],
  [
    'a condition that rises, where what is held can now be kept',
    asked(no, people(yes), revenue(no)),
    maintained(yes, asked(yes, people(yes), revenue(yes)), kept(no)),
    'revenue',
  ],
];
for (const [what, before, after, path] of cases)
  test(`the clause that decides: ${what}`, () => {
    assert.equal(clauseOf(before, after).path, path);
  });
