import { officeWords } from '@guildmark/words/portal/office.ts';
import { TierShape } from './TierMark.tsx';
import { useFormats, useKept, useReader, useWords } from './reader.ts';

/** How many partners hold each tier, as bars that open their lists; the figures stand beside them. */
export function TierChart({ counts }: { counts: Record<string, number> }) {
  const t = useWords(officeWords);
  const kept = useKept();
  const { program } = useReader();
  const { number } = useFormats();
  const most = Math.max(1, ...Object.values(counts));
  const rows = [
    ...(program?.tiers ?? []).toReversed().map(({ id, title, metal }) => ({ id, title, metal })),
    { id: 'none', title: t('overview.none'), metal: 'slate' as const },
  ].filter((row) => row.id !== 'none' || (counts['none'] ?? 0) > 0);
  return (
    <ul className="tier-bars">
      {rows.map((row) => (
        <li key={row.id} className={`metal-${row.metal}`}>
          <a href={kept(`/office/partners?tier=${row.id}`)} className="quiet">
            <TierShape tier={row.id === 'none' ? null : row.id} /> {row.title}
          </a>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width={((counts[row.id] ?? 0) / most) * 100} height="10" fill="currentcolor" />
          </svg>
          <a href={kept(`/office/partners?tier=${row.id}`)} className="number">
            {number(counts[row.id] ?? 0)}
            <span className="hidden-visually"> {row.title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
