/** The address with one parameter of its query replaced; its fragment stays at the end. */
export function withQuery(address: string, name: string, value: string): string {
  const [before = '', fragment] = address.split('#');
  const [path = '', query] = before.split('?');
  const search = new URLSearchParams(query);
  search.set(name, value);
  return `${path}?${search}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** An address without some of what it asks. */
export function withoutAsked(here: string, names: readonly string[]): string {
  const [path = '', query] = here.split('?');
  const search = new URLSearchParams(query);
  for (const name of names) search.delete(name);
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}
