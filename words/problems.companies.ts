/** What a check says about competencies and about what is asked of companies. */
export const companyProblems = {
  en: {
    says: {
      competency: {
        cycle: 'A competency cannot count itself: {way}.',
        too_few:
          '{atLeast, plural, one {# competency at the level “{level}” is} other {# competencies at the level “{level}” are}} asked for, and {there, plural, =0 {none} other {#}} can have it.',
        no_level: 'The competency “{id}” has no level.',
        asks_nothing: 'The level “{level}” asks for nothing here.',
      },
      placeholder: {
        loose: '“{word}” stands for nothing here.',
        list: '“{word}” stands for several names, and one is meant here.',
        key: '“{word}” is replaced where a value stands, and not as a name before a colon.',
      },
      ranking: {
        never_made:
          'Nothing says when the ranking “{name}” is made: only results from elsewhere count.',
        finds_nothing:
          'The ranking “{name}” is made at the beginning of each {every, select, month {month} quarter {quarter} year {year} other {half-year}}, when nothing lies in the present period yet.',
        stands_in: 'The ranking “{name}” would be another one for each “{word}”.',
        two_meanings: 'The ranking “{name}” is asked for here in other words than before.',
      },
      standing: { of_itself: '“{program}” is this program itself.' },
      solution: {
        both: 'For the competency “{competency}”, “{solution}” is both core and additional.',
        additional_asked:
          'The competency “{competency}” asks for “{credential}”, and “{solution}” is only additional to it: such accreditations are optional.',
        core_not_asked:
          '“{solution}” is core to the competency “{competency}”, and no level of it asks for “{credential}”.',
      },
    },
    mend: {
      competency: {
        cycle: 'Take one of them out of the circle, or ask for what is held by a decision.',
        too_few: 'Ask for fewer, or give more competencies that level.',
        no_level: 'Add a level, or set its status to announced.',
        asks_nothing:
          'Write what it requires here or at the level itself; `all: []` if it is to ask for nothing.',
      },
      ranking: {
        never_made:
          'Write `every: quarter` (or month, half-year, year), or a window of full periods such as `during: last full quarter`.',
        finds_nothing: 'Write `during: last full …`.',
        stands_in: 'Write a ranking with a name of its own for each of them.',
        two_meanings: 'Give it a name of its own, or the same words.',
      },
      standing: {
        of_itself: 'Ask for a tier that is `held`, or name another program.',
      },
      placeholder: {
        loose:
          'Use $member below forSome; $competency, $area, $solutions and $accreditations below the “with” of competencies and in what competencies and their levels ask.',
        list: 'Write one name, or $member below forSome with “members: [{word}]”.',
        key: 'Write the name itself.',
      },
      solution: {
        both: 'Leave it in one of the two lists.',
        additional_asked: 'Make the solution core, or do not ask for its accreditation.',
        core_not_asked: 'Ask for it at a level, or take it out of the solution’s accreditations.',
      },
    },
  },
  ru: {
    says: {
      competency: {
        cycle: 'Компетенция не может учитывать саму себя: {way}.',
        too_few:
          'Требуется компетенций уровня «{level}»: {atLeast, number}; иметь его могут: {there, number}.',
        no_level: 'У компетенции «{id}» нет ни одного уровня.',
        asks_nothing: 'Уровень «{level}» здесь ничего не требует.',
      },
      placeholder: {
        loose: '«{word}» здесь ничего не обозначает.',
        list: '«{word}» обозначает сразу несколько имён, а здесь нужно одно.',
        key: '«{word}» заменяется там, где стоит значение, но не как имя перед двоеточием.',
      },
      ranking: {
        never_made:
          'Не сказано, когда составляется рейтинг «{name}»: учитываются только итоги, полученные извне.',
        finds_nothing:
          'Рейтинг «{name}» составляется в начале {every, select, month {каждого месяца} quarter {каждого квартала} year {каждого года} other {каждого полугодия}}, когда в текущем периоде ещё ничего нет.',
        stands_in: 'Рейтинг «{name}» был бы своим для каждого «{word}».',
        two_meanings: 'Рейтинг «{name}» описан здесь иначе, чем раньше.',
      },
      standing: { of_itself: '«{program}» — это сама эта программа.' },
      solution: {
        both: 'Для компетенции «{competency}» решение «{solution}» — и основное, и дополнительное.',
        additional_asked:
          'Компетенция «{competency}» требует «{credential}», а решение «{solution}» для неё лишь дополнительное: такая аккредитация необязательна.',
        core_not_asked:
          'Решение «{solution}» — основное для компетенции «{competency}», а «{credential}» не требует ни один её уровень.',
      },
    },
    mend: {
      competency: {
        cycle: 'Уберите одну из них из круга или спрашивайте о том, что есть по решению.',
        too_few: 'Требуйте меньше или дайте этот уровень другим компетенциям.',
        no_level: 'Добавьте уровень или задайте status: announced.',
        asks_nothing:
          'Напишите требования здесь или у самого уровня; `all: []`, если требовать нечего.',
      },
      ranking: {
        never_made:
          'Напишите `every: quarter` (или month, half-year, year) либо окно из полных периодов, например `during: last full quarter`.',
        finds_nothing: 'Напишите `during: last full …`.',
        stands_in: 'Опишите для каждого свой рейтинг под своим именем.',
        two_meanings: 'Дайте ему своё имя или опишите его так же.',
      },
      standing: {
        of_itself: 'Спрашивайте статус словом `held` или назовите другую программу.',
      },
      placeholder: {
        loose:
          'Пишите $member внутри forSome, а $competency, $area, $solutions и $accreditations — внутри with у competencies и в требованиях компетенций и их уровней.',
        list: 'Напишите одно имя или $member внутри forSome с «members: [{word}]».',
        key: 'Напишите само имя.',
      },
      solution: {
        both: 'Оставьте его в одном из двух списков.',
        additional_asked: 'Сделайте решение основным или не требуйте аккредитации по нему.',
        core_not_asked: 'Требуйте её на каком-нибудь уровне или уберите из аккредитаций решения.',
      },
    },
  },
} as const;
