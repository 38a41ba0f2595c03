import { deadline, itemText, type BankItem, type Instant } from '@guildmark/engine';
import type { ResponseRecord, SittingRecord } from './queries.ts';

/** One question as a candidate sees it: texts only, options known by their shown number. */
export interface PositionView {
  /** 1-based. */
  position: number;
  stem: string;
  /** Texts in shown order; the first is option 1. */
  options: string[];
  /** How many options are to be chosen, as the stem says too. */
  choose: number;
  chosen: number[];
  flagged: boolean;
}

/** A sitting as its candidate sees it. Nothing in it tells an item, a key, a letter or a rationale. */
export interface SittingView {
  sitting: string;
  exam: string;
  title: Record<string, string>;
  attempt: number;
  locale: string;
  state: 'open' | 'submitted';
  startedAt: Instant;
  deadline: Instant;
  /** The clock that the deadline is measured by, at the moment of the answer. */
  now: Instant;
  submittedAt: Instant | null;
  submittedBy: 'candidate' | 'deadline' | 'office' | null;
  questions: number;
  /** Highest number of a stored change; a tab goes on counting from here. */
  lastNumber: number;
  /** Empty once it is submitted. */
  positions: PositionView[];
}

/** The questions of an open sitting in the language it was started in. */
export function positionsOf(
  { form, locale }: SittingRecord,
  bank: BankItem[],
  responses: ResponseRecord[],
): PositionView[] {
  const items = new Map(bank.map((item) => [item.id, item]));
  const stored = new Map(responses.map((response) => [response.position, response]));
  return form.map(({ item: id, options }, index) => {
    const item = items.get(id);
    if (!item) throw new Error(`the bank of a frozen version lost position ${index + 1}`);
    const text = itemText(item, locale);
    const response = stored.get(index + 1);
    return {
      position: index + 1,
      stem: text.stem,
      options: options.map((letter) => text.options[letter] ?? ''),
      choose: item.key.length,
      chosen: response?.chosen ?? [],
      flagged: response?.flagged ?? false,
    };
  });
}

/** The candidate's view of a sitting; `positions` are left out once it is submitted. */
export function sittingView(
  record: SittingRecord,
  given: {
    title: Record<string, string>;
    now: Instant;
    positions: PositionView[];
    lastNumber: number;
  },
): SittingView {
  const { submitted } = record.state;
  return {
    sitting: record.id,
    exam: record.exam,
    title: given.title,
    attempt: record.attempt,
    locale: record.locale,
    state: submitted ? 'submitted' : 'open',
    startedAt: record.state.startedAt,
    deadline: deadline(record.state),
    now: given.now,
    submittedAt: submitted?.at ?? null,
    submittedBy: submitted?.by ?? null,
    questions: record.form.length,
    lastNumber: given.lastNumber,
    positions: submitted ? [] : given.positions,
  };
}
