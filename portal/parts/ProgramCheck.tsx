import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import type { Problem } from '@guildmark/engine';
import { refusalText } from '@guildmark/words';
import { Section } from './Head.tsx';
import { Notice } from './Notice.tsx';
import { Pairs } from './Pairs.tsx';
import { ProblemList } from './ProblemList.tsx';
import { Lines } from './Lines.tsx';
import { Movers, SeenFields, StaleReasons } from './ProgramMovers.tsx';
import { Counts } from './ProgramReading.tsx';
import type { Answered, Desk, Draft } from './program-desk.ts';
import type { FileChange } from './program-files.ts';
import { TierTable } from './TierTable.tsx';
import { useFormats, useReader, useWords } from './reader.ts';

/** What a check found and what publishing would change; the button to publish stands under it, and only there. */
export function ProgramCheck({
  desk,
  draft,
  answered,
  hrefOf,
}: {
  desk: Desk;
  draft: Draft;
  /** What was sent and answered; null where the text is as it was. */
  answered: Answered | null;
  hrefOf: (problem: Problem) => string;
}) {
  const t = useWords(deskProgramWords);
  const { problems } = draft;
  const findings = (
    <Section title={t('problems')} note={<Counts problems={problems} />}>
      <ProblemList problems={problems} hrefOf={hrefOf} />
    </Section>
  );
  // What is to be mended comes first; what is only to know does not stand before who would move.
  const isGrave = problems.some(({ severity }) => severity === 'error' || severity === 'warning');
  return (
    <>
      <Verdict draft={draft} answered={answered} />
      {isGrave ? findings : null}
      <Movers draft={draft} />
      <Section title={t('checked.what')}>
        <Changes desk={desk} draft={draft} />
      </Section>
      {draft.tiers.length > 0 ? (
        <details className="fold first">
          <summary>{t('ladder')}</summary>
          <TierTable tiers={draft.tiers} />
        </details>
      ) : null}
      {isGrave ? null : findings}
      <Publish desk={desk} draft={draft} isTold={answered !== null} />
    </>
  );
}

/** Why a text without errors cannot be published as it is; null where it can. */
function useClash({ exists, taken, program }: Draft): string | null {
  const t = useWords(deskProgramWords);
  const { locale } = useReader();
  if (exists && program) return t('checked.exists', { version: program.version });
  if (taken === null) return null;
  return refusalText({ code: 'program.day_taken', args: { version: taken.version } }, locale);
}

function Verdict({ draft, answered }: { draft: Draft; answered: Answered | null }) {
  const t = useWords(deskProgramWords);
  const { errors, problems } = draft;
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  const clash = useClash(draft);
  const stale = answered?.stale ?? [];
  // A text that nobody has touched is neither ready nor refused.
  if (answered?.refusal || (!answered && errors === 0)) return null;
  return (
    <div role="status" tabIndex={-1} data-focus={answered ? '' : undefined}>
      <Notice
        state={
          errors > 0
            ? 'missing'
            : warnings > 0 || stale.length > 0 || clash || draft.past
              ? 'soon'
              : 'met'
        }
      >
        <p>
          <strong>{t('checked.title')}</strong>
        </p>
        <StaleReasons draft={draft} stale={stale} />
        <p>
          {errors > 0
            ? t('checked.errors', { count: errors })
            : clash
              ? `${t('checked.clean')} ${clash}`
              : warnings > 0
                ? t('checked.warnings', { count: warnings })
                : t('checked.ready')}
        </p>
        {draft.past && !clash ? <p>{t('checked.pastShort')}</p> : null}
      </Notice>
    </div>
  );
}

function Changes({ desk, draft }: { desk: Desk; draft: Draft }) {
  const t = useWords(deskProgramWords);
  const now = desk.versions.find((one) => one.version === desk.shown);
  const { day } = useFormats();
  const dayText = useDayText();
  const { program, changes } = draft;
  const change = (before: string | undefined, after: string) =>
    before === undefined || before === after ? after : `${before} → ${after}`;
  return (
    <div className="stack-close">
      {program ? (
        <Pairs
          of={[
            [t('version'), change(now?.version, program.version)],
            [t('effective'), change(now && day(now.effectiveFrom), dayText(program.effective))],
            [t('enforced'), change(now && day(now.enforcedFrom), dayText(program.enforced))],
          ]}
        />
      ) : null}
      {draft.different.length > 1 ? <Lines lines={draft.different} /> : null}
      {changes.length === 0 ? (
        <p className="soft">{t('checked.noFiles', { version: desk.shown ?? '' })}</p>
      ) : (
        <ul className="changes">
          {changes.map((one) => (
            <li key={one.path}>
              <code>{one.path}</code> <ChangeSaid change={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ChangeSaid({ change }: { change: FileChange }) {
  const t = useWords(deskProgramWords);
  const said =
    change.kind === 'added'
      ? t('checked.added', { count: change.lines })
      : change.kind === 'removed'
        ? t('checked.removed')
        : t('checked.altered', {
            more: change.more,
            less: change.less,
            both: change.more > 0 && change.less > 0 ? 'yes' : 'no',
          });
  return <span className="soft">{said}</span>;
}

/** Writes a calendar day of the text as the reader does. */
function useDayText() {
  const { locale } = useReader();
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'ru-RU', { dateStyle: 'long' });
  return (text: string) => day.format(Temporal.PlainDate.from(text)).replace(/\sг\.$/u, '');
}

/** A text whose day has passed judges past days anew; that is said before anything is published. */
function Past({
  days,
  enforced,
}: {
  days: { effective: string; enforced: string };
  enforced: boolean;
}) {
  const t = useWords(deskProgramWords);
  return (
    <Notice state="soon">
      <p>
        <strong>{t('checked.past', days)}</strong>
      </p>
      <ul className="bullets">
        <li>
          {t('checked.pastNow')} {t(enforced ? 'checked.pastLossNow' : 'checked.pastLoss', days)}
        </li>
        <li>{t('checked.pastThen')}</li>
        <li>{t('checked.pastKnown', days)}</li>
      </ul>
      <p>{t('checked.pastInstead')}</p>
    </Notice>
  );
}

function Publish({
  desk,
  draft,
  isTold,
}: {
  desk: Desk;
  draft: Draft;
  /** What speaks against it has been told above. */
  isTold: boolean;
}) {
  const t = useWords(deskProgramWords);
  const { day } = useFormats();
  const dayText = useDayText();
  const clash = useClash(draft);
  const { program, later } = draft;
  if (!program || draft.errors > 0) return null;
  const { version } = program;
  const days = { effective: dayText(program.effective), enforced: dayText(program.enforced) };
  if (clash !== null) return isTold ? null : <Notice state="soon">{clash}</Notice>;
  return (
    <Section title={t('checked.publish', { version })}>
      <div className="stack-close">
        {draft.past ? (
          <Past days={days} enforced={draft.enforced} />
        ) : (
          <p className="prose">{t('checked.publishText', days)}</p>
        )}
        <p className="prose">{t('checked.stays')}</p>
        {later ? (
          <Notice state="soon">
            {t('checked.never', { other: later.version, day: day(later.effectiveFrom) })}
          </Notice>
        ) : null}
        {draft.told ? <SeenFields told={draft.told} /> : null}
        {desk.mayPublish ? (
          <button className="button button-main" name="intent" value="publish">
            {t('checked.button', { version })}
          </button>
        ) : (
          <p className="soft">{t('checked.readOnly')}</p>
        )}
      </div>
    </Section>
  );
}
