import { defineWords } from '../define.ts';

/** The pages that anyone may read: start, program, sign-in. */
export const publicWords = defineWords(
  {
    home: {
      title: 'Proven skill, written down',
      lead: '{vendor} keeps a public register of what partners can do. People sit exams and hold signed credentials; their companies earn a tier from what they demonstrably did, and every tier says why.',
      start: 'Create an account',
      read: 'Read the program',
      check: 'Someone showed you a credential?',
      checkLead: 'Check it here. No account is needed.',
      how: 'How it works',
      steps: {
        learn: 'Learn and sit an exam',
        learnText:
          'A short course, then an exam with a fixed time. Each answer is kept the moment it is given.',
        hold: 'Hold a credential',
        holdText:
          'It is signed, has its own address, and anyone can check it, with or without this site.',
        count: 'Count for your company',
        countText:
          'Once your company confirms you, its tier follows within a second, with the reason beside it.',
      },
      tiers: 'The tiers: {program}',
      none: 'No program is published yet',
      noneText:
        'The office publishes one under “Program text”. What it asks and gives stands here then.',
    },
    program: {
      inForce: 'Version {version}, in force since {day}',
      ladder: 'Tiers and what they ask',
      ladderNote: 'From the lowest to the highest. A tier is measured anew after each fact.',
      benefits: 'Brings',
      tracks: 'Tracks and credentials',
      audience: 'For whom: {audience}',
      optional: 'optional track',
      validFor: 'Valid',
      path: 'Learning path',
      exams: 'Exams',
      exam: 'Exam',
      questions: 'Questions',
      time: 'Time',
      passMark: 'Pass mark',
      attempts: 'Attempts included',
      wait: 'Wait between',
      announced: 'announced, not offered yet',
      renewal: 'Renewal',
      renewalText:
        'After the last day a credential can be renewed for {grace}; a shortened path is open for {streamlined}.',
      settled: 'Decisions of this program',
      settledLead:
        'Where the written framework is silent or says two things, the program decides and says why.',
      principles: 'Principles',
    },
    signIn: {
      title: 'Sign in',
      email: 'E-mail',
      password: 'Password',
      submit: 'Sign in',
      other: 'No account yet?',
    },
    signUp: {
      title: 'Create an account',
      lead: 'Your record is yours: it goes with you when you change employers.',
      name: 'Your name',
      nameHint: 'As it will be printed on your credentials. Any script is welcome.',
      email: 'E-mail',
      emailHint: 'Notices about your credentials go here.',
      password: 'Password',
      passwordHint: 'At least 10 characters. A short sentence is a good one.',
      confirm: 'One more step',
      confirmText: 'We have sent a link to {email}. Open it to confirm the address; then sign in.',
      submit: 'Create the account',
      other: 'You have one already?',
    },
    setup: {
      title: 'The first administrator',
      lead: 'This link works once. It makes you the administrator of this installation.',
      submit: 'Become the administrator',
      signInFirst: 'Sign in or create an account first; this link stays good meanwhile.',
    },
  },
  {
    home: {
      title: 'Подтверждённые навыки — в открытом реестре',
      lead: '{vendor} ведёт открытый реестр того, что умеют партнёры. Люди сдают экзамены и получают подписанные сертификаты; статус компании следует из того, что она подтвердила на деле, и каждый статус объяснён.',
      start: 'Создать учётную запись',
      read: 'Прочитать программу',
      check: 'Вам показали сертификат?',
      checkLead: 'Проверьте его здесь. Учётная запись не нужна.',
      how: 'Как это устроено',
      steps: {
        learn: 'Изучить и сдать экзамен',
        learnText:
          'Короткий курс, затем экзамен с отведённым временем. Каждый ответ сохраняется сразу.',
        hold: 'Получить сертификат',
        holdText:
          'Он подписан, имеет свой адрес, и проверить его может каждый — на этом сайте и без него.',
        count: 'Учитываться за компанию',
        countText:
          'Как только компания подтвердит вас, её статус пересчитывается за секунду, и рядом стоит причина.',
      },
      tiers: 'Статусы: {program}',
      none: 'Программа ещё не опубликована',
      noneText:
        'Офис программы публикует её в разделе «Текст программы». После этого здесь будет сказано, что она требует и что даёт.',
    },
    program: {
      inForce: 'Версия {version}, действует с {day}',
      ladder: 'Статусы и их требования',
      ladderNote: 'От низшего к высшему. Статус пересчитывается после каждого факта.',
      benefits: 'Даёт',
      tracks: 'Направления и сертификаты',
      audience: 'Для кого: {audience}',
      optional: 'необязательное направление',
      validFor: 'Действует',
      path: 'Программа обучения',
      exams: 'Экзамены',
      exam: 'Экзамен',
      questions: 'Вопросов',
      time: 'Время',
      passMark: 'Проходной балл',
      attempts: 'Попыток включено',
      wait: 'Пауза между ними',
      announced: 'объявлен, пока не проводится',
      renewal: 'Продление',
      renewalText:
        'После последнего дня сертификат можно продлить ещё {grace}; сокращённый путь открыт {streamlined}.',
      settled: 'Решения этой программы',
      settledLead:
        'Там, где исходный документ молчит или противоречит себе, программа решает и объясняет почему.',
      principles: 'Принципы',
    },
    signIn: {
      title: 'Вход',
      email: 'Электронная почта',
      password: 'Пароль',
      submit: 'Войти',
      other: 'Ещё нет учётной записи?',
    },
    signUp: {
      title: 'Новая учётная запись',
      lead: 'Ваши достижения принадлежат вам и остаются с вами при смене работодателя.',
      name: 'Ваше имя',
      nameHint: 'Так, как оно будет напечатано на сертификатах. Можно любым алфавитом.',
      email: 'Электронная почта',
      emailHint: 'Сюда приходят уведомления о ваших сертификатах.',
      password: 'Пароль',
      passwordHint: 'Не короче 10 знаков. Хорошо подходит короткая фраза.',
      confirm: 'Ещё один шаг',
      confirmText:
        'На адрес {email} отправлена ссылка. Откройте её, чтобы подтвердить адрес, затем войдите.',
      submit: 'Создать',
      other: 'Уже есть учётная запись?',
    },
    setup: {
      title: 'Первый администратор',
      lead: 'Эта ссылка действует один раз. Она делает вас администратором этой установки.',
      submit: 'Стать администратором',
      signInFirst: 'Сначала войдите или создайте учётную запись; ссылка за это время не пропадёт.',
    },
  },
);
