import { vendor } from './organisations.ts';
import type { DemoNews } from './shape.ts';

const { program } = vendor;

/** What comes: webinars and events of the regions. */
const coming: DemoNews[] = [
  {
    program,
    written: 9,
    kind: 'webinar',
    texts: {
      en: [
        'Ask anything before the technical exam',
        'An hour with two of the people who write the questions. They show how a blueprint is read, which topics take most of the form, and what to do when the clock runs out.',
        'Nothing that is on a form is shown. Send your questions beforehand, or bring them along.',
      ],
      ru: [
        'Любые вопросы перед техническим экзаменом',
        'Час с двумя авторами вопросов. Они расскажут, как читать план экзамена, какие темы занимают больше всего места и что делать, если время подходит к концу.',
        'Вопросов из экзамена мы не показываем. Пришлите свои заранее или задайте на встрече.',
      ],
    },
    takesPlace: { inDays: 6, from: '15:00', to: '16:00', zone: 'Europe/Berlin' },
    link: 'live/technical-exam',
  },
  {
    program,
    written: 26,
    kind: 'event',
    texts: {
      en: [
        'Partner day in Valparaíso',
        'A day by the harbour for partners of the Americas: in the morning what is planned for the next year, in the afternoon three projects told by those who delivered them.',
        '- Sales and delivery have a room each\n- Mock pitches can be held and graded on the spot\n- Places are limited to four for each company',
      ],
      ru: [
        'День партнёров в Вальпараисо',
        'День у порта для партнёров из Северной и Южной Америки: утром планы на следующий год, днём рассказы о трёх проектах от тех, кто их внедрял.',
        '- Для продаж и внедрения отдельные залы\n- Пробную презентацию можно провести и сдать на месте\n- От каждой компании не больше четырёх человек',
      ],
    },
    takesPlace: {
      inDays: 24,
      from: '09:30',
      to: '17:00',
      zone: 'America/Santiago',
      place: 'Muelle Claro, Valparaíso',
    },
    link: 'events/valparaiso',
    audience: { regions: ['Americas'] },
  },
  {
    program,
    written: 18,
    kind: 'event',
    texts: {
      en: [
        'Delivery workshop in Belgrade',
        'Two days of work on a running installation, from the first plan to the handover. Whoever takes part in both may name it as a supervised implementation.',
      ],
      ru: [
        'Практикум по внедрению в Белграде',
        'Два дня работы на настоящей установке: от первого плана до передачи заказчику. Участие в оба дня можно указать как внедрение под наблюдением.',
      ],
    },
    takesPlace: {
      inDays: 17,
      from: '10:00',
      to: '18:00',
      zone: 'Europe/Belgrade',
      place: 'Dom na Savi, Belgrade',
    },
    audience: { regions: ['EMEA'] },
  },
  {
    program,
    written: 5,
    kind: 'webinar',
    texts: {
      en: [
        'Your standing page, line by line',
        'What each line of the page asks for, who counts for it and until when. We use a made-up company and answer for yours afterwards.',
      ],
      ru: [
        'Страница статуса: строка за строкой',
        'Что требует каждая строка страницы, кто в ней учитывается и до какого дня. Сначала разберём вымышленную компанию, потом ответим про вашу.',
      ],
    },
    takesPlace: { inDays: 11, from: '11:00', to: '11:45', zone: 'Asia/Singapore' },
    link: 'live/standing-page',
    audience: { regions: ['APAC'] },
  },
];

const told: DemoNews[] = [
  {
    program,
    written: 12,
    kind: 'news',
    texts: {
      en: [
        'A badge goes to a profile in one step',
        'The page of each credential now has a link that fills in the form of a professional network: title, dates, and the address at which anyone can check it. Nothing is sent by us; you see the form before you save it.',
      ],
      ru: [
        'Значок добавляется в профиль одним действием',
        'На странице каждого сертификата появилась ссылка, которая заполняет форму в профессиональной сети: название, даты и адрес для проверки. Сами мы ничего не отправляем: вы увидите форму до сохранения.',
      ],
    },
    currentForDays: 90,
  },
  {
    program,
    written: 20,
    kind: 'news',
    texts: {
      en: [
        'A desk for the Americas, in your hours',
        'From now on questions from the Americas are answered from nine to six in Santiago. Whoever writes later has an answer the next morning.',
      ],
      ru: [
        'Служба для Америки, в ваши часы',
        'На вопросы из Северной и Южной Америки теперь отвечают с девяти до шести по времени Сантьяго. Если написать позже, ответ придёт на следующее утро.',
      ],
    },
    audience: { regions: ['Americas'] },
    currentForDays: 60,
  },
  {
    program,
    written: 15,
    kind: 'news',
    texts: {
      en: [
        'Test centres in Athens and Haifa',
        'The exams of both tracks can now be sat there on weekdays. Book at least five days ahead and bring a document with a photograph.',
      ],
      ru: [
        'Центры тестирования в Афинах и Хайфе',
        'Экзамены обоих направлений теперь можно сдать и там, по будням. Записывайтесь не позже чем за пять дней и возьмите документ с фотографией.',
      ],
    },
    audience: { regions: ['EMEA'] },
    currentForDays: 75,
  },
  {
    program,
    written: 2,
    draft: true,
    kind: 'news',
    texts: {
      en: [
        'Advanced Sales is coming to Tokyo',
        'The training will be held there in spring. Dates follow as soon as the room is certain.',
      ],
      ru: [
        'Продвинутый курс продаж в Токио',
        'Весной курс пройдёт и там. Даты сообщим, как только будет известен зал.',
      ],
    },
    audience: { regions: ['APAC'] },
    currentForDays: 45,
  },
];

const kept: DemoNews[] = [
  {
    program,
    written: 240,
    kind: 'resource',
    texts: {
      en: [
        'Marks of the program and how to use them',
        'The marks of all tiers for print and screen, with a page on distances, colours and what not to do. Use the one of the tier you hold today.',
      ],
      ru: [
        'Знаки программы и правила их использования',
        'Знаки всех статусов для печати и экрана и страница об отступах, цветах и недопустимом. Используйте знак того статуса, который есть у вас сегодня.',
      ],
    },
    link: 'resources/marks.zip',
  },
  {
    program,
    written: 130,
    kind: 'resource',
    texts: {
      en: [
        'A case study in four pages: template',
        'The structure that the graders of Sales Expert look for, with an example that passed. Write about the customer’s trouble first.',
      ],
      ru: [
        'История внедрения на четырёх страницах: образец',
        'Структура, которую ждут оценивающие работы на Sales Expert, и пример зачтённой работы. Начинайте с задачи заказчика.',
      ],
    },
    link: 'resources/case-study.docx',
    audience: { tier: 'silver' },
  },
  {
    program,
    written: 70,
    kind: 'resource',
    texts: {
      en: [
        'Questions that customers ask about security',
        'Forty answers that may be copied into a tender, checked by our own people in autumn.',
      ],
      ru: [
        'Вопросы заказчиков о безопасности',
        'Сорок ответов, которые можно переносить в тендерные документы; осенью их проверили наши специалисты.',
      ],
    },
    link: 'resources/security-answers.pdf',
  },
  {
    program,
    written: 60,
    kind: 'webinar',
    texts: {
      en: [
        'What happens when a badge runs out',
        'How long it counts, when a letter comes, and how one renews without a gap. The recording stays here.',
      ],
      ru: [
        'Что происходит, когда срок значка истекает',
        'До какого дня он учитывается, когда приходит письмо и как продлить его без перерыва. Запись остаётся здесь.',
      ],
    },
    takesPlace: { inDays: -35, from: '14:00', to: '15:00', zone: 'Europe/Berlin' },
    link: 'recordings/running-out',
  },
];

/** What the office told companies of the program, and keeps for them. */
export const news: DemoNews[] = [...coming, ...told, ...kept];
