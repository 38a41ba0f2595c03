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

  /** Follows edges with room from the source, deepest first; a path is as long as there are leaves. */
  const reach = (source: number, sink: number): boolean => {
    const seen = new Uint8Array(size);
    const next = new Uint32Array(size);
    const path: number[] = [];
    seen[source] = 1;
    for (let node = source; node !== sink;) {
      const edge = leaving[node]![next[node]!++];
      if (edge === undefined) {
        const back = path.pop();
        if (back === undefined) return false;
        node = target[back ^ 1]!;
      } else if (left[edge] !== 0 && !seen[target[edge]!]) {
        path.push(edge);
        node = target[edge]!;
        seen[node] = 1;
      }
    }
    for (const edge of path) {
      left[edge]!--;
      left[edge ^ 1]!++;
    }
    return true;
  };

  return {
    addEdge: (from, to, capacity) => {
      leaving[from]!.push(target.push(to) - 1);
      left.push(capacity);
      leaving[to]!.push(target.push(from) - 1);
      left.push(0);
      return target.length - 2;
    },
    augment: reach,
    widen: (edge, by) => {
      left[edge]! += by;
    },
    carried: (edge) => left[edge ^ 1]!,
  };
}
