import { americas } from './americas.ts';
import { apac } from './apac.ts';
import { emea } from './emea.ts';
import { organisations } from './organisations.ts';

/** Everyone and every company of the demo world. */
export const world = { organisations, people: [...emea, ...americas, ...apac] };
