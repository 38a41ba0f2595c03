/** What a check says about competencies and about what is asked of companies. */
export const companyProblems = {
  en: {
    says: {
      competency: {
        cycle: 'A competency cannot count itself: {way}.',
        too_few:
          '{atLeast, number} competencies at the level “{level}” are asked for, and {there, number} can have it.',
        no_level: 'The competency “{id}” has no level.',
        asks_nothing: 'The level “{level}” asks for nothing here.',
      },
      placeholder: { loose: '“{word}” stands for nothing here.' },
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
      placeholder: {
        loose:
          'Use $member below forSome; $competency, $area, $solutions and $accreditations below the “with” of competencies and in what competencies and their levels ask.',
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
      placeholder: { loose: '«{word}» здесь ничего не обозначает.' },
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
      placeholder: {
        loose:
          'Пишите $member внутри forSome, а $competency, $area, $solutions и $accreditations — внутри with у competencies и в требованиях компетенций и их уровней.',
      },
      solution: {
        both: 'Оставьте его в одном из двух списков.',
        additional_asked: 'Сделайте решение основным или не требуйте аккредитации по нему.',
        core_not_asked: 'Требуйте её на каком-нибудь уровне или уберите из аккредитаций решения.',
      },
    },
  },
} as const;
