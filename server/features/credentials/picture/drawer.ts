import { draw, type Drawing } from './draw.ts';

interface Order {
  id: number;
  drawing: Drawing;
}

let before = Promise.resolve();

/** The other end of studio.ts, a process of its own: draws what it is sent, in order, and sends it back. */
process.on('message', (order: Order) => {
  before = before.then(() => answer(order));
});

async function answer({ id, drawing }: Order): Promise<void> {
  try {
    // a copy of its own bytes: a Buffer may be a window on a larger one
    process.send?.({ id, file: new Uint8Array(await draw(drawing)) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

// whoever started us is gone, however it went
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the starter says when it is over
process.on('SIGINT', () => {});
