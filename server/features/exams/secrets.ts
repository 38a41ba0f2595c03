import type { Platform } from '../../platform/operation.ts';

/** `bytes` random bytes in hexadecimal. */
export const randomHex = (random: Platform['random'], bytes: number): string =>
  Buffer.from(random(bytes)).toString('hex');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** 128 random bits in the shape of a UUID, so that the database keeps and compares 16 bytes. */
export const randomSecret = (random: Platform['random']): string =>
  randomHex(random, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Whether a text can be an id or a lease at all; what cannot must not reach the database, which would object. */
export const isUuid = (text: string): boolean => uuid.test(text);
