import type { Fact, FactKind, FactValue } from '@guildmark/engine';
import { int32At } from '../../platform/copy.ts';
import { uuidIn } from '../../platform/ids.ts';

/** Facts as binary COPY sends them. The columns that {@link factReader} reads, in their order. */
export const copiedColumns = `fact_id, kind, organisation_id, person_id, subject, quantity::float8, amount::text, currency,
  attributes::text, valid_from, valid_until, recorded_at, source, names_fact_id`;

/** The start of PostgreSQL's time, 2000-01-01, in milliseconds. */
const epoch = 946_684_800_000;
const microseconds = 1000;

/** A uuid as it stands in a row: its bytes as a short text, the same for the same uuid. */
export type Key = string;

/** The uuid of a key in the usual writing. */
const uuidOf = (key: Key): string => uuidIn(Buffer.from(key, 'latin1'));

/** The key of a uuid. */
export const keyOf = (uuid: string): Key =>
  Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('latin1');

/** A row of binary COPY, field by field. */
class Row {
  private buffer: Buffer = Buffer.alloc(0);
  private at = 0;

  begin(buffer: Buffer, at: number): void {
    this.buffer = buffer;
    this.at = at;
  }

  /** The length of the next field, which is then read; -1 for null. */
  private next(): number {
    const length = int32At(this.buffer, this.at);
    this.at += 4;
    return length;
  }

  key(): Key | null {
    if (this.next() < 0) return null;
    return this.buffer.toString('latin1', this.at, (this.at += 16));
  }

  text(): string | null {
    const length = this.next();
    return length < 0 ? null : this.buffer.toString('utf8', this.at, (this.at += length));
  }

  double(): number | null {
    const length = this.next();
    if (length < 0) return null;
    this.at += length;
    return this.buffer.readDoubleBE(this.at - length);
  }

  instant(): number | null {
    const length = this.next();
    if (length < 0) return null;
    this.at += length;
    const place = this.at - length;
    const high = int32At(this.buffer, place);
    // Beyond what a double holds exactly, some centuries away.
    if (Math.abs(high) >= 2 ** 20)
      return Number(this.buffer.readBigInt64BE(place) / BigInt(microseconds)) + epoch;
    const micros = high * 2 ** 32 + this.buffer.readUInt32BE(place + 4);
    return Math.trunc(micros / microseconds) + epoch;
  }
}

/** Keeps one text of each: what is said of many rows is made once, and found again quickly. */
function once(made: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let text = known.get(key);
    if (text === undefined) known.set(key, (text = made(key)));
    return text;
  };
}

/**
 * Reads rows as facts, like the ordinary queries: milliseconds for times, absent for null. The id is read where
 * `needed` says so, by the kind and the key; else it is empty, because a million of them are slow to write.
 */
export function factReader(
  needed: (kind: FactKind, key: Key) => boolean,
): (buffer: Buffer, at: number) => Fact {
  const row = new Row();
  const party = once(uuidOf);
  const word = once((text) => text);
  return (buffer, at) => {
    row.begin(buffer, at);
    const [key, kind, organisation, person] = [row.key()!, row.text(), row.key(), row.key()];
    const subject = word(row.text()!);
    const [quantity, amount, currency] = [row.double(), row.text(), row.text()];
    const attributes = row.text();
    const [from, until, recordedAt] = [row.instant(), row.instant(), row.instant()];
    const [source, names] = [row.text(), row.key()];
    const isNeeded = names !== null || needed(kind as FactKind, key);
    return {
      id: isNeeded ? uuidOf(key) : '',
      kind: kind as FactKind,
      ...(organisation !== null && { organisation: party(organisation) }),
      ...(person !== null && { person: party(person) }),
      subject,
      ...(quantity !== null && { quantity }),
      ...(amount !== null && currency !== null && { money: { amount, currency } }),
      attributes: attributes === '{}' ? {} : (JSON.parse(attributes!) as Record<string, FactValue>),
      from: from!,
      until,
      recordedAt: recordedAt!,
      source: source!,
      ...(names !== null && { names: uuidOf(names) }),
    };
  };
}
