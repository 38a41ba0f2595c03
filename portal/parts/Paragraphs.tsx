/** A text of the program: blank lines separate paragraphs, lines that begin with "- " make a list. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/u)
    .map((block, index) => <Block key={index} lines={block.split('\n')} />);
}

function Block({ lines }: { lines: string[] }) {
  if (lines.every((line) => line.startsWith('- '))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    );
  }
  return <p>{lines.join(' ')}</p>;
}
