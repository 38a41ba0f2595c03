import { defineWords } from './define.ts';

/** A standing told in sentences, for the command line, reports and mails. */
export const explanationWords = defineWords(
  {
    held: {
      since: '{organisation} has been {tier} since {day}.',
      none: '{organisation} has no tier on {day}.',
      undecided:
        'No decision on {organisation} is recorded. On {day} the requirements yield {tier}.',
      due: 'The requirements yield {tier}; the change is due.',
      through: 'That holds through {day} if nothing more happens.',
      forever: 'Nothing on record ends it.',
    },
    noTier: 'no tier',
    orHigher: '{what} or a higher level',
    tier: { met: '{tier}: reached.', missing: '{tier}: not reached.' },
    through: 'Holds through {day}.',
    from: 'Will be met from {day}.',
    counts: {
      through: '{person} counts through {day}.',
      forever: '{person} counts without an end.',
    },
    group: {
      all: '{need, plural, =0 {Nothing is asked for.} other {All {need} of these: {have} met.}}',
      any: 'Any one of these: {have} met.',
      atLeast: 'At least {need} of these {of}: {have} met.',
      not: 'This must not be so:',
      steps: 'These steps, one after the other: {have} of {need} done.',
      when: 'Either the first does not apply, or the second holds:',
      forEach:
        '{need, plural, =0 {Nothing is asked for.} other {For each that applies: {have} of {need} in order.}}',
    },
    leaf: {
      people: {
        met: '{have, plural, one {# person holds} other {# people hold}} {what}; {need, plural, one {one is} other {# are}} needed.',
        missing:
          '{have} of {need} {need, plural, one {person holds} other {people hold}} {what}; {more, plural, one {one more is} other {# more are}} needed.',
      },
      holds: { met: '{what} is held.', missing: '{what} is not held.' },
      completed: { met: '{what} is completed.', missing: '{what} is not completed.' },
      passed: { met: '{what} is passed.', missing: '{what} is not passed.' },
      agreed: { met: '{what} is accepted.', missing: '{what} is not accepted.' },
      count: {
        met: '{what}: {have}; {need, plural, one {one is} other {# are}} needed.',
        missing:
          '{what}: {have} of {need}; {more, plural, one {one more is} other {# more are}} needed.',
      },
      amount: {
        met: '{what}: {have}; {need} needed.',
        missing: '{what}: {have} of {need}.',
        nothing: '{what}: there is nothing to measure yet; {need} needed.',
        unknown: '{what}: how much is needed depends on what the company has not declared.',
        sample: 'Measured over {have}, with at least {need} needed.',
        part: '{id} {have}',
        least: '{id} {have} of at least {need}',
      },
    },
    declared: 'Part of this is what the company itself declares.',
    counted: {
      deal: 'Closed deals',
      implementation: 'Implementations',
      reference: 'Customer references',
      survey: 'Surveys',
      validation: 'Validations',
      event: 'Events',
      application: 'Applications',
      offering: 'Offerings',
      account: 'Customers looked after',
      about: '{what} ({subject})',
    },
    next: { title: 'What is missing for {tier}:', nothing: 'Nothing is missing for {tier}.' },
    top: 'There is no higher tier.',
    past: {
      title: 'What was decided:',
      promotion: '{day}: rise from {from} to {to}.',
      demotion: '{day}: fall from {from} to {to}.',
    },
    future: {
      title: 'What will change if nothing more happens:',
      none: 'Nothing on record will change the tier.',
      change: '{day}: {from} becomes {to}.',
    },
    cause: {
      credential: { gained: '{person}: {what} begins.', ended: '{person}: {what} ends.' },
      affiliation: {
        gained: '{person}, who holds {what}, joins.',
        ended: '{person}, who held {what}, leaves.',
      },
      other: { gained: '{what}: one begins to count.', ended: '{what}: one ceases to count.' },
      text: '{what} is asked for and missing.',
    },
  },
  {
    held: {
      since: '{organisation}: статус «{tier}» с {day}.',
      none: '{organisation}: на {day} статуса нет.',
      undecided: '{organisation}: решений не записано. По требованиям на {day} выходит «{tier}».',
      due: 'По требованиям выходит «{tier}»; решение предстоит.',
      through: 'Так останется по {day} включительно, если больше ничего не произойдёт.',
      forever: 'По имеющимся данным ничто этого не прекратит.',
    },
    noTier: 'без статуса',
    orHigher: '{what} или выше',
    tier: { met: '{tier}: достигнут.', missing: '{tier}: не достигнут.' },
    through: 'Выполняется по {day} включительно.',
    from: 'Будет выполнено с {day}.',
    counts: {
      through: '{person}: учитывается по {day} включительно.',
      forever: '{person}: учитывается бессрочно.',
    },
    group: {
      all: '{need, plural, =0 {Ничего не требуется.} other {Всё перечисленное: выполнено {have} из {need}.}}',
      any: 'Любое из перечисленного: выполнено {have}.',
      atLeast: 'Не менее {need} из {of}: выполнено {have}.',
      not: 'Этого быть не должно:',
      steps: 'Шаги по порядку: пройдено {have} из {need}.',
      when: 'Или первое не имеет места, или выполнено второе:',
      forEach:
        '{need, plural, =0 {Ничего не требуется.} other {Для каждого, что имеет место: в порядке {have} из {need}.}}',
    },
    leaf: {
      people: {
        met: '{what}: {have, plural, one {есть # человек} few {есть # человека} other {есть # человек}}; нужно {need}.',
        missing:
          '{what}: есть {have} из {need}; {more, plural, one {нужен ещё # человек} few {нужны ещё # человека} other {нужно ещё # человек}}.',
      },
      holds: { met: '{what}: есть.', missing: '{what}: нет.' },
      completed: { met: '{what}: пройдено.', missing: '{what}: не пройдено.' },
      passed: { met: '{what}: сдано.', missing: '{what}: не сдано.' },
      agreed: { met: '{what}: принято.', missing: '{what}: не принято.' },
      count: {
        met: '{what}: есть {have}, нужно {need}.',
        missing: '{what}: есть {have} из {need}, не хватает {more}.',
      },
      amount: {
        met: '{what}: {have}; нужно {need}.',
        missing: '{what}: {have} из {need}.',
        nothing: '{what}: измерять пока нечего; нужно {need}.',
        unknown: '{what}: сколько нужно, зависит от того, чего компания не заявила.',
        sample: 'Измерено по {have}, нужно не меньше {need}.',
        part: '{id} — {have}',
        least: '{id} — {have} из не менее {need}',
      },
    },
    declared: 'Часть этого заявлена самой компанией.',
    counted: {
      deal: 'Закрытые сделки',
      implementation: 'Внедрения',
      reference: 'Отзывы клиентов',
      survey: 'Опросы',
      validation: 'Проверки',
      event: 'События',
      application: 'Заявки',
      offering: 'Предложения',
      account: 'Заказчики на сопровождении',
      about: '{what} ({subject})',
    },
    next: {
      title: 'Чего не хватает до статуса «{tier}»:',
      nothing: 'До статуса «{tier}» всё есть.',
    },
    top: 'Более высокого статуса нет.',
    past: {
      title: 'Что было решено:',
      promotion: '{day}: повышение, {from} → {to}.',
      demotion: '{day}: понижение, {from} → {to}.',
    },
    future: {
      title: 'Что изменится, если больше ничего не произойдёт:',
      none: 'По имеющимся данным статус не изменится.',
      change: '{day}: {from} → {to}.',
    },
    cause: {
      credential: {
        gained: '{person}: {what} начинает действовать.',
        ended: '{person}: {what} перестаёт действовать.',
      },
      affiliation: {
        gained: '{person} приходит в компанию; сертификат {what}.',
        ended: '{person} уходит из компании; сертификат {what}.',
      },
      other: { gained: '{what}: начинает учитываться.', ended: '{what}: перестаёт учитываться.' },
      text: '{what}: требуется, но не хватает.',
    },
  },
);
