import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig, type Config } from './config.ts';

const secret = 'a secret of thirty-two characters';
const read = (env: Record<string, string>) => readConfig(env, '/srv/guildmark');

const accepted: { name: string; env: Record<string, string>; expect: Partial<Config> }[] = [
  {
    name: 'nothing set: loopback, embedded database, generated secret, no demo',
    env: {},
    expect: {
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      originGiven: false,
      dataFolder: '/srv/guildmark/.guildmark',
      databaseUrl: null,
      secret: null,
      demo: false,
      vendor: null,
    },
  },
  {
    name: 'the port is part of the local origin',
    env: { PORT: '3105' },
    expect: { origin: 'http://localhost:3105' },
  },
  {
    name: 'an empty variable is not set',
    env: { PORT: '', DATABASE_URL: '' },
    expect: { port: 3000 },
  },
  {
    name: 'demo brings its vendor',
    env: { GUILDMARK_DEMO: '1' },
    expect: { demo: true, vendor: { slug: 'lumenfold', name: 'Lumenfold' } },
  },
  { name: 'demo=0 is no demo', env: { GUILDMARK_DEMO: '0' }, expect: { demo: false } },
  {
    name: 'public with a secret: listens on all addresses, mails come from its host',
    env: { GUILDMARK_URL: 'https://partners.example/', GUILDMARK_SECRET: secret },
    expect: {
      origin: 'https://partners.example',
      originGiven: true,
      host: '0.0.0.0',
      mailFrom: 'Guildmark <no-reply@partners.example>',
    },
  },
  {
    name: 'an external database with a secret',
    env: { DATABASE_URL: 'postgres://u@h/d', GUILDMARK_SECRET: secret },
    expect: { databaseUrl: 'postgres://u@h/d' },
  },
  {
    name: 'an external database on a socket',
    env: { DATABASE_URL: 'postgres://u@/d?host=/run/postgresql', GUILDMARK_SECRET: secret },
    expect: { databaseUrl: 'postgres://u@/d?host=/run/postgresql' },
  },
  {
    name: 'an absolute data folder',
    env: { GUILDMARK_DATA: '/var/lib/g' },
    expect: { dataFolder: '/var/lib/g' },
  },
];

for (const { name, env, expect } of accepted) {
  test(`accepted: ${name}`, () => {
    const answer = read(env);
    assert.ok(answer.ok, JSON.stringify(answer));
    assert.deepEqual({ ...answer.value, ...expect }, answer.value);
  });
}

const refused: { name: string; env: Record<string, string>; expect: string[] }[] = [
  { name: 'a port that is no number', env: { PORT: '3000x' }, expect: ['PORT'] },
  { name: 'a port out of range', env: { PORT: '70000' }, expect: ['PORT'] },
  { name: 'all problems at once', env: { PORT: 'x', LOG: 'loud' }, expect: ['PORT', 'LOG'] },
  {
    name: 'an address of another kind',
    env: { DATABASE_URL: 'mysql://h/d' },
    expect: ['DATABASE_URL'],
  },
  {
    name: 'an origin with a path',
    env: { GUILDMARK_URL: 'http://localhost:3000/app' },
    expect: ['GUILDMARK_URL'],
  },
  { name: 'a short secret', env: { GUILDMARK_SECRET: 'hunter2' }, expect: ['GUILDMARK_SECRET'] },
  {
    name: 'one letter over and over',
    env: { GUILDMARK_SECRET: 'x'.repeat(64) },
    expect: ['GUILDMARK_SECRET'],
  },
  {
    name: 'a database at a port that is none',
    env: { DATABASE_URL: 'postgres://u@h:port/d', GUILDMARK_SECRET: secret },
    expect: ['DATABASE_URL'],
  },
  {
    name: 'an external database without a secret',
    env: { DATABASE_URL: 'postgres://u@h/d' },
    expect: ['GUILDMARK_SECRET'],
  },
  {
    name: 'a public origin without a secret',
    env: { GUILDMARK_URL: 'https://p.example' },
    expect: ['GUILDMARK_SECRET'],
  },
  {
    name: 'an open listener without a secret',
    env: { GUILDMARK_HOST: '0.0.0.0' },
    expect: ['GUILDMARK_SECRET'],
  },
  {
    name: 'demo sign-ins in public',
    env: { GUILDMARK_URL: 'https://p.example', GUILDMARK_SECRET: secret, GUILDMARK_DEMO: '1' },
    expect: ['GUILDMARK_DEMO'],
  },
  {
    name: 'demo sign-ins in an external database',
    env: { DATABASE_URL: 'postgres://u@h/d', GUILDMARK_SECRET: secret, GUILDMARK_DEMO: '1' },
    expect: ['GUILDMARK_DEMO'],
  },
];

for (const { name, env, expect } of refused) {
  test(`refused: ${name}`, () => {
    const answer = read(env);
    assert.ok(!answer.ok);
    assert.deepEqual(
      answer.problems.map(({ variable }) => variable),
      expect,
    );
    for (const { remedy } of answer.problems) assert.ok(remedy.length > 10);
  });
}
