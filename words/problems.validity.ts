/** What a check says about how long credentials last, what ends them and what carries them on. */
export const validityProblems = {
  en: {
    says: {
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
