const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What a reader takes for the first letter of a word, whatever its script. */
const firstLetter = (word: string | undefined): string =>
  word === undefined ? '' : (letters.segment(word)[Symbol.iterator]().next().value?.segment ?? '');

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = firstLetter(words[0]);
  // Letters as wide as they are high leave room for one.
  const last = words.length > 1 && !wide.test(first) ? words.at(-1) : undefined;
  return `${first}${firstLetter(last)}`.toLocaleUpperCase();
}

/** A person: initials and name, with a note such as a date. */
export function Person({
  name,
  note,
  href,
}: {
  name: string;
  note?: React.ReactNode;
  href?: string | undefined;
}) {
  return (
    <span className="person">
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>
        {href ? (
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        {note ? (
          <>
            {' '}
            <span className="person-until">{note}</span>
          </>
        ) : null}
      </span>
    </span>
  );
}
