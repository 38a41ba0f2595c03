/** The address with one parameter of its query replaced; its fragment stays at the end. */
export function withQuery(address: string, name: string, value: string): string {
  const [before = '', fragment] = address.split('#');
  const [path = '', query] = before.split('?');
  const search = new URLSearchParams(query);
  search.set(name, value);
  return `${path}?${search}${fragment === undefined ? '' : `#${fragment}`}`;
}
