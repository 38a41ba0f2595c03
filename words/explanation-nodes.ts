import { defineWords } from './define.ts';

/** What is said of one requirement, met or missing: of a group of others, and of one that counts, holds or measures. */
export const nodeWords = defineWords(
  {
    group: {
      all: '{need, plural, =0 {Nothing is asked for.} =2 {Both of these: {have} met.} other {All {need} of these: {have} met.}}',
      any: 'Any one of these: {have} met.',
      atLeast:
        '{every, select, yes {{need, plural, =2 {Both of these} other {All {need} of these}}} other {At least {need} of these {of}}}: {have} met.',
      not: 'This must not be so:',
      steps: 'These steps, one after the other: {have} of {need} done.',
      when: 'Either the first does not apply, or the second holds:',
      applies: 'This applies: {what}. It asks for:',
      rests: 'This does not apply: {what}.',
      forEach:
        '{need, plural, =0 {Nothing is asked for.} other {For each that applies: {have} of {need} in order.}}',
      forSome:
        '{every, select, yes {{need, plural, =2 {For both of these} other {For all {need} of these}}} other {For at least {need} of these {of}}}: {have} met.',
      waivable: '{what}, unless it is waived:',
      whole: '{have} of {whole} {what}, each counted for one of these:',
      competencies: '{what}: {have} of {need}.',
      competency: '{what}.',
      achieved:
        'To achieve it, {need, plural, =2 {both of these} other {all {need} of these}}: {have} met.',
      maintained: 'Either achieved anew, or held and kept:',
      kept: 'To keep it, {need, plural, =2 {both of these} other {all {need} of these}}: {have} met.',
      ways: 'Any one of these ways: {have} met.',
    },
    turned: {
      met: '{need, plural, =1 {{have, plural, =1 {So it is: {what}.} other {So it is: {what}: {have}.}}} other {{what}: {have}, where there must be fewer than {need}.}}',
      missing:
        '{need, plural, =1 {Not the case: {what}.} other {{what}: {have}, and fewer than {need} are allowed.}}',
    },
    leaf: {
      attribute: { met: '{what}.', missing: 'Not the case: {what}.' },
      standing: { met: '{what}.', missing: 'Missing: {what}.' },
      held: { met: '{what} is held.', missing: '{what} is not held.' },
      carried: {
        met: '{what} is carried over from {from}.',
        missing: '{what} is not carried over from the older program.',
      },
      former: { met: '{what}.', missing: 'Missing: {what}.' },
      announced: { met: '{what} is open.', missing: '{what} is announced and not open yet.' },
      people: {
        met: '{have, plural, one {# person holds} other {# people hold}} {what}; {need, plural, one {one is} other {# are}} needed.',
        missing:
          '{have} of {need} {need, plural, one {person holds} other {people hold}} {what}; {more, plural, one {one more is} other {# more are}} needed.',
      },
      seated:
        '{have} of {need} {need, plural, one {person} other {people}} holding {what} {need, plural, one {is} other {are}} counted here; {more, plural, one {one more is} other {# more are}} needed.',
      seatedBy:
        '{what}: {have} of {need} counted here; {more, plural, one {one more is} other {# more are}} needed.',
      holds: { met: '{what} is held.', missing: '{what} is not held.' },
      completed: { met: '{what} is completed.', missing: '{what} is not completed.' },
      passed: { met: '{what} is passed.', missing: '{what} is not passed.' },
      agreed: { met: '{what} is accepted.', missing: '{what} is not accepted.' },
      affiliated: { met: '{what}.', missing: 'Not the case: {what}.' },
      waived: { met: 'Waived: {what}.', missing: 'Not waived: {what}.' },
      count: {
        met: '{what}: {have}; {need, plural, one {one is} other {# are}} needed.',
        missing:
          '{what}: {have} of {need}; {more, plural, one {one more is} other {# more are}} needed.',
      },
      amount: {
        met: '{what}: {have}; {need} needed.',
        missing: '{what}: {have} of {need}.',
        there: '{what}: {have}.',
        nothing: '{what}: there is nothing to measure yet; {need} needed.',
        base: '{what}: {before} earlier, which is below the base of {base}; {met, select, yes {that counts as enough} other {{need} needed}}.',
        noBase:
          '{what}: there was nothing earlier to grow from; {met, select, yes {that counts as enough} other {{need} needed}}.',
        noPeriod:
          '{what}: a period has nothing in the one before it to compare with; {met, select, yes {that counts as enough} other {{need} needed}}.',
        compared: '{now} now, {before} earlier.',
        unknown: '{what}: how much is needed depends on what the company has not declared.',
        unread: '{what}: how much is needed cannot be said.',
        short:
          '{what}: measured over {there} where at least {least} are needed; so far {have}, with {need} needed.',
        sample: 'Measured over {have}, with at least {need} needed.',
      },
    },
  },
  {
    group: {
      all: '{need, plural, =0 {Ничего не требуется.} other {Всё перечисленное: выполнено {have} из {need}.}}',
      any: 'Любое из перечисленного: выполнено {have}.',
      atLeast:
        '{every, select, yes {Всё перечисленное: выполнено {have} из {of}.} other {Не менее {need} из {of}: выполнено {have}.}}',
      not: 'Этого быть не должно:',
      steps: 'Шаги по порядку: пройдено {have} из {need}.',
      when: 'Или первое не имеет места, или выполнено второе:',
      applies: 'Это имеет место: {what}. Тогда требуется:',
      rests: 'Это не имеет места: {what}.',
      forEach:
        '{need, plural, =0 {Ничего не требуется.} other {Для каждого, что имеет место: в порядке {have} из {need}.}}',
      forSome:
        '{every, select, yes {Для каждого: выполнено {have} из {of}.} other {Не менее чем для {need} из {of}: выполнено {have}.}}',
      waivable: '{what}, если нет освобождения:',
      whole: '{begin}: {have} из {whole}, каждый учитывается только в одной строке:',
      competencies: '{what}: {have} из {need}.',
      competency: '{what}.',
      achieved: 'Чтобы получить, всё перечисленное: выполнено {have} из {need}.',
      maintained: 'Или получить заново, или иметь и удерживать:',
      kept: 'Чтобы удержать, всё перечисленное: выполнено {have} из {need}.',
      ways: 'Любой из этих путей: выполнено {have}.',
    },
    turned: {
      met: '{need, plural, =1 {{have, plural, =1 {Это так: {what}.} other {Это так: {what}: {have}.}}} other {{what}: {have}, а должно быть меньше {need}.}}',
      missing:
        '{need, plural, =1 {Этого нет: {what}.} other {{what}: {have}, допустимо меньше {need}.}}',
    },
    leaf: {
      attribute: { met: '{what}.', missing: 'Не выполнено: {what}.' },
      standing: { met: '{what}.', missing: 'Нет: {what}.' },
      held: { met: '{what}: есть.', missing: '{what}: нет.' },
      carried: {
        met: '{what}: перенесено из прежней программы ({from}).',
        missing: '{what}: из прежней программы не перенесено.',
      },
      former: { met: '{what}.', missing: 'Не выполнено: {what}.' },
      announced: { met: '{what}: доступна.', missing: '{what}: объявлена, но ещё не открыта.' },
      people: {
        met: '{what}: {have, plural, one {есть # человек} few {есть # человека} other {есть # человек}}; нужно {need}.',
        missing:
          '{what}: есть {have} из {need}; {more, plural, one {нужен ещё # человек} few {нужны ещё # человека} other {нужно ещё # человек}}.',
      },
      seated:
        '{what}: засчитывается здесь {have} из {need}; {more, plural, one {нужен ещё # человек} few {нужны ещё # человека} other {нужно ещё # человек}}.',
      seatedBy:
        '{what}: засчитывается здесь {have} из {need}; {more, plural, one {нужен ещё # человек} few {нужны ещё # человека} other {нужно ещё # человек}}.',
      holds: { met: '{what}: есть.', missing: '{what}: нет.' },
      completed: { met: '{what}: пройдено.', missing: '{what}: не пройдено.' },
      passed: { met: '{what}: сдано.', missing: '{what}: не сдано.' },
      agreed: { met: '{what}: принято.', missing: '{what}: не принято.' },
      affiliated: { met: '{what}.', missing: 'Не выполнено: {what}.' },
      waived: { met: 'Действует освобождение: {what}.', missing: 'Освобождения нет: {what}.' },
      count: {
        met: '{what}: есть {have}, нужно {need}.',
        missing: '{what}: есть {have} из {need}, не хватает {more}.',
      },
      amount: {
        met: '{what}: {have}; нужно {need}.',
        missing: '{what}: {have} из {need}.',
        there: '{what}: {have}.',
        nothing: '{what}: измерять пока нечего; нужно {need}.',
        base: '{what}: раньше {before}, это меньше базы {base}; {met, select, yes {этого достаточно} other {нужно {need}}}.',
        noBase:
          '{what}: раньше ничего не было, расти не от чего; {met, select, yes {этого достаточно} other {нужно {need}}}.',
        noPeriod:
          '{what}: у одного из периодов в предыдущем ничего нет, сравнивать не с чем; {met, select, yes {этого достаточно} other {нужно {need}}}.',
        compared: 'Сейчас {now}, раньше {before}.',
        unknown: '{what}: сколько нужно, зависит от того, чего компания не заявила.',
        unread: '{what}: сколько нужно, определить нельзя.',
        short: '{what}: измерено по {there}, а нужно не меньше {least}; пока {have}, нужно {need}.',
        sample: 'Измерено по {have}, нужно не меньше {need}.',
      },
    },
  },
);
