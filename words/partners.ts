import { defineWords } from './define.ts';

/** Why something about organisations and affiliations was refused. */
export const partnersWords = defineWords(
  {
    refusal: {
      organisation: {
        not_found: 'There is no such organisation.',
        name_unusable: 'Write the name of the company in at most {most, number} characters.',
        slug_unusable:
          'Take lower-case letters and digits, joined by single hyphens, e.g. “aldermoor-integration”.',
        region_missing: 'Say to which of your regions the company belongs.',
        country_unusable: 'Write the country as two capital letters, e.g. SE.',
        website_unusable: 'Write the whole address, beginning with https://.',
        slug_taken: 'Another organisation already has the address “{slug}”. Choose another one.',
      },
      affiliation: {
        not_found: 'There is no such claim.',
        not_open: 'This has been decided already. Reload the page to see how.',
        already_claimed:
          'You have asked this company already; its administrator has yet to answer.',
        already_confirmed: 'You belong to this company already.',
        counts_elsewhere:
          'This person still counts for another company. They have to leave it first; nobody can count for two at once.',
      },
    },
  },
  {
    refusal: {
      organisation: {
        not_found: 'Такой организации нет.',
        name_unusable: 'Укажите название компании, не длиннее {most, number} знаков.',
        slug_unusable:
          'Строчные латинские буквы и цифры, между словами один дефис, например «aldermoor-integration».',
        region_missing: 'Укажите, к какому из ваших регионов относится компания.',
        country_unusable: 'Укажите страну двумя прописными буквами, например SE.',
        website_unusable: 'Укажите адрес целиком, начиная с https://.',
        slug_taken: 'Адрес «{slug}» уже занят другой организацией. Выберите другой.',
      },
      affiliation: {
        not_found: 'Такой заявки нет.',
        not_open: 'Решение уже принято. Обновите страницу, чтобы увидеть его.',
        already_claimed: 'Вы уже отправили заявку этой компании; её администратор ещё не ответил.',
        already_confirmed: 'Вы уже числитесь в этой компании.',
        counts_elsewhere:
          'Этот человек ещё числится в другой компании. Сначала нужно уйти оттуда: нельзя учитываться сразу за две компании.',
      },
    },
  },
);
