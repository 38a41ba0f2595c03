import { defineWords } from '../define.ts';

/** The page that describes the API. Names and summaries of operations are English in every language, as in the code. */
export const developersWords = defineWords(
  {
    title: 'The API',
    lead: 'Everything that these pages do, programs can do too: the same operations, the same answers, the same refusals.',
    how: 'How to call it',
    key: 'Make a personal API key in your settings and send it with each request. It may do what you may do.',
    refusals:
      'A refusal is a problem document (RFC 9457) with a stable code, a sentence in the language of Accept-Language, and every input it is about.',
    times:
      'Instants in answers are milliseconds since 1970-01-01T00:00Z; in requests they are ISO 8601 with an offset.',
    document: 'OpenAPI 3.1 document',
    operation: 'Operation',
    takes: 'Takes',
    nothing: 'nothing',
    body: 'body',
  },
  {
    title: 'API',
    lead: 'Всё, что делают эти страницы, могут делать и программы: те же операции, те же ответы, те же отказы.',
    how: 'Как обращаться',
    key: 'Создайте личный ключ API в настройках и передавайте его с каждым запросом. Ключу разрешено то же, что и вам.',
    refusals:
      'Отказ — это документ о проблеме (RFC 9457): постоянный код, фраза на языке из Accept-Language и все поля, к которым он относится.',
    times:
      'Моменты времени в ответах — миллисекунды с 1970-01-01T00:00Z, в запросах — ISO 8601 со смещением.',
    document: 'Документ OpenAPI 3.1',
    operation: 'Операция',
    takes: 'Принимает',
    nothing: 'ничего',
    body: 'тело',
  },
);
