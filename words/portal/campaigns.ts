import { defineWords } from '../define.ts';

/** Letters that the office sends to holders of credentials that others have taken the place of. */
export const campaignWords = defineWords(
  {
    title: 'Campaigns',
    lead: 'Letters to everyone who holds a credential that others have taken the place of. Each person is written to once in a campaign.',
    create: 'New campaign',
    none: 'No campaign yet',
    noneText:
      'Choose credentials that the program has replaced, see who still holds them, and write to all of them at once.',
    nothing: 'Nothing has been replaced',
    nothingText:
      'A campaign is about credentials that others have taken the place of. In the program’s text, closed: true and replacedBy at a level say so.',
    readOnly: 'Certification administrators and program managers send campaigns.',
    about: 'About',
    started: 'Started',
    by: 'Started by',
    state: 'State',
    people: 'People',
    states: {
      running: 'under way: {sent, number} of {people, number}',
      finished: 'sent',
      stopped: 'stopped at {sent, number} of {people, number}',
    },
    refusedCount: '{count, plural, one {# letter was} other {# letters were}} not taken',
    choose: {
      title: 'New campaign',
      which: 'Who holds',
      replaced: 'its place is taken by {replaced}',
      until: 'Ends on this day or before',
      untilHint:
        'Leave it empty to write to all holders, also to those whose credential has no end.',
      button: 'Show whom it reaches',
      noDay: 'This is no day. Write it as year, month and day, e.g. 2027-03-31.',
    },
    reach: {
      title: 'Whom it reaches',
      people: '{count, plural, =0 {Nobody} one {# person} other {# people}}',
      leftOut:
        '{count, plural, one {# holder has} other {# holders have}} what took its place already and {count, plural, one {is} other {are}} not written to.',
      nobody: 'Nobody holds these credentials now and lacks what takes their place.',
      name: 'Name',
      email: 'E-mail',
      holds: 'Holds',
      through: '{what}, through {day}',
      endless: '{what}, without end',
      first: 'The first {count, number}, whose credentials end first.',
    },
    send: {
      title: 'Send',
      text: 'Each gets one letter in their own language: what they hold and through when, what takes its place, and where to read what that asks for. What has been sent cannot be called back.',
      button: 'Send {count, plural, one {# letter} other {# letters}}',
    },
    one: {
      title: 'Campaign of {day}',
      running: '{sent, number} of {people, number} letters sent.',
      again: 'Look again',
      finished: 'All letters were dealt with on {moment}.',
      stopped: 'Stopped on {moment} by {who}: {reason}',
      stoppedLeft:
        '{sent, number} had been sent; {left, plural, =0 {none was left} one {# was not} other {# were not}}.',
      ends: 'Ends on or before',
      leftOut: 'Left out, having the replacement',
      sent: 'Letters sent',
      left: 'Still to be sent',
      refused: 'Letters that were not taken',
      refusedNote: 'The address on record is wrong or no longer in use.',
      because: 'What the mail server said',
    },
    stop: {
      title: 'Stop it',
      text: '{left, plural, one {# letter has} other {# letters have}} not been sent yet. They will not be sent in this campaign any more.',
      button: 'Stop the campaign',
    },
  },
  {
    title: 'Рассылки',
    lead: 'Письма всем, у кого есть сертификат, вместо которого теперь другой. В одной рассылке каждый получает одно письмо.',
    create: 'Новая рассылка',
    none: 'Рассылок пока не было',
    noneText:
      'Выберите сертификаты, которым программа нашла замену, посмотрите, у кого они ещё есть, и напишите всем сразу.',
    nothing: 'Ничего не заменено',
    nothingText:
      'Рассылка касается сертификатов, вместо которых теперь другие. В тексте программы об этом говорят closed: true и replacedBy у уровня.',
    readOnly: 'Рассылки отправляют администраторы сертификации и руководители программы.',
    about: 'О чём',
    started: 'Начата',
    by: 'Кто начал',
    state: 'Состояние',
    people: 'Людей',
    states: {
      running: 'идёт: {sent, number} из {people, number}',
      finished: 'отправлена',
      stopped: 'остановлена: {sent, number} из {people, number}',
    },
    refusedCount:
      '{count, plural, one {# письмо не принято} few {# письма не приняты} other {# писем не принято}}',
    choose: {
      title: 'Новая рассылка',
      which: 'У кого есть',
      replaced: 'вместо него теперь {replaced}',
      until: 'Заканчивается в этот день или раньше',
      untilHint:
        'Оставьте пустым, чтобы написать всем, у кого он есть, в том числе если он бессрочный.',
      button: 'Показать получателей',
      noDay: 'Это не дата. Напишите год, месяц и день, например 2027-03-31.',
    },
    reach: {
      title: 'Кто получит письмо',
      people: '{count, plural, =0 {Никто} one {# человек} few {# человека} other {# человек}}',
      leftOut:
        'Ещё {count, plural, one {у # человека} other {у # человек}} замена уже есть, им письмо не отправляется.',
      nobody: 'Сейчас нет никого, кто имел бы эти сертификаты, но не имел замены.',
      name: 'Имя',
      email: 'Электронная почта',
      holds: 'Что есть',
      through: '{what}, по {day} включительно',
      endless: '{what}, бессрочно',
      first: 'Первые {count, number}: те, у кого сертификат заканчивается раньше.',
    },
    send: {
      title: 'Отправить',
      text: 'Каждый получит одно письмо на своём языке: что у него есть и по какой день, что теперь вместо этого и где прочесть, как это получить. Отправленное письмо вернуть нельзя.',
      button: 'Отправить {count, plural, one {# письмо} few {# письма} other {# писем}}',
    },
    one: {
      title: 'Рассылка: {day}',
      running: 'Отправлено писем: {sent, number} из {people, number}.',
      again: 'Посмотреть ещё раз',
      finished: 'Все письма обработаны: {moment}.',
      stopped: 'Остановлена: {moment}, {who}. Причина: {reason}',
      stoppedLeft: 'Отправлено: {sent, number}; не отправлено: {left, number}.',
      ends: 'Заканчивается не позже',
      leftOut: 'Не получат: замена уже есть',
      sent: 'Отправлено писем',
      left: 'Осталось отправить',
      refused: 'Письма, которые не приняты',
      refusedNote: 'Записанный адрес неверен или больше не используется.',
      because: 'Что ответил почтовый сервер',
    },
    stop: {
      title: 'Остановить',
      text: 'Ещё не {left, plural, one {отправлено # письмо} few {отправлены # письма} other {отправлено # писем}}. В этой рассылке они больше не будут отправлены.',
      button: 'Остановить рассылку',
    },
  },
);
