import type { Node } from '@guildmark/engine';

/**
 * The parts of a requirement that are worth a line each: not that the mapping table opened no way, which nobody can
 * change, nor that nothing is waived where the whole says that it may be, nor that one of several parts asks for
 * nothing.
 */
export const worthTelling = ({ kind: around, whole, children }: Node): Node[] =>
  children.filter((child) => {
    if (around === 'ways') return child.met || child.kind !== 'carried';
    if (around === 'waivable') return child.met || child.kind !== 'waived';
    // Where the kinds together are all the people there must be, nothing more is asked of the rest.
    if (whole !== undefined && child.kind === 'people' && child.need === 0) return false;
    return around !== 'all' || children.length === 1 || !asksNothing(child);
  });

/** Whether a requirement is met by whoever comes. */
export const asksNothing = ({ kind, children }: Node): boolean =>
  kind === 'all' && children.length === 0;
