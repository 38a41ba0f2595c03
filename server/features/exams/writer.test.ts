import assert from 'node:assert/strict';
import { test } from 'node:test';
import { responseWriter, type SaveAnswer, type SaveRequest } from './writer.ts';

const sittings = {
  even: '00000000-0000-0000-0000-000000000000',
  odd: '00000000-0000-0000-0000-000000000001',
};

const request = (number: number, changes = 1, sitting = sittings.even): SaveRequest => ({
  vendor: 'v',
  sitting,
  lease: 'l',
  changes: Array.from({ length: changes }, (_, index) => ({
    position: index + 1,
    chosen: [1],
    flagged: false,
    number,
  })),
});

const saved: SaveAnswer = { outcome: 'saved', saved: [] };

/** A storage whose writes end when the test says so. */
function storage() {
  const batches: { requests: SaveRequest[]; end: () => void; fail: () => void }[] = [];
  const write = (requests: SaveRequest[]) =>
    new Promise<SaveAnswer[]>((resolve, reject) => {
      const end = () => resolve(requests.map(() => saved));
      batches.push({ requests, end, fail: () => reject(new Error('connection lost')) });
    });
  return { batches, write };
}

/** A save that the writer must take. */
function taken(saving: Promise<SaveAnswer> | null): Promise<SaveAnswer> {
  assert.notEqual(saving, null);
  return saving!;
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const sizes = (batches: { requests: SaveRequest[] }[]) =>
  batches.map(({ requests }) => requests.length);

test('what arrives together is written together, what arrives meanwhile in the next batch', async () => {
  const { batches, write } = storage();
  const { save } = responseWriter({ write });
  const first = [1, 2, 3].map((number) => taken(save(request(number))));
  await turn();
  const second = [4, 5].map((number) => taken(save(request(number))));
  await turn();
  assert.deepEqual(sizes(batches), [3]);
  batches[0]!.end();
  assert.deepEqual(await Promise.all(first), [saved, saved, saved]);
  await turn();
  assert.deepEqual(sizes(batches), [3, 2]);
  batches[1]!.end();
  await Promise.all(second);
});

test('nothing is acknowledged before the write has ended', async () => {
  const { batches, write } = storage();
  let acknowledged = false;
  const saving = responseWriter({ write })
    .save(request(1))
    ?.then(() => (acknowledged = true));
  await turn();
  assert.equal(acknowledged, false);
  batches[0]!.end();
  await saving;
  assert.equal(acknowledged, true);
});

test('two batches are in flight at most, and a sitting is in one of them only', async () => {
  const { batches, write } = storage();
  const { save } = responseWriter({ write });
  for (let number = 1; number <= 6; number++) {
    void save(request(number));
    void save(request(number, 1, sittings.odd));
    await turn();
  }
  assert.deepEqual(sizes(batches), [1, 1]);
  assert.notEqual(batches[0]?.requests[0]?.sitting, batches[1]?.requests[0]?.sitting);
});

test('a batch has a bound, counted in changes; a larger request goes alone', async () => {
  const { batches, write } = storage();
  const { save } = responseWriter({ write, batch: 10 });
  for (const changes of [4, 6, 1, 12, 2]) void save(request(1, changes));
  for (let index = 0; index < 4; index++) {
    await turn();
    batches.at(-1)!.end();
  }
  const changes = batches.map(({ requests }) => requests.map((one) => one.changes.length));
  assert.deepEqual(changes, [[4, 6], [1], [12], [2]]);
});

test('a batch that fails rejects its own requests and no others', async () => {
  const { batches, write } = storage();
  const { save } = responseWriter({ write });
  const failing = save(request(1));
  await turn();
  const following = save(request(2));
  batches[0]!.fail();
  await assert.rejects(failing!, /connection lost/);
  await turn();
  batches[1]!.end();
  assert.deepEqual(await following, saved);
});

test('a full queue turns requests away at once and takes them again later', async () => {
  const { batches, write } = storage();
  const { save } = responseWriter({ write, queue: 3 });
  const kept = [1, 2, 3].map((number) => taken(save(request(number))));
  assert.equal(save(request(4)), null);
  await turn();
  const later = save(request(5));
  assert.notEqual(later, null);
  batches[0]!.end();
  await Promise.all(kept);
  await turn();
  batches[1]!.end();
  await later;
});

test('settled waits for every save of the sitting and for no other', async () => {
  const { batches, write } = storage();
  const { save, settled } = responseWriter({ write });
  void save(request(1));
  await turn();
  void save(request(2));
  void save(request(1, 1, sittings.odd));
  await turn();
  let done = false;
  const waiting = settled(sittings.even).then(() => (done = true));
  batches[0]!.end();
  await turn();
  assert.equal(done, false);
  batches.find(({ requests }) => requests[0]?.changes[0]?.number === 2)!.end();
  await waiting;
  await settled('00000000-0000-0000-0000-000000000002');
});
