import { causeTold } from './cause-words.ts';
import { defineWords } from './define.ts';
import { nodeWords } from './explanation-nodes.ts';

/** A standing told in sentences, for the command line, reports and mails. */
export const explanationWords = defineWords(
  {
    held: {
      since: '{organisation} has been {tier} since {day}.',
      none: '{organisation} has no tier on {day}.',
      undecided:
        'No decision on {organisation} is recorded. On {day} the requirements yield {tier}.',
      undecidedNone:
        'No decision on {organisation} is recorded. On {day} the requirements yield no tier.',
      due: 'The requirements yield {tier}; the change is due.',
      through: 'That holds through {day} if nothing more happens.',
      forever: 'Nothing on record ends it.',
      dueOn: 'The requirements yield {tier}; the change is due on {day}.',
      review: 'The requirements yield {tier}; what follows is decided on {day}.',
      open: 'The requirements yield {tier}; no decision is to come.',
      terminated: 'The membership of {organisation} ended on {day}.',
      closed: 'Closed meanwhile: {what}.',
    },
    phase: {
      noticed: 'Notice was given on {day}; what is missing can be mended through {end}.',
      lost: 'Unless what is missing is mended, {tier} is lost on {day}.',
      probation: 'On probation since {day}.',
      probationUntil: 'On probation since {day}, through {end}.',
    },
    early: 'This text takes effect on {day}; this is what it would yield before.',
    noTier: 'no tier',
    orHigher: '{what} or a higher level',
    tier: { met: '{tier}: reached.', missing: '{tier}: not reached.' },
    through: 'Holds through {day}.',
    from: 'Will be met from {day}.',
    list: {
      through: '{said} (holds through {day}):',
      from: '{said} (will be met from {day}):',
    },
    turnedThrough: 'It is so through {day}.',
    turnedFrom: 'It will be so from {day}.',
    counts: {
      through: '{person} counts through {day}.',
      forever: '{person} counts without an end.',
      carried: '{said} Carried over from {from}.',
      inGrace: '{person} counts in grace through {day}.',
      toGrace: '{person} counts through {day}, in grace from {since} on.',
      elsewhere:
        '{person} {done, select, yes {could count here too} other {holds it too}} and fills a seat here: {what}.',
    },
    ...nodeWords.en,
    fact: {
      text: '{day}{list, select, none {} other {: {list}}}',
      line: '{text}{count, plural, =1 {} other { (# times)}}.',
      by: 'by {person}',
      quantity: 'quantity {quantity}',
      declared: '{text} (declared by the company itself)',
      again: 'As above: {list}.',
      more: 'And {count} more.',
    },
    waiver: { reason: 'Reason: {reason}.', event: 'It ends when this begins: {event}.' },
    competencies: {
      title: 'Competencies:',
      at: '{competency}: {level}.',
      through: '{competency}: {level} through {day}.',
      none: '{competency}: no level yet.',
      level: '{level}:',
      change: '{day}: {from} becomes {to}.',
      gain: '{day}: {to} is reached.',
      loss: '{day}: {from} is lost.',
      noLevel: 'no level',
    },
    next: {
      title: 'What is missing for {tier}:',
      one: 'Missing for {what}: {said}',
      nothing: 'Nothing is missing for {tier}.',
    },
    top: 'There is no higher tier.',
    past: {
      title: 'What was decided:',
      promotion: '{day}{about}: rise from {from} to {to}.',
      demotion: '{day}{about}: fall from {from} to {to}.',
      notice: '{day}{about}: notice that {from} is not met; it can be mended through {end}.',
      'notice-withdrawn': '{day}{about}: notice withdrawn, {from} is met again.',
      probation: '{day}{about}: {from} on probation{end, select, none {} other { through {end}}}.',
      'probation-ended': '{day}{about}: end of probation, {from} is met again.',
      termination: '{day}{about}: end of membership, from {from} to {to}.',
    },
    future: {
      title: 'What will change if nothing more happens:',
      measured: 'What the requirements will yield meanwhile:',
      none: 'Nothing on record will change the tier.',
      change: '{day}{about}: {from} becomes {to}.',
      gain: '{day}{about}: {to} is reached.',
      loss: '{day}{about}: {from} is lost.',
      notice: '{day}{about}: notice will be given; {from} can be mended through {end}.',
      'notice-withdrawn': '{day}{about}: the notice will be withdrawn.',
      probation:
        '{day}{about}: {from} goes on probation{end, select, none {} other { through {end}}}.',
      'probation-ended': '{day}{about}: the probation will end.',
      termination: '{day}{about}: the membership ends.',
    },
    cause: causeTold.en,
  },
  {
    held: {
      since: '{organisation}: статус «{tier}» с {day}.',
      none: '{organisation}: на {day} статуса нет.',
      undecided:
        '{organisation}: решений не записано. По требованиям на {day} полагается статус «{tier}».',
      undecidedNone:
        '{organisation}: решений не записано. По требованиям на {day} статус не полагается.',
      due: 'По требованиям полагается: {tier}; решение предстоит.',
      through: 'Так останется по {day} включительно, если больше ничего не произойдёт.',
      forever: 'По имеющимся данным ничто этого не прекратит.',
      dueOn: 'По требованиям полагается: {tier}; изменение наступит {day}.',
      review: 'По требованиям полагается: {tier}; решение будет {day}.',
      open: 'По требованиям полагается: {tier}; решений не предстоит.',
      terminated: '{organisation}: участие прекращено {day}.',
      closed: 'Пока недоступно: {what}.',
    },
    phase: {
      noticed: 'Уведомление от {day}; недостающее можно восполнить по {end} включительно.',
      lost: 'Если недостающее не восполнить, статус «{tier}» будет утрачен {day}.',
      probation: 'Испытательный срок с {day}.',
      probationUntil: 'Испытательный срок с {day} по {end} включительно.',
    },
    early: 'Этот текст вступает в силу {day}; здесь показано, что получилось бы по нему раньше.',
    noTier: 'без статуса',
    orHigher: '{what} или выше',
    tier: { met: '{tier}: достигнут.', missing: '{tier}: не достигнут.' },
    through: 'Выполняется по {day} включительно.',
    from: 'Будет выполнено с {day}.',
    list: {
      through: '{said} (выполняется по {day} включительно):',
      from: '{said} (будет выполнено с {day}):',
    },
    turnedThrough: 'Так будет по {day} включительно.',
    turnedFrom: 'Так будет с {day}.',
    counts: {
      through: '{person}: учитывается по {day} включительно.',
      forever: '{person}: учитывается бессрочно.',
      carried: '{said} Перенесено из прежней программы ({from}).',
      inGrace: '{person}: учитывается в льготный срок по {day} включительно.',
      toGrace: '{person}: учитывается по {day} включительно, с {since} — в льготный срок.',
      elsewhere:
        '{person}: {done, select, yes {тоже подходит} other {тоже имеет}}, но занимает место здесь: {what}.',
    },
    ...nodeWords.ru,
    fact: {
      text: '{day}{list, select, none {} other {: {list}}}',
      line: '{text}{count, plural, =1 {} few { (# раза)} other { (# раз)}}.',
      by: 'выполняет {person}',
      quantity: 'количество: {quantity}',
      declared: '{text} (заявлено самой компанией)',
      again: 'Как выше: {list}.',
      more: 'И ещё {count}.',
    },
    waiver: { reason: 'Основание: {reason}.', event: 'Прекратится, когда начнётся: {event}.' },
    competencies: {
      title: 'Компетенции:',
      at: '{competency}: {level}.',
      through: '{competency}: {level} по {day} включительно.',
      none: '{competency}: уровня пока нет.',
      level: '{level}:',
      change: '{day}: {from} → {to}.',
      gain: '{day}: достигается уровень «{to}».',
      loss: '{day}: уровень «{from}» утрачивается.',
      noLevel: 'без уровня',
    },
    next: {
      title: 'Чего не хватает до статуса «{tier}»:',
      one: 'Не хватает для «{what}»: {said}',
      nothing: 'До статуса «{tier}» всё есть.',
    },
    top: 'Более высокого статуса нет.',
    past: {
      title: 'Что было решено:',
      promotion: '{day}{about}: повышение, {from} → {to}.',
      demotion: '{day}{about}: понижение, {from} → {to}.',
      notice:
        '{day}{about}: уведомление, требования {of, select, level {уровня} other {статуса}} «{from}» не выполнены; исправить можно по {end} включительно.',
      'notice-withdrawn':
        '{day}{about}: уведомление снято, требования {of, select, level {уровня} other {статуса}} «{from}» снова выполнены.',
      probation:
        '{day}{about}: испытательный срок, {of, select, level {уровень} other {статус}} «{from}»{end, select, none {} other {, по {end} включительно}}.',
      'probation-ended':
        '{day}{about}: испытательный срок окончен, требования {of, select, level {уровня} other {статуса}} «{from}» снова выполнены.',
      termination:
        '{day}{about}: участие прекращено, {of, select, level {прежний уровень} other {прежний статус}} — «{from}».',
    },
    future: {
      title: 'Что изменится, если больше ничего не произойдёт:',
      measured: 'Что за это время изменится по требованиям:',
      none: 'По имеющимся данным статус не изменится.',
      change: '{day}{about}: {from} → {to}.',
      gain: '{day}{about}: достигается {of, select, level {уровень} other {статус}} «{to}».',
      loss: '{day}{about}: {of, select, level {уровень} other {статус}} «{from}» утрачивается.',
      notice:
        '{day}{about}: уведомление, требования {of, select, level {уровня} other {статуса}} «{from}» не выполнены; исправить можно по {end} включительно.',
      'notice-withdrawn': '{day}{about}: уведомление будет снято.',
      probation:
        '{day}{about}: испытательный срок, {of, select, level {уровень} other {статус}} «{from}»{end, select, none {} other {, по {end} включительно}}.',
      'probation-ended': '{day}{about}: испытательный срок закончится.',
      termination: '{day}{about}: участие прекратится.',
    },
    cause: causeTold.ru,
  },
);
