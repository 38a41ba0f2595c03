/** What a check says about actions and their prices. */
export const actionProblems = {
  en: {
    says: {
      action: {
        one_deed:
          'An action does one thing, and this one {found, select, none {says none} other {says several: {found}}}.',
        currency: 'The price is in {found}, and the program reckons in {expected}.',
        twice: '“{subject}” has a price already, in the action “{other}”.',
        no_price: 'This asks for something ({what}) that no action gives a price for.',
      },
    },
    mend: {
      action: {
        one_deed: 'Keep one of earns, completes, passes, accepts, hires, adds.',
        currency: 'Write the price in {expected}.',
        twice: 'Keep one of the two prices.',
        no_price: 'Add an action, or leave it so: plans then tell it as something without a price.',
      },
    },
  },
  ru: {
    says: {
      action: {
        one_deed:
          'Действие делает что-то одно, а здесь {found, select, none {не сказано, что} other {указано несколько: {found}}}.',
        currency: 'Цена указана в {found}, а программа считает в {expected}.',
        twice: 'У «{subject}» уже есть цена — в действии «{other}».',
        no_price: 'Здесь требуется то, чему ни одно действие не даёт цены ({what}).',
      },
    },
    mend: {
      action: {
        one_deed: 'Оставьте одно из: earns, completes, passes, accepts, hires, adds.',
        currency: 'Пишите цену в {expected}.',
        twice: 'Оставьте одну из двух цен.',
        no_price: 'Добавьте действие или оставьте так: план назовёт это пунктом без цены.',
      },
    },
  },
} as const;
