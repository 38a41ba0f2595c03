import { defineWords } from './define.ts';

/** What a measure looks at, as a noun: the parts from which `phrase.ts` puts it together. */
export const measureWords = defineWords(
  {
    standIn: {
      member: 'the member',
      competency: 'the competency',
      area: 'its area',
      solutions: 'its solutions',
      accreditations: 'the accreditations of its core solutions',
    },
    things: {
      deal: 'closed deals',
      implementation: 'implementations',
      reference: 'customer references',
      survey: 'surveys',
      validation: 'validations',
      application: 'applications',
      event: 'events',
      offering: 'offerings',
      approval: 'approvals',
      invitation: 'invitations',
      account: 'customers looked after',
    },
    value: { money: 'value', quantity: 'quantity' },
    yes: 'yes',
    no: 'no',
    employer: { partner: 'a partner', vendor: 'the vendor', customer: 'a customer' },
    about: '{what} ({subject})',
    where: '{what} with {list}',
    clause: '{what}',
    attribute: {
      is: '{name} {values}',
      so: '{values, select, yes {{name}} other {no {name}}}',
      atLeast: '{name} of at least {least}',
      atMost: '{name} of at most {most}',
      between: '{name} from {least} to {most}',
      not: '{name} other than {values}',
    },
    line: {
      since: '{what} whose {by} began on {since} or later',
      before: '{what} whose {by} began before {before}',
      both: '{what} whose {by} began from {since} on and before {before}',
    },
    distinct: '{what}, each {by} counted once',
    window: {
      within: '{what} in the last {time}',
      notWithin: '{what} at least {time} ago',
      since: '{what} since {day}',
      someDay: '{what} on at least one day {time}',
      inLast: 'in the last {time}',
      eachOf: '{what} in each of {periods}',
    },
    during: {
      this: {
        month: '{what} in this month',
        quarter: '{what} in this quarter',
        'half-year': '{what} in this half-year',
        year: '{what} in this year',
      },
      last: {
        month: '{what} in the last {back, plural, one {full month} other {# full months}}',
        quarter: '{what} in the last {back, plural, one {full quarter} other {# full quarters}}',
        'half-year':
          '{what} in the last {back, plural, one {full half-year} other {# full half-years}}',
        year: '{what} in the last {back, plural, one {full year} other {# full years}}',
      },
      both: {
        month:
          '{what} in this month and the last {back, plural, one {full one} other {# full ones}}',
        quarter:
          '{what} in this quarter and the last {back, plural, one {full one} other {# full ones}}',
        'half-year':
          '{what} in this half-year and the last {back, plural, one {full one} other {# full ones}}',
        year: '{what} in this year and the last {back, plural, one {full one} other {# full ones}}',
      },
    },
    sum: 'total {value} of {what}',
    average: 'average {value} of {what}',
    median: 'median {value} of {what}',
    share: {
      of: 'share with {which} among {what}',
      valued: 'share with {which} in the {value} of {what}',
    },
    every: '{what}, each with {which}',
    retention: 'share of {what} begun in the last {time} that still hold',
    less: '{what} less {others}',
    growth: {
      over: 'growth over {time} of {what} against {against} earlier',
      periods: 'growth of {what} in {periods} against {against} earlier',
    },
    rising: {
      'at-end': 'increase of {what} from period to period, by what holds at the end of {periods}',
      through: 'increase of {what} from period to period, in {periods}',
    },
    valued: '{value} of {what}',
    points: 'points for {categories}',
    fixed: {
      affiliated: 'works for {whom}',
      attribute: '{name}: {values}',
      standing: 'in the program {program}: {tiers}',
      heldTier: 'the tier {tiers}',
      heldLevel: '{competency} ({levels})',
      carried: '{competency} ({levels}) from the older program',
      top: {
        places: '{what}: among the best {top, number}',
        percent: '{what}: among the best {top}',
      },
      per: '{what}, by {attributes}',
      ranked: '{what} ({list})',
      made: 'ranked anew every {every, select, month {month} quarter {quarter} year {year} other {half-year}}',
      some: 'of those that have any',
      rounded: 'places rounded down',
      noTies: 'without a tie at the border',
    },
    competencies: {
      all: '{level} competencies',
      of: '{level} competencies among {list}',
      area: '{level} competencies in {list}',
      with: '{what}, each with more asked for',
    },
    people: {
      people: 'people holding {what}',
      awards: 'awards of {what}',
      credentials: 'different credentials ({what})',
    },
    need: {
      by: '{default} ({cases})',
      case: '{value}: {amount}',
      oneFor:
        '{rounded, select, up {one for each {amount}, or part of it,} other {one for each full {amount}}} of {what}',
      percent:
        '{percent} of the declared {attribute}{rounded, select, down {, rounded down} other {}}',
      minimum: '{what}, at least {minimum}',
      maximum: '{what}, at most {maximum}',
    },
    ask: '{what}: at least {need}',
  },
  {
    standIn: {
      member: 'этот участник перечня',
      competency: 'эта компетенция',
      area: 'область компетенции',
      solutions: 'решения компетенции',
      accreditations: 'аккредитация по основным решениям компетенции',
    },
    things: {
      deal: 'закрытые сделки',
      implementation: 'внедрения',
      reference: 'отзывы клиентов',
      survey: 'опросы',
      validation: 'проверки',
      application: 'заявки',
      event: 'события',
      offering: 'предложения',
      approval: 'одобрения',
      invitation: 'приглашения',
      account: 'клиенты на сопровождении',
    },
    value: { money: 'стоимость', quantity: 'количество' },
    yes: 'да',
    no: 'нет',
    employer: { partner: 'у партнёра', vendor: 'у вендора', customer: 'у клиента' },
    about: '{what} ({subject})',
    where: '{what}, где {list}',
    clause: '{what},',
    attribute: {
      is: '{name}: {values}',
      so: '{name}: {values}',
      atLeast: '{name} не меньше {least}',
      atMost: '{name} не больше {most}',
      between: '{name} от {least} до {most}',
      not: '{name}: кроме {values}',
    },
    line: {
      since: '{what}, у которых {by} начинается с {since} или позже',
      before: '{what}, у которых {by} начинается до {before}',
      both: '{what}, у которых {by} начинается с {since} и до {before}',
    },
    distinct: '{what}, без повторов по признаку «{by}»',
    window: {
      within: '{what} за последние {time}',
      notWithin: '{what} не менее чем {time} назад',
      since: '{what} с {day}',
      someDay: '{what} хотя бы в один день {time}',
      inLast: 'за последние {time}',
      eachOf: '{what}, отдельно {periods}',
    },
    during: {
      this: {
        month: '{what} в этом месяце',
        quarter: '{what} в этом квартале',
        'half-year': '{what} в этом полугодии',
        year: '{what} в этом году',
      },
      last: {
        month:
          '{what} за {back, plural, one {последний полный месяц} few {последние # полных месяца} other {последние # полных месяцев}}',
        quarter:
          '{what} за {back, plural, one {последний полный квартал} few {последние # полных квартала} other {последние # полных кварталов}}',
        'half-year':
          '{what} за {back, plural, one {последнее полное полугодие} few {последние # полных полугодия} other {последние # полных полугодий}}',
        year: '{what} за {back, plural, one {последний полный год} few {последние # полных года} other {последние # полных лет}}',
      },
      both: {
        month:
          '{what} в этом месяце и за {back, plural, one {последний полный} other {последние # полных}}',
        quarter:
          '{what} в этом квартале и за {back, plural, one {последний полный} other {последние # полных}}',
        'half-year':
          '{what} в этом полугодии и за {back, plural, one {последнее полное} other {последние # полных}}',
        year: '{what} в этом году и за {back, plural, one {последний полный} other {последние # полных}}',
      },
    },
    sum: '{what}: сумма ({value})',
    average: '{what}: в среднем ({value})',
    median: '{what}: медиана ({value})',
    share: {
      of: '{what}: доля, где {which}',
      valued: '{what}: доля ({value}), где {which}',
    },
    every: '{what} — в каждом случае {which}',
    retention: '{what}: доля тех, что начались за последние {time} и ещё действуют',
    less: '{what} за вычетом: {others}',
    growth: {
      over: '{what}: рост за {time} по сравнению с тем же временем раньше ({against})',
      periods: '{what}: рост {periods} по сравнению с тем же временем раньше ({against})',
    },
    rising: {
      'at-end': '{what}: прирост от периода к периоду, по состоянию на конец периода, {periods}',
      through: '{what}: прирост от периода к периоду, {periods}',
    },
    valued: '{what} ({value})',
    points: 'баллы: {categories}',
    fixed: {
      affiliated: 'работает {whom}',
      attribute: '{name}: {values}',
      standing: 'статус в программе {program}: {tiers}',
      heldTier: 'статус {tiers}',
      heldLevel: '{competency} ({levels})',
      carried: '{competency} ({levels}) из прежней программы',
      top: {
        places: '{what}: среди лучших {top, number}',
        percent: '{what}: среди лучших {top}',
      },
      per: '{what}, отдельно по признакам: {attributes}',
      ranked: '{what} ({list})',
      made: 'рейтинг составляется {every, select, month {каждый месяц} quarter {каждый квартал} year {каждый год} other {каждое полугодие}}',
      some: 'из тех, у кого что-то есть',
      rounded: 'число мест округляется вниз',
      noTies: 'равные на границе не входят',
    },
    competencies: {
      all: 'компетенции уровня {level}',
      of: 'компетенции уровня {level} из числа: {list}',
      area: 'компетенции уровня {level} в областях: {list}',
      with: '{what}, с дополнительным условием для каждой',
    },
    people: {
      people: 'люди, у которых есть {what}',
      awards: 'сертификаты {what} у людей',
      credentials: 'разные сертификаты ({what})',
    },
    need: {
      by: '{default} ({cases})',
      case: '{value}: {amount}',
      oneFor:
        'по одному на {rounded, select, up {каждые начатые} other {каждые полные}} {amount} ({what})',
      percent:
        '{percent} от заявленного ({attribute}){rounded, select, down {, с округлением вниз} other {}}',
      minimum: '{what}, не меньше {minimum}',
      maximum: '{what}, не больше {maximum}',
    },
    ask: '{what}: не меньше {need}',
  },
);
