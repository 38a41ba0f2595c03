/** Nouns and examples of the forms that values have: what a place asks for, and how it is written. */
const forms = {
  en: {
    nouns:
      'id {an id} name {a short name} duration {a length of time} percent {a percentage} price {a price} day {a date} when {a date or a local time} version {a version} currency {a currency} colour {a colour} email {an e-mail address} country {a country code} language {a language} letter {a letter of an option} rollout {a week, month or quarter} code {a code} figure {a number with at most six decimals} positive {zero or more} amount {an amount} during {a period} periods {a number of full periods} month_day {a month and a day}',
    examples:
      'id {Write lower-case words joined by hyphens, such as sales-associate.} name {Write lower-case letters, digits and hyphens.} duration {Write a number and a unit, such as 30 days or 1 year.} percent {Write a number with at most two decimals and a percent sign, such as 70%.} price {Write an amount and a currency, such as 120 EUR.} day {Write year-month-day, such as 2026-01-31.} when {Write 2026-01-31 or 2026-01-31T09:30.} version {Write three numbers, such as 1.0.0.} currency {Write three capitals, such as EUR.} colour {Write six hex digits, such as #1d4f78.} email {Write an address such as desk@partner.example.} country {Write two capitals as in ISO 3166, such as DE.} language {Write two letters, such as en; quote a text that contains a comma.} letter {Write one letter from a to h.} rollout {Write week 1, month 2 or quarter 3.} code {Write begin, or the code of a refusal, such as exam.cooling_off.} figure {Write a number such as 12.5.} positive {Write a number that is not below zero.} amount {Write a number, or an amount and its currency, such as 1500 USD.} during {Write this quarter, last full quarter, last 3 full months or this month and last 3.} periods {Write last 4 full quarters.} month_day {Write month and day, such as 02-01.}',
  },
  ru: {
    nouns:
      'id {идентификатор} name {короткое имя} duration {длительность} percent {процент} price {цена} day {дата} when {дата или местное время} version {версия} currency {валюта} colour {цвет} email {адрес электронной почты} country {код страны} language {язык} letter {буква варианта} rollout {неделя, месяц или квартал} code {код} figure {число, у которого не больше шести знаков после точки} positive {число не меньше нуля} amount {сумма} during {период} periods {число полных периодов} month_day {месяц и день}',
    examples:
      'id {Пишите строчные слова через дефис, например sales-associate.} name {Пишите строчные буквы, цифры и дефисы.} duration {Пишите число и единицу, например 30 days или 1 year.} percent {Пишите число, у которого не больше двух знаков после точки, и знак процента, например 70%.} price {Пишите сумму и валюту, например 120 EUR.} day {Пишите год-месяц-день, например 2026-01-31.} when {Пишите 2026-01-31 или 2026-01-31T09:30.} version {Пишите три числа, например 1.0.0.} currency {Пишите три заглавные буквы, например EUR.} colour {Пишите шесть шестнадцатеричных цифр, например #1d4f78.} email {Пишите адрес, например desk@partner.example.} country {Пишите две заглавные буквы по ISO 3166, например DE.} language {Пишите две буквы, например en; текст с запятой берут в кавычки.} letter {Пишите одну букву от a до h.} rollout {Пишите week 1, month 2 или quarter 3.} code {Пишите begin или код отказа, например exam.cooling_off.} figure {Пишите число, например 12.5.} positive {Пишите число не меньше нуля.} amount {Пишите число или сумму с валютой, например 1500 USD.} during {Пишите this quarter, last full quarter, last 3 full months или this month and last 3.} periods {Пишите last 4 full quarters.} month_day {Пишите месяц и день, например 02-01.}',
  },
} as const;

const slips = {
  en: {
    says: 'This is not valid YAML: {what, select, tab {a tab stands at the beginning of the line} indent {the line is indented by another number of spaces than what it belongs to} quote {the quote that begins here is never closed} bracket {the bracket {sign} that opens here is never closed} unopened {the bracket {sign} closes here what no bracket has opened} dash {a dash begins an entry of a list inside brackets} deeper {this line is indented by more than the one before it, whose key has its value already} colon {a colon and a space stand inside a text} space {a key needs a colon and a space after it} documents {a second text begins here, after ---} thousands {inside braces a comma ends the value} alias {nothing above has the name &{name}} start {a value cannot begin or go on with this sign} brace {a bracket stands where a key should be} other {{what}}}.',
    mend: '{what, select, tab {Indent with spaces.} indent {Give keys of one map the same number of spaces, and put a dash before each entry of a list.} quote {Close it, or delete it.} bracket {Write {closing} where its last entry ends; lines between the two are indented by more than the line where it opens.} unopened {Delete it, or open it after the colon or the dash before.} dash {Part the entries by commas and delete the dashes, or delete the brackets.} deeper {Give it as many spaces as the keys that it stands beside.} colon {Put the text in quotes: "Gold: the highest".} space {Write key: value, with a space after the colon.} documents {Delete the line with ---, or put what follows into a file of its own.} thousands {Write “{suggestion}”, without a separator of thousands.} alias {{suggestion, select, none {Write &{name} where what is meant stands first; put a text in quotes.} other {Did you mean “*{suggestion}”?}}} start {Put the text in quotes.} brace {Write a plain key, or put it in quotes.} other {Look at indentation, quotes and colons here.}}',
  },
  ru: {
    says: 'Это не YAML: {what, select, tab {строка начинается с табуляции} indent {у строки не такой отступ, как у того, к чему она относится} quote {кавычка, которая здесь открыта, нигде не закрыта} bracket {скобка {sign}, которая здесь открыта, нигде не закрыта} unopened {скобка {sign} закрывает здесь то, что не было открыто} dash {внутри скобок запись списка начинается с дефиса} deeper {у этой строки отступ больше, чем у предыдущей, а у её ключа уже есть значение} colon {внутри текста стоит двоеточие с пробелом} space {после ключа нужны двоеточие и пробел} documents {после --- начинается второй текст} thousands {внутри фигурных скобок запятая завершает значение} alias {выше ничто не названо &{name}} start {значение не может начинаться с этого знака или так продолжаться} brace {на месте ключа стоит скобка} other {{what}}}.',
    mend: '{what, select, tab {Делайте отступ пробелами.} indent {Ключам одного набора дайте одинаковый отступ, а перед каждой записью списка поставьте дефис.} quote {Закройте или удалите её.} bracket {Поставьте {closing} там, где кончается последняя запись; у строк между скобками отступ больше, чем у строки с открывающей.} unopened {Удалите её или откройте после двоеточия либо дефиса перед ней.} dash {Разделите записи запятыми и уберите дефисы — или уберите скобки.} deeper {Дайте ей такой же отступ, как у ключей рядом с ней.} colon {Возьмите текст в кавычки: "Gold: высший".} space {Пишите ключ: значение — с пробелом после двоеточия.} documents {Удалите строку с --- или перенесите продолжение в отдельный файл.} thousands {Напишите «{suggestion}», не разделяя тысячи.} alias {{suggestion, select, none {Напишите &{name} там, где это стоит впервые; текст возьмите в кавычки.} other {Может быть, «*{suggestion}»?}}} start {Возьмите текст в кавычки.} brace {Напишите простой ключ или возьмите его в кавычки.} other {Проверьте здесь отступы, кавычки и двоеточия.}}',
  },
} as const;

/** What a check says of the form of a text: of its files, its YAML, its keys and values, its conditions. */
export const formProblems = {
  en: {
    says: {
      yaml: {
        too_large: 'This file is too large to be read ({limit, number} is the limit).',
        too_deep: 'This file nests deeper than {limit, number} levels.',
        too_many_aliases: 'This file uses more than {limit, number} aliases (*name).',
        key_twice: 'The same key stands twice in one map.',
        empty:
          'Nothing stands under “{key}:”, because the lines after it are indented no more than it.',
        tag: 'Tags such as {what} are not allowed.',
        syntax: slips.en.says,
      },
      file: {
        none: 'There is no program here: no file ending in .yaml that belongs to one.',
        unexpected: 'This file stands where nothing reads it.',
        ending: 'Only files ending in .yaml are read.',
        not_a_map: 'This file has no keys at its top.',
        has_own_folder: '“{key}” cannot stand in a file; it has a folder of its own.',
        key_twice: '“{key}” is defined here and already in {earlier}.',
      },
      schema: {
        unknown_key: 'Nothing is called “{key}” here.',
        missing: '“{key}” is missing.',
        empty: 'Nothing stands after the colon.',
        wrong_type: `This should be {form, select, text {a text in each language} choice {a choice with its reason} bare_duration {a length of time} ${forms.en.nouns} other {{expected, select, object {a map of keys} record {a map of keys} array {a list} string {a text} int {a whole number} number {a number} boolean {true or false} other {something else}}}}, and it is {form, select, text {one for all} other {{found, select, object {a map} array {a list} string {a text} number {a number} boolean {true or false} other {{found}}}}}.`,
        under: '“{key}” stands here without the key that it belongs under.',
        too_deep: '“{key}” stands under “{under}:”, and belongs beside it.',
        too_shallow: '“{key}” stands beside “{under}:”, and belongs under it.',
        percent: '“{found}” is a bare number, and a share is written with its percent sign.',
        wrong_value: '“{found}” is not one of the values allowed here.',
        format: `“{found}” is not {format, select, ${forms.en.nouns} other {in the form expected here}}.`,
        periods: '“{found}” are periods of the calendar, and a length of time stands here.',
        pair: 'Nothing is called “{key}” here: each entry says what is held and by how many.',
        too_small:
          'This is too {of, select, array {short: at least {minimum, number} entries are needed} string {short} other {small: at least {minimum, number} is needed}}.',
        too_big: 'This is too large: {maximum, number} is the most.',
      },
      condition: {
        several_words: 'A condition has one word, and this one has several: {found}.',
        beside:
          '“{keys}” {count, plural, one {stands} other {stand}} beside “{word}:”, and {count, plural, one {belongs} other {belong}} under it.',
        expected: 'No condition is called “{found}”.',
        no_map:
          'A condition begins with a word and a colon, and this is {found, select, array {a list} nothing {empty} other {“{text}”}}.',
      },
      fact: {
        nothing: 'This line tells no fact.',
        no_kind: '“{word}” stands here without the kind of fact that it is about.',
        no_company: 'No fact of this scenario names the company “{id}”.',
        not_listed: '“{found}” is none of the values that the text lists for {attribute}.',
        not_a_number:
          '{attribute} is “{found}” here, and the text reads a number there: nothing can be measured by it.',
        no_renewal: 'The text does not say how long a renewal ahead of the end lasts.',
        renews_nothing:
          '{who, select, none {Nobody is named who renews.} other {No line before gives “{id}” to {who}, so there is nothing to renew.}}',
        no_level:
          'A decision on the competency “{id}” gives its level{found, select, none {, and there is none here} other {; it has no level “{found}”}}.',
        stranger:
          'This fact counts for nothing: the text knows no {kind, select, waiver {requirement to waive} other {{kind} about}} “{subject}”.',
      },
    },
    mend: {
      yaml: {
        too_large: 'Split it into several files.',
        too_deep: 'Write it flatter; no program needs such depth.',
        too_many_aliases: 'Write the values out.',
        key_twice:
          'Delete one of the two, or rename it; where a new entry of a list begins, put a dash before its first key.',
        tag: 'Delete the tag; plain values are enough.',
        empty:
          'Indent what belongs to it by two spaces more than “{key}:”; or give “{key}:” as many spaces as the keys that it belongs beside.',
        syntax: slips.en.mend,
      },
      file: {
        none: 'Name the folder that holds program.yaml{where, select, none {} other {: {where}}}.',
        unexpected: 'Move it to the root, to exams/ID/, to exams/ID/items/ or to scenarios/.',
        ending: 'Call it {suggestion}.',
        not_a_map: 'Begin it with keys such as “tracks:”.',
        has_own_folder: 'Write exams to exams/ID/exam.yaml and scenarios to scenarios/.',
        key_twice: 'Keep one of the two.',
      },
      schema: {
        unknown_key:
          '{suggestion, select, none {Possible here: {expected}.} other {Did you mean “{suggestion}”?}}',
        missing:
          '{unplaced, select, yes {Add “{key}:” to program.yaml or another file beside it.} other {Add “{key}:” here.}}',
        empty:
          '{expected, select, none {Write what belongs there, or delete the key.} other {Choose one of: {expected}.}}',
        wrong_type: `{suggestion, select, none {{form, select, text {Write '{' en: … '}', with every language of the program.} choice {Write '{' choose: {text}, because: '{' en: … '}' '}'.} bare_duration {Write the unit as well, such as {text, select, 1 {1 day or 1 month} other {{text} days or {text} months}}.} list {Write [one, two], or each entry on a line of its own after a dash.} entries {Begin each entry on a line of its own with a dash and a space.} map {Write its keys under it, indented: {keys}.} boolean {Write true or false.} number {Write a number.} ${forms.en.examples} other {See the language reference for this key.}}} other {Write {suggestion}.}}`,
        too_deep:
          'Write it one step further out: with as many spaces as “{under}:”, or after its closing bracket.',
        too_shallow: 'Write it one step further in: with two spaces more than “{under}:”.',
        under:
          '{suggestion, select, none {Write “{under}:” first and put it under that{beside, select, none {} other {, beside {beside}}}.} other {Write {suggestion}.}}',
        percent: 'Write “{suggestion}”.',
        wrong_value:
          '{suggestion, select, none {Choose one of: {expected}.} other {Did you mean “{suggestion}”? Possible: {expected}.}}',
        format: `{suggestion, select, none {{format, select, ${forms.en.examples} other {Write it as the language reference shows.}}} other {Write “{suggestion}”.}}`,
        periods: 'Write “{suggestion}” in place of this line.',
        pair: 'Write {suggestion}.',
        too_small: 'Add what is missing.',
        too_big: 'Choose a smaller value.',
      },
      condition: {
        beside:
          'Write {count, plural, one {it} other {them}} inside its braces, or indent {count, plural, one {it} other {them}} by two spaces more than “{word}:”.',
        several_words: 'Put them as separate conditions under “all:” or “any:”.',
        expected:
          '{suggestion, select, none {Possible: {expected}. See “Conditions” in the language reference.} other {Did you mean “{suggestion}”?}}',
        no_map:
          '{found, select, array {Put the list under “all:” (every one) or “any:” (at least one).} other {{suggestion, select, none {Write one such as “completed: {text}”; to ask for nothing, write “all: []”.} other {Write “{suggestion}”.}}}}',
      },
      fact: {
        nothing:
          'Say what it is: person and at, holds, renews, completed, passed, agreed, has, ends, or the kind of another fact.',
        no_kind: 'Add “kind:”, such as kind: deal.',
        no_company: 'Did you mean “{suggestion}”?',
        not_listed:
          '{suggestion, select, none {Give one of the values under “attributes”, or add this one there.} other {Did you mean “{suggestion}”?}}',
        not_a_number:
          '{suggestion, select, none {Give a number, such as 20.} other {Did you mean {suggestion}?}}',
        no_renewal: 'Choose under “choices.renewalFrom”: old-end or renewal-day.',
        renews_nothing:
          '{who, select, none {Add “person:”.} other {Put a line with “holds: {id}” before it.}}',
        no_level:
          '{suggestion, select, none {Write “level” under “attributes”, one of: {levels}.} other {Did you mean “{suggestion}”?}}',
        stranger:
          '{suggestion, select, none {Give as “subject” what the text calls it{kind, select, waiver {: the “name” under “waivable”} other {}}.} other {Did you mean “{suggestion}”?}}',
      },
    },
  },
  ru: {
    says: {
      yaml: {
        too_large: 'Файл слишком велик (предел — {limit, number}).',
        too_deep: 'Вложенность файла глубже {limit, number} уровней.',
        too_many_aliases: 'В файле больше {limit, number} ссылок (*имя).',
        key_twice: 'Один и тот же ключ стоит в одном месте дважды.',
        empty: 'К «{key}:» ничего не относится: у строк после неё отступ не больше.',
        tag: 'Метки вроде {what} не допускаются.',
        syntax: slips.ru.says,
      },
      file: {
        none: 'Здесь нет программы: ни одного файла .yaml, который ей принадлежит.',
        unexpected: 'Файл лежит там, где его никто не читает.',
        ending: 'Читаются только файлы с окончанием .yaml.',
        not_a_map: 'На верхнем уровне файла нет ключей.',
        has_own_folder: '«{key}» не пишут в файле: для этого есть своя папка.',
        key_twice: '«{key}» определён здесь и уже есть в {earlier}.',
      },
      schema: {
        unknown_key: 'Ключа «{key}» здесь не бывает.',
        missing: 'Не хватает «{key}».',
        empty: 'После двоеточия ничего нет.',
        wrong_type: `Здесь нужно: {form, select, text {текст на каждом языке} choice {выбор с причиной} bare_duration {длительность} ${forms.ru.nouns} other {{expected, select, object {набор ключей} record {набор ключей} array {список} string {текст} int {целое число} number {число} boolean {true или false} other {другое}}}}; а стоит: {form, select, text {один на всех} other {{found, select, object {набор ключей} array {список} string {текст} number {число} boolean {true или false} other {{found}}}}}.`,
        under: '«{key}» стоит здесь без ключа, под который относится.',
        too_deep: '«{key}» стоит под «{under}:», а место ей рядом.',
        too_shallow: '«{key}» стоит рядом с «{under}:», а место ей внутри.',
        percent: '«{found}» — просто число, а доля пишется со знаком процента.',
        wrong_value: '«{found}» не входит в число допустимых значений.',
        format: `«{found}» — не {format, select, ${forms.ru.nouns} other {то, что здесь ожидается}}.`,
        periods: '«{found}» — это периоды календаря, а здесь нужна длительность.',
        pair: 'Ключа «{key}» здесь не бывает: каждая запись говорит, какой сертификат нужен и у скольких.',
        too_small:
          'Слишком {of, select, array {короткий список: нужно не меньше {minimum, number}} string {коротко} other {мало: нужно не меньше {minimum, number}}}.',
        too_big: 'Слишком много: предел — {maximum, number}.',
      },
      condition: {
        beside:
          '«{keys}» {count, plural, one {стоит} other {стоят}} рядом с «{word}:», а место {count, plural, one {этому} other {им}} внутри.',
        several_words: 'В условии должно быть одно слово, а здесь их несколько: {found}.',
        expected: 'Условия «{found}» не бывает.',
        no_map:
          'Условие начинается со слова с двоеточием, а здесь {found, select, array {список} nothing {пусто} other {«{text}»}}.',
      },
      fact: {
        nothing: 'В этой строке нет факта.',
        no_kind: '«{word}» стоит здесь без вида факта, к которому относится.',
        no_company: 'Ни один факт этого сценария не называет компанию «{id}».',
        not_listed: 'Среди значений признака «{attribute}» в тексте нет «{found}».',
        not_a_number:
          'Признак «{attribute}» здесь — «{found}», а текст читает число: по этому значению ничего нельзя рассчитать.',
        no_renewal: 'Текст не говорит, сколько действует продление до окончания срока.',
        renews_nothing:
          '{who, select, none {Не сказано, кто продлевает.} other {Ни одна строка выше не даёт «{id}» человеку {who}: продлевать нечего.}}',
        no_level:
          'В решении о компетенции «{id}» указывают уровень{found, select, none {, а здесь его нет} other {; уровня «{found}» у неё нет}}.',
        stranger:
          'Этот факт ни на что не влияет: в тексте нет {kind, select, waiver {требования, от которого освобождают,} other {ничего под именем}} «{subject}».',
      },
    },
    mend: {
      yaml: {
        too_large: 'Разделите его на несколько файлов.',
        too_deep: 'Уменьшите вложенность: такая глубина не нужна ни одной программе.',
        too_many_aliases: 'Выпишите значения.',
        key_twice:
          'Удалите один из двух или переименуйте; если здесь начинается новая запись списка, поставьте перед её первым ключом дефис.',
        tag: 'Удалите метку: простых значений достаточно.',
        empty:
          'Сдвиньте то, что к ней относится, на два пробела правее «{key}:» — или дайте «{key}:» такой же отступ, как у ключей, рядом с которыми она должна стоять.',
        syntax: slips.ru.mend,
      },
      file: {
        none: 'Назовите папку, в которой лежит program.yaml{where, select, none {} other {: {where}}}.',
        unexpected: 'Переместите его в корень, в exams/ID/, в exams/ID/items/ или в scenarios/.',
        ending: 'Назовите его {suggestion}.',
        not_a_map: 'Начните с ключей, например «tracks:».',
        has_own_folder: 'Экзамены пишут в exams/ID/exam.yaml, сценарии — в scenarios/.',
        key_twice: 'Оставьте одно из двух.',
      },
      schema: {
        unknown_key:
          '{suggestion, select, none {Здесь возможны: {expected}.} other {Может быть, «{suggestion}»?}}',
        missing:
          '{unplaced, select, yes {Добавьте «{key}:» в program.yaml или в другой файл рядом с ним.} other {Добавьте сюда «{key}:».}}',
        empty:
          '{expected, select, none {Напишите, что нужно, или удалите ключ.} other {Выберите одно из: {expected}.}}',
        wrong_type: `{suggestion, select, none {{form, select, text {Пишите '{' en: … '}' — со всеми языками программы.} choice {Пишите '{' choose: {text}, because: '{' en: … '}' '}'.} bare_duration {Пишите и единицу, например {text, select, 1 {1 day или 1 month} other {{text} days или {text} months}}.} list {Пишите [одно, другое] или каждую запись с новой строки после дефиса.} entries {Каждую запись начинайте с новой строки с дефиса и пробела.} map {Напишите под ним, с отступом, его ключи: {keys}.} boolean {Пишите true или false.} number {Пишите число.} ${forms.ru.examples} other {Смотрите этот ключ в справочнике языка.}}} other {Пишите {suggestion}.}}`,
        too_deep:
          'Вынесите её на шаг наружу: с тем же отступом, что у «{under}:», или после её закрывающей скобки.',
        too_shallow: 'Сдвиньте её на шаг внутрь: на два пробела правее «{under}:».',
        under:
          '{suggestion, select, none {Сначала напишите «{under}:», а это — под ним{beside, select, none {} other {; рядом нужно ещё: {beside}}}.} other {Пишите {suggestion}.}}',
        percent: 'Пишите «{suggestion}».',
        wrong_value:
          '{suggestion, select, none {Выберите одно из: {expected}.} other {Может быть, «{suggestion}»? Возможны: {expected}.}}',
        format: `{suggestion, select, none {{format, select, ${forms.ru.examples} other {Пишите так, как показано в справочнике языка.}}} other {Пишите «{suggestion}».}}`,
        periods: 'Вместо этой строки пишите «{suggestion}».',
        pair: 'Пишите {suggestion}.',
        too_small: 'Добавьте недостающее.',
        too_big: 'Выберите меньшее значение.',
      },
      condition: {
        beside:
          'Запишите {count, plural, one {это} other {их}} внутри её фигурных скобок или сдвиньте на два пробела правее «{word}:».',
        several_words: 'Запишите их отдельными условиями под «all:» или «any:».',
        expected:
          '{suggestion, select, none {Возможны: {expected}. Смотрите «Conditions» в справочнике языка.} other {Может быть, «{suggestion}»?}}',
        no_map:
          '{found, select, array {Поставьте список под «all:» (все) или «any:» (хотя бы одно).} other {{suggestion, select, none {Пишите, например, «completed: {text}»; если ничего не требуется — «all: []».} other {Пишите «{suggestion}».}}}}',
      },
      fact: {
        nothing:
          'Скажите, что это: person и at, holds, renews, completed, passed, agreed, has, ends или вид другого факта (kind).',
        no_kind: 'Добавьте «kind:», например kind: deal.',
        no_company: 'Может быть, «{suggestion}»?',
        not_listed:
          '{suggestion, select, none {Укажите одно из значений под «attributes» или добавьте туда это.} other {Может быть, «{suggestion}»?}}',
        not_a_number:
          '{suggestion, select, none {Укажите число, например 20.} other {Может быть, {suggestion}?}}',
        no_renewal: 'Выберите в «choices.renewalFrom»: old-end или renewal-day.',
        renews_nothing:
          '{who, select, none {Добавьте «person:».} other {Поставьте выше строку с «holds: {id}».}}',
        no_level:
          '{suggestion, select, none {Напишите в «attributes» «level», один из уровней: {levels}.} other {Может быть, «{suggestion}»?}}',
        stranger:
          '{suggestion, select, none {Укажите в «subject» имя из текста{kind, select, waiver {: «name» под «waivable»} other {}}.} other {Может быть, «{suggestion}»?}}',
      },
    },
  },
} as const;
