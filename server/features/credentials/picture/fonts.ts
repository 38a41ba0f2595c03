import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A typeface with the signs it is for. All are serif, so that names of any script look like one hand. */
interface Face {
  family: string;
  package: string;
  files: string[];
  /** Letters that only this face has; absent for the main face. */
  letters?: RegExp;
}

const weights = (name: string) => [
  `400Regular/${name}_400Regular.ttf`,
  `700Bold/${name}_700Bold.ttf`,
];

const main: Face = {
  family: 'PT Serif',
  package: 'pt-serif',
  files: [...weights('PTSerif'), '400Regular_Italic/PTSerif_400Regular_Italic.ttf'],
};

/** In the order in which they are tried. The CJK faces are large, so one weight of each has to do. */
const others: Face[] = [
  {
    family: 'Noto Naskh Arabic',
    package: 'noto-naskh-arabic',
    files: weights('NotoNaskhArabic'),
    letters: /\p{Script=Arabic}/u,
  },
  {
    family: 'Noto Serif Hebrew',
    package: 'noto-serif-hebrew',
    files: weights('NotoSerifHebrew'),
    letters: /\p{Script=Hebrew}/u,
  },
  {
    family: 'Noto Serif Devanagari',
    package: 'noto-serif-devanagari',
    files: weights('NotoSerifDevanagari'),
    letters: /\p{Script=Devanagari}/u,
  },
  {
    family: 'Noto Serif KR',
    package: 'noto-serif-kr',
    files: ['400Regular/NotoSerifKR_400Regular.ttf'],
    letters: /\p{Script=Hangul}/u,
  },
  {
    family: 'Noto Serif JP',
    package: 'noto-serif-jp',
    files: ['400Regular/NotoSerifJP_400Regular.ttf'],
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  {
    family: 'Noto Serif SC',
    package: 'noto-serif-sc',
    files: ['400Regular/NotoSerifSC_400Regular.ttf'],
    letters: /\p{Script=Han}/u,
  },
];

/** Greek, Vietnamese, and every Latin or Cyrillic letter beyond the main face. */
const wide: Face = {
  family: 'Noto Serif',
  package: 'noto-serif',
  files: weights('NotoSerif'),
};

/** What the main face has: Latin of Europe, Cyrillic of the main languages, punctuation. */
const covered =
  /^[\u0020-\u017F\u0400-\u045F\u0490\u0491\u2010-\u2026\u2030\u2039\u203A\u20AC\u2116\u2122]*$/u;

export interface Fonts {
  /** Families in the order in which a letter is looked for. */
  families: string[];
  files: string[];
}

/** The faces that a text needs, and no more: names in most scripts cost nothing beyond the main face. */
export function fontsFor(text: string): Fonts {
  const east = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
  const faces = others.filter(
    // Han letters among kana or Hangul are drawn as there; alone they are read as Chinese
    ({ family, letters }) => letters?.test(text) && !(family === 'Noto Serif SC' && east),
  );
  const foreign = new RegExp(
    `[${faces.map(({ letters }) => letters?.source.replace(/^\[|\]$/g, '')).join('')}\\p{M}]`,
    'gu',
  );
  const rest = faces.length > 0 ? text.replace(foreign, '') : text;
  const han = east ? rest.replaceAll(/\p{Script=Han}/gu, '') : rest;
  // one face for the whole name: a single borrowed letter in a word is worse than another face
  const base = covered.test(han) ? [main] : [wide, main];
  const all = [...base, ...faces];
  return { families: all.map(({ family }) => family), files: all.flatMap(filesOf) };
}

const filesOf = ({ package: name, files }: Face): string[] => {
  const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  return files.map((file) => join(folder, file));
};

/** Whether a text is read from the right: its first letter decides. */
export const isRightToLeft = (text: string): boolean =>
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
