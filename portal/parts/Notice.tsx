import type { State } from './StateMark.tsx';

/** A remark that must be read, in the colour of what it is about. */
export function Notice({
  state,
  children,
}: {
  state?: State | undefined;
  children: React.ReactNode;
}) {
  return <div className={state ? `notice notice-${state}` : 'notice'}>{children}</div>;
}

/** An empty place: what will be here, and the first step. */
export function Empty({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
