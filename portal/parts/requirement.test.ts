import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nodeKinds, parseProgram, standingOf, type Node } from '@guildmark/engine';
import { day } from '../../engine/requirement/fixtures.ts';
import { digestOf } from './reader-of.ts';
import { nodeSentence } from './requirement.ts';

const root = new URL('../../programs/', import.meta.url);

function filesOf(folder: URL): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
}

const everyNode = (node: Node): Node[] => [node, ...node.children.flatMap(everyNode)];

for (const name of ['competencies', 'partner-program-2014', 'secure-one-services']) {
  const { program } = parseProgram(filesOf(new URL(`${name}/`, root)));
  test(`every line of a standing in ${name} is a sentence in both languages`, () => {
    assert.ok(program);
    const at = day('2026-11-27');
    const standing = standingOf(program, [], 'acme', { on: at, known: at });
    const answers = [
      ...standing.tiers,
      ...standing.competencies.flatMap(({ levels }) => levels),
    ].flatMap(({ requirement }) => everyNode(requirement));
    assert.ok(answers.length > 0);
    for (const locale of ['en', 'ru'] as const) {
      const { names, attributes } = digestOf(program, locale);
      const speech = {
        locale,
        name: (id: string) => names[id] ?? id,
        attributes,
        higher: () => false,
        list: (items: string[]) => items.join(', '),
      };
      for (const node of answers) {
        const said = nodeSentence(program, node, speech);
        assert.notEqual(said.trim(), '', node.path);
        assert.ok(!nodeKinds.some((kind) => kind === said), `${node.path}: ${said}`);
        assert.doesNotMatch(said, /\$|\bask\.|\[\d|\bundefined\b/u, node.path);
      }
    }
  });
}
