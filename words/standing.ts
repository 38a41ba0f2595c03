import { defineWords } from './define.ts';

/** Why a standing could not be shown. */
export const standingWords = defineWords(
  {
    refusal: {
      standing: {
        in_future:
          'Choose today or a past day. What is to come stands under “What happened and what will”.',
      },
    },
  },
  {
    refusal: {
      standing: {
        in_future:
          'Выберите сегодняшний или прошедший день. Будущее показано в разделе «Что было и что будет».',
      },
    },
  },
);
