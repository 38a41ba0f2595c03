import { deskWords } from '@guildmark/words/portal/desk.ts';
import type { Operations } from '@guildmark/server';
import { StateShape } from './StateMark.tsx';
import { useTierTitle } from './HeldStatement.tsx';
import { useFormats, useKept, useWords } from './reader.ts';

type Told = Extract<
  Awaited<ReturnType<Operations['standing']['effectOfRevoking']>>,
  { ok: true }
>['value'];
type Effect = Told['effects'][number];

/** What an act would change, one organisation a line, worst first: tiers that go, then tiers that last less long. */
export function EffectList({
  effects,
  linked = true,
}: {
  effects: Effect[];
  /** The names lead to the office's pages, which only the office may open. */
  linked?: boolean;
}) {
  const moves = effects.filter((one) => one.from !== one.to);
  const shorter = effects.filter((one) => one.from === one.to);
  return (
    <ul className="effects">
      {[...moves, ...shorter].map((effect) => (
        <li key={effect.organisation}>
          <StateShape state={effect.from === effect.to ? 'soon' : 'missing'} />
          <p>
            <EffectSentence effect={effect} linked={linked} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function EffectSentence({ effect, linked }: { effect: Effect; linked: boolean }) {
  const t = useWords(deskWords);
  const kept = useKept();
  const { lastDay } = useFormats();
  const title = useTierTitle();
  const { from, to, name, slug, lasts } = effect;
  const named = {
    organisation: name,
    company: (text: React.ReactNode) =>
      linked ? <a href={kept(`/office/partners/${slug}`)}>{text}</a> : <strong>{text}</strong>,
  };
  const day = (at: number | null) => (at === null ? 'none' : lastDay(at));
  if (from !== to) {
    const key = to === null ? 'credential.losesAll' : 'credential.loses';
    return t.rich(key, { ...named, from: title(from), to: title(to) });
  }
  return (
    <>
      {t.rich('credential.keeps', { ...named, tier: title(from), after: day(lasts.after) })}{' '}
      <span className="soft">({t('credential.before', { before: day(lasts.before) })})</span>
    </>
  );
}
