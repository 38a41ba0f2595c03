import { defineWords } from './define.ts';

/** Why a standing could not be shown. */
export const standingWords = defineWords(
  {
    refusal: {
      plan: {
        unknown_target:
          'The program has no tier and no level of a competency “{target}”. Its tiers: {tiers}{level, select, none {} other {; a level of a competency is written {level}}}.{suggestion, select, none {} other { Did you mean “{suggestion}”?}}',
      },
      ranking: { not_found: 'There is no such ranking, or no such population in it.' },
      standing: {
        no_day: '“{text}” is no day that can be read; write it as 2026-03-14.',
        before_joining:
          'This company became a partner on {since, date, ::dMMMMy}. Choose a day from then on.',
        ends_before: 'The last day must not be before the first one.',
        in_future:
          'Choose today or a past day. What is to come stands under “What happened and what will”.',
      },
      waiver: {
        unknown: 'The program has nothing called “{name}” that could be waived.',
        no_end: 'Say when the waiver ends: a last day, or the event that ends it.',
        ended_before: 'The waiver would be over before it begins. Choose a later day.',
        event_name: 'Write the event as the program names it: lower-case words joined by hyphens.',
        over: 'This waiver is over already.',
        not_found: 'There is no such waiver.',
      },
    },
  },
  {
    refusal: {
      plan: {
        unknown_target:
          'В программе нет ни статуса, ни уровня компетенции «{target}». Её статусы: {tiers}{level, select, none {} other {; уровень компетенции пишется так: {level}}}.{suggestion, select, none {} other { Может быть, «{suggestion}»?}}',
      },
      ranking: { not_found: 'Такого рейтинга нет, или в нём нет такой группы компаний.' },
      standing: {
        no_day: 'Не удалось прочитать день «{text}»; запишите его так: 2026-03-14.',
        before_joining:
          'Эта компания стала партнёром {since, date, ::dMMMMy}. Выберите день начиная с этого.',
        ends_before: 'Последний день не может быть раньше первого.',
        in_future:
          'Выберите сегодняшний или прошедший день. Будущее показано в разделе «Что было и что будет».',
      },
      waiver: {
        unknown: 'В программе нет требования «{name}», от которого можно освободить.',
        no_end: 'Укажите, когда освобождение закончится: последний день или событие.',
        ended_before: 'Освобождение закончилось бы раньше, чем началось. Выберите день позже.',
        event_name: 'Назовите событие так, как в программе: строчные слова через дефис.',
        over: 'Это освобождение уже закончилось.',
        not_found: 'Такого освобождения нет.',
      },
    },
  },
);
