export * from './define.ts';
export * from './format.ts';
export * from './ledger.ts';
export * from './partners.ts';
export * from './programs.ts';
export * from './standing.ts';
export * from './notices.ts';
export * from './refusals.ts';
