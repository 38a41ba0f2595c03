/** What a check says about versions, and about the mapping table from an older program. */
export const transitionProblems = {
  en: {
    says: {
      transition: {
        source_unmapped: 'No row of the mapping table says what becomes of “{id}”.',
        competency_unmapped:
          'No row of the mapping table leads to the competency {title} (“{id}”).',
        scope:
          'The row is about {scope, select, person {people, who carry over credentials} other {companies, which carry over competencies}}.',
        no_level: 'The row lands at the level “{level}”, which “{id}” does not have.',
        announced: '“{id}” is announced and not open: the row has no effect yet.',
        person_waits:
          'Credentials never wait: only a competency is announced first, so “{id}” is carried over at once.',
        open: 'The row waits for “{id}”, which is open already.',
        absent: 'Nothing is carried over: this program has no mapping table.',
      },
      versions: {
        order:
          'The version before, {version}, takes effect on {effective}: not earlier than this one.',
        other_program: 'The version before is one of another program, “{found}”.',
      },
      adoption: {
        no_latest: 'A company whose term has no end would never go over to this version.',
      },
    },
    mend: {
      transition: {
        source_unmapped: 'Add a row with it, or delete it.',
        competency_unmapped:
          'Add a row, with from: [] where nothing of the older program leads there.',
        scope: 'Name the other thing, or write scope at the row.',
        no_level: 'Name a level that it has.',
        announced: 'Write deferred: true, so that it is meant to wait.',
        person_waits: 'Delete deferred, or let the row lead to a competency.',
        open: 'Delete deferred.',
        absent: 'Write the table under transition, or ask for what is held.',
      },
      versions: {
        order: 'Raise version and effective, or put an earlier text into before/.',
        other_program: 'Put an earlier text of this program into before/.',
      },
      adoption: { no_latest: 'Add latest: the day on which every company has gone over.' },
    },
    silence: {
      says: {
        transition_level: 'The mapping table does not say at which level its rows land.',
        transition_conjunction:
          'The mapping table does not say whether a row of several sources applies beside the rows of each of them.',
      },
      mend: {
        transition_level:
          'Set transition.lands to a level, with a reason, or name it in every row.',
        transition_conjunction: 'Set transition.conjunction to also or instead, with a reason.',
      },
    },
  },
  ru: {
    says: {
      transition: {
        source_unmapped: 'Ни одна строка таблицы соответствия не говорит, во что переходит «{id}».',
        competency_unmapped:
          'Ни одна строка таблицы соответствия не ведёт к компетенции «{title}» («{id}»).',
        scope:
          'Строка — о {scope, select, person {людях: они переносят сертификаты} other {компаниях: они переносят компетенции}}.',
        no_level: 'Строка ведёт на уровень «{level}», которого у «{id}» нет.',
        announced: '«{id}» объявлена и ещё не открыта: строка пока не действует.',
        person_waits:
          'Сертификаты не ждут: заранее объявляют только компетенции, поэтому «{id}» переносится сразу.',
        open: 'Строка ждёт «{id}», а она уже открыта.',
        absent: 'Переносить нечего: таблицы соответствий у программы нет.',
      },
      versions: {
        order: 'Прежняя версия {version} действует с {effective}: не раньше этой.',
        other_program: 'Прежняя версия — из другой программы, «{found}».',
      },
      adoption: {
        no_latest: 'Компания, срок которой не кончается, никогда не перешла бы на эту версию.',
      },
    },
    mend: {
      transition: {
        source_unmapped: 'Добавьте строку с ним или удалите его.',
        competency_unmapped:
          'Добавьте строку; если из прежней программы туда ничего не ведёт — с from: [].',
        scope: 'Назовите другое или укажите scope в строке.',
        no_level: 'Назовите уровень, который у неё есть.',
        announced: 'Напишите deferred: true, чтобы ожидание было намеренным.',
        person_waits: 'Удалите deferred или направьте строку к компетенции.',
        open: 'Удалите deferred.',
        absent: 'Напишите таблицу в transition или спрашивайте о том, что есть по решению.',
      },
      versions: {
        order: 'Увеличьте version и effective или положите в before/ более ранний текст.',
        other_program: 'Положите в before/ более ранний текст этой программы.',
      },
      adoption: { no_latest: 'Добавьте latest: день, к которому перешли все компании.' },
    },
    silence: {
      says: {
        transition_level: 'Таблица соответствия не говорит, на какой уровень ведут её строки.',
        transition_conjunction:
          'Таблица соответствия не говорит, действует ли строка с несколькими источниками наряду со строками каждого из них.',
      },
      mend: {
        transition_level:
          'Задайте transition.lands: уровень и причина; или назовите его в каждой строке.',
        transition_conjunction: 'Задайте transition.conjunction: also или instead, с причиной.',
      },
    },
  },
} as const;
