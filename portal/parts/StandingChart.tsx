import { scaleLinear, scalePoint } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { Instant, Standing } from '@guildmark/engine';
import { useFormats, useReader, useWords } from './reader.ts';

interface Point {
  at: Instant;
  tier: string | null;
}

const width = 960;
const right = 16;
const rowHeight = 34;
const month = 30 * 24 * 60 * 60 * 1000;

/** The decided tiers up to the day and the forecast ones from it on. */
function pathsOf(standing: Standing): { past: Point[]; future: Point[] } {
  const decided = standing.history
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, to }) => ({ at, tier: to }));
  const now = { at: standing.on, tier: standing.held.tier };
  const coming = standing.held.forecast.map(({ at, to }) => ({ at, tier: to }));
  return { past: [...decided, now], future: [now, ...coming] };
}

/** First instants of the years between two instants. */
function yearsBetween(from: Instant, to: Instant, zone: string): { at: Instant; year: number }[] {
  const yearAt = (at: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).year;
  const first = yearAt(from) + 1;
  return Array.from({ length: Math.max(0, yearAt(to) - first + 1) }, (_, index) => {
    const day = Temporal.PlainDate.from({ year: first + index, month: 1, day: 1 });
    return { at: day.toZonedDateTime(zone).epochMilliseconds, year: first + index };
  });
}

/** The tier over time: decided as a full line, forecast as a dashed one. The record below says it in words. */
export function StandingChart({ standing }: { standing: Standing }) {
  const { program } = useReader();
  const { zone, shortDay, list } = useFormats();
  const t = useWords(standingPageWords);
  const tiers = program?.tiers ?? [];
  const { past, future } = pathsOf(standing);
  const from = (past[0]?.at ?? standing.on) - month;
  const to = Math.max(standing.on + 6 * month, (future.at(-1)?.at ?? standing.on) + 2 * month);
  // Room for the longest title at the size of the labels.
  const left = 24 + Math.max(...tiers.map((tier) => tier.title.length), 10) * 7.5;
  const x = scaleLinear([from, to], [left, width - right]);
  const rows = [...tiers.map((tier) => tier.id).toReversed(), ''];
  const y = scalePoint(rows, [18, 18 + rowHeight * (rows.length - 1)]);
  const height = 18 + rowHeight * (rows.length - 1) + 34;
  const rowOf = (tier: string | null) => y(tier ?? '') ?? height;
  const draw = line<Point>(
    (point) => x(point.at),
    (point) => rowOf(point.tier),
  ).curve(curveStepAfter);
  const title = (tier: string | null) =>
    tiers.find((one) => one.id === tier)?.title ?? t('now.nothing');
  const steps = list(past.slice(0, -1).map((one) => `${shortDay(one.at)} – ${title(one.tier)}`));
  const end = { at: to, tier: future.at(-1)?.tier ?? null };
  return (
    <div className="chart-frame">
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('record.chart', { steps })}
      >
        {rows.map((row) => (
          <g key={row}>
            <path className="axis" d={`M${left} ${rowOf(row)}H${width - right}`} />
            <text x={left - 12} y={rowOf(row) + 4} textAnchor="end">
              {title(row)}
            </text>
          </g>
        ))}
        {yearsBetween(from, to, zone).map(({ at, year }) => (
          <g key={year}>
            <path className="axis" d={`M${x(at)} 8V${height - 26}`} />
            <text x={x(at)} y={height - 8} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        <path className="path" d={draw(past) ?? ''} />
        <path className="path path-future" d={draw([...future, end]) ?? ''} />
        <path className="today" d={`M${x(standing.on)} 4V${height - 26}`} />
        {[...past.slice(0, -1), ...future.slice(1)].map((point) => (
          <circle key={point.at} className="dot" cx={x(point.at)} cy={rowOf(point.tier)} r="4" />
        ))}
      </svg>
    </div>
  );
}
