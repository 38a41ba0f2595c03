import { defineWords } from './define.ts';

/** Accounts, sign-in, roles of the office: refusals, names and the one letter about them. */
export const accessWords = defineWords(
  {
    role: {
      administrator: 'Administrator',
      'program-manager': 'Program manager',
      'content-developer': 'Content developer',
      'certification-administrator': 'Certification administrator',
      'partner-manager': 'Partner manager',
    },
    confirmation: {
      subject: 'Confirm your address for {vendor}',
      text: 'Somebody, most likely you, made an account with this address at {vendor}.\n\nOpen this link to confirm it and to sign in:\n{url}\n\nIf it was not you, do nothing: without the confirmation the account stays shut.',
    },
    refusal: {
      access: {
        sign_in: 'Sign in first.',
        not_allowed: 'Your account has no role that allows this. An administrator can grant one.',
        name_missing: 'Write your name as it should stand on a certificate.',
        name_long: 'The name is longer than {most} characters. Shorten it.',
        email_invalid: 'This is not an e-mail address. It looks like name@company.example.',
        email_taken: 'There is an account with this address already. Sign in instead.',
        email_known:
          'There is a record with this address already. Ask the office to open it for you.',
        email_unconfirmed:
          'This address is not confirmed yet. We have just sent the link once more; open it first.',
        password_short: 'Take a password of at least {least} characters.',
        password_long: 'The password is too long. Take at most 200 characters.',
        wrong_credentials: 'The address and the password do not belong together.',
        too_many_attempts:
          'Too many failed attempts. Wait {minutes, plural, one {# minute} other {# minutes}} and try again.',
        person_not_found: 'Nobody is known under this address. They have to make an account first.',
        last_administrator:
          'This is the last administrator. Make somebody else administrator first.',
        role_not_held: 'This person does not have this role (any more). Reload the page.',
        administrator_exists: 'There is an administrator already, who can grant roles.',
        link_invalid:
          'This link was used already or has expired. Start Guildmark again to get a new one.',
        activation_over:
          'This link was used already or is older than {days, plural, one {# day} other {# days}}. Sign in, or create an account with the same address: your record is waiting for it.',
        locale_unknown: 'There is no translation into “{locale}”.',
        key_name: 'Give the key a name of at most {most} characters, so that you know it later.',
        too_many_keys:
          'You have {most, plural, one {# key} other {# keys}} already, which is the most. Revoke one first.',
        key_not_found: 'There is no such key, or it is revoked already.',
        foreign_origin:
          'This request came from another website and was not carried out. Open the page here and try again.',
      },
    },
  },
  {
    role: {
      administrator: 'Администратор',
      'program-manager': 'Руководитель программы',
      'content-developer': 'Разработчик содержания',
      'certification-administrator': 'Администратор сертификации',
      'partner-manager': 'Менеджер по партнёрам',
    },
    confirmation: {
      subject: 'Подтвердите свой адрес: {vendor}',
      text: 'Кто-то (скорее всего, вы) создал учётную запись с этим адресом: {vendor}.\n\nЧтобы подтвердить адрес и войти, откройте ссылку:\n{url}\n\nЕсли это были не вы, ничего не делайте: без подтверждения учётная запись останется закрытой.',
    },
    refusal: {
      access: {
        sign_in: 'Сначала войдите.',
        not_allowed:
          'У вашей учётной записи нет роли, которая это разрешает. Её может выдать администратор.',
        name_missing: 'Укажите имя так, как оно должно стоять в сертификате.',
        name_long: 'Имя длиннее {most} знаков. Сократите его.',
        email_invalid: 'Это не адрес электронной почты. Он выглядит так: name@company.example.',
        email_taken: 'Учётная запись с этим адресом уже есть. Войдите в неё.',
        email_known: 'Запись с этим адресом уже есть. Попросите офис программы открыть её для вас.',
        email_unconfirmed:
          'Этот адрес ещё не подтверждён. Мы только что отправили ссылку ещё раз: сначала откройте её.',
        password_short: 'Выберите пароль не короче {least} знаков.',
        password_long: 'Пароль слишком длинный. Выберите не длиннее 200 знаков.',
        wrong_credentials: 'Неверный адрес или пароль.',
        too_many_attempts:
          'Слишком много неудачных попыток. Подождите {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} и попробуйте снова.',
        person_not_found:
          'Человека с этим адресом здесь нет. Сначала он должен создать учётную запись.',
        last_administrator:
          'Это последний администратор. Сначала назначьте администратором кого-нибудь ещё.',
        role_not_held: 'У этого человека нет такой роли (или уже нет). Обновите страницу.',
        administrator_exists: 'Администратор уже есть, он может выдавать роли.',
        link_invalid:
          'Эта ссылка уже использована или истекла. Перезапустите Guildmark, чтобы получить новую.',
        activation_over:
          'Эта ссылка уже использована или старше {days, plural, one {# дня} other {# дней}}. Войдите или создайте учётную запись с тем же адресом: запись ждёт её.',
        locale_unknown: 'Перевода на «{locale}» нет.',
        key_name: 'Назовите ключ (не длиннее {most} знаков), чтобы узнать его потом.',
        too_many_keys:
          'У вас уже {most, plural, one {# ключ} few {# ключа} many {# ключей} other {# ключа}}, больше нельзя. Сначала отзовите один.',
        key_not_found: 'Такого ключа нет, или он уже отозван.',
        foreign_origin:
          'Запрос пришёл с другого сайта и не выполнен. Откройте страницу здесь и попробуйте снова.',
      },
    },
  },
);
