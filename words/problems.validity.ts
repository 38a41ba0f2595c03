/** What a check says about lengths of time, how long credentials last and what carries them on. */
export const validityProblems = {
  en: {
    says: {
      duration: {
        validity: 'A credential that is valid for {found} only would end on the day of its award.',
        exam_time: 'An exam of {found} is longer than a day.',
        streamlined:
          'The streamlined path ({found}) closes before the grace period ({grace}) does.',
        notice: 'A notice {found} before expiry would come before the award.',
      },
      validity: {
        no_term: 'This says neither how long an award lasts nor what ends it.',
        no_release:
          'The term begins with the release of “{id}”, and the text does not say when that was.',
      },
      recertified: {
        itself: '“{id}” cannot recertify itself.',
        no_term: 'Passing “{id}” would let the term begin anew, and this credential has none.',
      },
      renewal: {
        opens: 'Renewal opens ahead of the end, and nothing is renewed ahead of its end.',
      },
    },
    mend: {
      duration: {
        validity: 'Use days, months or years.',
        exam_time: 'Use minutes or hours.',
        streamlined: 'Make the streamlined path at least as long as the grace period.',
        notice: 'Choose a shorter time.',
      },
      validity: {
        no_term: 'Add term, such as 2 years, or untilNewer, or write unlimited.',
        no_release: 'Add released, a day, to “{id}”.',
      },
      recertified: {
        itself: 'Name a higher credential, or an exam.',
        no_term: 'Add a term to validFor, or name a credential.',
      },
      renewal: { opens: 'Set choices.renewalFrom to old-end or renewal-day, with a reason.' },
    },
  },
  ru: {
    says: {
      duration: {
        validity: 'Сертификат со сроком {found} закончился бы в день присуждения.',
        exam_time: 'Экзамен длиной {found} дольше суток.',
        streamlined: 'Сокращённый путь ({found}) закрывается раньше льготного срока ({grace}).',
        notice: 'Напоминание за {found} до истечения пришло бы раньше присуждения.',
      },
      validity: {
        no_term: 'Здесь не сказано ни сколько действует сертификат, ни что его прекращает.',
        no_release: 'Срок начинается с выпуска «{id}», а когда это было, в тексте не сказано.',
      },
      recertified: {
        itself: '«{id}» не может продлить сам себя.',
        no_term: 'Сдача «{id}» начинала бы срок заново, а у этого сертификата срока нет.',
      },
      renewal: {
        opens:
          'Продление открывается до окончания срока, а по тексту до него ничего не продлевается.',
      },
    },
    mend: {
      duration: {
        validity: 'Используйте дни, месяцы или годы.',
        exam_time: 'Используйте минуты или часы.',
        streamlined: 'Сокращённый путь должен быть не короче льготного срока.',
        notice: 'Выберите меньший срок.',
      },
      validity: {
        no_term: 'Добавьте term, например 2 years, или untilNewer, или напишите unlimited.',
        no_release: 'Добавьте к «{id}» день выпуска: released.',
      },
      recertified: {
        itself: 'Назовите более высокий сертификат или экзамен.',
        no_term: 'Добавьте срок в validFor или назовите сертификат.',
      },
      renewal: { opens: 'Задайте choices.renewalFrom: old-end или renewal-day, с причиной.' },
    },
  },
} as const;
