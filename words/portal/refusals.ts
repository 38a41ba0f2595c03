import { defineWords } from '../define.ts';

/** Refusals that have no sentence of their own elsewhere. */
export const refusalWords = defineWords(
  {
    other: 'It was refused ({code}).',
  },
  {
    other: 'Отказано ({code}).',
  },
);
