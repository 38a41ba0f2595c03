import type { Condition } from '@guildmark/engine';
import { formatAmount } from './amounts.ts';
import { sentence } from './define.ts';
import { formatList, formatPercent } from './format.ts';
import { metricWords } from './metric-differences.ts';
import { needText } from './phrase.ts';
import type { Speaker } from './selection-text.ts';

type Metric = Extract<
  Condition,
  { points: unknown }
>['points']['categories'][number]['metrics'][number];
type Scores = Pick<Metric, 'each' | 'linear' | 'bands'>;
type Line = NonNullable<Metric['linear']>;
type Level = NonNullable<Line['from']>;

const tell = ({ locale }: Speaker, code: string, args: Record<string, string | number> = {}) =>
  sentence(metricWords, locale, `metric.${code}`, args);

/** A number of points of the text: `5 points`. */
export const pointsText = (speaker: Speaker, points: string): string =>
  tell(speaker, 'points', { points: Number(points) });

/** An amount, or a percentage of shares, retentions and growth. */
const levelText = ({ locale }: Speaker, level: Level): string =>
  typeof level === 'number' ? formatPercent(level, locale) : formatAmount(level, locale);

function lineText(speaker: Speaker, { points, from, upTo }: Line): string {
  const end = needText(speaker, upTo, (level: Level) => levelText(speaker, level));
  const args = { points: pointsText(speaker, points), upTo: end };
  return from === undefined
    ? tell(speaker, 'linear', args)
    : tell(speaker, 'linearFrom', { ...args, from: levelText(speaker, from) });
}

/** How a metric makes points of what it measures: `5 points for each`; null where the text does not say. */
export function scoreText(speaker: Speaker, { each, linear, bands }: Scores): string | null {
  const texts = [];
  if (each) {
    const points = pointsText(speaker, each.points);
    const code = `each${each.full ? 'Full' : ''}${each.per === undefined ? '' : 'Of'}`;
    const per = each.per === undefined ? '' : levelText(speaker, each.per);
    texts.push(tell(speaker, code, { points, per }));
  }
  if (linear) texts.push(lineText(speaker, linear));
  if (bands) {
    const list = bands.map(({ from, points }) =>
      tell(speaker, 'band', {
        points: pointsText(speaker, points),
        from: levelText(speaker, from),
      }),
    );
    texts.push(formatList(list, speaker.locale));
  }
  return texts.length === 0 ? null : texts.join(', ');
}
