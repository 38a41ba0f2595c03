import { defineWords } from './define.ts';

/** What would be if something happened, told in sentences. */
export const whatIfWords = defineWords(
  {
    title: 'If this happens on {day}:',
    leaves: '{person} leaves.',
    joins: '{person} joins.',
    passes: '{person} passes {what}.',
    completes: '{person} completes {what}.',
    earns: '{person} earns {what}.',
    loses: '{person} loses {what}.',
    ends: 'What {what} records ends.',
    happens: {
      deal: 'A deal closes',
      implementation: 'An implementation is delivered',
      reference: 'A customer reference arrives',
      survey: 'A survey is answered',
      validation: 'A validation is passed',
      application: 'An application is made',
      offering: 'An offering is added',
      account: 'A customer is taken on',
      event: 'An event is recorded',
      waiver: 'A waiver is granted',
    },
    with: '{what}: {list}.',
    plain: '{what}.',
    becomes:
      '{name}{several, select, yes {: {value} is added} other { becomes {value}}}{day, select, none {} other {, through {day}}}.',
    through: 'through {day}',
    awarded: '{person} then earns {what}, through {day}.',
    waits: '{person} then has earned {what} but for the agreement, which is not accepted.',
    rises: '{organisation} rises from {from} to {to}.',
    falls: '{organisation} falls from {from} to {to}.',
    stays: '{organisation} keeps {tier}.',
    begins: '{organisation} reaches {to}.',
    ceases: '{organisation} loses {from}.',
    without: '{organisation} still has no tier.',
    byText: {
      rises: 'By the requirements, {organisation} rises from {from} to {to}.',
      falls: 'By the requirements, {organisation} falls from {from} to {to}.',
      begins: 'By the requirements, {organisation} reaches {to}.',
      ceases: 'By the requirements, {organisation} loses {from}.',
      level: 'By the requirements, {what}: {from} becomes {to}.',
    },
    untilThen: {
      tier: '{tier} stays until a review decides.',
      none: 'Until a review decides, there is no tier.',
    },
    version: 'Version {version} applies then.',
    ahead: 'What follows by the reviews of the text, if it stays so:',
    aheadAsHeld:
      'What follows by the reviews of the text, if it stays so (no decision is recorded; {tier} is taken as held on {day}):',
    lasts:
      'That holds {after, select, none {without an end} other {through {after}}} instead of {before, select, none {without an end} other {through {before}}}.',
    level: '{what}: {from} becomes {to}.',
    noLevel: 'no level',
    opens: 'Benefits that open: {list}.',
    closes: 'Benefits that close: {list}.',
    same: 'Nothing else changes.',
    changes: 'What changes in the requirements:',
    place: '{title} – {what}',
    leaf: '{what}: {after} instead of {before}{need, select, none {} other {; {need} needed}}.',
    asked: '{what}: {after} of {need} instead of {before} of {needed}.',
    matters: '{what}: {after} instead of {before}; it matters from {need} on.',
    gain: 'That is a gain, but not enough yet.',
    idle: {
      alone: 'By itself, that changes nothing.',
      nowhere: 'That changes nothing: it counts for nothing that is asked.',
      counts: 'That changes nothing. It counts for {what}: {have} of {need}, before and after.',
    },
    leftOut: {
      no_rate:
        'It is not counted: the program has no rate for {currency}{day, select, none {} other { on {day}}}. Suppose the amount in {own}, or give the text a rate for {currency} in currencyRates, from that day or an earlier one on.',
      negative: 'It is not counted: an amount below zero never is.',
      not_a_number: 'It is not counted: it names no number where one is read.',
    },
    fact: 'supposed: {list}',
    unseen:
      '{what}: {have} of {need} as before; the change is less than is shown{turn, select, met {, and now it is enough} missing {, and now it is too little} other {}}.',
    sample: '{what}: measured over {after} instead of {before}; at least {need} are needed.',
    until:
      '{what}: met {after, select, none {without an end} other {through {after}}} instead of {before, select, none {without an end} other {through {before}}}.',
    refusal: {
      what_if: {
        unknown:
          'The program knows no {kind, select, exam {exam or assessment} course {course} credential {credential} waiver {requirement that can be waived} attribute {attribute of a company} other {{kind}}} “{id}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
        subject:
          'The program knows nothing called “{id}” that {kind, select, deal {a deal} implementation {an implementation} reference {a reference} survey {a survey} validation {a validation} application {an application} offering {an offering} account {a customer} event {an event} waiver {a waiver} other {a fact}} can be about.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
        part: 'Nothing in the program reads “{part}” of {kind, select, deal {a deal} implementation {an implementation} reference {a reference} survey {a survey} validation {a validation} application {an application} offering {an offering} account {a customer} event {an event} waiver {a waiver} other {a fact}}.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}{names, select, none {} other { What it reads of facts: {names}.}}',
        attribute:
          'An attribute of a company is given by its name as the subject, and by its value. Here: subject {attribute}, value {value}.',
        attribute_part:
          '“{part}” is no part of an attribute of a company. That is given by its name as the subject, and by its value. Here: subject {attribute}, value {value}.',
        attribute_value:
          'The attribute “{attribute}” has no value “{value}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} Possible: {values}.',
        not_here:
          '{person} does not count for this company on that day.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
        not_held: '{person} does not hold “{id}” on that day.',
        no_fact: 'There is no fact “{id}”.',
        over: 'What is supposed would be over before it begins. Choose a later day.',
        nothing: 'Say what happens: who leaves, which deal closes, which exam is passed.',
      },
    },
  },
  {
    title: 'Если {day} произойдёт следующее:',
    leaves: '{person}: уход из компании.',
    joins: '{person}: приход в компанию.',
    passes: '{person}: сдача — {what}.',
    completes: '{person}: прохождение — {what}.',
    earns: '{person}: получение — {what}.',
    loses: '{person}: утрата — {what}.',
    ends: 'Прекращается то, что записано как {what}.',
    happens: {
      deal: 'Закрыта сделка',
      implementation: 'Выполнено внедрение',
      reference: 'Получен отзыв клиента',
      survey: 'Получен ответ на опрос',
      validation: 'Пройдена проверка',
      application: 'Подана заявка',
      offering: 'Добавлено предложение',
      account: 'Взят на сопровождение клиент',
      event: 'Записано событие',
      waiver: 'Дано освобождение',
    },
    with: '{what}: {list}.',
    plain: '{what}.',
    becomes:
      '{name}: {several, select, yes {добавляется} other {теперь}} {value}{day, select, none {} other {, по {day} включительно}}.',
    through: 'по {day} включительно',
    awarded: '{person}: затем будет получено {what}, по {day} включительно.',
    waits: '{person}: {what} будет заслужено, но соглашение не принято.',
    rises: '{organisation}: статус повышается с «{from}» до «{to}».',
    falls: '{organisation}: статус понижается с «{from}» до «{to}».',
    stays: '{organisation}: статус остаётся прежним — «{tier}».',
    begins: '{organisation}: достигается статус «{to}».',
    ceases: '{organisation}: статус «{from}» утрачивается.',
    without: '{organisation}: статуса по-прежнему нет.',
    byText: {
      rises: '{organisation}: по требованиям статус повышается с «{from}» до «{to}».',
      falls: '{organisation}: по требованиям статус понижается с «{from}» до «{to}».',
      begins: '{organisation}: по требованиям достигается статус «{to}».',
      ceases: '{organisation}: по требованиям статус «{from}» утрачивается.',
      level: '{what}, по требованиям: {from} → {to}.',
    },
    untilThen: {
      tier: 'До решения по пересмотру остаётся «{tier}».',
      none: 'До решения по пересмотру статуса нет.',
    },
    version: 'Тогда действует версия {version}.',
    ahead: 'Что последует при пересмотрах, если всё так и останется:',
    aheadAsHeld:
      'Что последует при пересмотрах, если всё так и останется (решений не записано; считаем, что на {day} присвоен статус «{tier}»):',
    lasts:
      'Он сохранится {after, select, none {бессрочно} other {по {after} включительно}} вместо {before, select, none {бессрочного} other {срока по {before}}}.',
    level: '{what}: {from} → {to}.',
    noLevel: 'без уровня',
    opens: 'Станет доступно: {list}.',
    closes: 'Станет недоступно: {list}.',
    same: 'Больше ничего не меняется.',
    changes: 'Что меняется в требованиях:',
    place: '{title} — {what}',
    leaf: '{what}: {after} вместо {before}{need, select, none {} other {; нужно {need}}}.',
    asked: '{what}: {after} из {need} вместо {before} из {needed}.',
    matters: '{what}: {after} вместо {before}; имеет значение начиная с {need}.',
    gain: 'Это продвижение, но его пока недостаточно.',
    idle: {
      alone: 'Само по себе это ничего не меняет.',
      nowhere: 'Это ничего не меняет: ни в одном требовании это не учитывается.',
      counts: 'Это ничего не меняет. Учитывается здесь: {what} (было и остаётся {have} из {need}).',
    },
    leftOut: {
      no_rate:
        'Это не учитывается: в программе нет курса {currency}{day, select, none {} other { на {day}}}. Укажите сумму в {own} или добавьте в текст программы, в currencyRates, курс {currency}, действующий с этого или более раннего дня.',
      negative: 'Это не учитывается: суммы меньше нуля не засчитываются.',
      not_a_number: 'Это не учитывается: нет числа, которое можно прочесть.',
    },
    fact: 'предположение: {list}',
    unseen:
      '{what}: {have} из {need}, как и раньше; изменение меньше, чем показано{turn, select, met {, но теперь этого достаточно} missing {, но теперь этого мало} other {}}.',
    sample: '{what}: измеряется по {after} вместо {before}; нужно не меньше {need}.',
    until:
      '{what}: выполняется {after, select, none {бессрочно} other {по {after} включительно}} вместо {before, select, none {бессрочного} other {срока по {before}}}.',
    refusal: {
      what_if: {
        unknown:
          'В программе нет {kind, select, exam {экзамена или практической работы} course {курса} credential {сертификата} waiver {требования, от которого можно освободить} attribute {атрибута компании} other {{kind}}} «{id}».{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
        subject:
          'Предмет {kind, select, deal {сделки} implementation {внедрения} reference {отзыва} survey {опроса} validation {проверки} application {заявки} offering {предложения} account {заказчика} event {события} waiver {освобождения} other {факта}} «{id}» программе неизвестен.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
        part: 'У {kind, select, deal {сделки} implementation {внедрения} reference {отзыва} survey {опроса} validation {проверки} application {заявки} offering {предложения} account {заказчика} event {события} waiver {освобождения} other {факта}} программа не читает «{part}».{suggestion, select, none {} other { Может быть, «{suggestion}»?}}{names, select, none {} other { Что она читает у фактов: {names}.}}',
        attribute:
          'Атрибут компании задают именем (subject) и значением (value). Здесь: subject {attribute}, value {value}.',
        attribute_part:
          '«{part}» — не часть атрибута компании. Его задают именем (subject) и значением (value). Здесь: subject {attribute}, value {value}.',
        attribute_value:
          'У атрибута «{attribute}» нет значения «{value}».{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Возможны: {values}.',
        not_here:
          '{person}: в этот день не учитывается в этой компании.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
        not_held: '{person}: в этот день нет сертификата «{id}».',
        no_fact: 'Факта «{id}» нет.',
        over: 'Предполагаемое закончилось бы раньше, чем началось. Выберите день позже.',
        nothing: 'Скажите, что произойдёт: кто уйдёт, какая сделка закроется, какой экзамен сдан.',
      },
    },
  },
);
