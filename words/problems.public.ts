/** What a check says about what anyone may read: contacts, kinds of credential, what takes a place. */
export const publicProblems = {
  en: {
    says: {
      contact: {
        country_unknown: 'No list of countries knows the code “{country}”.',
        kind_without: 'Some kinds of credential have a mailbox, and “{kind}” has none.',
      },
      replaced: {
        still_open: '“{credential}” is still awarded, so nothing takes its place.',
        by_closed: '“{credential}” cannot take its place: it cannot be earned any more.',
      },
    },
    mend: {
      contact: {
        country_unknown:
          '{suggestion, select, none {Write two capitals as in ISO 3166, such as DE.} other {Did you mean {suggestion}?}}',
        kind_without: 'Name it in “about” of a contact, or leave “about” out of one.',
      },
      replaced: {
        still_open: 'Add closed: true, or remove replacedBy.',
        by_closed: 'Name a credential that is awarded.',
      },
    },
  },
  ru: {
    says: {
      contact: {
        country_unknown: 'Кода «{country}» нет в перечне стран.',
        kind_without: 'У одних видов сертификатов есть почтовый адрес, а у «{kind}» нет.',
      },
      replaced: {
        still_open: '«{credential}» ещё выдаётся, поэтому заменять его нечем.',
        by_closed: '«{credential}» не может быть заменой: получить его больше нельзя.',
      },
    },
    mend: {
      contact: {
        country_unknown:
          '{suggestion, select, none {Пишите две заглавные буквы по ISO 3166, например DE.} other {Возможно, {suggestion}?}}',
        kind_without: 'Назовите его в «about» контакта или уберите «about» у одного из них.',
      },
      replaced: {
        still_open: 'Добавьте closed: true или уберите replacedBy.',
        by_closed: 'Назовите сертификат, который выдаётся.',
      },
    },
  },
} as const;
