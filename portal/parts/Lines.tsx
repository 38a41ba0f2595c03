/** Sentences under one another, each as deep as it belongs. */
export function Lines({ lines }: { lines: { depth: number; text: string }[] }) {
  return (
    <ul className="plain lines">
      {lines.map(({ depth, text }, index) => (
        <li key={index} data-depth={depth}>
          {text}
        </li>
      ))}
    </ul>
  );
}
