import { defineWords } from './define.ts';

/** For whom, or in which case, a clause inside another one is asked. */
export const withinWords = defineWords(
  {
    forEach: 'This is asked for each {by} that counts ({set}), here for {member}.',
    forSome: 'This is asked for each of {names}, of which at least {need, number} must meet it.',
    not: 'This is what must not be so.',
    case: 'This is the case in which something is asked for: {what}.',
    asked: 'This is asked for in one case only: {what}.',
    exempt: 'What is not asked for then: {what}.',
    with: 'This is asked besides of each of these: {what}.',
    including: 'They must be among the {what}.',
  },
  {
    forEach:
      'Это требуется для каждого, что учитывается по признаку «{by}» ({set}), здесь — для {member}.',
    forSome: 'Это требуется для {names}: выполняться должно хотя бы для {need, number} из них.',
    not: 'Этого быть не должно.',
    case: 'В этом случае требуется: {what}.',
    asked: 'Это требуется только в одном случае: {what}.',
    exempt: 'Тогда не требуется: {what}.',
    with: 'Это требуется дополнительно для каждой из таких: {what}.',
    including: 'Они должны быть среди таких: {what}.',
  },
);
