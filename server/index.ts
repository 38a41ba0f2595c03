export type { Operations } from './features.ts';
export type { Progress, Waiting } from './platform/aside.ts';
export type { Shown } from './features/programs/programs.ts';
export type { Actor, OfficeRole } from './platform/operation.ts';
export type { PostedScore } from './features/exams/exams.ts';
export type {
  NewsContent,
  NewsItem,
  NewsKind,
  NewsPart,
  NewsState,
  ShownNews,
} from './features/news/news.ts';
