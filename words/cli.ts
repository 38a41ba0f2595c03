import { defineWords } from './define.ts';

/** What the command line says beside what it was asked for. */
export const cliWords = defineWords(
  {
    wrong: {
      command:
        'There is no command “{command}”. {suggestion, select, none {} other {Did you mean “{suggestion}”? }}Possible: {commands}.',
      option:
        'The option {option} is not known here. {suggestion, select, none {See guildmark {command} --help.} other {Did you mean --{suggestion}?}}',
      value: '{option} needs a value.',
      missing_folder:
        'Name the folder of a program, for example: guildmark {command} programs/my-program',
      two_folders:
        'Name two folders, the older text first, for example: guildmark {command} programs/old programs/new',
      missing_option: '{option} is needed. See guildmark {command} --help.',
      too_many: 'Only one folder is expected, and “{extra}” is more than that.',
      folder: 'There is no folder {path}.',
      not_a_folder: '{path} is a file. Name the folder of the program: {folder}',
      file: 'The file {path} cannot be read.',
      date: '“{found}” is not a date. Write 2026-01-31 or 2026-01-31T09:30.',
      person_and:
        '“{found}” is not understood after {option}. Write PERSON:{what}, for example anna:{example}.',
      particulars:
        '“{found}” is not understood after {option}. Write an amount such as 20000 EUR, a quantity, subject=ID, person=ID or NAME=VALUE, with commas between them.',
      no_currency:
        '“{found}” names no currency. Write {found} {currency}, or quantity={found} where no money is meant.',
      thousands: '“{found}” has a separator of thousands. Write {meant}; a point parts the cents.',
      kind: '“{found}” is nothing that can happen here.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} Possible: {known}.',
      attribute: 'Write --happens "attribute,subject={attribute},value={value}".',
      one_of: 'Give one of these only: {options}.',
      order: '--to must not be before --from.',
      locale: '“{found}” is not a language that sentences exist in. Choose en or ru.',
      organisation:
        'No fact names the organisation “{found}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}} {known, select, none {The facts name no organisation at all.} other {The facts name: {known}{more, plural, =0 {} other { and # more}}.}}',
    },
    line: {
      not_json:
        'Line {line, number} is not JSON{column, plural, =0 {} other { from character # on}}. Write one object a line, its keys and texts in double quotes.',
      not_object: 'Line {line, number} is not an object. Write one object a line.',
      unknown_key:
        'Line {line, number}: nothing is called “{key}” here. {suggestion, select, none {Possible: {expected}.} other {Did you mean “{suggestion}”?}}',
      kind: 'Line {line, number}: “{found}” is no kind of fact. {suggestion, select, none {} other {Did you mean “{suggestion}”? }}Possible: {expected}.',
      missing: 'Line {line, number}: “{key}” is missing.',
      text: 'Line {line, number}: “{key}” must be a text.',
      number: 'Line {line, number}: “{key}” must be a number.',
      date: 'Line {line, number}: “{key}” is not a date. Write 2026-01-31, 2026-01-31T09:30 or 2026-01-31T08:30Z.',
      object: 'Line {line, number}: “{key}” must be a map of texts, numbers, true or false.',
      money:
        'Line {line, number}: “{found}” is not an amount of money. {meant, select, none {Write "1500 EUR".} other {Write "{meant}", without separators of thousands; a point parts the cents.}}',
      order: 'Line {line, number}: “until” must be later than “from”.',
      id_twice: 'Line {line, number}: the id “{id}” stands on line {earlier, number} already.',
      names: 'Line {line, number}: “{found}” names no fact of this file.',
    },
    doubt: {
      subject:
        'Line {line, number} counts for nothing: the program knows no {kind, select, credential {credential} completion {course} pass {exam or assessment} agreement {agreement} decision {tier or competency} waiver {waiver} attribute {attribute} other {{kind} about}} “{subject}”.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
      no_level:
        'Line {line, number}: a decision on the competency {competency} gives its level in attributes.level ({levels}){found, select, none {, and there is none here} other {; it has no level “{found}”}}.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
      not_listed:
        'Line {line, number}: “{value}” is none of the values that the program lists for {attribute} ({expected}).{suggestion, select, none {} other { Did you mean “{suggestion}”?}}{more, plural, =0 {} one { So it is with # more line.} other { So it is with # more lines.}}',
      not_a_number:
        'Line {line, number}: {attribute} is “{value}”, and the program reads a number there: nothing can be measured by it.{suggestion, select, none {} other { Did you mean {suggestion}?}}{more, plural, =0 {} one { So it is with # more line.} other { So it is with # more lines.}}',
      no_value:
        'Line {line, number}: an attribute has its value in attributes.value, and {attribute} has none here.{more, plural, =0 {} one { So it is with # more line.} other { So it is with # more lines.}}',
      overlap:
        'Line {line, number}: {person} counts for {organisation} only until {day}, when the affiliation with {other} (line {later, number}) begins. A person counts for one company at a time.',
      no_end:
        'Line {line, number}: this “{subject}” has no “until” and counts without an end, and the program lets it last {term}.{more, plural, =0 {} one { So it is with # more line.} other { So it is with # more lines.}}',
      no_rate:
        'Line {line, number}: the amount is in {currency}, and the program has no rate for it: it counts for nothing.{more, plural, =0 {} one { So it is with # more line.} other { So it is with # more lines.}}',
    },
    check: {
      summary:
        '{errors, plural, =0 {No errors} one {# error} other {# errors}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}, {settled, plural, one {# point settled} other {# points settled}}, {notices, plural, one {# notice} other {# notices}}.',
    },
    test: {
      none: 'There are no scenarios in {path}. Write them to its folder scenarios/.',
      summary:
        '{passed, plural, one {# scenario holds} other {# scenarios hold}}, {failed, plural, =0 {none fails} one {# fails} other {# fail}}.',
      mismatch: '{of}: {what}: {expected} expected, {found} found.',
      invalid: 'The program has errors; its scenarios were not played.',
      nothing: 'nothing',
    },
    evaluate: {
      none: 'none',
      tier: '{organisation}: {tier}',
      until: 'until {date}',
      missing: 'For {tier}: {list}',
      due: '{person} has earned {list}',
      no_organisations: 'The facts name no organisation.',
    },
    progress: {
      organisations: '{done, number} of {all, number}',
      facts: 'Facts: {done, number} of {all, number} MB',
    },
  },
  {
    wrong: {
      command:
        'Команды «{command}» нет. {suggestion, select, none {} other {Может быть, «{suggestion}»? }}Возможны: {commands}.',
      option:
        'Параметр {option} здесь неизвестен. {suggestion, select, none {Смотрите guildmark {command} --help.} other {Может быть, --{suggestion}?}}',
      value: 'Параметру {option} нужно значение.',
      missing_folder: 'Назовите папку программы, например: guildmark {command} programs/my-program',
      two_folders:
        'Назовите две папки, сначала прежний текст, например: guildmark {command} programs/old programs/new',
      missing_option: 'Нужен параметр {option}. Смотрите guildmark {command} --help.',
      too_many: 'Ожидается одна папка, а «{extra}» — уже лишнее.',
      folder: 'Папки {path} нет.',
      not_a_folder: '{path} — файл. Назовите папку программы: {folder}',
      file: 'Файл {path} не читается.',
      date: '«{found}» — не дата. Пишите 2026-01-31 или 2026-01-31T09:30.',
      person_and:
        '«{found}» после {option} непонятно. Пишите ЧЕЛОВЕК:{what}, например anna:{example}.',
      particulars:
        '«{found}» после {option} непонятно. Пишите сумму, например 20000 EUR, количество, subject=ID, person=ID или ИМЯ=ЗНАЧЕНИЕ, через запятую.',
      no_currency:
        '«{found}» — сумма без валюты. Пишите {found} {currency} или quantity={found}, если речь не о деньгах.',
      thousands: 'В «{found}» есть разделитель тысяч. Пишите {meant}; точка отделяет центы.',
      kind: '«{found}» здесь произойти не может.{suggestion, select, none {} other { Может быть, «{suggestion}»?}} Возможны: {known}.',
      attribute: 'Пишите --happens "attribute,subject={attribute},value={value}".',
      one_of: 'Дайте только одно из этого: {options}.',
      order: '--to не может быть раньше --from.',
      locale: 'На языке «{found}» предложений нет. Выберите en или ru.',
      organisation:
        'Ни один факт не называет организацию «{found}».{suggestion, select, none {} other { Может быть, «{suggestion}»?}} {known, select, none {Факты не называют ни одной организации.} other {Названы: {known}{more, plural, =0 {} other { и ещё #}}.}}',
    },
    line: {
      not_json:
        'Строка {line, number} — не JSON{column, plural, =0 {} other { начиная со знака #}}. В каждой строке пишут один объект, ключи и тексты — в двойных кавычках.',
      not_object: 'Строка {line, number} — не объект. В каждой строке пишут один объект.',
      unknown_key:
        'Строка {line, number}: «{key}» здесь не бывает. {suggestion, select, none {Возможны: {expected}.} other {Может быть, «{suggestion}»?}}',
      kind: 'Строка {line, number}: «{found}» — не вид факта. {suggestion, select, none {} other {Может быть, «{suggestion}»? }}Возможны: {expected}.',
      missing: 'Строка {line, number}: не хватает «{key}».',
      text: 'Строка {line, number}: «{key}» должен быть текстом.',
      number: 'Строка {line, number}: «{key}» должен быть числом.',
      date: 'Строка {line, number}: «{key}» — не дата. Пишите 2026-01-31, 2026-01-31T09:30 или 2026-01-31T08:30Z.',
      object: 'Строка {line, number}: «{key}» должен быть набором текстов, чисел, true или false.',
      money:
        'Строка {line, number}: «{found}» — не сумма денег. {meant, select, none {Пишите "1500 EUR".} other {Пишите "{meant}", без разделителей тысяч; точка отделяет центы.}}',
      order: 'Строка {line, number}: «until» должен быть позже «from».',
      id_twice: 'Строка {line, number}: идентификатор «{id}» уже стоит в строке {earlier, number}.',
      names: 'Строка {line, number}: «{found}» не называет ни одного факта этого файла.',
    },
    doubt: {
      subject:
        'Строка {line, number} ни на что не влияет: в программе нет {kind, select, credential {сертификата} completion {курса} pass {экзамена или практической работы} agreement {соглашения} decision {статуса или компетенции} waiver {освобождения} attribute {признака} other {ничего под именем}} «{subject}».{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
      no_level:
        'Строка {line, number}: в решении о компетенции {competency} уровень пишут в attributes.level ({levels}){found, select, none {, а здесь его нет} other {; уровня «{found}» у неё нет}}.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
      not_listed:
        'Строка {line, number}: среди значений признака «{attribute}» в программе нет «{value}» (есть: {expected}).{suggestion, select, none {} other { Может быть, «{suggestion}»?}}{more, plural, =0 {} one { То же ещё в # строке.} few { То же ещё в # строках.} other { То же ещё в # строках.}}',
      not_a_number:
        'Строка {line, number}: признак «{attribute}» — «{value}», а программа читает здесь число: по этому значению ничего нельзя рассчитать.{suggestion, select, none {} other { Может быть, {suggestion}?}}{more, plural, =0 {} one { То же ещё в # строке.} few { То же ещё в # строках.} other { То же ещё в # строках.}}',
      no_value:
        'Строка {line, number}: значение признака пишут в attributes.value, а у «{attribute}» его здесь нет.{more, plural, =0 {} one { То же ещё в # строке.} few { То же ещё в # строках.} other { То же ещё в # строках.}}',
      overlap:
        'Строка {line, number}: {person} учитывается в {organisation} только до начала принадлежности к {other} (строка {later, number}): {day}. В один день человек учитывается только в одной компании.',
      no_end:
        'Строка {line, number}: у этого «{subject}» нет «until», и он учитывается бессрочно, хотя по программе срок — {term}.{more, plural, =0 {} one { То же ещё в # строке.} few { То же ещё в # строках.} other { То же ещё в # строках.}}',
      no_rate:
        'Строка {line, number}: сумма указана в {currency}, а курса этой валюты в программе нет: сумма не учитывается.{more, plural, =0 {} one { То же ещё в # строке.} few { То же ещё в # строках.} other { То же ещё в # строках.}}',
    },
    check: {
      summary:
        'Ошибок: {errors, number}, предупреждений: {warnings, number}, решённых вопросов: {settled, number}, замечаний: {notices, number}.',
    },
    test: {
      none: 'В {path} нет сценариев. Пишите их в папку scenarios/.',
      summary: 'Сценариев сошлось: {passed, number}, не сошлось: {failed, number}.',
      mismatch: '{of}: {what} — ожидалось {expected}, получено {found}.',
      invalid: 'В программе есть ошибки; сценарии не проигрывались.',
      nothing: 'ничего',
    },
    evaluate: {
      none: 'нет',
      tier: '{organisation}: {tier}',
      until: 'до {date}',
      missing: 'Для статуса {tier}: {list}',
      due: 'Заслужено ({person}): {list}',
      no_organisations: 'Факты не называют ни одной организации.',
    },
    progress: {
      organisations: '{done, number} из {all, number}',
      facts: 'Факты: {done, number} из {all, number} МБ',
    },
  },
);
