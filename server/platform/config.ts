import { resolve } from 'node:path';
import pg from 'pg';
import { z } from 'zod';

export type LogFormat = 'text' | 'json' | 'off';

/** What the environment asks for, checked; see docs/guide for the meaning of each variable. */
export interface Config {
  port: number;
  /** The address to listen on. */
  host: string;
  dataFolder: string;
  /** An external PostgreSQL; null means the embedded one. */
  databaseUrl: string | null;
  /** Public origin without a trailing slash. */
  origin: string;
  /** False when the origin is only derived from the port. */
  originGiven: boolean;
  /** Null means: generated into the data folder (only on loopback with the embedded database). */
  secret: string | null;
  demo: boolean;
  /** The vendor to make at the first start; null when nothing was said. */
  vendor: { slug: string; name: string } | null;
  smtpUrl: string | null;
  /** True behind a proxy of one's own that sets X-Forwarded-For. */
  trustProxy: boolean;
  mailFrom: string;
  log: LogFormat;
}

/** One thing wrong in the environment: the variable, what is wrong with it, how to mend it. */
export interface ConfigProblem {
  variable: string;
  what: string;
  remedy: string;
}

export type ConfigAnswer = { ok: true; value: Config } | { ok: false; problems: ConfigProblem[] };

const flag = z
  .enum(['', '0', '1', 'false', 'true', 'no', 'yes'], 'use 1 or 0')
  .transform((text) => ['1', 'true', 'yes'].includes(text));

const url = (protocols: string[]) =>
  z.string().refine(
    (text) => {
      const parsed = URL.parse(text);
      return parsed !== null && protocols.includes(parsed.protocol);
    },
    `use an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  );

/** As pg reads it, which knows more than addresses are: a socket's folder as the host, or no host at all. */
const databaseUrl = z.string().refine((text) => {
  try {
    return /^postgres(ql)?:\/\//.test(text) && new pg.Client({ connectionString: text }).port > 0;
  } catch {
    return false;
  }
}, 'use postgres://user:password@host:5432/name, or postgres://user@/name?host=/folder/of/the/socket');

/** Different characters of a secret; fewer are one letter over and over. */
const fewestCharacters = 8;

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'use a whole number from 1 to 65535, e.g. PORT=3000')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'use a whole number from 1 to 65535')
    .default(3000),
  GUILDMARK_HOST: z.string().optional(),
  GUILDMARK_DATA: z.string().default('.guildmark'),
  DATABASE_URL: databaseUrl.optional(),
  GUILDMARK_URL: url(['http:', 'https:'])
    .refine(
      (text) => (URL.parse(text)?.pathname ?? '/') === '/',
      'leave out the path; Guildmark owns the whole origin',
    )
    .optional(),
  GUILDMARK_SECRET: z
    .string()
    .refine(
      (text) => text.length >= 32 && new Set(text).size >= fewestCharacters,
      'use at least 32 random characters, e.g. from: openssl rand -base64 32',
    )
    .optional(),
  GUILDMARK_DEMO: flag.default(false),
  GUILDMARK_VENDOR: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'use small Latin letters, digits and dashes, e.g. lumenfold')
    .optional(),
  GUILDMARK_VENDOR_NAME: z.string().optional(),
  GUILDMARK_TRUST_PROXY: flag.default(false),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().optional(),
  LOG: z.enum(['text', 'json', 'off'], 'use text, json or off').default('text'),
});

type Environment = z.output<typeof environment>;

/** Reads the environment; `folder` is what a relative GUILDMARK_DATA is relative to. */
export function readConfig(env: Record<string, string | undefined>, folder: string): ConfigAnswer {
  // an empty variable is how shells and containers say "not set"
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const parsed = environment.safeParse(given);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) };
  const value = assemble(parsed.data, folder);
  const problems = insecure(value);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function problemOf(issue: z.core.$ZodIssue): ConfigProblem {
  return {
    variable: issue.path.join('.'),
    what: 'has a value that cannot be used',
    remedy: issue.message,
  };
}

function assemble(env: Environment, folder: string): Config {
  const origin = (env.GUILDMARK_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  const slug = env.GUILDMARK_VENDOR ?? (env.GUILDMARK_DEMO ? 'lumenfold' : undefined);
  const name = env.GUILDMARK_VENDOR_NAME ?? (slug === 'lumenfold' ? 'Lumenfold' : slug);
  return {
    port: env.PORT,
    host: env.GUILDMARK_HOST ?? (isLoopback(origin) ? '127.0.0.1' : '0.0.0.0'),
    dataFolder: resolve(folder, env.GUILDMARK_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    origin,
    originGiven: env.GUILDMARK_URL !== undefined,
    secret: env.GUILDMARK_SECRET ?? null,
    demo: env.GUILDMARK_DEMO,
    vendor: slug && name ? { slug, name } : null,
    smtpUrl: env.SMTP_URL ?? null,
    trustProxy: env.GUILDMARK_TRUST_PROXY,
    mailFrom: env.MAIL_FROM ?? `Guildmark <no-reply@${new URL(origin).hostname}>`,
    log: env.LOG,
  };
}

/** Whether an origin is on this machine alone. */
export const isLoopback = (origin: string) => isLoopbackHost(new URL(origin).hostname);

const isLoopbackHost = (host: string) =>
  host === 'localhost' || host === '[::1]' || host === '::1' || host.startsWith('127.');

/** Defaults that are comfortable on one's own machine and a hole anywhere else. */
function insecure(config: Config): ConfigProblem[] {
  const reasons = [
    ...(config.databaseUrl ? ['DATABASE_URL is set'] : []),
    ...(isLoopback(config.origin) ? [] : [`${config.origin} is a public address`]),
    ...(isLoopbackHost(config.host) ? [] : [`${config.host} is open to the network`]),
  ];
  if (reasons.length === 0) return [];
  const because = reasons.join(' and ');
  const problems: ConfigProblem[] = [];
  if (config.secret === null) {
    problems.push({
      variable: 'GUILDMARK_SECRET',
      what: `is not set, and ${because}`,
      remedy: 'set it to at least 32 random characters and keep it: openssl rand -base64 32',
    });
  }
  if (config.demo) {
    problems.push({
      variable: 'GUILDMARK_DEMO',
      what: `asks for sign-ins with a published password, and ${because}`,
      remedy: 'leave it out, or run the demo on this machine alone with the embedded database',
    });
  }
  return problems;
}
