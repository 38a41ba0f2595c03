/** The address with one parameter of its query replaced. */
export function withQuery(address: string, name: string, value: string): string {
  const [path = '', query] = address.split('?');
  const search = new URLSearchParams(query);
  search.set(name, value);
  return `${path}?${search}`;
}
