/** What the address asks besides: it stays when another form of the page is sent. */
export function Kept({ fields, without }: { fields: [string, string][]; without: string[] }) {
  return fields
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
