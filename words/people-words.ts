import { defineWords } from './define.ts';

/** People who count by what they hold, completed or passed. */
export const peopleWords = defineWords(
  {
    person: 'one person holding {what}',
    did: {
      people: 'people who {what}',
      awards: 'people who {what}, once for each of these',
      credentials: 'people who {what}, each of these once',
      person: 'one person who {what}',
      holding: '{one, select, yes {holds} other {hold}} {what}',
      completed: 'completed {what}',
      passed: 'passed {what}',
    },
  },
  {
    person: 'один человек, у которого есть {what}',
    did: {
      people: 'люди, которые {what}',
      awards: 'люди, которые {what}, отдельно за каждое из этого',
      credentials: 'люди, которые {what}, каждое из этого один раз',
      person: 'один человек, который {what}',
      holding: '{one, select, yes {имеет} other {имеют}} {what}',
      completed: '{one, select, yes {прошёл} other {прошли}} {what}',
      passed: '{one, select, yes {сдал} other {сдали}} {what}',
    },
  },
);
