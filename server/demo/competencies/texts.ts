import { readFileSync } from 'node:fs';
import { bundledFiles } from '../../features/programs/bundled.ts';
import { dayBefore, type Calendar } from '../calendar.ts';

/** The bundled program that rests on competencies. */
export const competencyProgram = 'partner-program-2014';

/** The number of the edition that the vendor of the demo publishes after the bundled one. */
export const secondEdition = '2.0.0';

/** How many days before today the second edition is published and takes effect. */
export const editionDays = { published: 330, effective: 300 };
/** So many days from today every company has gone over to it. */
const latestInDays = 240;

const changed = ['levels.yaml', 'review.yaml'];
const read = (file: string) => readFileSync(new URL(`./edition/${file}`, import.meta.url), 'utf8');

/**
 * The files of the second edition: the bundled text with reviews, probation and waivers. Companies adopt it
 * when their term is renewed, so that both editions are alive today.
 */
export function secondEditionFiles(calendar: Calendar): Record<string, string> {
  const files = bundledFiles(competencyProgram);
  const program = files['program.yaml'] ?? '';
  const published = dayBefore(calendar, editionDays.published);
  const effective = dayBefore(calendar, editionDays.effective);
  const dates = `dates:
  published: ${published}
  effective: { reading: launch, of: { october: ${effective}, may: ${published} } }
  enforced: ${effective}
  adoption: { at: renewal, early: true, latest: ${dayBefore(calendar, -latestInDays)} }
`;
  return {
    ...files,
    ...Object.fromEntries(changed.map((file) => [file, read(file)])),
    'program.yaml': program
      .replace(/^version: .*$/mu, `version: ${secondEdition}`)
      .replace(/^dates:[^\n]*\n(?: {2}[^\n]*\n)+/mu, dates),
    'competencies.yaml': (files['competencies.yaml'] ?? '').replace(
      /( {2}mobility:[\s\S]*?levels: \{ principal: \{\}, expert: )\{\}/u,
      '$1{ grantedBy: invitation }',
    ),
  };
}
