import type { Refusal } from '@guildmark/engine';
import type { Organisation } from './queries.ts';

/** Why an organisation cannot be registered like this: the first thing to mend. Null where all is well. */
export function unusable(input: Omit<Organisation, 'id'>): Refusal | null {
  const { name, slug, region, country, website } = input;
  if (name.trim() === '' || name.length > 200)
    return { code: 'organisation.name_unusable', args: { most: 200 }, field: 'name' };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 100)
    return { code: 'organisation.slug_unusable', field: 'slug' };
  if (region.trim() === '' || region.length > 100)
    return { code: 'organisation.region_missing', field: 'region' };
  if (!/^[A-Z]{2}$/.test(country))
    return { code: 'organisation.country_unusable', field: 'country' };
  if (website !== null && !isWebsite(website))
    return { code: 'organisation.website_unusable', field: 'website' };
  return null;
}

/** An address that a page may link to: no scheme that runs something. */
function isWebsite(text: string): boolean {
  if (!URL.canParse(text) || text.length > 500) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}
