import { defineWords } from './define.ts';

/** Why a standing could not be shown. */
export const standingWords = defineWords(
  {
    refusal: {
      standing: {
        no_day: '“{text}” is no day that can be read; write it as 2026-03-14.',
        before_joining:
          'This company became a partner on {since, date, ::dMMMMy}. Choose a day from then on.',
        in_future:
          'Choose today or a past day. What is to come stands under “What happened and what will”.',
      },
    },
  },
  {
    refusal: {
      standing: {
        no_day: 'Не удалось прочитать день «{text}»; запишите его так: 2026-03-14.',
        before_joining:
          'Эта компания стала партнёром {since, date, ::dMMMMy}. Выберите день начиная с этого.',
        in_future:
          'Выберите сегодняшний или прошедший день. Будущее показано в разделе «Что было и что будет».',
      },
    },
  },
);
