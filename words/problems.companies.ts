/** What a check says about competencies and about what is asked of companies. */
export const companyProblems = {
  en: {
    says: {
      competency: {
        cycle: 'A competency cannot count itself: {way}.',
        too_few:
          '{atLeast, number} competencies at the level “{level}” are asked for, and {there, number} can have it.',
        no_level: 'The competency “{id}” has no level.',
      },
      placeholder: { loose: '“{word}” stands for nothing here.' },
    },
    mend: {
      competency: {
        cycle: 'Take one of them out of the circle, or ask for what is held by a decision.',
        too_few: 'Ask for fewer, or give more competencies that level.',
        no_level: 'Add a level, or set its status to announced.',
      },
      placeholder: {
        loose:
          'Use $member below forSome, and $competency and $area below the “with” of competencies.',
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
      },
      placeholder: { loose: '«{word}» здесь ничего не обозначает.' },
    },
    mend: {
      competency: {
        cycle: 'Уберите одну из них из круга или спрашивайте о том, что есть по решению.',
        too_few: 'Требуйте меньше или дайте этот уровень другим компетенциям.',
        no_level: 'Добавьте уровень или задайте status: announced.',
      },
      placeholder: {
        loose: 'Пишите $member внутри forSome, а $competency и $area — внутри with у competencies.',
      },
    },
  },
} as const;
