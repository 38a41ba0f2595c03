import { translator } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import { peopleWords } from '@guildmark/words/portal/people.ts';
import { recordWords } from '@guildmark/words/portal/record.ts';
import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import { verifyWords } from '@guildmark/words/portal/verify.ts';

/** What the journey looks for on pages, in the words that the pages themselves use. */
export const says = {
  people: translator(peopleWords, 'en'),
  record: translator(recordWords, 'en'),
  exam: translator(examPageWords, 'en'),
  standing: translator(standingPageWords, 'en'),
  verify: translator(verifyWords, 'en'),
};
