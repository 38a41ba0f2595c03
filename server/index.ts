export type { Operations } from './features.ts';
export type { Progress, Waiting } from './platform/aside.ts';
export type { Actor, OfficeRole } from './platform/operation.ts';
