import type { Fact, FactKind, FactValue } from '@guildmark/engine';

/** Facts as binary COPY sends them. The columns that {@link readFact} reads, in their order. */
export const copiedColumns = `fact_id, kind, organisation_id, person_id, subject, quantity::float8, amount::text, currency,
  attributes::text, valid_from, valid_until, recorded_at, source, names_fact_id`;

/** The start of PostgreSQL's time, 2000-01-01, in milliseconds. */
const epoch = 946_684_800_000;
const microseconds = 1000n;

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
    const length = this.buffer.readInt32BE(this.at);
    this.at += 4;
    return length;
  }

  uuid(): string | null {
    if (this.next() < 0) return null;
    const hex = this.buffer.toString('hex', this.at, (this.at += 16));
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
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
    return Number(this.buffer.readBigInt64BE(this.at - length) / microseconds) + epoch;
  }
}

/** Reads rows as facts, like the ordinary queries: milliseconds for times, absent for null. */
export function factReader(): (buffer: Buffer, at: number) => Fact {
  const row = new Row();
  return (buffer, at) => {
    row.begin(buffer, at);
    const [id, kind, organisation, person] = [row.uuid(), row.text(), row.uuid(), row.uuid()];
    const [subject, quantity, amount, currency] = [
      row.text(),
      row.double(),
      row.text(),
      row.text(),
    ];
    const attributes = row.text();
    const [from, until, recordedAt] = [row.instant(), row.instant(), row.instant()];
    const [source, names] = [row.text(), row.uuid()];
    return {
      id: id!,
      kind: kind as FactKind,
      ...(organisation !== null && { organisation }),
      ...(person !== null && { person }),
      subject: subject!,
      ...(quantity !== null && { quantity }),
      ...(amount !== null && currency !== null && { money: { amount, currency } }),
      attributes: attributes === '{}' ? {} : (JSON.parse(attributes!) as Record<string, FactValue>),
      from: from!,
      until,
      recordedAt: recordedAt!,
      source: source!,
      ...(names !== null && { names }),
    };
  };
}
