import { defineWords } from './define.ts';

/** What is wrong with a request itself: its address, its body, one of its inputs; and what each status means. */
export const requestWords = defineWords(
  {
    title: {
      400: 'Bad request',
      401: 'Sign in first',
      403: 'Not allowed',
      404: 'Not found',
      405: 'Not taken here',
      409: 'Not possible now',
      413: 'Too large',
      415: 'Not JSON',
      422: 'Cannot be used',
      429: 'Too many requests',
      500: 'Something broke',
      503: 'Try again shortly',
    },
    refusal: {
      request: {
        invalid:
          '{count, plural, one {One input} other {# inputs}} cannot be used. The list says which and why.',
        malformed: 'The body of the request is not JSON, or is cut off.',
        not_json: 'The body must be JSON. Send it with the header Content-Type: application/json.',
        not_found: 'There is nothing at this address.',
        method_not_allowed: 'This address takes {allowed} only.',
        too_large: 'This is larger than what is accepted here ({limit}).',
        busy: 'Too much is waiting at the moment. Try again in a few seconds; nothing was lost.',
        broken:
          'Something broke on our side. It is recorded under {id}; try again, or tell support this id.',
      },
    },
    input: {
      type: 'Give {expected, select, string {a text} number {a number} int {a whole number} boolean {true or false} array {a list} record {an object} object {an object} other {another kind of value}} here.',
      unknown:
        'Leave out {names}: nothing here takes {count, plural, one {such an input} other {such inputs}}.',
      value: 'Take one of these: {values}.',
      format:
        'This is not {format, select, uuid {an id (a UUID)} datetime {a time: ISO 8601 with an offset, or milliseconds} other {written in the expected form}}.',
      least:
        '{of, select, string {Write at least {limit, plural, one {# character} other {# characters}}.} array {Give at least {limit, plural, one {# entry} other {# entries}}.} other {Take {limit} or more.}}',
      most: '{of, select, string {Write at most {limit, plural, one {# character} other {# characters}}.} array {Give at most {limit, plural, one {# entry} other {# entries}}.} other {Take {limit} or less.}}',
      instant: 'Give a time: ISO 8601 with an offset, or milliseconds since 1970.',
      until_before_from: 'The end must be later than the beginning.',
      other: 'This value cannot be used here.',
    },
  },
  {
    title: {
      400: 'Неверный запрос',
      401: 'Сначала войдите',
      403: 'Нет доступа',
      404: 'Не найдено',
      405: 'Здесь так нельзя',
      409: 'Сейчас невозможно',
      413: 'Слишком большой объём',
      415: 'Не JSON',
      422: 'Нельзя использовать',
      429: 'Слишком много запросов',
      500: 'Внутренний сбой',
      503: 'Повторите чуть позже',
    },
    refusal: {
      request: {
        invalid:
          '{count, plural, one {# значение нельзя} few {# значения нельзя} other {# значений нельзя}} использовать. В списке указано, какие и почему.',
        malformed: 'Тело запроса — не JSON или обрезано.',
        not_json: 'Тело запроса должно быть в JSON, с заголовком Content-Type: application/json.',
        not_found: 'По этому адресу ничего нет.',
        method_not_allowed: 'Этот адрес принимает только {allowed}.',
        too_large: 'Это больше, чем здесь принимается ({limit}).',
        busy: 'Сейчас слишком много запросов в очереди. Повторите через несколько секунд; ничего не потеряно.',
        broken:
          'На нашей стороне произошёл сбой. Он записан под номером {id}; повторите попытку или сообщите номер поддержке.',
      },
    },
    input: {
      type: 'Здесь {expected, select, string {нужен текст} number {нужно число} int {нужно целое число} boolean {нужно true или false} array {нужен список} record {нужен объект} object {нужен объект} other {нужно значение другого вида}}.',
      unknown:
        'Уберите {names}: {count, plural, one {такого параметра} other {таких параметров}} здесь нет.',
      value: 'Выберите одно из значений: {values}.',
      format:
        '{format, select, uuid {Это не идентификатор (UUID).} datetime {Это не время: нужно ISO 8601 со смещением или миллисекунды.} other {Значение записано не в той форме.}}',
      least:
        '{of, select, string {Напишите не меньше {limit, plural, one {# знака} other {# знаков}}.} array {Укажите не меньше {limit, plural, one {# элемента} other {# элементов}}.} other {Укажите {limit} или больше.}}',
      most: '{of, select, string {Напишите не больше {limit, plural, one {# знака} other {# знаков}}.} array {Укажите не больше {limit, plural, one {# элемента} other {# элементов}}.} other {Укажите {limit} или меньше.}}',
      instant: 'Здесь нужно время: ISO 8601 со смещением или миллисекунды с 1970 года.',
      until_before_from: 'Конец должен быть позже начала.',
      other: 'Такое значение здесь использовать нельзя.',
    },
  },
);
