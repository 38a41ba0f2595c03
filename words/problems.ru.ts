import { areaProblems } from './problems.areas.ts';
import { formProblems } from './problems.form.ts';
import { reviewProblems } from './problems.review.ts';
import { transitionProblems } from './problems.transition.ts';

/** Что не так в тексте программы (`says`) и как это исправить (`mend`), по коду. */
export const russian = {
  severity: {
    error: 'ошибка',
    warning: 'предупреждение',
    settled: 'решено',
    notice: 'к сведению',
  },
  settled: '{switch} выбирает «{chosen}»: {because}',
  settledPlain: '{switch}: «{chosen}».',
  says: {
    ...formProblems.ru.says,
    ...areaProblems.ru.says,
    condition: {
      ...formProblems.ru.says.condition,
      too_many: 'Из {of, number} условий никогда не выполнится {n, number}.',
      people_in_level: 'Уровень спрашивает, что сделал один человек; считать людей он не может.',
      person_in_company: 'Здесь условие для компании, а «{word}» — о человеке.',
      held_by_company: 'Здесь «{word}» спрашивает о самой компании, а не о её людях.',
      company_in_level: 'Уровень спрашивает, что сделал один человек, а «{word}» — о компании.',
    },
    text: {
      language_missing: 'Этого текста нет на языке «{locale}».',
      language_unknown: 'Языка «{locale}» в программе нет.',
    },
    zone: { unknown: 'Часовой пояс «{found}» неизвестен.' },
    dates: { order: '{second} ({later}) раньше, чем {first} ({earlier}).' },
    reference: {
      unknown:
        'Не найдено ({kind, select, level {уровень} credential {сертификат} course {курс} exam {экзамен} assessment {практическая работа} source {запись прежней программы} course_or_exam {курс или экзамен} credential_or_exam {сертификат или экзамен} exam_or_assessment {экзамен или практическая работа} agreement {соглашение} benefit {преимущество} tier {статус} domain {раздел} item {задание} report {отчёт} competency {компетенция} solution {решение} solution_category {категория решений} competency_level {уровень компетенции} area {область} attribute {признак} attribute_value {значение признака} credential_kind {вид сертификатов} other {{kind}}}): «{id}».',
      other_kind:
        'Здесь нужно другое ({kind, select, level {уровень} credential {сертификат} course {курс} exam {экзамен} assessment {практическая работа} source {запись прежней программы} course_or_exam {курс или экзамен} credential_or_exam {сертификат или экзамен} exam_or_assessment {экзамен или практическая работа} agreement {соглашение} benefit {преимущество} tier {статус} competency {компетенция} solution {решение} solution_category {категория решений} competency_level {уровень компетенции} area {область} attribute {признак} credential_kind {вид сертификатов} other {{kind}}}), а «{id}» — {is, select, course {курс} exam {экзамен} assessment {практическая работа} credential {сертификат} agreement {соглашение} tier {статус} competency {компетенция} other {уровень}}.',
      unused:
        'Определено и нигде не используется ({kind, select, level {уровень} credential {сертификат} course {курс} exam {экзамен} assessment {практическая работа} exam_or_assessment {экзамен или практическая работа} agreement {соглашение} benefit {преимущество} tier {статус} domain {раздел} item {задание} report {отчёт} competency {компетенция} competency_level {уровень компетенции} area {область} attribute {признак} credential_kind {вид сертификатов} solution {решение} solution_category {категория решений} other {{kind}}}): «{id}».',
    },
    duplicate: {
      id: 'Встречается больше одного раза ({kind, select, level {уровень} credential {сертификат} course {курс} exam {экзамен} assessment {практическая работа} exam_or_assessment {экзамен или практическая работа} agreement {соглашение} benefit {преимущество} tier {статус} domain {раздел} item {задание} report {отчёт} competency {компетенция} competency_level {уровень компетенции} area {область} attribute {признак} category {категория баллов} metric {показатель} credential_kind {вид сертификатов} solution {решение} solution_category {категория решений} other {{kind}}}): «{id}».',
    },
    exam: {
      folder: 'Экзамен называет себя «{found}», а его папка — «{expected}».',
      blueprint_sum:
        'Разделы экзамена «{exam}» дают в сумме {sum, number}, а вопросов в варианте {questions, number}.',
      time_outside: 'Экзамен идёт {found}, а экзамены его уровня — от {from} до {to}.',
      no_standard: 'Для уровня «{level}» нет норм экзамена.',
      incomplete:
        'У экзамена «{exam}» не указано: {lacks}; а текст не допускает неполных экзаменов.',
    },
    bank: {
      too_small: 'У экзамена «{exam}» рабочих заданий: {have, number}, нужно {need, number}.',
      domain_too_small:
        'У экзамена «{exam}» в разделе «{domain}» рабочих заданий: {have, number}, нужно {need, number}.',
    },
    assessment: {
      pass_mark: 'Проходной балл {found, number} больше суммы критериев, {sum, number}.',
    },
    item: {
      one_option: 'В задании «{id}» не из чего выбирать.',
      key: 'Ключ задания «{id}» — «{letter}», а такого варианта нет.',
      letters: 'В задании «{id}» варианты {found} на языке «{locale}» и {expected} на первом.',
      same_option: 'В задании «{id}» на языке «{locale}» два одинаковых варианта.',
      every_option_right: 'В задании «{id}» верны все варианты.',
    },
    level: {
      cycle: '«{way}»: чтобы получить сертификат, его надо уже иметь.',
      skips: '«{credential}» можно получить без «{below}» — уровня ниже.',
      needs_higher: '«{credential}» требует «{higher}», а это более высокий уровень.',
    },
    credential: {
      not_earnable:
        '«{credential}» пока не получить: экзамен на пути к нему объявлен, но не проводится.',
    },
    tier: {
      unreachable: 'Статус «{tier}» недостижим ни для одной компании.',
      asks_less: '«{tier}» требует меньше, чем «{below}» — статус под ним.',
    },
    maintain: {
      asks_more:
        'Для сохранения «{id}» требуется больше, чем для получения, и это ни на что не влияет: кто отвечает требованиям для получения, тот и сохраняет.',
    },
    currency: { differs: 'Цена указана в {found}, а программа считает в {expected}.' },
    choice: {
      not_followed: '{switch} выбирает «{chosen}», а эта версия следует другому прочтению.',
    },
    conflict: {
      pass_mark: 'Экзамен «{exam}» требует {mark}, а норма его уровня — {standard}.',
      lapse:
        'Полный путь нужен после льготного срока ({grace}), и всё же сокращённый открыт {streamlined}.',
      level_names: 'Уровень «{level}» называется ещё и так: {others}.',
      tier_names: 'Перечней статусов два: {listed}; и {elsewhere}.',
      annual_duties:
        'Обязанность наступает каждый год, а срок сертификата — {validFor}: {credentials}.',
      first_renewals:
        'Продления намечены с {from}, а раньше чем через {validFor} ничто не истечёт.',
      seats: 'Статусы требуют нескольких человек, и один мог бы занять больше одного места.',
      single_attempt:
        'На уровне «{level}» одна попытка, и всё же между попытками должно пройти {wait}.',
      standard_without_exam: 'Есть нормы экзаменов для уровней, где экзаменов нет: {levels}.',
      incomplete_exam:
        'Экзамен «{exam}» объявлен, но не указано: {lacks}{required, select, yes {; а уровень его требует} other {; и ни один уровень его не требует}}.',
      practical_level:
        'Практическая работа «{assessment}» направления «{track}»: по перечню форм её уровень — {listed, select, none {никакой} other {«{listed}»}}, по таблице уровней — {table, select, none {никакой} other {«{table}»}}.',
    },
    silence: {
      ...transitionProblems.ru.silence.says,
      competency_levels: 'Источник не говорит, включает ли уровень компетенции более низкие.',
      competencies_count: 'Источник не говорит, что видят статусы: измеренное или решённое.',
      ...reviewProblems.ru.silenceSays,
      after_attempts: 'Источник не говорит, что бывает после включённых попыток.',
      agreement: 'Источник не говорит, принимают ли соглашение перед присуждением.',
      demotions: 'Источник не говорит, когда действует понижение.',
      promotions: 'Источник не говорит, когда действует повышение.',
      higher_level: 'Источник не говорит, засчитывается ли более высокий уровень за более низкий.',
      employer_change:
        'Источник не говорит, до какого дня компании засчитывается тот, кто от неё ушёл.',
      unknown_candidate: 'Источник не говорит, что делает результат того, кто ещё не известен.',
      grace_counts: 'Источник не говорит, учитывается ли тот, у кого идёт льготный срок.',
      tiers_cumulative: 'Источник не говорит, входят ли в статус требования нижних.',
      pass_mark: 'Источник не называет проходной балл экзамена.',
      bank_per_domain:
        'Источник требует кратного запаса заданий в целом; текст — и по каждому разделу.',
    },
  },
  mend: {
    ...formProblems.ru.mend,
    ...areaProblems.ru.mend,
    condition: {
      ...formProblems.ru.mend.condition,
      too_many: 'Уменьшите n или добавьте условий.',
      people_in_level: 'Используйте holds, completed, passed, agreed или count.',
      company_in_level: 'Спросите об этом в статусе или компетенции.',
      person_in_company: 'Спросите об этом на уровне направления.',
      held_by_company:
        'О людях спрашивают так: people: holding: {id}, atLeast: 1. Если речь о самой компании, исправлять нечего.',
    },
    text: {
      language_missing: 'Добавьте текст после «{locale}:».',
      language_unknown: 'Удалите его или добавьте «{locale}» в locales.',
    },
    zone: {
      unknown:
        '{suggestion, select, none {Нужно имя вроде Europe/Berlin.} other {Может быть, «{suggestion}»?}}',
    },
    dates: { order: 'Сначала published, затем effective, затем enforced.' },
    reference: {
      unknown:
        '{suggestion, select, none {Определите это или назовите другое.} other {Может быть, «{suggestion}»?}}',
      other_kind:
        'Назовите {kind, select, credential {сертификат уровня} other {то, что здесь нужно}}{expected, select, none {} other {: {expected}}}.',
      unused: 'Используйте это или удалите.',
    },
    duplicate: {
      id: 'Дайте одному из них другой идентификатор; дважды их не используют.',
    },
    exam: {
      folder: 'Назовите одинаково.',
      blueprint_sum: 'Меняйте разделы или «questions», пока числа не сойдутся.',
      time_outside: 'Измените время или то, что допускает standards.levels.',
      no_standard: 'Добавьте уровень в standards.levels.',
      incomplete: 'Добавьте недостающее или выберите «not-offered» в choices.incompleteExams.',
    },
    bank: {
      too_small: 'Напишите ещё задания или переведите больше готовых в рабочие.',
      domain_too_small: 'Напишите ещё задания раздела или переведите больше готовых в рабочие.',
    },
    assessment: { pass_mark: 'Уменьшите его или добавьте баллов критериям.' },
    item: {
      one_option: 'Дайте не меньше двух вариантов.',
      key: 'Исправьте ключ или добавьте вариант.',
      letters: 'На всех языках должны быть одни и те же буквы.',
      same_option: 'Перепишите один из них.',
      every_option_right: 'Добавьте неверный вариант или исправьте ключ.',
    },
    level: {
      cycle: 'Удалите одно из «holds» на этом пути.',
      skips: 'Добавьте «holds: {below}», если так задумано.',
      needs_higher: 'Требуйте уровень не выше этого.',
    },
    credential: { not_earnable: 'Допишите экзамен или оставьте так, пока он не готов.' },
    tier: {
      unreachable: 'Найдите сертификат, который нельзя получить.',
      asks_less:
        'Статусы идут от низшего к высшему: поставьте их по порядку или требуйте здесь больше.',
    },
    maintain: {
      asks_more:
        'В maintain требуйте меньше или иного, либо удалите его; чтобы требовать больше, поднимите требование в requires.',
    },
    currency: { differs: 'Используйте валюту программы.' },
    choice: {
      not_followed:
        'Напишите остальной текст так, чтобы он уже говорил это, или выберите другое прочтение.',
    },
    conflict: {
      pass_mark: 'Задайте choices.passMarkFrom: exam или standard, с причиной.',
      lapse: 'Задайте choices.lapseBoundary: grace или streamlined, с причиной.',
      level_names: 'Задайте choices.levelNames: идентификатор уровня, с причиной.',
      tier_names: 'Задайте choices.tierNames: table или front-matter, с причиной.',
      annual_duties: 'Задайте choices.annualDuties: at-renewal или every-year, с причиной.',
      first_renewals:
        'Задайте choices.firstRenewalCycle: first-expiry или second-quarter, с причиной.',
      seats:
        'Задайте counting.onePersonFills: every-seat, one-seat-per-requirement, one-seat-per-step, one-seat-per-track или one-seat, с причиной.',
      single_attempt:
        'Задайте choices.afterIncludedAttempts: administrator-grants или stop, с причиной.',
      standard_without_exam:
        'Задайте choices.standardsWithoutExam: assessments или future-exams, с причиной.',
      incomplete_exam: 'Задайте choices.incompleteExams: not-offered или refuse, с причиной.',
      practical_level:
        'Задайте choices.practicalLevels: level-table или assessment-format, с причиной.',
    },
    silence: {
      ...transitionProblems.ru.silence.mend,
      competency_levels: 'Задайте counting.competencyLevelsCumulative, с причиной.',
      competencies_count: 'Задайте counting.competenciesCount: measured или held, с причиной.',
      ...reviewProblems.ru.silenceMend,
      after_attempts:
        'Задайте choices.afterIncludedAttempts: administrator-grants или stop, с причиной.',
      agreement: 'Задайте choices.agreement: идентификатор соглашения или none, с причиной.',
      demotions: 'Задайте review.demotions, с причиной.',
      promotions: 'Задайте review.promotions, с причиной.',
      higher_level: 'Задайте counting.higherLevelCounts: true или false, с причиной.',
      employer_change:
        'Задайте counting.employerChange: new-begins, old-ends или award-ends, с причиной.',
      unknown_candidate: 'Задайте choices.unknownCandidate: account или refuse, с причиной.',
      grace_counts: 'Задайте counting.graceCounts: true или false, с причиной.',
      tiers_cumulative: 'Задайте counting.tiersCumulative: true или false, с причиной.',
      pass_mark: 'Задайте choices.unstatedPassMark: standard или none, с причиной.',
      bank_per_domain: 'Задайте standards.bank.timesPerDomain, с причиной.',
    },
    notice: 'Исправлять нечего: текст хранится и показывается.',
  },
};
