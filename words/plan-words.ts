import { defineWords } from './define.ts';

/** A way to a tier, told as a list to act on. */
export const planWords = defineWords(
  {
    reached: '{organisation} has reached {target} already; there is nothing to do.',
    above:
      '{organisation} has reached {higher} already, which is above {target}, without what {target} asks for. For {target} by itself:',
    cheapest:
      'The cheapest way for {organisation} to {target}{open, select, yes {, as far as actions of the program lead} other {}}:',
    found:
      'A way for {organisation} to {target}, the cheapest that was found{open, select, yes {, as far as actions of the program lead} other {}}:',
    notEnough:
      'What would bring {organisation} to {target} on {begin} is no longer enough when it is done:',
    withoutPrice: 'What brings {organisation} to {target} has no price in the program.',
    lost: 'There are more ways for {organisation} to {target} than could be looked at, and none was found among those that were.',
    none: 'What has a price in the program does not bring {organisation} to {target}.',
    total: 'Together: {cost}.',
    without: 'What has no price is not part of this sum.',
    ready: 'Begun on {begin}, it is done on {day} as far as the program says how long things take.',
    renewed: 'Some of what counts on {begin} ends before that; the plan makes up for it.',
    runsOut: 'By {day} this has run out:',
    ends: {
      person: '{who} counts until {day}.',
      facts: 'What counts on {begin} counts until {day}.',
      between: 'What counts on {begin} ends between {first} and {day}.',
    },
    later: 'This would help, but begun on {begin} it counts only later:',
    from: '{action} It counts from {day} on for this: {requirement}',
    unpriced: 'Needed, and without a price in the program:',
    open: 'No action of the program brings this about{step, select, none {} other {, which {step} asks for}}:',
    missing: 'This is missing{step, select, none {} other { for {step}}}:',
    reaches: '{said} That is with this plan (without it: {before}); still missing: {lacking}.',
    atMost: '{said} All that the program prices brings it to {most} at most.',
    stays: '{said} All that the program prices leaves it below {need}.',
    unproven: {
      ways: 'A cheaper one is not ruled out, because there are more ways than could be compared.',
      people:
        'A cheaper one is not ruled out, because more people might be of use than were let join.',
      renewal:
        'A cheaper one is not ruled out, because it had to last until everything is done, and was looked for on that day only.',
    },
    version: {
      by: 'From {day} on version {version} applies to {organisation}; this plan is made by it.',
      keeps:
        'By the version of today {organisation} has reached it already. From {day} on version {version} applies; this plan is made by it.',
      anyway:
        'From {day} on version {version} applies to {organisation}: {target} is reached under it without any of this.',
      holds:
        'From {day} on version {version} applies to {organisation}: what is done here is enough for {target} under it, too.',
      short:
        'From {day} on version {version} applies to {organisation}: what is done here is not enough for {target} under it.',
      reached:
        'From {day} on version {version} applies to {organisation}: {target} is reached under it.',
      missed:
        'From {day} on version {version} applies to {organisation}: {target} is not reached under it.',
    },
    times: '{count, number} × {price}',
    free: 'free of charge',
    takes: '{count, plural, one {{takes}} other {{takes} each}}',
    earns: '{count, plural, one {One more person earns} other {# more people earn}} {what}',
    claims:
      '{count, plural, one {One person has} other {# people have}} done all it takes for {what} and only has to take the award',
    completes: '{count, plural, one {One person completes} other {# people complete}} {what}',
    passes: '{count, plural, one {One person passes} other {# people pass}} {what}',
    accepts: '{count, plural, one {One person accepts} other {# people accept}} {what}',
    company: {
      earns: 'The company earns {what}',
      claims: 'The company takes {what}',
      completes: 'The company completes {what}',
      passes: 'The company passes {what}',
      accepts: 'The company accepts {what}',
    },
    hires: {
      anyone: '{count, plural, one {One person joins} other {# people join}}',
      holding:
        '{count, plural, one {One person who holds {what} joins} other {# people who hold {what} join}}',
    },
    adds: '{what}: {count, plural, one {once} other {# times}}',
    about: '{what} – {member}',
    added: { validation: 'Validation' },
    nearest: '{names} {count, plural, one {is} other {are}} nearest',
    joiner: 'the person who joins',
    newcomers: '{count, plural, one {one new person} other {# new people}}',
    joining: 'This takes {count, number} new people:',
    each: '{count, plural, one {One of them} other {# of them each}}: {what}.',
    idle: '{count, plural, one {One of them only joins} other {# of them only join}}.',
  },
  {
    reached: '{organisation}: {target} — уже достигнуто, делать ничего не нужно.',
    above:
      '{organisation}: уже достигнуто «{higher}», это выше, чем «{target}», но требования для «{target}» не выполнены. Если нужно именно «{target}»:',
    cheapest:
      '{organisation}, самый дешёвый путь к цели «{target}»{open, select, yes {, насколько к ней ведут действия программы} other {}}:',
    found:
      '{organisation}, путь к цели «{target}», самый дешёвый из найденных{open, select, yes {, насколько к ней ведут действия программы} other {}}:',
    notEnough:
      '{organisation}: {begin} этого хватило бы для цели «{target}», но к тому дню, когда всё будет готово, уже не хватит:',
    withoutPrice: '{organisation}: тому, что ведёт к цели «{target}», программа не даёт цены.',
    lost: '{organisation}: путей к цели «{target}» больше, чем удалось просмотреть, и среди просмотренных ни одного не нашлось.',
    none: '{organisation}: действия, которым программа даёт цену, к цели «{target}» не приводят.',
    total: 'Всего: {cost}.',
    without: 'То, чему программа не даёт цены, в эту сумму не входит.',
    ready:
      'Если начать {begin}, всё будет готово {day}, если судить по срокам, названным в программе.',
    renewed: 'Часть того, что засчитывается {begin}, до этого дня истечёт; план это уже учитывает.',
    runsOut: 'К {day} этого уже не хватит:',
    ends: {
      person: '{who} — засчитывается по {day}.',
      facts: 'То, что засчитывается {begin}, действует по {day}.',
      between: 'То, что засчитывается {begin}, истекает в период с {first} по {day}.',
    },
    later: 'Это помогло бы, но если начать {begin}, засчитается оно только позже:',
    from: '{action} Засчитывается с {day} здесь: {requirement}',
    unpriced: 'Нужно, а цены в программе нет:',
    open: 'Этого{step, select, none {} other { для цели «{step}»}} не даёт ни одно действие программы:',
    missing: 'Не хватает{step, select, none {} other { для цели «{step}»}}:',
    reaches: '{said} Это с планом (без него — {before}); не хватает ещё {lacking}.',
    atMost: '{said} Все действия, которым программа даёт цену, доводят самое большее до {most}.',
    stays: '{said} Со всеми действиями, которым программа даёт цену, это всё равно меньше {need}.',
    unproven: {
      ways: 'Более дешёвый путь не исключён: путей больше, чем удалось сравнить.',
      people:
        'Более дешёвый путь не исключён: возможно, пригодилось бы больше новых людей, чем было рассмотрено.',
      renewal:
        'Более дешёвый путь не исключён: план должен действовать до дня, когда всё будет готово, и искали его только на этот день.',
    },
    version: {
      by: '{organisation}: с {day} действует версия {version}; план составлен по ней.',
      keeps:
        '{organisation}: по сегодняшней версии цель уже достигнута. С {day} действует версия {version}; план составлен по ней.',
      anyway:
        '{organisation}: с {day} действует версия {version}; цель «{target}» достигается по ней и без этого.',
      holds:
        '{organisation}: с {day} действует версия {version}; для цели «{target}» сделанного хватит и по ней.',
      short:
        '{organisation}: с {day} действует версия {version}; для цели «{target}» сделанного по ней не хватит.',
      reached:
        '{organisation}: с {day} действует версия {version}; цель «{target}» по ней достигнута.',
      missed:
        '{organisation}: с {day} действует версия {version}; цель «{target}» по ней не достигнута.',
    },
    times: '{count, number} × {price}',
    free: 'бесплатно',
    takes: 'срок — {takes}',
    earns:
      'Ещё {count, plural, one {# человек получает} few {# человека получают} other {# человек получают}} сертификат {what}',
    claims:
      '{count, plural, one {# человек выполнил} few {# человека выполнили} other {# человек выполнили}} всё, что нужно для сертификата {what}, — остаётся получить его',
    completes:
      '{count, plural, one {# человек проходит} few {# человека проходят} other {# человек проходят}} курс {what}',
    passes:
      '{count, plural, one {# человек сдаёт} few {# человека сдают} other {# человек сдают}} {what}',
    accepts:
      '{count, plural, one {# человек принимает} few {# человека принимают} other {# человек принимают}} {what}',
    company: {
      earns: 'Компания получает сертификат {what}',
      claims: 'Компания получает сертификат {what}',
      completes: 'Компания проходит курс {what}',
      passes: 'Компания сдаёт {what}',
      accepts: 'Компания принимает {what}',
    },
    hires: {
      anyone:
        'В компанию {count, plural, one {приходит # человек} few {приходят # человека} other {приходят # человек}}',
      holding:
        'В компанию {count, plural, one {приходит # человек} few {приходят # человека} other {приходят # человек}} с сертификатом {what}',
    },
    adds: '{what}: {count, plural, one {# раз} few {# раза} other {# раз}}',
    about: '{what} — {member}',
    added: { validation: 'Валидация' },
    nearest: 'ближе всех к этому {names}',
    joiner: 'тот, кто придёт в компанию',
    newcomers:
      '{count, plural, one {# новый сотрудник} few {# новых сотрудника} other {# новых сотрудников}}',
    joining:
      'Для этого {count, plural, one {нужен # новый сотрудник} few {нужны # новых сотрудника} other {нужно # новых сотрудников}}:',
    each: '{count, plural, one {# из них} few {# из них (каждый)} other {# из них (каждый)}}: {what}.',
    idle: '{count, plural, one {# из них: только приходит} few {# из них: только приходят} other {# из них: только приходят}} в компанию.',
  },
);
