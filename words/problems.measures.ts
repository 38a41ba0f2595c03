import { actionProblems } from './problems.actions.ts';

/** What a check says about measures (windows, amounts, kinds of people, calendars, rates) and about actions. */
export const measureProblems = {
  en: {
    says: {
      ...actionProblems.en.says,
      window: { several: 'Only one window of time can be meant, and these are given: {found}.' },
      line: {
        no_date: 'The line is named without a date.',
        never: 'No line begins on {since} or later and before {before}.',
      },
      growth: {
        against:
          'This is no whole number of {unit, select, month {months} quarter {quarters} year {years} other {half-years}}, and “over” looks at full ones.',
      },
      range: {
        empty: 'This range has no bound.',
        inverted: 'Nothing is at least {atLeast} and at most {atMost}.',
      },
      set: {
        asks_nothing: 'Nothing is asked for any member of this set.',
        all_alike: 'This asks the same for every member: “$member” does not stand in it.',
      },
      waiver: { unknown: 'No requirement can be waived by the name “{id}”.' },
      amount: {
        no_currency: '{found} is an amount of money and names no currency.',
        no_money: '{found} is money, and what is measured here is a number.',
        currency: 'The amount is in {found}, and the program reckons in {expected}.',
        zero: 'Nothing can be reckoned per amount of zero.',
        percent:
          '{found} is a percentage, and what is measured here is {unit, select, money {money} other {a number}}.',
        no_percent: '{found} is no percentage, and what is measured here is one.',
        thousands: 'A point parts the cents: this is little more than {units} {currency}.',
      },
      need: {
        bounds: 'The minimum, {minimum, number}, is above the maximum, {maximum, number}.',
        of_company:
          'A level asks what one person has done; what is asked here depends on an attribute of a company.',
      },
      people: {
        by_nothing: 'Nothing says by what people are counted here.',
        other_kind: '“{id}” is no kind of the people asked for: “{word}” does not name it.',
        too_many_kinds:
          'The kinds ask for {asked, number} different people, and {atLeast, number} are asked for in all.',
        kinds_need_number:
          'Where a person fills one seat only, people of several kinds need a fixed number.',
        too_few_named:
          '{atLeast, number} different credentials are asked for, and {named, number} are named.',
      },
      calendar: {
        weeks: 'A year of this calendar has {weeks, number} weeks.',
        ends: 'The calendar ends before {day}: from that day on nothing lies in any period.',
      },
      rates: {
        order: 'The rates of {found} do not come after those above them.',
        own: '“{currency}” is the currency of the program and needs no rate.',
      },
      points: {
        one_measure:
          'A metric looks at one thing: count, sum, people, average, median, share, retention, net or growth.',
        one_score: 'A metric gives points in one way: each, linear or bands.',
        no_measure: 'This metric does not say what it looks at.',
        no_score: 'This metric does not say how many points it gives.',
        factor_of_facts:
          'There is no “byFact” in {what}: only facts that are counted or added up are multiplied by what they say.',
        of_nothing:
          'This metric does not say what it gives where there is nothing to measure, or too little.',
        of_nothing_idle: 'There is always something to measure here, so “ofNothing” is never read.',
        each_percent: 'This does not say for how many percent there are {points} points.',
        line: 'This line leads from {from} to {upTo}, and it has to rise.',
        weights: 'The weights of these metrics come to {found} and not to 100%.',
        too_many_cases: 'These multipliers divide the facts into more than {limit, number} cases.',
        beyond: 'These points can never be {atLeast}: {most} are the most.',
        band_idle:
          'The band from {from} gives {points} points and never counts: from {earlier} on there are {more}.',
      },
      measure: {
        may_fall: 'This may fall: one more fact can make “{what}” fail that held before.',
        may_give_less: 'This may give fewer points for one more fact: it is “{what}”.',
      },
    },
    mend: {
      ...actionProblems.en.mend,
      window: { several: 'Keep one of them.' },
      line: {
        no_date: 'Add since: or before:, or delete the line.',
        never: 'Let “before” be the later day.',
      },
      growth: { against: 'Write a whole number of them, e.g. 1 year.' },
      range: {
        empty: 'Write atLeast:, atMost: or both, or the value itself.',
        inverted: 'Exchange the two.',
      },
      set: {
        asks_nothing: 'Write what is asked for each member, by its name.',
        all_alike: 'Write $member where the member is meant, or take forSome away.',
      },
      waiver: { unknown: 'Did you mean “{suggestion}”?' },
      amount: {
        no_currency: 'Write “{found} {expected}”.',
        no_money: 'Write the number alone, or measure money.',
        currency:
          'Use the currency of the program; currencyRates convert what partners sell in others.',
        zero: 'Write more than zero.',
        percent:
          'Write {unit, select, money {an amount with its currency} other {a number}}, without the percent sign.',
        no_percent: 'Write a percentage, such as 20%.',
        thousands: 'Write {whole} {currency}, if that is meant.',
      },
      need: { bounds: 'Exchange the two.', of_company: 'Give a fixed number.' },
      people: {
        by_nothing:
          'Say what they hold (“holding”), what they completed (“completed”) or what they passed (“passed”).',
        other_kind: 'Add it to “{word}” of all, or delete the kind.',
        too_many_kinds: 'Ask for more in all, or for fewer of a kind.',
        kinds_need_number: 'Give one number, or let a person fill every seat.',
        too_few_named: 'Name more credentials, or ask for fewer.',
      },
      calendar: {
        weeks: 'Let each year begin 52 or 53 weeks after the one before.',
        ends: 'Add later years before they begin.',
      },
      rates: { order: 'Put the rates in order of their days.', own: 'Delete it.' },
      points: {
        one_measure: 'Keep one of them.',
        one_score: 'Keep one of them.',
        no_measure: 'Add one, such as count, sum or people.',
        no_score: 'Add each, linear or bands.',
        factor_of_facts:
          'Multiply “by” an attribute of the company, or put each kind into a metric of its own.',
        of_nothing:
          'Add “ofNothing: 0” (or another number of points), or “ofNothing: missing”: then the points are not reached without it.',
        of_nothing_idle: 'Delete the line.',
        each_percent: 'Add “per”, such as “per: 1%”.',
        line: 'Let “from” be less than “upTo”.',
        weights: 'Change them so that they come to 100%.',
        too_many_cases: 'Name fewer values, or put them into metrics of their own.',
        beyond: 'Ask for less, or raise a cap (atMost) or what something gives.',
        band_idle: 'Let a higher band give more, or delete it.',
      },
      measure: {
        may_fall: 'Nothing to mend, if that is meant.',
        may_give_less: 'Nothing to mend, if that is meant.',
      },
    },
  },
  ru: {
    says: {
      ...actionProblems.ru.says,
      window: { several: 'Отрезок времени может быть только один, а указаны: {found}.' },
      line: {
        no_date: 'Линия названа без даты.',
        never: 'Ни одна линия не начинается {since} или позже и при этом раньше {before}.',
      },
      growth: {
        against:
          'Здесь не целое число {unit, select, month {месяцев} quarter {кварталов} year {лет} other {полугодий}}, а over смотрит на полные.',
      },
      range: {
        empty: 'У этого промежутка нет ни одной границы.',
        inverted: 'Не бывает сразу не меньше {atLeast} и не больше {atMost}.',
      },
      set: {
        asks_nothing: 'От элементов этого набора ничего не требуется.',
        all_alike: 'От всех элементов требуется одно и то же: «$member» здесь не встречается.',
      },
      waiver: { unknown: 'Требования, от которого освобождают под именем «{id}», нет.' },
      amount: {
        no_currency: '{found} — сумма денег без валюты.',
        no_money: '{found} — деньги, а измеряется здесь число.',
        currency: 'Сумма указана в {found}, а программа считает в {expected}.',
        zero: 'Нельзя считать «по одному» на нулевую сумму.',
        percent:
          '{found} — это процент, а измеряется здесь {unit, select, money {сумма денег} other {число}}.',
        no_percent: '{found} — не процент, а измеряется здесь процент.',
        thousands: 'Точка отделяет копейки и центы: это лишь около {units} {currency}.',
      },
      need: {
        bounds: 'Минимум {minimum, number} больше максимума {maximum, number}.',
        of_company:
          'Уровень спрашивает, что сделал один человек, а здесь требование зависит от свойства компании.',
      },
      people: {
        by_nothing: 'Не сказано, по чему здесь считают людей.',
        other_kind: '«{id}» не относится к этим людям: в {word} его нет.',
        too_many_kinds:
          'По видам нужно разных людей: {asked, number}, а всего требуется {atLeast, number}.',
        kinds_need_number:
          'Если один человек занимает одно место, людям нескольких видов нужно постоянное число.',
        too_few_named:
          'Требуется разных сертификатов: {atLeast, number}, а названо: {named, number}.',
      },
      calendar: {
        weeks: 'Год в этом календаре длится {weeks, number} нед.',
        ends: 'Календарь кончается перед {day}: с этого дня ничто не попадает ни в один период.',
      },
      rates: {
        order: 'Курсы на {found} стоят не после предыдущих.',
        own: '«{currency}» — валюта самой программы, курс ей не нужен.',
      },
      points: {
        one_measure:
          'Показатель смотрит на что-то одно: count, sum, people, average, median, share, retention, net или growth.',
        one_score: 'Показатель даёт баллы одним способом: each, linear или bands.',
        no_measure: 'Не сказано, на что смотрит этот показатель.',
        no_score: 'Не сказано, сколько баллов даёт этот показатель.',
        factor_of_facts:
          'У {what} нет byFact: на то, что сказано в фактах, умножаются только те, которые считают или складывают.',
        of_nothing:
          'Не сказано, сколько баллов даёт этот показатель, когда измерять нечего или данных мало.',
        of_nothing_idle: 'Здесь всегда есть что измерить, поэтому ofNothing никогда не читается.',
        each_percent: 'Не сказано, за сколько процентов дают баллы: {points}.',
        line: 'Эта линия ведёт от {from} к {upTo}, а должна подниматься.',
        weights: 'Веса этих показателей вместе дают {found}, а не 100%.',
        too_many_cases: 'Эти множители делят факты больше чем на {limit, number} случаев.',
        beyond: 'Здесь никогда не наберётся баллов: {atLeast}. Больше всего может быть {most}.',
        band_idle:
          'Ступень от {from} даёт баллов: {points} — и никогда не учитывается: уже от {earlier} их {more}.',
      },
      measure: {
        may_fall: 'Это может уменьшиться: из-за нового факта «{what}» может перестать выполняться.',
        may_give_less: 'Из-за нового факта баллов здесь может стать меньше: это «{what}».',
      },
    },
    mend: {
      ...actionProblems.ru.mend,
      window: { several: 'Оставьте один.' },
      line: {
        no_date: 'Добавьте since: или before:, либо удалите line.',
        never: 'Пусть before будет более поздним днём.',
      },
      growth: { against: 'Укажите целое их число, например 1 year.' },
      range: {
        empty: 'Напишите atLeast:, atMost: или обе границы либо само значение.',
        inverted: 'Поменяйте их местами.',
      },
      set: {
        asks_nothing: 'Напишите, что требуется для каждого элемента, под его именем.',
        all_alike: 'Напишите $member там, где имеется в виду элемент, или уберите forSome.',
      },
      waiver: { unknown: 'Может быть, «{suggestion}»?' },
      amount: {
        no_currency: 'Пишите «{found} {expected}».',
        no_money: 'Напишите одно число или измеряйте деньги.',
        currency: 'Пишите в валюте программы; продажи в других валютах пересчитает currencyRates.',
        zero: 'Напишите больше нуля.',
        percent:
          'Напишите {unit, select, money {сумму денег с валютой} other {число}} без знака процента.',
        no_percent: 'Напишите процент, например 20%.',
        thousands: 'Пишите {whole} {currency}, если речь об этом.',
      },
      need: { bounds: 'Поменяйте их местами.', of_company: 'Напишите постоянное число.' },
      people: {
        by_nothing:
          'Укажите, что у них есть (holding), что они прошли (completed) или что они сдали (passed).',
        other_kind: 'Добавьте его в общий список {word} или удалите этот вид.',
        too_many_kinds: 'Требуйте больше всего людей или меньше какого-то вида.',
        kinds_need_number: 'Напишите одно число или позвольте человеку занимать все места.',
        too_few_named: 'Назовите больше сертификатов или требуйте меньше.',
      },
      calendar: {
        weeks: 'Пусть каждый год начинается через 52 или 53 недели после предыдущего.',
        ends: 'Добавьте следующие годы до того, как они начнутся.',
      },
      rates: { order: 'Расставьте курсы по дням.', own: 'Удалите его.' },
      points: {
        one_measure: 'Оставьте что-то одно.',
        one_score: 'Оставьте один способ.',
        no_measure: 'Добавьте, например, count, sum или people.',
        no_score: 'Добавьте each, linear или bands.',
        factor_of_facts:
          'Умножайте по признаку компании (by) или вынесите каждый вид в отдельный показатель.',
        of_nothing:
          'Добавьте ofNothing: 0 (или другое число баллов) либо ofNothing: missing — тогда без него баллы не набраны.',
        of_nothing_idle: 'Удалите эту строку.',
        each_percent: 'Добавьте per, например per: 1%.',
        line: 'Пусть from будет меньше upTo.',
        weights: 'Измените веса так, чтобы вместе они давали 100%.',
        too_many_cases: 'Назовите меньше значений или вынесите их в отдельные показатели.',
        beyond: 'Требуйте меньше, поднимите предел (atMost) или давайте больше баллов.',
        band_idle: 'Пусть более высокая ступень даёт больше, или удалите её.',
      },
      measure: {
        may_fall: 'Исправлять нечего, если так и задумано.',
        may_give_less: 'Исправлять нечего, если так и задумано.',
      },
    },
  },
} as const;
