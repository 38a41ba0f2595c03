/** The mark: a guild's ingot within a ring. */
export function Brand({ name, href = '/' }: { name: string; href?: string }) {
  return (
    <a className="brand" href={href}>
      <BrandMark />
      <span>{name}</span>
    </a>
  );
}

export function BrandMark() {
  return (
    <svg
      width="26"
      height="26"
      viewBox="0 0 26 26"
      fill="none"
      stroke="currentcolor"
      aria-hidden="true"
    >
      <circle cx="13" cy="13" r="12" strokeWidth="1.5" />
      <circle cx="13" cy="13" r="9.6" strokeWidth="0.75" strokeDasharray="1 1.5" />
      <path d="M13 5.4L20.6 13 13 20.6 5.4 13z" fill="currentcolor" stroke="none" />
      <path d="M9.6 13h6.8M10.9 10.6h4.2M10.9 15.4h4.2" stroke="var(--paper)" strokeWidth="1.1" />
    </svg>
  );
}
