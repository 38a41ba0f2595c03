/** What a check says about reviews: their days, notices, probation and the way back. */
export const reviewProblems = {
  en: {
    says: {
      no_days: 'Reviews are on days of the year, and no day is named.',
      days_unused: 'Days are named, and reviews are {chosen}.',
    },
    mend: {
      no_days: 'Add days, e.g. days: [01-01, 07-01].',
      days_unused: 'Choose on-days, or delete the days.',
    },
    silenceSays: {
      notice_given:
        'The source does not say whether a shortfall is announced when it arises or found by a review.',
      probation_lasts: 'The source does not say how long a probation lasts.',
      readmission: 'The source does not say what opens the way back after a termination.',
    },
    silenceMend: {
      notice_given: 'Set review.noticeGiven to at-once or at-review, with a reason.',
      probation_lasts: 'Set review.probation.lasts to a length of time, with a reason.',
      readmission: 'Set review.readmission to by-application or when-met, with a reason.',
    },
  },
  ru: {
    says: {
      no_days: 'Пересмотр назначен на дни года, но ни один день не назван.',
      days_unused: 'Дни названы, а пересмотр выбран иной: {chosen}.',
    },
    mend: {
      no_days: 'Добавьте дни, например days: [01-01, 07-01].',
      days_unused: 'Выберите on-days или удалите дни.',
    },
    silenceSays: {
      notice_given: 'Источник не говорит, объявляют ли о нехватке сразу или её находит пересмотр.',
      probation_lasts: 'Источник не говорит, сколько длится испытательный срок.',
      readmission: 'Источник не говорит, что открывает путь назад после исключения.',
    },
    silenceMend: {
      notice_given: 'Задайте review.noticeGiven: at-once или at-review, с причиной.',
      probation_lasts: 'Задайте review.probation.lasts — отрезок времени, с причиной.',
      readmission: 'Задайте review.readmission: by-application или when-met, с причиной.',
    },
  },
};
