import { defineWords } from './define.ts';

/** Mails that follow from what happened. `link` is the page to go on from. */
export const noticeWords = defineWords(
  {
    greeting: 'Hello {name},',
    closing: 'This message was sent by the partner program of {vendor}.',
    awarded: {
      subject: 'You have earned: {title}',
      body: 'Your credential “{title}” has been awarded. Everyone can verify it, and you can download and share it here:',
    },
    revoked: {
      subject: 'Revoked: {title}',
      body: 'Your credential “{title}” has been revoked. The reason given: {reason}. Whoever checks it sees that it no longer holds. Your record:',
    },
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
      subject: '{organisation} is now {tier}',
      body: '{organisation} has risen from {from} to {tier}. What counts, and until when:',
    },
    demoted: {
      subject: '{organisation} is now {tier}',
      body: '{organisation} no longer meets {from} and is now {tier}. What is missing, and how to mend it:',
    },
    noTier: 'no tier',
  },
  {
    greeting: 'Здравствуйте, {name}!',
    closing: 'Это письмо отправила партнёрская программа {vendor}.',
    awarded: {
      subject: 'Вы получили сертификат «{title}»',
      body: 'Вам выдан сертификат «{title}». Любой может проверить его, а вы можете скачать его и поделиться им здесь:',
    },
    revoked: {
      subject: 'Сертификат «{title}» отозван',
      body: 'Ваш сертификат «{title}» отозван. Указанная причина: {reason}. При проверке будет видно, что он больше не действует. Ваши сертификаты:',
    },
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
      subject: '{organisation}: новый статус — {tier}',
      body: 'Статус компании {organisation} повышен: «{from}» → «{tier}». Что учитывается и до какого дня:',
    },
    demoted: {
      subject: '{organisation}: статус теперь {tier}',
      body: 'Компания {organisation} больше не отвечает требованиям статуса «{from}», теперь её статус — «{tier}». Чего не хватает и как это исправить:',
    },
    noTier: 'без статуса',
  },
);
