/** Names and values, one pair a line. Pairs without a value are left out. */
export function Pairs({ of }: { of: [label: string, value: React.ReactNode][] }) {
  return (
    <dl className="pairs">
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label} className="pair">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
