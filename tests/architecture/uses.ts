import { Visitor, type ESTree } from 'vite';
import type { Parsed } from './syntax.ts';

/** One use of something that makes an answer depend on more than its arguments. */
export interface Use {
  what: string;
  kind: 'clock' | 'chance' | 'async' | 'machine';
  line: number;
}

const members: Record<string, Use['kind']> = {
  'Date.now': 'clock',
  'performance.now': 'clock',
  'Temporal.Now': 'clock',
  'Math.random': 'chance',
  'crypto.randomUUID': 'chance',
  'crypto.getRandomValues': 'chance',
};

const globals: Record<string, Use['kind']> = {
  process: 'machine',
  console: 'machine',
  globalThis: 'machine',
  fetch: 'machine',
  setTimeout: 'async',
  setInterval: 'async',
  setImmediate: 'async',
  queueMicrotask: 'async',
  Promise: 'async',
};

/** Every use of a clock, of chance, of waiting or of the machine in a file. */
export function readUses({ program, lineAt }: Parsed): Use[] {
  const found: Use[] = [];
  const add = (what: string, kind: Use['kind'], node: { start: number }) =>
    found.push({ what, kind, line: lineAt(node.start) });
  const root = (node: ESTree.Expression | ESTree.Super) => {
    if (node.type === 'Identifier' && node.name in globals)
      add(node.name, globals[node.name]!, node);
  };
  const asynchronous = (node: { async: boolean; start: number }) => {
    if (node.async) add('async', 'async', node);
  };
  new Visitor({
    MemberExpression: (node) => {
      const name = memberName(node);
      if (name && name in members) add(name, members[name]!, node);
      root(node.object);
    },
    NewExpression: (node) => {
      if (isName(node.callee, 'Date') && node.arguments.length === 0)
        add('new Date()', 'clock', node);
      root(node.callee);
    },
    CallExpression: (node) => {
      if (isName(node.callee, 'Date')) add('Date()', 'clock', node);
      root(node.callee);
    },
    TSTypeReference: (node) => {
      if (node.typeName.type === 'Identifier' && node.typeName.name === 'Promise') {
        add('Promise', 'async', node);
      }
    },
    AwaitExpression: (node) => add('await', 'async', node),
    ForOfStatement: (node) => {
      if (node.await) add('for await', 'async', node);
    },
    FunctionDeclaration: asynchronous,
    FunctionExpression: asynchronous,
    ArrowFunctionExpression: asynchronous,
  }).visit(program);
  return found;
}

const isName = (node: ESTree.Expression | ESTree.Super, name: string) =>
  node.type === 'Identifier' && node.name === name;

function memberName(node: ESTree.MemberExpression): string | null {
  if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return null;
  return `${node.object.name}.${node.property.name}`;
}
