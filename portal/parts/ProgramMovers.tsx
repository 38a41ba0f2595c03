import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import { Section } from './Head.tsx';
import { useTierTitle } from './HeldStatement.tsx';
import { Lines } from './Lines.tsx';
import type { Draft } from './program-desk.ts';
import { stepsField, type Stale } from './program-seen.ts';
import { TierShape } from './TierMark.tsx';
import { useFormats, useKept, useReader, useWords } from './reader.ts';

type Told = NonNullable<Draft['told']>;

/** The title of a tier in the draft, else in the text that is in force. */
function useDraftTier({ tiers }: Draft) {
  const t = useWords(deskProgramWords);
  const title = useTierTitle();
  return (tier: string | null): string =>
    tier === null
      ? t('checked.noTier')
      : (tiers.find(({ id }) => id === tier)?.title ?? title(tier));
}

/** What a text would do to everyone: from tier to tier, company by company, and at what cost. */
export function Movers({ draft }: { draft: Draft }) {
  const t = useWords(deskProgramWords);
  const { day } = useFormats();
  const { told, program } = draft;
  if (!told || !program) return null;
  const { sums, counted, all, elsewhere, effective, at } = told;
  if (!sums || counted === 0) {
    return (
      <Section title={t('checked.who')}>
        <p>{sums ? t('checked.empty') : t('checked.first', { day: day(effective) })}</p>
      </Section>
    );
  }
  const whole = { day: day(at), count: counted, all, elsewhere, partners: all - elsewhere };
  return (
    <Section
      title={t('checked.who')}
      note={t(counted === all ? 'checked.whoNote' : 'checked.whoSome', whole)}
    >
      <div className="stack-close">
        <p>
          <EffectSummary told={told} sums={sums} />
        </p>
        <Matrix draft={draft} cells={sums.cells} />
        {told.moving > 0 ? <MoverList draft={draft} told={told} /> : null}
        {draft.costs.length > 0 ? <Lines lines={draft.costs} /> : null}
      </div>
    </Section>
  );
}

/** How many would rise, fall and stay. */
export function EffectSummary({ told, sums }: { told: Told; sums: NonNullable<Told['sums']> }) {
  const t = useWords(deskProgramWords);
  if (told.moving === 0) return t('checked.nobody');
  const { rises, falls } = sums;
  return t('checked.summary', { rises, falls, same: told.counted - rises - falls });
}

/** Everyone by the tier they have and the one they would have; who stays is on the diagonal. */
function Matrix({ draft, cells }: { draft: Draft; cells: NonNullable<Told['sums']>['cells'] }) {
  const t = useWords(deskProgramWords);
  const title = useDraftTier(draft);
  const ranked = [null, ...draft.tiers.map(({ id }) => id)];
  const gone = cells.map(({ from }) => from).filter((tier) => !ranked.includes(tier));
  const order = [...ranked, ...new Set(gone)];
  // Columns are headed by shapes, which the rows name: every column has its row.
  const rows = order.filter((tier) => cells.some(({ from, to }) => from === tier || to === tier));
  const columns = rows.filter((tier) => cells.some(({ to }) => to === tier));
  const many = (from: string | null, to: string | null) =>
    cells.find((cell) => cell.from === from && cell.to === to)?.organisations ?? 0;
  const turn = (from: string | null, to: string | null) =>
    from === to ? 'same' : order.indexOf(to) > order.indexOf(from) ? 'met' : 'missing';
  return (
    <table className="matrix">
      <caption className="hidden-visually">{t('checked.matrix')}</caption>
      <thead>
        <tr>
          <td>{t('checked.matrixFrom')}</td>
          {columns.map((tier) => (
            <th key={tier} scope="col" className="figure">
              <TierHead tier={tier} title={title(tier)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => (
          <tr
            key={from}
            className={columns.some((to) => many(from, to) > 0) ? undefined : 'matrix-bare'}
          >
            <th scope="row" data-lead>
              <span className="tier">
                <TierShape tier={from} />
                <span>{title(from)}</span>
              </span>
            </th>
            {columns.map((to) => (
              <td
                key={to}
                className={`figure matrix-${many(from, to) > 0 ? turn(from, to) : 'none'}`}
                data-label={`→\u00a0${title(to)}`}
              >
                {many(from, to) > 0 ? <Figure of={many(from, to)} turn={turn(from, to)} /> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A tier at the head of a narrow column: its shape, where the program in force knows it. */
function TierHead({ tier, title }: { tier: string | null; title: string }) {
  const { program } = useReader();
  const isKnown = tier === null || program?.tiers.some(({ id }) => id === tier);
  if (!isKnown) return title;
  return (
    <>
      <TierShape tier={tier} />
      <span className="hidden-visually">{title}</span>
    </>
  );
}

function Figure({ of, turn }: { of: number; turn: 'same' | 'met' | 'missing' }) {
  const { number } = useFormats();
  const signs = { same: '', met: '▲ ', missing: '▼ ' };
  return (
    <>
      {turn === 'same' ? null : <span aria-hidden="true">{signs[turn]}</span>}
      {number(of)}
    </>
  );
}

/** Those who move, some at a time. */
function MoverList({ draft, told }: { draft: Draft; told: Told }) {
  const t = useWords(deskProgramWords);
  const kept = useKept();
  const title = useDraftTier(draft);
  const { effects, skip, moving } = told;
  const last = skip + effects.length;
  return (
    <div className="stack-close" id="movers" tabIndex={-1}>
      {moving > effects.length ? (
        <p className="table-count">{t('checked.list', { first: skip + 1, last, moving })}</p>
      ) : null}
      <ul className="changes">
        {effects.map(({ organisation, name, slug, from, to }) => (
          <li key={organisation}>
            {t.rich(from === to ? 'checked.keeps' : 'checked.moves', {
              organisation: name,
              company: (text) => <a href={kept(`/office/partners/${slug}`)}>{text}</a>,
              from: title(from),
              to: title(to),
            })}
            {(draft.why[organisation] ?? []).map((line) => (
              <p key={line} className="small soft">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {moving > effects.length ? (
        <p className="row">
          {skip > 0 ? (
            <button className="button" name="skip" value={Math.max(0, skip - mostTold)}>
              {t('checked.previous')}
            </button>
          ) : null}
          {last < moving ? (
            <button className="button" name="skip" value={last}>
              {t('checked.next')}
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

/** As many are told about at once. */
const mostTold = 50;

/** What the form carries of what was seen, for publishing exactly that. */
export function SeenFields({ told }: { told: Told }) {
  return (
    <>
      <input type="hidden" name="seen" value={told.seen} />
      <input type="hidden" name="steps" value={stepsField(told)} />
    </>
  );
}

/** Why nothing was published, where what was seen is not what would be published now. */
export function StaleReasons({ draft, stale }: { draft: Draft; stale: Stale[] }) {
  const t = useWords(deskProgramWords);
  const title = useDraftTier(draft);
  const [first] = stale;
  if (!first) return null;
  if (first.why === 'text') return <p>{t('checked.again')}</p>;
  if (first.why === 'day') return <p>{t('checked.anotherDay')}</p>;
  return (
    <>
      <p>{t('checked.facts')}</p>
      <ul className="bullets">
        {stale.map((each) =>
          each.why === 'step' ? (
            <li key={`${each.from} ${each.to}`}>
              {t('checked.step', {
                from: title(each.from),
                to: title(each.to),
                is: each.is,
                was: each.was,
              })}
            </li>
          ) : (
            <li key={each.why}>{t('checked.others')}</li>
          ),
        )}
      </ul>
    </>
  );
}
