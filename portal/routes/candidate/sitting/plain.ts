import { doors } from '../../../doors.ts';
import { need, type Visit } from '../../../parts/door.ts';
import type { SittingView } from './paper.ts';

/** Where a button of the plain form leads from a question. */
function nextOf(go: string, at: number, count: number): string {
  if (go === 'hand-in') return '?q=hand-in';
  const named = Number.parseInt(go, 10);
  const steps: Record<string, number> = { next: at + 1, previous: at - 1 };
  const to = Number.isNaN(named) ? (steps[go] ?? at) : named;
  return `?q=${Math.min(Math.max(to, 1), count)}`;
}

/** The text of a field; empty where it is absent or a file. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** What the plain form puts down for its question. */
function markOf(form: FormData, view: SittingView, at: number) {
  const before = view.positions[at - 1];
  const go = form.get('go');
  const chosen = go === 'clear' ? [] : form.getAll('chosen').map(Number).filter(Number.isInteger);
  const flagged = before?.flagged ?? false;
  return { chosen, flagged: go === 'flag' ? !flagged : flagged };
}

/**
 * Saves a question posted without scripts and answers where to go on. Each post takes the lease, so a tab that
 * does run scripts is told.
 */
export async function savePlain(visit: Visit, sitting: string, form: FormData): Promise<string> {
  const { actor, operations } = visit.context.get(doors);
  const { sitting: view } = need(await operations.exams.sittingView(actor, { sitting }), visit);
  if (view.state === 'submitted') return '/result';
  const at = Number.parseInt(textOf(form, 'q'), 10) || 1;
  const { lease } = need(await operations.exams.takeLease(actor, { sitting }), visit);
  const change = { position: at, ...markOf(form, view, at), number: view.lastNumber + 1 };
  const saved = await operations.exams.saveResponses(actor, { sitting, lease, changes: [change] });
  if (!saved.ok && saved.refusal.code === 'sitting.closed') return '/result';
  need(saved, visit);
  return nextOf(textOf(form, 'go') || 'next', at, view.questions);
}
