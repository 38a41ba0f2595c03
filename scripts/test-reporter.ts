import { inspect, stripVTControlCharacters } from 'node:util';
import type { TestEvent } from 'node:test/reporters';

/** The line by which the runner learns a lane's figures. */
export const tallyMark = '##tally ';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Says what fails, and at the end how many of each; passing tests are only counted. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for await (const event of events) {
    if (event.type === 'test:pass' && event.data.details.type !== 'suite') {
      if (event.data.skip !== undefined) tally.skipped += 1;
      else tally.passed += 1;
    }
    if (event.type === 'test:fail' && !failsThroughChildren(event.data.details.error)) {
      tally.failed += 1;
      yield failure(event.data);
    }
  }
  yield `${tallyMark}${JSON.stringify(tally)}\n`;
}

/** A test whose subtest failed says nothing new. */
const failsThroughChildren = (error: Error & { failureType?: unknown }) =>
  error.failureType === 'subtestsFailed';

function failure({ name, file, line, details }: Extract<TestEvent, { type: 'test:fail' }>['data']) {
  const error = details.error.cause ?? details.error;
  const text = stripVTControlCharacters(inspect(error, { depth: 6 }));
  return `\n✖ ${name}\n  ${file ?? ''}:${line ?? ''}\n${text.replace(/^/gm, '    ')}\n`;
}
