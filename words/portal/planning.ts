import { defineWords } from '../define.ts';

/** On the page of a standing: its competencies, the cheapest way onwards, and what would be if something happened. */
export const planningWords = defineWords(
  {
    competencies: {
      title: 'Competencies',
      count: '{have, number} of {all, number} with a level. Each unfolds to what it asks.',
      begin:
        'None has a level yet. The first one needs accredited people, sales and customers who vouch for it; what exactly, each says below.',
      nothingOpen:
        'No competency is open to the company yet, because that follows from its business model and its region. The office records them; then it stands here what each competency asks.',
      open: '{count, plural, one {One more} other {# more}} that the company can earn',
      closed: '{count, plural, one {One} other {#}} not open to this company',
      closedText:
        'They are for other regions or business models. If those of the company are recorded wrongly or not at all, the office can mend that.',
      announced: '{count, plural, one {One} other {#}} announced, not to be had yet',
      applied: 'Applied for {level}; the vendor has not answered yet',
      invited: 'Invited to {level}',
      progress: '{level}: {have, number} of {need, number} met',
      lost: '{level} held, no longer met',
      through: '{level} through {day}',
      held: 'Held: {level} since {day}.',
      heldNone: 'No level is held yet.',
      change: 'From {day}: {to}.',
      noLevel: 'no level',
    },
    benefits: {
      title: 'Benefits',
      note: 'What comes with the tier and with those below it, and what closes some of it.',
      open: 'Open, with {tier}.',
      through: 'Open through {day}, with {tier}.',
      from: 'Open from {day} on, with {tier}. This is asked for besides:',
      closed: 'Not open: {tier} brings it, and this is asked for besides.',
      blocked:
        'Closed by the probation{day, select, none {} other {, which lasts through {day}}}. It comes with {tier}.',
    },
    plan: {
      title: 'The cheapest way',
      note: 'Made of the actions to which the program gives a price.',
      noPrices: 'The text of this program gives no prices, so no way can be called the cheapest.',
      to: 'Way to',
      show: 'Show the way',
      searching: 'Comparing ways: {done, number} so far…',
      left: 'At most {seconds, number} s more.',
    },
    whatIf: {
      title: 'What if',
      note: 'Try what would follow. Nothing is written.',
      leaves: 'Someone leaves',
      nobody: 'nobody',
      who: 'Someone earns, passes or completes',
      does: 'What',
      idle: 'nothing',
      deeds: {
        earns: 'Credentials',
        passes: 'Exams and assessments',
        completes: 'Courses',
      },
      nothing: 'none',
      deal: 'A deal closes, {currency}',
      solution: 'Of which solution',
      waives: 'A requirement is waived',
      through: 'Through the day',
      show: 'Show what follows',
      clear: 'Forget it',
      both: 'Choose both the person and what they earn, pass or complete.',
      which: 'Give both the amount of the deal and its solution.',
      amount: 'Give the amount as a number, for example 25000.',
      waiver: 'Choose what is waived through that day.',
    },
  },
  {
    competencies: {
      title: 'Компетенции',
      count:
        'С уровнем: {have, number} из {all, number}. Каждую можно развернуть: чего она требует.',
      begin:
        'Уровня пока нет ни у одной. Для первой нужны аккредитованные люди, продажи и клиенты, готовые дать отзыв; что именно — сказано ниже у каждой.',
      nothingOpen:
        'Компании пока не открыта ни одна компетенция: это зависит от её бизнес-модели и региона. Их записывает офис программы; тогда здесь будет сказано, чего требует каждая компетенция.',
      open: 'Компания может получить ещё {count, plural, one {# компетенцию} few {# компетенции} other {# компетенций}}',
      closed:
        'Этой компании {count, plural, one {недоступна # компетенция} few {недоступны # компетенции} other {недоступно # компетенций}}',
      closedText:
        'Они для других регионов или бизнес-моделей. Если у компании они записаны неверно или не записаны вовсе, это исправит офис программы.',
      announced:
        '{count, plural, one {# компетенция объявлена, но её} few {# компетенции объявлены, но их} other {# компетенций объявлены, но их}} пока нельзя получить',
      applied: 'Подана заявка на {level}; ответа пока нет',
      invited: 'Есть приглашение на {level}',
      progress: '{level}: выполнено {have, number} из {need, number}',
      lost: '{level} присвоен, требования больше не выполнены',
      through: '{level} по {day}',
      held: 'Присвоено: {level} с {day}.',
      heldNone: 'Уровень пока не присвоен.',
      change: 'С {day}: {to}.',
      noLevel: 'без уровня',
    },
    benefits: {
      title: 'Преимущества',
      note: 'Что дают этот статус и статусы ниже и что из этого закрыто.',
      open: 'Доступно со статусом «{tier}».',
      through: 'Доступно по {day} включительно, со статусом «{tier}».',
      from: 'Будет доступно с {day}, со статусом «{tier}». Нужно и следующее:',
      closed: 'Недоступно: даёт статус «{tier}», но нужно и следующее.',
      blocked:
        'Закрыто на испытательный срок{day, select, none {} other {, по {day} включительно}}. Даёт статус «{tier}».',
    },
    plan: {
      title: 'Самый дешёвый путь',
      note: 'Составлен из действий, которым программа даёт цену.',
      noPrices: 'Текст этой программы не называет цен, поэтому самый дешёвый путь указать нельзя.',
      to: 'Путь к цели',
      show: 'Показать путь',
      searching: 'Сравниваем пути: уже {done, number}…',
      left: 'Осталось не больше {seconds, number} с.',
    },
    whatIf: {
      title: 'Что, если',
      note: 'Посмотрите, что из этого выйдет. Ничего не записывается.',
      leaves: 'Кто-то уходит',
      nobody: 'никто',
      who: 'Кто-то получает, сдаёт или проходит',
      does: 'Что именно',
      idle: 'ничего',
      deeds: {
        earns: 'Сертификаты',
        passes: 'Экзамены и практические работы',
        completes: 'Курсы',
      },
      nothing: 'не выбрано',
      deal: 'Закрыта сделка, {currency}',
      solution: 'По какому решению',
      waives: 'Освобождение от требования',
      through: 'По какой день',
      show: 'Показать, что выйдет',
      clear: 'Убрать предположение',
      both: 'Выберите и человека, и то, что он получает, сдаёт или проходит.',
      which: 'Укажите и сумму сделки, и решение.',
      amount: 'Укажите сумму числом, например 25000.',
      waiver: 'Выберите, от чего освобождают по этот день.',
    },
  },
);
