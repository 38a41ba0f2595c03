/**
 * Maximum flow on a small network by augmenting paths. Edges lie in pairs: an edge and, at its position with
 * the lowest bit flipped, its way back.
 */
export interface Network {
  addEdge: (from: number, to: number, capacity: number) => number;
  /** Sends one more unit from `source` to `sink` where a path is left. Never takes a unit away from the sink. */
  augment: (source: number, sink: number) => boolean;
  /** Raises what an edge can carry. */
  widen: (edge: number, by: number) => void;
  /** Units that an edge carries. */
  carried: (edge: number) => number;
}

/** An empty network of `size` nodes, numbered from 0. */
export function network(size: number): Network {
  const leaving: number[][] = Array.from({ length: size }, () => []);
  const target: number[] = [];
  const left: number[] = [];

  const reach = (node: number, sink: number, seen: Uint8Array): boolean => {
    if (node === sink) return true;
    seen[node] = 1;
    for (const edge of leaving[node]!) {
      const next = target[edge]!;
      if (left[edge] === 0 || seen[next] || !reach(next, sink, seen)) continue;
      left[edge]!--;
      left[edge ^ 1]!++;
      return true;
    }
    return false;
  };

  return {
    addEdge: (from, to, capacity) => {
      leaving[from]!.push(target.push(to) - 1);
      left.push(capacity);
      leaving[to]!.push(target.push(from) - 1);
      left.push(0);
      return target.length - 2;
    },
    augment: (source, sink) => reach(source, sink, new Uint8Array(size)),
    widen: (edge, by) => {
      left[edge]! += by;
    },
    carried: (edge) => left[edge ^ 1]!,
  };
}
