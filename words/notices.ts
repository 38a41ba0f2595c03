import { defineWords } from './define.ts';

/** Mails that follow from what happened. `link` is the page to go on from. */
export const noticeWords = defineWords(
  {
    greeting: 'Hello {name},',
    closing: 'This message was sent by the partner program of {vendor}.',
    invited: {
      subject: 'Your record at {vendor} is open: activate it',
      body: 'Your first exam score has been posted, and a record was opened for you under this address. What you hold is yours and goes with you when you change employers. Within {days, plural, one {# day} other {# days}}, choose a password here to activate it:',
    },
    awarded: {
      subject: 'You have earned: {title}',
      body: 'Your credential “{title}” has been awarded. Everyone can verify it, and you can download and share it here:',
    },
    revoked: {
      subject: 'Revoked: {title}',
      body: 'Your credential “{title}” has been revoked. The reason given: {reason}. Whoever checks it sees that it no longer holds. Your record:',
    },
    ending: {
      subject: '“{title}” is valid through {through}',
      body: 'Your credential “{title}” is valid through {through}. {renewed, select, none {} other {It is renewed by one of these: {renewed}. }}{replaced, select, none {} other {It cannot be earned any more; its place is taken by {replaced}. }}What you hold, and what comes next:',
    },
    endingAtCompany: {
      subject: '{person}: “{title}” is valid through {through}',
      body: 'The credential “{title}” of {person} is valid through {through}; until then it counts for {organisation}. Who counts, and until when:',
    },
    replaced: {
      subject: 'What takes the place of {titles}',
      body: '{lines}\n\nWhat is asked for, and how to prepare:',
    },
    replacedOne:
      'You hold “{title}”, {through, select, none {without end} other {valid through {through}}}. {closed, select, yes {It cannot be earned any more; its place is taken by {replaced}.} other {Its place is taken by {replaced}.}}',
    claimed: {
      subject: '{person} says they work for {organisation}',
      body: '{person} asks to count for {organisation}. Until somebody confirms it, nothing of theirs counts. Confirm or decline here:',
    },
    confirmed: {
      subject: '{organisation} has confirmed you',
      body: 'From today your credentials count for {organisation}. See where you stand:',
    },
    declined: {
      subject: '{organisation} has declined your claim',
      body: '{organisation} has declined that you belong to it. If that is a mistake, speak to its administrator and claim again:',
    },
    promoted: {
      subject: '{organisation} is now {of, select, level {at {tier} in {what}} other {{tier}}}',
      body: '{organisation} has risen from {from} to {tier}{of, select, level { in {what}} other {}}. What counts, and until when:',
    },
    demoted: {
      subject: '{organisation} now has {tier}{of, select, level { in {what}} other {}}',
      body: '{organisation} no longer meets {from}{of, select, level { in {what}} other {}} and now has {tier}. What is missing, and how to mend it:',
    },
    noticed: {
      subject: '{organisation} no longer meets {tier}{of, select, level { in {what}} other {}}',
      body: '{organisation} no longer meets {tier}{of, select, level { in {what}} other {}}. What is missing can be mended through {through}; after that day {next, select, probation {{organisation} goes on probation} other {it has {measured}}}. What is missing, and how to mend it:',
    },
    withdrawn: {
      subject: '{organisation} keeps {tier}{of, select, level { in {what}} other {}}',
      body: '{organisation} meets {tier}{of, select, level { in {what}} other {}} again. The notice is withdrawn, and nothing else changes. What counts, and until when:',
    },
    onProbation: {
      subject: '{organisation} is on probation{of, select, level { in {what}} other {}}',
      body: '{organisation} no longer meets {tier}{of, select, level { in {what}} other {}} and is on probation{through, select, none {} other { through {through}}}. {blocked, select, none {} other {Closed meanwhile: {blocked}. }}What is missing, and how to mend it:',
    },
    offProbation: {
      subject: '{organisation} is off probation{of, select, level { in {what}} other {}}',
      body: '{organisation} meets {tier}{of, select, level { in {what}} other {}} again, and its probation has ended. What counts, and until when:',
    },
    terminated: {
      subject: 'The membership of {organisation} has ended',
      body: 'What {organisation} lacked for {tier}{of, select, level { in {what}} other {}} was not mended in time, and its membership has ended. What was decided, and why:',
    },
    noTier: 'no tier',
    noLevel: 'no level',
  },
  {
    greeting: 'Здравствуйте, {name}!',
    closing: 'Это письмо отправила партнёрская программа {vendor}.',
    invited: {
      subject: '{vendor}: ваша запись открыта, активируйте её',
      body: 'Появился ваш первый результат экзамена, и на этот адрес открыта запись. Ваши достижения принадлежат вам и остаются с вами при смене работодателя. Чтобы активировать запись, в течение {days, plural, one {# дня} other {# дней}} задайте пароль здесь:',
    },
    awarded: {
      subject: 'Вы получили сертификат «{title}»',
      body: 'Вам выдан сертификат «{title}». Любой может проверить его, а вы можете скачать его и поделиться им здесь:',
    },
    revoked: {
      subject: 'Сертификат «{title}» отозван',
      body: 'Ваш сертификат «{title}» отозван. Указанная причина: {reason}. При проверке будет видно, что он больше не действует. Ваши сертификаты:',
    },
    ending: {
      subject: 'Сертификат «{title}» действует по {through} включительно',
      body: 'Ваш сертификат «{title}» действует по {through} включительно. {renewed, select, none {} other {Чтобы продлить его, подойдёт любое из следующего: {renewed}. }}{replaced, select, none {} other {Получить его снова нельзя, вместо него теперь {replaced}. }}Что у вас есть и что дальше:',
    },
    endingAtCompany: {
      subject: '{person}: сертификат «{title}» действует по {through} включительно',
      body: '{person}, сертификат «{title}»: действует по {through} включительно и до этого дня учитывается за компанию {organisation}. Кто учитывается и до какого дня:',
    },
    replaced: {
      subject: 'Что теперь вместо {count, plural, one {сертификата} other {сертификатов}} {titles}',
      body: '{lines}\n\nЧто для этого нужно и как подготовиться:',
    },
    replacedOne:
      'У вас есть сертификат «{title}», {through, select, none {он бессрочный} other {он действует по {through} включительно}}. {closed, select, yes {Получить его снова нельзя, вместо него теперь {replaced}.} other {Вместо него теперь {replaced}.}}',
    claimed: {
      subject: '{person} — заявка в компанию {organisation}',
      body: '{person} просит учитывать свои сертификаты за компанию {organisation}. Пока заявка не подтверждена, они не учитываются. Подтвердить или отклонить:',
    },
    confirmed: {
      subject: 'Компания {organisation} подтвердила вашу заявку',
      body: 'С сегодняшнего дня ваши сертификаты учитываются за компанию {organisation}. Её положение в программе:',
    },
    declined: {
      subject: 'Компания {organisation} отклонила вашу заявку',
      body: 'Компания {organisation} не подтвердила, что вы в ней работаете. Если это ошибка, обратитесь к её администратору и подайте заявку снова:',
    },
    promoted: {
      subject:
        '{organisation}: {of, select, level {{what}, новый уровень} other {новый статус}} — {tier}',
      body: '{of, select, level {Уровень компании {organisation} в компетенции «{what}» повышен} other {Статус компании {organisation} повышен}}: {from} → {tier}. Что учитывается и до какого дня:',
    },
    demoted: {
      subject:
        '{organisation}: {of, select, level {{what}, уровень понижен} other {статус понижен}}, {from} → {tier}',
      body: 'Компания {organisation} больше не отвечает требованиям {of, select, level {уровня «{from}» в компетенции «{what}»} other {статуса «{from}»}}. Было: {from}, стало: {tier}. Чего не хватает и как это исправить:',
    },
    noticed: {
      subject:
        '{organisation}: требования {of, select, level {уровня «{tier}» в компетенции «{what}»} other {статуса «{tier}»}} больше не выполнены',
      body: 'Компания {organisation} больше не отвечает требованиям {of, select, level {уровня «{tier}» в компетенции «{what}»} other {статуса «{tier}»}}. Недостающее можно восполнить по {through} включительно; после этого дня {next, select, probation {у компании начнётся испытательный срок} other {{of, select, level {уровень} other {статус}} будет понижен: {tier} → {measured}}}. Чего не хватает и как это исправить:',
    },
    withdrawn: {
      subject:
        '{organisation}: {of, select, level {{what}, уровень} other {статус}} «{tier}» сохраняется',
      body: 'Компания {organisation} снова отвечает требованиям {of, select, level {уровня «{tier}» в компетенции «{what}»} other {статуса «{tier}»}}. Уведомление снято, больше ничего не меняется. Что учитывается и до какого дня:',
    },
    onProbation: {
      subject: '{organisation}: испытательный срок{of, select, level { ({what})} other {}}',
      body: 'Компания {organisation} больше не отвечает требованиям {of, select, level {уровня «{tier}» в компетенции «{what}»} other {статуса «{tier}»}}. У неё испытательный срок{through, select, none {} other { по {through} включительно}}. {blocked, select, none {} other {Пока недоступно: {blocked}. }}Чего не хватает и как это исправить:',
    },
    offProbation: {
      subject: '{organisation}: испытательный срок окончен{of, select, level { ({what})} other {}}',
      body: 'Компания {organisation} снова отвечает требованиям {of, select, level {уровня «{tier}» в компетенции «{what}»} other {статуса «{tier}»}}, её испытательный срок окончен. Что учитывается и до какого дня:',
    },
    terminated: {
      subject: '{organisation}: участие прекращено',
      body: 'Компания {organisation} не восполнила вовремя недостающее для {of, select, level {уровня «{tier}» в компетенции «{what}»} other {статуса «{tier}»}}, её участие прекращено. Что было решено и почему:',
    },
    noTier: 'без статуса',
    noLevel: 'без уровня',
  },
);
