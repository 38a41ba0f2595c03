import type { TestContext } from 'node:test';

/** Steps of one story: what follows a failed one has no ground to stand on and is passed over. */
export function steps(t: TestContext) {
  let broken = false;
  return (name: string, act: () => Promise<void>): Promise<void> =>
    t.test(name, { skip: broken }, async () => {
      broken = true;
      await act();
      broken = false;
    });
}
