import { shellWords } from '@guildmark/words/portal/shell.ts';
import { Brand } from './Brand.tsx';
import { Preferences } from './Preferences.tsx';
import { useReader, useWords } from './reader.ts';

/** The frame of public pages: a masthead, the content, a foot with language and colours. */
export function PublicFrame({ children }: { children: React.ReactNode }) {
  const { person, program, vendor, here } = useReader();
  const t = useWords(shellWords);
  const links = [
    ...(program ? [{ href: `/programs/${program.id}`, label: t('program') }] : []),
    { href: '/verify', label: t('verify') },
    person === null
      ? { href: '/sign-in', label: t('signIn') }
      : person.office
        ? { href: '/office', label: t('areas.office') }
        : { href: '/me', label: t('areas.candidate') },
  ];
  return (
    <div className="public">
      <header className="masthead">
        <div className="masthead-inner">
          <Brand name={vendor || 'Guildmark'} />
          <nav aria-label={t('menu')}>
            <ul className="masthead-links">
              {links.map((link) => (
                <li key={link.href}>
                  <a
                    className="quiet"
                    href={link.href}
                    aria-current={here.split('?')[0] === link.href ? 'page' : undefined}
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="content">{children}</main>
      <footer className="footer">
        <span>{t('own')}</span>
        <a href="/developers">{t('api')}</a>
        <Preferences />
      </footer>
    </div>
  );
}
