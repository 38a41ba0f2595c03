import type { Answer, Change } from './queue.ts';

/** Where the exam's own requests go. */
const api = (sitting: string) => `/api/v1/sittings/${sitting}`;

const outcomes: Record<string, 'lost' | 'closed' | 'signed-out'> = {
  'sitting.lease_lost': 'lost',
  'sitting.closed': 'closed',
  'sitting.not_found': 'closed',
  'access.sign_in': 'signed-out',
};

async function ask(
  method: string,
  address: string,
  body?: unknown,
): Promise<{ value: unknown } | { code: string }> {
  try {
    const response = await fetch(address, {
      method,
      keepalive: true,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { value: answer };
    const { code } = answer as { code?: string };
    return { code: code ?? String(response.status) };
  } catch {
    return { code: 'network' };
  }
}

/** The requests of one tab: it takes the lease before its first save and shows it with each. */
export function sittingDoor(sitting: string, onLease: () => void) {
  let lease: string | null = null;

  async function takeLease(): Promise<Answer | null> {
    const taken = await ask('POST', `${api(sitting)}/lease`);
    if ('code' in taken) return { outcome: outcomes[taken.code] ?? 'failed' };
    ({ lease } = taken.value as { lease: string });
    onLease();
    return null;
  }

  async function send(changes: Change[]): Promise<Answer> {
    const failed = lease === null ? await takeLease() : null;
    if (failed) return failed;
    const done = await ask('PUT', `${api(sitting)}/responses`, { lease, changes });
    if ('code' in done) return { outcome: outcomes[done.code] ?? 'failed' };
    const { saved } = done.value as { saved: { position: number; number: number }[] };
    return { outcome: 'saved', saved };
  }

  /** The deadline as it is now; null where it cannot be asked. */
  async function clock(): Promise<{ deadline: number; now: number; open: boolean } | null> {
    const asked = await ask('GET', `/me/sittings/${sitting}/clock`);
    if ('code' in asked) return null;
    return asked.value as { deadline: number; now: number; open: boolean };
  }

  return { send, takeLease, clock };
}

const pendingKey = (sitting: string) => `guildmark.sitting.${sitting}`;

/** Changes that a former visit of this browser could not send. */
export function keptChanges(sitting: string): Change[] {
  try {
    return JSON.parse(localStorage.getItem(pendingKey(sitting)) ?? '[]') as Change[];
  } catch {
    return [];
  }
}

/** Keeps what is not acknowledged; a browser without storage does without. */
export function keepChanges(sitting: string, changes: Change[]): void {
  try {
    if (changes.length > 0) localStorage.setItem(pendingKey(sitting), JSON.stringify(changes));
    else localStorage.removeItem(pendingKey(sitting));
  } catch {
    // Private windows may refuse: then a reload while offline loses what was never sent.
  }
}

/** A choice of this browser, e.g. whether the clock is shown; null where none was made. */
export function preference(name: string): string | null {
  try {
    return localStorage.getItem(`guildmark.${name}`);
  } catch {
    return null;
  }
}

export function prefer(name: string, value: string): void {
  try {
    localStorage.setItem(`guildmark.${name}`, value);
  } catch {
    // It is then chosen again next time.
  }
}
