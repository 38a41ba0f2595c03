import { useEffect } from 'react';
import type { Move } from './paper.ts';

/** The move that a key stands for: 1–9 choose, left and right turn, F flags. */
export function moveOf(key: string, at: number): Move | null {
  if (/^[1-9]$/u.test(key)) return { move: 'choose', option: Number(key) };
  if (key === 'ArrowRight') return { move: 'go', to: at + 1 };
  if (key === 'ArrowLeft') return { move: 'go', to: at - 1 };
  return key.toLowerCase() === 'f' || key.toLowerCase() === 'а' ? { move: 'flag' } : null;
}

/** Listens for the keys of the exam; they can be switched off, as single keys must be. */
export function useKeys(on: boolean, at: number, act: (move: Move) => void) {
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const move = moveOf(event.key, at);
      if (!move) return;
      event.preventDefault();
      act(move);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
