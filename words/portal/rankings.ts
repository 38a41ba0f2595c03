import { defineWords } from '../define.ts';

/** The office's page of rankings, and a company's own place on the page of its standing. */
export const rankingPageWords = defineWords(
  {
    title: 'Rankings',
    lead: 'Who is at which place in the rankings that the text goes by, as they were made.',
    ranking: 'Ranking',
    of: '{day}: {title}',
    group: 'Population',
    place: 'Place',
    noPlace: 'no place',
    company: 'Company',
    amount: 'Counted',
    best: 'Among the best',
    yes: 'yes',
    summary:
      '{size, plural, one {One company takes} other {# companies take}} part. {places, plural, one {There is one place} other {There are # places}} for the best{cutoff, select, none {, and nobody has it} other {, which {best, plural, one {one company has} other {# companies have}} with {cutoff} or more}}.',
    cutOnly: 'Of this ranking it is on record where it is cut, and not who is where.',
    nobody: 'Nobody takes part in this ranking.',
    noText: 'The text goes by no ranking',
    noTextText:
      'Where a tier asks for a rank within a population, the ranking stands here when it is made.',
    none: 'No ranking has been made yet',
    noneText:
      'A ranking is made as its period begins, or when the text takes effect, and then stands here with all its places.',
    own: {
      title: 'Places in rankings',
      note: 'As the latest rankings were made. They hold until the next ones.',
    },
  },
  {
    title: 'Рейтинги',
    lead: 'Кто на каком месте в рейтингах, на которые опирается текст; так, как они были составлены.',
    ranking: 'Рейтинг',
    of: '{day}: {title}',
    group: 'Группа компаний',
    place: 'Место',
    noPlace: 'без места',
    company: 'Компания',
    amount: 'Засчитано',
    best: 'Среди лучших',
    yes: 'да',
    summary:
      'Компаний в рейтинге — {size, number}, мест для лучших — {places, number}{cutoff, select, none {; среди лучших пока никого} other {; среди лучших — {best, number}, у каждой не меньше {cutoff}}}.',
    cutOnly: 'Об этом рейтинге известно, где проходит граница, но не кто на каком месте.',
    nobody: 'В этом рейтинге никто не участвует.',
    noText: 'Рейтингов в тексте нет',
    noTextText: 'Если статус требует места в рейтинге, составленный рейтинг появится здесь.',
    none: 'Рейтингов ещё не составляли',
    noneText:
      'Рейтинг составляется в начале своего периода или со дня, когда текст вступает в силу, и появляется здесь со всеми местами.',
    own: {
      title: 'Места в рейтингах',
      note: 'По последним рейтингам. Они действуют, пока не составлены следующие.',
    },
  },
);
