import { defineWords } from '../define.ts';

/** The first page of the office: what waits for a decision, and how the program is doing. */
export const overviewWords = defineWords(
  {
    decide: {
      title: 'Waiting for a decision',
      note: '{count, plural, =0 {Nothing} one {# matter} other {# matters}} today',
      nothing:
        'No claim or application is open, every company has an administrator, and nobody needs an attempt.',
      more: '{count, plural, one {# more} other {# more}}',
      claims: '{count, plural, one {claim} other {claims}} nobody has answered',
      claim: 'asked {company} on {day}',
      applications: '{count, plural, one {application} other {applications}} nobody has answered',
      application: '{what}, applied on {day}',
      onlyOffice: 'only the office can answer',
      companies: '{count, plural, one {company} other {companies}} without an administrator',
      company:
        '{people, plural, =0 {nobody counts for it yet} one {# person} other {# people}}{claims, plural, =0 {} one {, # claim waits} other {, # claims wait}}',
      attempts:
        '{count, plural, one {person has} other {people have}} used up the attempts at an exam',
      attempt: '{exam}: {attempts, plural, one {# attempt} other {# attempts}}, the last on {day}',
    },
    doing: {
      title: 'How the program is doing',
      credentials: 'Credentials',
      inForce: 'In force today',
      ending: 'Ending within {days, number} days',
      rates: 'Exams passed in the last {days, number} days',
      noRates: 'No result was released in this time.',
      rate: '{passed, number} of {count, number}',
    },
  },
  {
    decide: {
      title: 'Ждут решения',
      note: '{count, plural, =0 {Сегодня дел нет} one {Сегодня # дело} few {Сегодня # дела} other {Сегодня # дел}}',
      nothing:
        'Открытых заявок нет, у каждой компании есть администратор, и никому не нужна новая попытка.',
      more: 'ещё {count, number}',
      claims:
        '{count, plural, one {заявка сотрудника} few {заявки сотрудников} other {заявок сотрудников}} без ответа',
      claim: '{company}, заявка от {day}',
      applications:
        '{count, plural, one {заявка на статус или компетенцию} few {заявки на статус или компетенцию} other {заявок на статус или компетенцию}} без ответа',
      application: '{what}, заявка от {day}',
      onlyOffice: 'ответить может только офис программы',
      companies:
        '{count, plural, one {компания} few {компании} other {компаний}} без администратора',
      company:
        '{people, plural, =0 {пока никто не учитывается} one {# человек} few {# человека} other {# человек}}{claims, plural, =0 {} one {, ждёт # заявка} few {, ждут # заявки} other {, ждут # заявок}}',
      attempts:
        '{count, plural, one {человек исчерпал} few {человека исчерпали} other {человек исчерпали}} попытки сдать экзамен',
      attempt:
        '«{exam}»: {attempts, plural, one {# попытка} few {# попытки} other {# попыток}}, последняя {day}',
    },
    doing: {
      title: 'Как идёт программа',
      credentials: 'Сертификаты',
      inForce: 'Действуют сегодня',
      ending: 'Истекают в ближайшие {days, number} дней',
      rates: 'Доля сдавших за последние {days, number} дней',
      noRates: 'За это время результатов не было.',
      rate: '{passed, number} из {count, number}',
    },
  },
);
