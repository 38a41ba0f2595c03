import { shellWords } from '@guildmark/words/portal/shell.ts';
import { Brand, BrandMark } from './Brand.tsx';
import { Preferences } from './Preferences.tsx';
import { type Reader, useKept, useReader, useWords } from './reader.ts';

interface Place {
  href: string;
  label: string;
  /** Of several programs it shows the one that is shown now. */
  byProgram?: boolean;
}
interface Area {
  title: string;
  places: Place[];
}

const byProgram = new Set([
  'overview',
  'partners',
  'rankings',
  'credentials',
  'campaigns',
  'news',
  'program',
]);

/** The areas open to this person, each with its pages: their own record, each company, the office. */
function useAreas(person: NonNullable<Reader['person']>): Area[] {
  const t = useWords(shellWords);
  const record = {
    title: t('areas.candidate'),
    places: [
      { href: '/me', label: t('candidate.record') },
      { href: '/me/exams', label: t('candidate.exams') },
      { href: '/me/companies', label: t('candidate.companies') },
      { href: '/me/settings', label: t('candidate.settings') },
    ],
  };
  const companies = person.companies.map((company) => ({
    title: company.name,
    places: [
      { href: `/companies/${company.slug}`, label: t('partner.standing') },
      { href: `/companies/${company.slug}/people`, label: t('partner.people') },
      { href: `/companies/${company.slug}/news`, label: t('partner.news') },
    ],
  }));
  const pages = [
    'overview',
    'partners',
    'rankings',
    'people',
    'credentials',
    'campaigns',
    'news',
    'exams',
    'program',
    'roles',
  ] as const;
  const office = {
    title: t('areas.office'),
    places: pages.map((page) => ({
      href: page === 'overview' ? '/office' : `/office/${page}`,
      byProgram: byProgram.has(page),
      label: t(`office.${page}`),
    })),
  };
  return [...(person.office ? [office] : []), record, ...companies];
}

/** Pages that belong to a place by what they are about, not by their address. */
const elsewhere: [prefix: string, place: string][] = [
  ['/me/sittings/', '/me/exams'],
  ['/me/courses/', '/me/exams'],
  ['/office/sittings/', '/office/exams'],
  ['/office/scores', '/office/exams'],
];

/** The longest address that the present one lies under: the place to mark in the rail. */
function currentPlace(areas: Area[], here: string): string | undefined {
  const address = here.split('?')[0] ?? '/';
  const path = elsewhere.find(([prefix]) => address.startsWith(prefix))?.[1] ?? address;
  return areas
    .flatMap((area) => area.places.map((place) => place.href))
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** The frame of the signed-in areas: a rail with places, the content beside it. */
export function AreaFrame({ children }: { children: React.ReactNode }) {
  const { person, vendor } = useReader();
  const t = useWords(shellWords);
  if (!person) return <main id="content">{children}</main>;
  return (
    <div className="frame">
      <header className="rail">
        <Brand name={vendor} />
        <details className="rail-menu">
          <summary>
            <span className="brand">
              <BrandMark />
              <span>{vendor}</span>
            </span>
            <span>{t('menu')}</span>
          </summary>
          <div className="rail-inside">
            <Places person={person} />
            <div className="rail-foot stack-close">
              <p>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>
              </p>
              <form method="post" action="/sign-out">
                <button className="link-button">{t('signOut')}</button>
              </form>
              <p>
                <a href="/verify">{t('verify')}</a>
              </p>
              <Preferences />
            </div>
          </div>
        </details>
      </header>
      <main id="content">{children}</main>
    </div>
  );
}

function Places({ person }: { person: NonNullable<Reader['person']> }) {
  const { here } = useReader();
  const kept = useKept();
  const areas = useAreas(person);
  const current = currentPlace(areas, here);
  return areas.map((area) => (
    <nav key={area.places[0]?.href} aria-label={area.title}>
      <h2>{area.title}</h2>
      <ul className="places">
        {area.places.map((place) => (
          <li key={place.href}>
            <a
              href={place.byProgram ? kept(place.href) : place.href}
              aria-current={current === place.href ? 'page' : undefined}
            >
              {place.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ));
}
