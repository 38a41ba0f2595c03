import { defineWords } from '../define.ts';

/** When the holder of a credential is told that it ends. */
export const expiryWords = defineWords(
  {
    title: 'Reminders by mail',
    given: 'Sent on {day}',
    ahead: 'Will be sent on {day}, unless it is renewed before',
    address: 'They go to {address}, the address of your record.',
  },
  {
    title: 'Напоминания по почте',
    given: 'Отправлено {day}',
    ahead: 'Придёт {day}, если до этого сертификат не продлён',
    address: 'Они приходят на {address}, адрес вашей записи.',
  },
);
