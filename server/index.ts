export type { Operations } from './features.ts';
export type { Actor, OfficeRole } from './platform/operation.ts';
