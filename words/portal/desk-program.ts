import { defineWords } from '../define.ts';

/** The office's page for the text of the program: read, check, publish. */
export const deskProgramWords = defineWords(
  {
    title: 'Program text',
    lead: 'The program is this text. Standings, credentials and exams follow from it and from dated facts, and from nothing else.',
    edit: 'Change the text',
    none: 'No program is published yet',
    noneText:
      'Bring the folder with the files of a program, check them, and publish the first version.',
    versions: 'Versions',
    versionsNote: 'A version never changes once it is published.',
    version: 'Version',
    inForce: 'in force',
    past: 'was in force until {day}',
    coming: 'from {day}',
    never: 'never in force',
    state: 'State',
    effective: 'Effective',
    enforced: 'Enforced',
    published: 'Published',
    by: 'By',
    shown: 'shown here',
    files: 'Files of version {version}',
    filesNote:
      '{count, plural, one {# file} other {# files}}, {lines, plural, one {# line} other {# lines}}',
    lines: '{count, plural, one {# line} other {# lines}}',
    text: 'Text of {file}',
    meaning: 'What it means',
    ladder: 'The ladder it describes',
    problems: 'What the check finds',
    clean: 'The check finds nothing to mend.',
    counts:
      '{errors, plural, =0 {no error} one {# error} other {# errors}} · {warnings, plural, =0 {no warning} one {# warning} other {# warnings}}',
    groups: {
      error: 'Errors: the text cannot be used',
      warning: 'Warnings: probably not meant so',
      settled: 'Settled: the source is open or contradicts itself, and the text decides',
      notice: 'To know: the text says it, this version does not act on it',
    },
    where: '{file}, line {line}',
    whole: 'the text as a whole',
    editor: {
      title: 'Change the text',
      lead: 'Change what you need, then check. Nothing is published before you have seen what the check says and who would move.',
      start: 'Starts from version {version}',
      hint: 'A new version needs a higher number: change “version” in program.yaml, and the dates with it.',
      bring: 'Bring a folder instead',
      bringHint:
        'The folder of a program, as the command line reads it. Its files take the place of all texts below.',
      add: 'Add a file',
      addName: 'Name of the file, with its folder',
      addText: 'Its text',
      emptied: 'A file whose text is emptied is left out.',
      check: 'Check the text',
      back: 'Back without changes',
      changed: 'changed',
      found: '{count, plural, one {# finding} other {# findings}}',
    },
    checked: {
      title: 'The check',
      errors:
        'It cannot be published: {count, plural, one {one error} other {# errors}} to mend first. Everything you typed stands below.',
      ready: 'It can be published.',
      clean: 'The text has no error. It cannot be published as it is; the reason stands below.',
      warnings:
        'It can be published; look at {count, plural, one {the warning} other {the # warnings}} first.',
      what: 'What changes',
      noFiles: 'No file differs from version {version}.',
      file: 'File',
      change: 'Change',
      added: 'new, {count, plural, one {# line} other {# lines}}',
      removed: 'left out',
      altered:
        '{more, plural, =0 {} one {# line new} other {# lines new}}{both, select, yes {, } other {}}{less, plural, =0 {} one {# line gone} other {# lines gone}}',
      before: 'Now',
      after: 'Then',
      who: 'Who would move',
      whoNote:
        'Both texts measured on {day}, from what is known today; {count, plural, one {one company} other {# companies}} looked at.',
      nobody: 'No company would have another tier.',
      moves: '<company>{organisation}</company>: {from} → {to}',
      first: 'It is the first version: every company is measured under it from {day}.',
      exists:
        'Version {version} is published already. Give the text a higher number in program.yaml, and check again.',
      never:
        'Version {other} takes effect later than this text would, on {day}, and would stay in force. Give this text a later effective day.',
      publish: 'Publish version {version}',
      publishText:
        'From {effective} every standing is measured under it, and from {enforced} tiers can be lost under it. The days before keep the rules they had.',
      stays: 'A published version cannot be taken back; a newer one can follow.',
      pastShort: 'Its effective day has passed, so it would judge past days as well: see below.',
      past: 'The effective day, {effective}, has passed.',
      pastNow:
        'It takes effect at once: standings are measured under it from the moment it is published. Tiers can be lost under it from {enforced}, or at once where that day has passed too.',
      pastThen:
        'Decisions that were made keep their record, and a past day with what was known then keeps the rules it had.',
      pastKnown:
        'A day since {effective} with what is known today is measured under the new text. Days before {effective} do not change.',
      pastInstead: 'If you do not mean that, write today or a later day in program.yaml.',
      button: 'Publish version {version}',
      again:
        'The text was changed after the check. It has been checked again; look at it once more.',
      readOnly: 'Your role may check texts. A program manager publishes them.',
      done: 'Version {version} is published.',
    },
    problem: {
      unnamed: 'The new file needs a name that ends in .yaml.',
    },
  },
  {
    title: 'Текст программы',
    lead: 'Программа — это её текст. Статусы, сертификаты и экзамены следуют из него и из датированных фактов, больше ни из чего.',
    edit: 'Изменить текст',
    none: 'Программа ещё не опубликована',
    noneText: 'Загрузите папку с файлами программы, проверьте их и опубликуйте первую версию.',
    versions: 'Версии',
    versionsNote: 'Опубликованная версия больше не меняется.',
    version: 'Версия',
    inForce: 'действует',
    past: 'действовала до {day}',
    coming: 'с {day}',
    never: 'не действовала',
    state: 'Состояние',
    effective: 'Вступает в силу',
    enforced: 'Применяется',
    published: 'Опубликована',
    by: 'Кем',
    shown: 'показана здесь',
    files: 'Файлы версии {version}',
    filesNote:
      '{count, plural, one {# файл} few {# файла} other {# файлов}}, {lines, plural, one {# строка} few {# строки} other {# строк}}',
    lines: '{count, plural, one {# строка} few {# строки} other {# строк}}',
    text: 'Текст файла {file}',
    meaning: 'Что он означает',
    ladder: 'Лестница, которую он описывает',
    problems: 'Что нашла проверка',
    clean: 'Проверка не нашла, что исправить.',
    counts:
      '{errors, plural, =0 {ошибок нет} one {# ошибка} few {# ошибки} other {# ошибок}} · {warnings, plural, =0 {предупреждений нет} one {# предупреждение} few {# предупреждения} other {# предупреждений}}',
    groups: {
      error: 'Ошибки: текст нельзя использовать',
      warning: 'Предупреждения: скорее всего, задумано иначе',
      settled: 'Решено: источник молчит или противоречит себе, выбор сделан в тексте программы',
      notice: 'К сведению: в тексте сказано, этой версией не исполняется',
    },
    where: '{file}, строка {line}',
    whole: 'текст в целом',
    editor: {
      title: 'Изменить текст',
      lead: 'Измените что нужно и проверьте. Ничего не публикуется, пока вы не увидите, что говорит проверка и у кого изменится статус.',
      start: 'За основу взята версия {version}',
      hint: 'Новой версии нужен более высокий номер: измените «version» в program.yaml, а вместе с ним и даты.',
      bring: 'Загрузить папку',
      bringHint:
        'Папка программы, как её читает командная строка. Её файлы заменят все тексты ниже.',
      add: 'Добавить файл',
      addName: 'Имя файла вместе с папкой',
      addText: 'Его текст',
      emptied: 'Файл, текст которого стёрт, в программу не войдёт.',
      check: 'Проверить текст',
      back: 'Вернуться без изменений',
      changed: 'изменён',
      found: 'замечаний: {count, number}',
    },
    checked: {
      title: 'Проверка',
      errors:
        'Опубликовать нельзя: сначала исправьте {count, plural, one {# ошибку} few {# ошибки} other {# ошибок}}. Всё введённое — ниже.',
      ready: 'Можно публиковать.',
      clean: 'Ошибок в тексте нет. Опубликовать его в таком виде нельзя; причина — ниже.',
      warnings: 'Можно публиковать; сначала посмотрите предупреждения ({count, number}).',
      what: 'Что меняется',
      noFiles: 'Ни один файл не отличается от версии {version}.',
      file: 'Файл',
      change: 'Изменение',
      added: 'новый, {count, plural, one {# строка} few {# строки} other {# строк}}',
      removed: 'исключён',
      altered:
        '{more, plural, =0 {} other {новых строк: #}}{both, select, yes {, } other {}}{less, plural, =0 {} other {исчезло строк: #}}',
      before: 'Сейчас',
      after: 'Будет',
      who: 'У кого изменится статус',
      whoNote:
        'Статусы рассчитаны по обоим текстам на {day}, по тому, что известно сегодня; компаний просмотрено: {count, number}.',
      nobody: 'Ни у одной компании статус не изменится.',
      moves: '<company>{organisation}</company>: {from} → {to}',
      first: 'Это первая версия: по ней с {day} рассчитываются статусы всех компаний.',
      exists:
        'Версия {version} уже опубликована. Укажите в program.yaml более высокий номер и проверьте снова.',
      never:
        'Версия {other} вступает в силу позже, чем этот текст, — {day} — и останется в силе. Укажите для текста более поздний день.',
      publish: 'Публикация версии {version}',
      publishText:
        'С {effective} по ней рассчитывается каждый статус, с {enforced} по ней можно потерять статус. Более ранние дни остаются при своих правилах.',
      stays: 'Опубликованную версию нельзя отозвать; за ней может последовать новая.',
      pastShort:
        'День вступления в силу уже прошёл, поэтому текст коснётся и прошлых дней: смотрите ниже.',
      past: 'День вступления в силу уже прошёл: {effective}.',
      pastNow:
        'Текст вступит в силу сразу: статусы рассчитываются по нему с момента публикации. Потерять статус по нему можно с {enforced}, а если и этот день прошёл — сразу.',
      pastThen:
        'Принятые решения остаются в записи, а прошлый день по сведениям, известным тогда, остаётся при своих правилах.',
      pastKnown:
        'День начиная с {effective} по сведениям, известным сегодня, рассчитывается по новому тексту. Дни до {effective} не меняются.',
      pastInstead: 'Если это не нужно, укажите в program.yaml сегодняшний или более поздний день.',
      button: 'Опубликовать версию {version}',
      again: 'После проверки текст изменили. Он проверен снова; посмотрите ещё раз.',
      readOnly: 'Ваша роль позволяет проверять тексты. Публикует их руководитель программы.',
      done: 'Версия {version} опубликована.',
    },
    problem: {
      unnamed: 'Новому файлу нужно имя, которое кончается на .yaml.',
    },
  },
);
