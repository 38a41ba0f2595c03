import { defineWords } from './define.ts';

/** What is printed on badges and certificates, and why something about a credential was refused. */
export const credentialsWords = defineWords(
  {
    certificate: {
      title: 'Certificate',
      states: 'This certifies that',
      holds: 'holds the credential',
      proven: 'What the holder has shown',
      issued: 'Awarded',
      expires: 'Valid through',
      open: 'without end',
      id: 'Verification id',
      check: 'Scan the code or enter the id at {address}',
      signed: 'Signed digitally by {issuer}',
    },
    badge: {
      issued: 'Awarded {day}',
      expires: 'Valid through {day}',
      alt: '{title}, awarded to {holder} by {issuer}',
    },
    refusal: {
      credential: {
        not_found: 'There is no credential with this id here.',
        already_superseded: 'This credential has been replaced by a newer one; act on that one.',
        already_revoked: 'This credential is revoked already.',
        name_unusable: 'Write the name as it should stand on the certificate, at most 200 letters.',
      },
      agreement: {
        not_found: 'No program in force has this agreement.',
        other_edition:
          'The agreement has a new edition ({edition}). Read it again before you accept it.',
      },
      campaign: {
        not_found: 'There is no such campaign.',
        no_award: 'Choose at least one credential.',
        not_replaced: 'Nothing takes the place of “{award}” in the text in force.',
        nobody: 'Nobody holds these credentials now and lacks what takes their place.',
        changed:
          'Since you looked, other people have come or gone, or a campaign was started. Look at the list once more, then send.',
        over: 'This campaign has ended already.',
      },
      status_list: { not_found: 'There is no such list of withdrawn credentials.' },
      vendor: { not_found: 'No such vendor is here.' },
      upload: {
        'no-credential': 'There is no credential in it. Give JSON, a token, or a PNG or SVG badge.',
        'too-large': 'This is larger than a credential or a badge ever is.',
      },
    },
  },
  {
    certificate: {
      title: 'Сертификат',
      states: 'Настоящим подтверждается, что',
      holds: 'имеет квалификацию',
      proven: 'Что подтверждено',
      issued: 'Присвоен',
      expires: 'Действителен по',
      open: 'бессрочно',
      id: 'Проверочный номер',
      check: 'Отсканируйте код или введите номер на {address}',
      signed: 'Электронная подпись: {issuer}',
    },
    badge: {
      issued: 'Присвоен {day}',
      expires: 'Действует по {day}',
      alt: '{title}, владелец — {holder}, издатель — {issuer}',
    },
    refusal: {
      credential: {
        not_found: 'Здесь нет сертификата с таким номером.',
        already_superseded: 'Этот сертификат уже заменён новым; действуйте с новым.',
        already_revoked: 'Этот сертификат уже отозван.',
        name_unusable: 'Напишите имя так, как оно должно стоять в сертификате, до 200 букв.',
      },
      agreement: {
        not_found: 'Ни в одной действующей программе нет такого соглашения.',
        other_edition:
          'У соглашения новая редакция ({edition}). Прочтите его ещё раз, прежде чем принять.',
      },
      campaign: {
        not_found: 'Такой рассылки нет.',
        no_award: 'Выберите хотя бы один сертификат.',
        not_replaced: 'В действующем тексте нет замены для «{award}».',
        nobody: 'Сейчас нет никого, кто имел бы эти сертификаты, но не имел замены.',
        changed:
          'Пока вы смотрели, состав получателей изменился или уже началась рассылка. Проверьте список ещё раз и отправьте.',
        over: 'Эта рассылка уже завершена.',
      },
      status_list: { not_found: 'Такого списка отозванных сертификатов нет.' },
      vendor: { not_found: 'Такого вендора здесь нет.' },
      upload: {
        'no-credential': 'Сертификат не найден. Загрузите JSON, токен либо значок PNG или SVG.',
        'too-large': 'Это больше, чем бывает сертификат или значок.',
      },
    },
  },
);
