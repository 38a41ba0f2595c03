export type { Operations } from './app.ts';
export type { Actor, OfficeRole } from './platform/operation.ts';
