import { defineWords } from '../define.ts';

/** Why a standing changed: what began to count, or counts no longer. */
export const causeWords = defineWords(
  {
    credential: {
      gained: '{person} holds {what}',
      ended: '{person}’s {what} no longer counts',
    },
    affiliation: {
      gained: '{person}, who holds {what}, belongs to the company',
      ended: '{person}, who held {what}, no longer belongs to the company',
    },
    pass: {
      gained: '{person} passed {what}',
      ended: 'the pass of {person} in {what} has run out',
    },
    completion: {
      gained: '{person} completed {what}',
      ended: 'the completion of {what} by {person} has run out',
    },
    agreement: {
      gained: '{what} was accepted',
      ended: '{what} is no longer accepted',
    },
    waiver: {
      gained: 'a waiver has begun: {what}',
      ended: 'a waiver has ended: {what}',
    },
    deal: { gained: 'a deal with {what} counts', ended: 'a deal with {what} no longer counts' },
    reference: {
      gained: 'a customer vouches for {what}',
      ended: 'a reference for {what} no longer counts',
    },
    survey: {
      gained: 'customers were asked about {what}',
      ended: 'a survey about {what} no longer counts',
    },
    validation: {
      gained: '{what} was validated',
      ended: 'the validation of {what} no longer counts',
    },
    application: {
      gained: 'an application was made: {what}',
      ended: 'an application no longer counts: {what}',
    },
    approval: {
      gained: 'an application was approved: {what}',
      ended: 'an approval no longer counts: {what}',
    },
    invitation: {
      gained: 'an invitation came: {what}',
      ended: 'an invitation no longer counts: {what}',
    },
    other: {
      gained: 'something new counts: {what}',
      ended: 'something counts no longer: {what}',
    },
    promotion: 'its requirements are met',
    demotion: 'its requirements are no longer met',
    text: 'the text of the program changed',
    somebody: 'someone',
  },
  {
    credential: {
      gained: '{person}: получен «{what}»',
      ended: '{person} — «{what}» больше не действует',
    },
    affiliation: {
      gained: '{person} теперь в компании; сертификат «{what}»',
      ended: '{person} больше не в компании; сертификат «{what}»',
    },
    pass: {
      gained: '{person} — сдано: {what}',
      ended: '{person} — истёк срок сдачи: {what}',
    },
    completion: {
      gained: '{person} — пройден курс «{what}»',
      ended: '{person} — истёк срок курса «{what}»',
    },
    agreement: {
      gained: 'принято соглашение «{what}»',
      ended: 'соглашение «{what}» больше не принято',
    },
    waiver: {
      gained: 'начало действовать освобождение: {what}',
      ended: 'освобождение прекратилось: {what}',
    },
    deal: { gained: 'учтена сделка: {what}', ended: 'больше не учитывается сделка: {what}' },
    reference: {
      gained: 'учтён отзыв клиента: {what}',
      ended: 'больше не учитывается отзыв клиента: {what}',
    },
    survey: {
      gained: 'учтён опрос клиентов: {what}',
      ended: 'больше не учитывается опрос клиентов: {what}',
    },
    validation: {
      gained: 'пройдена проверка: {what}',
      ended: 'проверка больше не действует: {what}',
    },
    application: {
      gained: 'подана заявка: {what}',
      ended: 'заявка больше не учитывается: {what}',
    },
    approval: {
      gained: 'заявка одобрена: {what}',
      ended: 'одобрение заявки больше не действует: {what}',
    },
    invitation: {
      gained: 'получено приглашение: {what}',
      ended: 'приглашение больше не действует: {what}',
    },
    other: { gained: 'учтено новое: {what}', ended: 'больше не учитывается: {what}' },
    promotion: 'требования выполнены',
    demotion: 'требования больше не выполнены',
    text: 'изменился текст программы',
    somebody: 'кто-то',
  },
);
