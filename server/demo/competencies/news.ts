import type { DemoNews } from '../world/shape.ts';
import { competencyProgram } from './texts.ts';

/** What the office told companies of the program of competencies, and keeps for them. */
export const competencyNews: DemoNews[] = [
  {
    program: competencyProgram,
    written: 14,
    kind: 'webinar',
    texts: {
      en: [
        'The second edition of the program, explained',
        'What stays, what is asked anew, and from when on. With a table of what each level carries over.',
      ],
      ru: [
        'Вторая редакция программы: что изменилось',
        'Что остаётся, что требуется по-новому и с какого дня. С таблицей того, что переносится с каждого уровня.',
      ],
    },
    takesPlace: { inDays: 8, from: '13:00', to: '14:00', zone: 'Europe/Berlin' },
    link: 'live/second-edition',
  },
  {
    program: competencyProgram,
    written: 33,
    kind: 'resource',
    texts: {
      en: [
        'Sizing a backup: worksheet',
        'For companies with a competency in backup: volumes, windows and retention in one sheet, with the formulas open.',
      ],
      ru: [
        'Расчёт резервного копирования: таблица',
        'Для компаний с компетенцией по резервному копированию: объёмы, окна и сроки хранения на одном листе, формулы открыты.',
      ],
    },
    link: 'resources/backup-sizing.xlsx',
    audience: { competencies: ['enterprise-backup-recovery', 'mid-market-backup-recovery'] },
  },
  {
    program: competencyProgram,
    written: 11,
    kind: 'news',
    texts: {
      en: [
        'Reviews in the Americas move to the first week of the quarter',
        'The day of a review itself does not move; what is sent in by the Friday before is looked at in time.',
      ],
      ru: [
        'Разбор документов в Америке переносится на первую неделю квартала',
        'Сам день пересмотра не меняется; то, что прислано до пятницы накануне, будет рассмотрено вовремя.',
      ],
    },
    audience: { regions: ['Americas'] },
    currentForDays: 80,
  },
];
