import type { NewsKind } from '@guildmark/server';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import type { Typed } from './answer.ts';
import { Field, Select, TextArea } from './Field.tsx';
import { fieldId, useForm } from './Form.tsx';
import type { NewsChoices } from './news-desk.ts';
import { takesPlace } from './news-kinds.ts';
import { useNames, useReader, useRegion, useWords } from './reader.ts';

interface Shown {
  kind: NewsKind;
  choices: NewsChoices;
  typed: Typed;
}

/** The fields of an item of news: what it says, when and where, whom it concerns and for how long. */
export function NewsFields(shown: Shown) {
  return (
    <>
      <Texts {...shown} />
      {takesPlace(shown.kind) ? <WhenAndWhere {...shown} /> : null}
      <Whom {...shown} />
      <Days {...shown} />
    </>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="form-part">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function Texts({ kind, choices: { locales }, typed }: Shown) {
  const t = useWords(newsPageWords);
  const { locale } = useReader();
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <Part title={t('form.texts')}>
      {locales.map((language) => {
        const named = { language: languages.of(language) ?? language };
        return (
          <div key={language} className="stack-close">
            <Field
              name={`title-${language}`}
              lang={language}
              label={t('form.heading', named)}
              defaultValue={typed[`title-${language}`]}
              required
            />
            <TextArea
              name={`body-${language}`}
              lang={language}
              rows={7}
              label={t('form.body', named)}
              hint={language === locales[0] ? t('form.bodyHint') : undefined}
              defaultValue={typed[`body-${language}`]}
              required
            />
          </div>
        );
      })}
      {takesPlace(kind) ? null : <LinkField kind={kind} typed={typed} />}
    </Part>
  );
}

function LinkField({ kind, typed }: Pick<Shown, 'kind' | 'typed'>) {
  const t = useWords(newsPageWords);
  return (
    <Field
      name="link"
      type="url"
      label={t(kind === 'webinar' ? 'form.joinLink' : 'form.link')}
      hint={t('form.linkHint')}
      defaultValue={typed['link']}
    />
  );
}

function WhenAndWhere({ kind, choices: { zones }, typed }: Shown) {
  const t = useWords(newsPageWords);
  const chosen = typed['zone'] ?? '';
  const all = zones.includes(chosen) || chosen === '' ? zones : [chosen, ...zones];
  return (
    <Part title={t('form.takesPlace')}>
      <div className="form-line">
        <Field
          name="starts"
          type="datetime-local"
          label={t('form.starts')}
          defaultValue={typed['starts']}
          required
        />
        <Field
          name="ends"
          type="datetime-local"
          label={t('form.ends')}
          defaultValue={typed['ends']}
          required
        />
      </div>
      <Select
        name="zone"
        label={t('form.zone')}
        hint={t('form.zoneHint')}
        defaultValue={chosen}
        options={all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <Field
        name="place"
        label={t('form.place')}
        hint={kind === 'webinar' ? t('form.placeHint') : undefined}
        defaultValue={typed['place']}
      />
      <LinkField kind={kind} typed={typed} />
    </Part>
  );
}

function Whom({ choices: { regions, competencies, tiers }, typed }: Shown) {
  const t = useWords(newsPageWords);
  const name = useNames();
  return (
    <Part title={t('whom.title')}>
      <p className="field-hint">{t('form.whomHint')}</p>
      <Ticks title={t('form.regions')} name="region" of={regions} typed={typed} />
      <Select
        name="tier"
        label={t('form.tier')}
        defaultValue={typed['tier']}
        options={[
          { value: '', label: t('form.anyTier') },
          ...tiers.map((id) => ({ value: id, label: t('whom.tier', { tier: name(id) }) })),
        ]}
      />
      {competencies.length > 0 ? (
        <Ticks title={t('form.competencies')} name="competency" of={competencies} typed={typed} />
      ) : null}
    </Part>
  );
}

/** Several of some: each a box to tick, which stays as it was after a refusal. */
function Ticks({
  title,
  name,
  of,
  typed,
}: {
  title: string;
  name: string;
  of: string[];
  typed: Typed;
}) {
  const { intent, answer } = useForm();
  const named = useNames();
  const region = useRegion();
  const shown = answer?.typed ?? typed;
  return (
    <fieldset id={fieldId(intent, name)}>
      <legend>{title}</legend>
      <div className="ticks">
        {of.map((each) => (
          <label key={each} className="check">
            <input
              type="checkbox"
              name={`${name}:${each}`}
              value="yes"
              defaultChecked={shown[`${name}:${each}`] !== undefined}
            />
            <span>{name === 'region' ? region(each) : named(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Days({ choices: { zone }, typed }: Shown) {
  const t = useWords(newsPageWords);
  return (
    <Part title={t('form.days')}>
      <Field
        name="from"
        type="date"
        label={t('form.from')}
        hint={t('form.fromHint', { zone })}
        defaultValue={typed['from']}
        required
      />
      <Field
        name="until"
        type="date"
        label={t('form.until')}
        hint={t('form.untilHint')}
        defaultValue={typed['until']}
      />
    </Part>
  );
}
