import { defineWords } from '../define.ts';

/**
 * Why a standing changed: what began to count, or counts no longer. `people` and `things` say how many are named,
 * `facts` how many there are; `what` is `none` where nothing is named.
 */
export const causeWords = defineWords(
  {
    named: '{what}',
    credential: {
      gained: '{person} {people, plural, =1 {holds} other {hold}} {what}',
      ended:
        '{people, plural, =1 {{person}’s {what}} other {{what} of {person}}} no longer {facts, plural, =1 {counts} other {count}}',
    },
    affiliation: {
      gained:
        '{person}, who {people, plural, =1 {holds {what}, belongs} other {hold {what}, belong}} to the company',
      ended:
        '{person}, who held {what}, no longer {people, plural, =1 {belongs} other {belong}} to the company',
    },
    pass: {
      gained: '{person} passed {what}',
      ended:
        '{facts, plural, =1 {the pass of {person} in {what} has} other {the passes of {person} in {what} have}} run out',
    },
    completion: {
      gained: '{person} completed {what}',
      ended:
        '{facts, plural, =1 {the completion of {what} by {person} has} other {the completions of {what} by {person} have}} run out',
    },
    agreement: {
      gained: '{what} {things, plural, =1 {was} other {were}} accepted',
      ended: '{what} {things, plural, =1 {is} other {are}} no longer accepted',
    },
    waiver: {
      gained: '{things, plural, =1 {a waiver has begun} other {waivers have begun}}: {what}',
      ended: '{things, plural, =1 {a waiver has ended} other {waivers have ended}}: {what}',
    },
    deal: {
      gained:
        '{facts, plural, =1 {a deal} other {deals}}{what, select, none {} other { with {what}}} {facts, plural, =1 {counts} other {count}}',
      ended:
        '{facts, plural, =1 {a deal} other {deals}}{what, select, none {} other { with {what}}} no longer {facts, plural, =1 {counts} other {count}}',
    },
    reference: {
      gained:
        '{facts, plural, =1 {a customer vouches} other {customers vouch}} for {what, select, none {the company} other {{what}}}',
      ended:
        '{facts, plural, =1 {a reference} other {references}}{what, select, none {} other { for {what}}} no longer {facts, plural, =1 {counts} other {count}}',
    },
    survey: {
      gained:
        '{facts, plural, =1 {a survey} other {surveys}}{what, select, none {} other { about {what}}} {facts, plural, =1 {counts} other {count}}',
      ended:
        '{facts, plural, =1 {a survey} other {surveys}}{what, select, none {} other { about {what}}} no longer {facts, plural, =1 {counts} other {count}}',
    },
    validation: {
      gained:
        '{what, select, none {the company} other {{what}}} {things, plural, =1 {was} other {were}} validated',
      ended:
        'the {facts, plural, =1 {validation} other {validations}}{what, select, none {} other { of {what}}} no longer {facts, plural, =1 {counts} other {count}}',
    },
    application: {
      gained:
        '{facts, plural, =1 {an application was made} other {applications were made}}{what, select, none {} other {: {what}}}',
      ended:
        '{facts, plural, =1 {an application no longer counts} other {applications no longer count}}{what, select, none {} other {: {what}}}',
    },
    approval: {
      gained:
        '{facts, plural, =1 {an application was approved} other {applications were approved}}{what, select, none {} other {: {what}}}',
      ended:
        '{facts, plural, =1 {an approval no longer counts} other {approvals no longer count}}{what, select, none {} other {: {what}}}',
    },
    invitation: {
      gained:
        '{facts, plural, =1 {an invitation} other {invitations}} came{what, select, none {} other {: {what}}}',
      ended:
        '{facts, plural, =1 {an invitation no longer counts} other {invitations no longer count}}{what, select, none {} other {: {what}}}',
    },
    carryover: {
      gained: '{what} {things, plural, =1 {is} other {are}} carried over from the older program',
      ended:
        '{what} {things, plural, =1 {is} other {are}} no longer carried over from the older program',
    },
    attribute: {
      gained: '{what} {things, plural, =1 {has} other {have}} changed',
      ended: '{what} {things, plural, =1 {has} other {have}} changed',
    },
    other: {
      gained: 'something new counts{what, select, none {} other {: {what}}}',
      ended: 'something counts no longer{what, select, none {} other {: {what}}}',
    },
    promotion: 'its requirements are met',
    demotion: 'its requirements are no longer met',
    text: 'the text of the program changed',
    somebody: 'someone',
    company: 'the company',
  },
  {
    named: '«{what}»',
    credential: {
      gained: '{person} {people, plural, =1 {получает} other {получают}} {what}',
      ended: '{person} — {what} больше не {facts, plural, =1 {действует} other {действуют}}',
    },
    affiliation: {
      gained: '{person} теперь в компании ({what})',
      ended: '{person} больше не в компании ({what})',
    },
    pass: {
      gained: '{person} — сдано: {what}',
      ended: '{person} — истёк срок сдачи: {what}',
    },
    completion: {
      gained: '{person} — пройдено: {what}',
      ended: '{person} — истёк срок прохождения: {what}',
    },
    agreement: {
      gained: '{things, plural, =1 {принято соглашение} other {приняты соглашения}} {what}',
      ended:
        '{things, plural, =1 {соглашение {what} больше не принято} other {соглашения {what} больше не приняты}}',
    },
    waiver: {
      gained:
        '{things, plural, =1 {начало действовать освобождение} other {начали действовать освобождения}}: {what}',
      ended:
        '{things, plural, =1 {освобождение прекратилось} other {освобождения прекратились}}: {what}',
    },
    deal: {
      gained:
        '{facts, plural, =1 {учтена сделка} other {учтены сделки}}{what, select, none {} other {: {what}}}',
      ended:
        'больше не {facts, plural, =1 {учитывается сделка} other {учитываются сделки}}{what, select, none {} other {: {what}}}',
    },
    reference: {
      gained:
        '{facts, plural, =1 {учтён отзыв клиента} other {учтены отзывы клиентов}}{what, select, none {} other {: {what}}}',
      ended:
        'больше не {facts, plural, =1 {учитывается отзыв клиента} other {учитываются отзывы клиентов}}{what, select, none {} other {: {what}}}',
    },
    survey: {
      gained:
        '{facts, plural, =1 {учтён опрос} other {учтены опросы}} клиентов{what, select, none {} other {: {what}}}',
      ended:
        'больше не {facts, plural, =1 {учитывается опрос} other {учитываются опросы}} клиентов{what, select, none {} other {: {what}}}',
    },
    validation: {
      gained:
        '{things, plural, =1 {пройдена проверка} other {пройдены проверки}}{what, select, none {} other {: {what}}}',
      ended:
        '{facts, plural, =1 {проверка больше не действует} other {проверки больше не действуют}}{what, select, none {} other {: {what}}}',
    },
    application: {
      gained:
        '{facts, plural, =1 {подана заявка} other {поданы заявки}}{what, select, none {} other {: {what}}}',
      ended:
        '{facts, plural, =1 {заявка больше не учитывается} other {заявки больше не учитываются}}{what, select, none {} other {: {what}}}',
    },
    approval: {
      gained:
        '{facts, plural, =1 {заявка одобрена} other {заявки одобрены}}{what, select, none {} other {: {what}}}',
      ended:
        '{facts, plural, =1 {одобрение заявки больше не действует} other {одобрения заявок больше не действуют}}{what, select, none {} other {: {what}}}',
    },
    invitation: {
      gained:
        '{facts, plural, =1 {получено приглашение} other {получены приглашения}}{what, select, none {} other {: {what}}}',
      ended:
        '{facts, plural, =1 {приглашение больше не действует} other {приглашения больше не действуют}}{what, select, none {} other {: {what}}}',
    },
    carryover: {
      gained: '{what}: перенесено из прежней программы',
      ended: '{what}: больше не переносится из прежней программы',
    },
    attribute: { gained: 'изменилось: {what}', ended: 'изменилось: {what}' },
    other: {
      gained: 'учтено новое{what, select, none {} other {: {what}}}',
      ended: 'больше не учитывается{what, select, none { часть данных} other {: {what}}}',
    },
    promotion: 'требования выполнены',
    demotion: 'требования больше не выполнены',
    text: 'изменился текст программы',
    somebody: 'кто-то',
    company: 'компания',
  },
);
