import { shellWords } from '@guildmark/words/portal/shell.ts';
import { type Theme, useReader, useWords } from './reader.ts';

/** Language and colours: each is a button that posts, so it works without scripts and remembers. */
export function Preferences() {
  const { locale, theme, here } = useReader();
  const t = useWords(shellWords);
  const themes: [Theme, string][] = [
    ['system', t('themeSystem')],
    ['light', t('themeLight')],
    ['dark', t('themeDark')],
  ];
  return (
    <form method="post" action="/preferences" className="preferences">
      <input type="hidden" name="back" value={here} />
      <fieldset className="choice">
        <legend className="hidden-visually">{t('language')}</legend>
        {(['en', 'ru'] as const).map((code) => (
          <button key={code} name="locale" value={code} lang={code} aria-pressed={locale === code}>
            {code === 'en' ? 'English' : 'Русский'}
          </button>
        ))}
      </fieldset>
      <fieldset className="choice">
        <legend className="hidden-visually">{t('theme')}</legend>
        {themes.map(([value, label]) => (
          <button key={value} name="theme" value={value} aria-pressed={theme === value}>
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
