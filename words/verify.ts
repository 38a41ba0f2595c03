import { defineWords, sentence, type Locale } from './define.ts';
import { formatDay } from './format.ts';

/** What the checks of a credential found, and what that means. Keys are the codes of the verifier. */
export const checkWords = defineWords(
  {
    name: {
      format: 'Format',
      terms: 'Vocabulary',
      issuer: 'Issuer',
      proof: 'Signature',
      validity: 'Within its dates',
      status: 'Not withdrawn',
    },
    result: { passed: 'passed', failed: 'failed', unknown: 'could not be checked' },
    outcome: {
      valid: 'Valid today',
      revoked: 'Revoked',
      superseded: 'Replaced by a newer one',
      expired: 'Expired',
      'not-yet-valid': 'Not valid yet',
      invalid: 'Not genuine',
      'cannot-confirm': 'Cannot be confirmed',
    },
    means: {
      valid: 'The issuer signed exactly this, the dates hold and nobody has withdrawn it.',
      revoked: 'It was genuine, and the issuer has withdrawn it.',
      superseded: 'It was genuine, and the issuer has put a corrected one in its place.',
      expired: 'It was genuine and has run out.',
      'not-yet-valid': 'It is genuine and does not count before its first day.',
      invalid: 'It is not what an issuer signed. Do not rely on it.',
      'cannot-confirm':
        'Something could not be looked up, so this is neither a yes nor a no. See the checks.',
    },
    skipped: 'Not looked at, because an earlier check did not pass.',
    format: {
      'open-badge': 'It is an Open Badges 3.0 credential.',
      incomplete: 'Parts that every credential has are missing or unreadable.',
      'not-credential': 'It is not a verifiable credential.',
      'not-open-badge': 'It is a credential, but not an Open Badge of version 3.',
      'no-achievement': 'It names no achievement.',
    },
    terms: {
      known: 'Every word in it has a fixed meaning, so the signature covers all of it.',
      'signed-as-text': 'It is signed letter by letter, so the signature covers all of it.',
      'context-unknown':
        'It uses a vocabulary that is not kept here, so what it says cannot be read with certainty: {context}',
      'context-inline': 'It brings its own vocabulary, which could give any word any meaning.',
      undefined: 'It contains “{term}”, which no vocabulary defines: no signature would cover it.',
      keyword: 'It contains “{term}”, which has no place in a credential.',
      'too-large': 'It is larger or more deeply nested than a credential ever is.',
      unreadable: 'Its content cannot be read as linked data.',
    },
    issuer: {
      known: 'The key belongs to the issuer: {issuer}',
      'not-a-did': 'The issuer is named by an address that no key can be looked up for: {issuer}',
      'other-key': 'It is signed with a key of somebody else than its issuer: {issuer}',
      unresolved: 'The issuer’s keys could not be read ({issuer}): {reason}',
      'other-document': 'At the issuer’s address stands the record of somebody else: {issuer}',
      'key-in-token':
        'The key comes with the credential itself, so it does not show whose it is: {issuer}',
      key: {
        absent: 'The issuer has no such key: {issuer}',
        'not-for-assertion': 'The issuer does not use this key for credentials: {issuer}',
        revoked: 'The issuer has withdrawn this key: {issuer}',
        unsupported: 'The issuer’s key is of a kind that is not supported here: {issuer}',
      },
    },
    proof: {
      holds: 'Not a letter has changed since it was signed ({suite}).',
      broken: 'The signature does not fit the content: one of them was changed ({suite}).',
      absent: 'It is not signed.',
      unreadable: 'Its signature cannot be read.',
      unsupported: 'Signatures of this kind cannot be checked here: {suite}',
      'other-purpose': 'The signature was made for another purpose than a credential.',
      expired: 'The signature itself has run out.',
      'no-key': 'It does not say which key signed it.',
      'other-key-kind': 'The key does not go with the kind of signature ({suite}).',
    },
    validity: {
      unreadable: 'Its dates cannot be read.',
      'not-yet': 'It is valid from {day} on.',
      expired: 'It was valid through {day}.',
      current: 'It is valid through {day}.',
      open: 'It has no end.',
    },
    status: {
      none: 'The issuer keeps no list of withdrawn credentials for it.',
      unsupported: 'Its kind of withdrawal cannot be checked here: {type}',
      unreachable: 'The issuer’s list of withdrawn credentials could not be read: {reason}',
      'list-unusable': 'The issuer’s list of withdrawn credentials cannot be used: {reason}',
      suspended: 'The issuer has suspended it for now.',
      revoked: 'The issuer has withdrawn it.',
      revokedOn: 'The issuer withdrew it on {day}.',
      superseded: 'The issuer has replaced it by {by}.',
      ended: 'Something newer was released: it was valid through {day}.',
      clear: 'The issuer has not withdrawn it.',
    },
    reason: {
      address: {
        'not-https': 'its address is not secure (https)',
        private: 'its address is inside a private network',
        unreachable: 'nobody answers there',
      },
      answer: {
        'too-large': 'the answer is too large',
        'too-slow': 'the answer takes too long',
        redirected: 'the address leads on too often',
        status: 'the server has no such document',
        'not-json': 'the answer is not readable',
      },
      did: {
        unreadable: 'the record there is not readable',
        method: 'this kind of identifier is not supported here',
      },
      list: {
        unreadable: 'it is not readable',
        short: 'it does not reach as far as this credential',
        expired: 'it has run out',
        'not-confirmed': 'the issuer’s signature on it could not be confirmed',
        'other-issuer': 'it is by another issuer',
        'other-address': 'it belongs to another address',
        'other-purpose': 'it is a list of something else',
      },
    },
    cli: {
      missing: 'Name a file or an address, for example: guildmark verify badge.png',
      file: 'The file {path} cannot be read.',
      fetch: '{address} cannot be read: {reason}.',
      'too-large': 'This is larger than a credential or a badge ever is.',
      'no-credential': 'There is no credential in it. Give JSON, a token, or a PNG or SVG badge.',
      of: '{title}, held by {holder}, issued by {issuer}',
      private: 'With --allow-private it is read all the same.',
    },
  },
  {
    name: {
      format: 'Формат',
      terms: 'Словарь',
      issuer: 'Издатель',
      proof: 'Подпись',
      validity: 'Срок',
      status: 'Не отозван',
    },
    result: { passed: 'в порядке', failed: 'не в порядке', unknown: 'проверить не удалось' },
    outcome: {
      valid: 'Действителен сегодня',
      revoked: 'Отозван',
      superseded: 'Заменён новым',
      expired: 'Истёк',
      'not-yet-valid': 'Ещё не действует',
      invalid: 'Недействителен: не подлинный',
      'cannot-confirm': 'Нельзя подтвердить',
    },
    means: {
      valid: 'Подписано именно это, срок не вышел, и никто его не отозвал.',
      revoked: 'Он подлинный, но издатель его отозвал.',
      superseded: 'Он подлинный, но издатель выдал вместо него исправленный.',
      expired: 'Он подлинный, но срок вышел.',
      'not-yet-valid': 'Он подлинный, но до первого дня не действует.',
      invalid: 'Это не то, что подписал издатель. Не полагайтесь на него.',
      'cannot-confirm':
        'Что-то не удалось узнать, поэтому ответ — ни «да», ни «нет». Смотрите проверки.',
    },
    skipped: 'Не проверялось, потому что не пройдена более ранняя проверка.',
    format: {
      'open-badge': 'Это сертификат Open Badges 3.0.',
      incomplete: 'Не хватает частей, которые есть у каждого сертификата, или они нечитаемы.',
      'not-credential': 'Это не проверяемый сертификат.',
      'not-open-badge': 'Это сертификат, но не Open Badge третьей версии.',
      'no-achievement': 'Не сказано, какое достижение он подтверждает.',
    },
    terms: {
      known: 'У каждого слова в нём твёрдое значение, и подпись охватывает всё.',
      'signed-as-text': 'Подписана каждая буква, и подпись охватывает всё.',
      'context-unknown':
        'В нём словарь, которого здесь нет, поэтому смысл нельзя прочесть наверняка: {context}',
      'context-inline':
        'Он приносит собственный словарь, а тот мог бы придать любому слову любой смысл.',
      undefined:
        'В нём есть «{term}», чего не определяет ни один словарь: подпись этого не охватит.',
      keyword: 'В нём есть «{term}», чему в сертификате не место.',
      'too-large': 'Он больше или глубже вложен, чем бывает сертификат.',
      unreadable: 'Содержание не читается как связанные данные.',
    },
    issuer: {
      known: 'Ключ принадлежит издателю: {issuer}',
      'not-a-did': 'Издатель назван адресом, по которому ключ не найти: {issuer}',
      'other-key': 'Подписано ключом не издателя, а кого-то другого: {issuer}',
      unresolved: 'Не удалось прочесть ключи издателя ({issuer}): {reason}',
      'other-document': 'По адресу издателя находится чужой документ: {issuer}',
      'key-in-token': 'Ключ приложен к самому сертификату и не показывает, чей он: {issuer}',
      key: {
        absent: 'У издателя нет такого ключа: {issuer}',
        'not-for-assertion': 'Издатель не подписывает этим ключом сертификаты: {issuer}',
        revoked: 'Издатель отозвал этот ключ: {issuer}',
        unsupported: 'Ключи такого вида здесь не поддерживаются: {issuer}',
      },
    },
    proof: {
      holds: 'С момента подписи не изменилась ни одна буква ({suite}).',
      broken: 'Подпись не подходит к содержанию: либо содержание, либо подпись изменены ({suite}).',
      absent: 'Он не подписан.',
      unreadable: 'Подпись не читается.',
      unsupported: 'Подписи такого вида здесь проверить нельзя: {suite}',
      'other-purpose': 'Подпись сделана не для сертификата.',
      expired: 'Срок самой подписи вышел.',
      'no-key': 'Не сказано, каким ключом подписано.',
      'other-key-kind': 'Ключ не подходит к виду подписи ({suite}).',
    },
    validity: {
      unreadable: 'Даты не читаются.',
      'not-yet': 'Он действует с {day}.',
      expired: 'Он действовал по {day} включительно.',
      current: 'Он действует по {day} включительно.',
      open: 'Срок не ограничен.',
    },
    status: {
      none: 'Издатель не ведёт для него списка отозванных.',
      unsupported: 'Такой вид отзыва здесь проверить нельзя: {type}',
      unreachable: 'Не удалось прочесть список отозванных: {reason}',
      'list-unusable': 'Списком отозванных нельзя воспользоваться: {reason}',
      suspended: 'Издатель временно приостановил его.',
      revoked: 'Издатель его отозвал.',
      revokedOn: 'Издатель отозвал его {day}.',
      superseded: 'Издатель заменил его на {by}.',
      ended: 'Вышло более новое: он действовал по {day} включительно.',
      clear: 'Издатель его не отзывал.',
    },
    reason: {
      address: {
        'not-https': 'адрес не защищён (https)',
        private: 'адрес внутри частной сети',
        unreachable: 'там никто не отвечает',
      },
      answer: {
        'too-large': 'ответ слишком велик',
        'too-slow': 'ответ идёт слишком долго',
        redirected: 'адрес слишком много раз ведёт дальше',
        status: 'на сервере нет такого документа',
        'not-json': 'ответ не читается',
      },
      did: {
        unreadable: 'документ там не читается',
        method: 'такой вид идентификатора здесь не поддерживается',
      },
      list: {
        unreadable: 'он не читается',
        short: 'в нём нет позиции этого сертификата',
        expired: 'его срок вышел',
        'not-confirmed': 'подпись издателя под ним не подтверждена',
        'other-issuer': 'он другого издателя',
        'other-address': 'он относится к другому адресу',
        'other-purpose': 'это список чего-то другого',
      },
    },
    cli: {
      missing: 'Назовите файл или адрес, например: guildmark verify badge.png',
      file: 'Файл {path} не читается.',
      fetch: '{address} не читается: {reason}.',
      'too-large': 'Это больше, чем бывает сертификат или значок.',
      'no-credential': 'Сертификат не найден. Укажите JSON, токен либо значок PNG или SVG.',
      of: '{title}, владелец — {holder}, издатель — {issuer}',
      private: 'С параметром --allow-private будет прочитано всё равно.',
    },
  },
);

/** A check as the verifier answers it. */
export interface SaidCheck {
  id: string;
  result: string;
  code: string;
  args: Record<string, string | number>;
}

/** What a check found, as a sentence. Days are read in `zone`. */
export function checkText(check: SaidCheck, locale: Locale, zone = 'UTC'): string {
  const { at, from, until, reason } = check.args;
  const when = at ?? from ?? until;
  // an end is the first instant that no longer counts: people are told the last day that does
  const back = when !== undefined && when === until ? 1 : 0;
  const args = {
    ...check.args,
    ...(when !== undefined && { day: formatDay(instantOf(when) - back, locale, zone) }),
    ...(reason !== undefined && { reason: reasonText(String(reason), locale) }),
  };
  const code =
    check.code === 'status.revoked' && at !== undefined ? 'status.revokedOn' : check.code;
  return sentence(checkWords, locale, code, args);
}

/** Why something could not be looked up, as part of a sentence. */
export const reasonText = (reason: string, locale: Locale): string => {
  const text = sentence(checkWords, locale, `reason.${reason}`);
  return text.startsWith('reason.') ? reason : text;
};

const instantOf = (when: string | number): number =>
  typeof when === 'number' ? when : Temporal.Instant.from(when).epochMilliseconds;
