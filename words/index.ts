export * from './define.ts';
export * from './format.ts';
