import { defineWords } from './define.ts';

/** Why something about news, webinars, events and resources was refused. */
export const newsWords = defineWords(
  {
    refusal: {
      news: {
        not_found: 'There is no such item here.',
        title_missing:
          'The title is missing in one of the program’s languages ({language, select, en {English} ru {Russian} other {{language}}}).',
        body_missing:
          'The text is missing in one of the program’s languages ({language, select, en {English} ru {Russian} other {{language}}}).',
        title_long: 'The title is too long; {limit, number} characters are the most.',
        body_long: 'The text is too long; {limit, number} characters are the most.',
        language_unknown: 'The program has no texts in the language “{language}”.',
        takes_no_place: 'Only webinars and events have a time and a place.',
        zone_unknown: 'Choose the time zone, e.g. Europe/Berlin.',
        time_missing: 'Give the day and the time.',
        day_missing: 'Give a day: year, month and day.',
        ends_before: 'The end has to come after the start.',
        day_far: 'This day is too far away to be meant.',
        place_missing: 'Say where it takes place, or give an address to join.',
        place_long: 'The place is too long; {limit, number} characters are the most.',
        link_unsafe: 'Give a whole address that begins with https://, without a password.',
        tier_unknown: 'The program in force has no tier “{tier}”.',
        competency_unknown: 'The program in force has no competency “{competency}”.',
        current_before: 'It has to stay current for at least the day on which it is first shown.',
        changed:
          'Somebody changed this after you opened it. What you typed is still here: open the page anew in another window, compare, and save there.',
        is_published: 'This has been published already.',
        is_withdrawn: 'This has been withdrawn and stays as it is.',
      },
    },
  },
  {
    refusal: {
      news: {
        not_found: 'Такой записи здесь нет.',
        title_missing:
          'Нет заголовка на одном из языков программы ({language, select, en {английский} ru {русский} other {{language}}}).',
        body_missing:
          'Нет текста на одном из языков программы ({language, select, en {английский} ru {русский} other {{language}}}).',
        title_long: 'Заголовок слишком длинный: не больше {limit, number} знаков.',
        body_long: 'Текст слишком длинный: не больше {limit, number} знаков.',
        language_unknown: 'В программе нет текстов на языке «{language}».',
        takes_no_place: 'Время и место бывают только у вебинаров и мероприятий.',
        zone_unknown: 'Выберите часовой пояс, например Europe/Berlin.',
        time_missing: 'Укажите день и время.',
        day_missing: 'Укажите дату: год, месяц и день.',
        ends_before: 'Окончание должно быть позже начала.',
        day_far: 'Это слишком далёкая дата, проверьте год.',
        place_missing: 'Укажите место или адрес для подключения.',
        place_long: 'Слишком длинное описание места: не больше {limit, number} знаков.',
        link_unsafe: 'Нужен полный адрес, который начинается с https:// и не содержит пароля.',
        tier_unknown: 'В действующей программе нет статуса «{tier}».',
        competency_unknown: 'В действующей программе нет компетенции «{competency}».',
        current_before: 'Запись должна оставаться актуальной хотя бы в день первого показа.',
        changed:
          'Пока страница была открыта, запись изменил кто-то другой. Введённое здесь сохранилось: откройте страницу заново в другом окне, сравните и сохраните там.',
        is_published: 'Эта запись уже опубликована.',
        is_withdrawn: 'Эта запись отозвана и больше не меняется.',
      },
    },
  },
);
