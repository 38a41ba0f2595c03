import { defineWords } from '../define.ts';

/** What a requirement asks, what there is, and until when: one sentence a node. */
export const requirementWords = defineWords(
  {
    ask: {
      people: '{need, plural, one {# person holds} other {# people hold}} {credentials}',
      peopleBy: 'People who hold {credentials}: {need}',
      orHigher: '{credentials} or higher',
      holds: 'Hold {credentials}',
      completed: 'Complete {course}',
      passed: 'Pass {exam}',
      agreed: 'Accept {agreement}',
      count: {
        deal: '{need, plural, one {# closed deal} other {# closed deals}}',
        implementation: '{need, plural, one {# implementation} other {# implementations}}',
        supervised:
          '{need, plural, one {# supervised implementation} other {# supervised implementations}}',
        independent:
          '{need, plural, one {# independent implementation} other {# independent implementations}}',
        reference: '{need, plural, one {# customer reference} other {# customer references}}',
        survey: '{need, plural, one {# survey} other {# surveys}}',
        validation: '{need, plural, one {# validation} other {# validations}}',
        event: '{need, plural, one {# event} other {# events}}',
        application: '{need, plural, one {# application} other {# applications}}',
        offering: '{need, plural, one {# offering} other {# offerings}}',
        account: '{need, plural, one {# customer looked after} other {# customers looked after}}',
      },
      all: 'All of these',
      within: '{what} within {time}',
      nothing: 'Nothing is asked',
      any: 'Any one of these',
      atLeast: 'At least {need, number} of these {of, number}',
      not: 'Not this',
    },
    have: '{have} of {need}',
    haveMore: '{have}, {need} needed',
    more: '{count, plural, one {One more} other {# more}}',
    holdsThroughPlain: 'Holds through {day} if nothing happens.',
    holdsFrom: 'Will be met from {day}.',
    state: {
      met: 'met',
      missing: 'missing',
      soon: 'met, not for long',
      unknown: 'unknown',
    },
    personThrough: 'through {day}',
    personNoEnd: 'no end date',
  },
  {
    ask: {
      people: '{credentials} — у {need, plural, one {# человека} other {# человек}}',
      peopleBy: '{credentials}, число людей: {need}',
      orHigher: '{credentials} или выше',
      holds: 'Сертификат {credentials}',
      completed: 'Пройти курс {course}',
      passed: 'Сдать: {exam}',
      agreed: 'Принять: {agreement}',
      count: {
        deal: '{need, plural, one {# закрытая сделка} few {# закрытые сделки} other {# закрытых сделок}}',
        implementation: '{need, plural, one {# внедрение} few {# внедрения} other {# внедрений}}',
        supervised:
          '{need, plural, one {# внедрение под наблюдением} few {# внедрения под наблюдением} other {# внедрений под наблюдением}}',
        independent:
          '{need, plural, one {# самостоятельное внедрение} few {# самостоятельных внедрения} other {# самостоятельных внедрений}}',
        reference:
          '{need, plural, one {# отзыв клиента} few {# отзыва клиентов} other {# отзывов клиентов}}',
        survey: '{need, plural, one {# опрос} few {# опроса} other {# опросов}}',
        validation: '{need, plural, one {# проверка} few {# проверки} other {# проверок}}',
        event: '{need, plural, one {# событие} few {# события} other {# событий}}',
        application: '{need, plural, one {# заявка} few {# заявки} other {# заявок}}',
        offering: '{need, plural, one {# предложение} few {# предложения} other {# предложений}}',
        account:
          '{need, plural, one {# заказчик на сопровождении} few {# заказчика на сопровождении} other {# заказчиков на сопровождении}}',
      },
      all: 'Всё перечисленное',
      within: '{what} за последние {time}',
      nothing: 'Ничего не требуется',
      any: 'Любое из перечисленного',
      atLeast: 'Не менее {need, number} из {of, number}',
      not: 'Этого быть не должно',
    },
    have: '{have} из {need}',
    haveMore: '{have}, нужно {need}',
    more: 'Ещё {count, number}',
    holdsThroughPlain: 'Выполняется по {day} включительно, если ничего не произойдёт.',
    holdsFrom: 'Будет выполнено с {day}.',
    state: {
      met: 'выполнено',
      missing: 'не хватает',
      soon: 'выполнено, но ненадолго',
      unknown: 'неизвестно',
    },
    personThrough: 'по {day}',
    personNoEnd: 'без срока',
  },
);
