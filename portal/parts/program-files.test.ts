import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf, fieldOf, filesOf, skipOf } from './program-files.ts';

const formOf = (entries: [string, string | File][]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

test('texts of a form come back as they stood in the files', async () => {
  const files = await filesOf(
    formOf([
      [fieldOf('program.yaml'), 'program: a\r\nversion: 1\r\n'],
      [fieldOf('tiers.yaml'), '  \r\n'],
      ['newName', 'exams/x/exam.yaml'],
      ['newText', 'exam: x'],
    ]),
  );
  assert.deepEqual(files, {
    'program.yaml': 'program: a\nversion: 1\n',
    'exams/x/exam.yaml': 'exam: x',
  });
});

test('a folder takes the place of the texts, without its own name', async () => {
  const files = await filesOf(
    formOf([
      [fieldOf('program.yaml'), 'old'],
      ['folder', new File(['new'], 'my-program/program.yaml')],
      ['folder', new File(['exam'], 'my-program/exams/x/exam.yaml')],
      ['folder', new File(['no'], 'my-program/README.md')],
    ]),
  );
  assert.deepEqual(files, { 'program.yaml': 'new', 'exams/x/exam.yaml': 'exam' });
  const none = formOf([
    [fieldOf('program.yaml'), 'old'],
    ['folder', new File([], '')],
  ]);
  assert.deepEqual(await filesOf(none), { 'program.yaml': 'old' });
});

test('changes are counted in lines', () => {
  const before = { a: 'one\ntwo\ntwo\n', b: 'x\n', same: 's\n' };
  const after = { a: 'one\ntwo\nthree\nfour\n', c: 'y\nz\n', same: 's\n' };
  assert.deepEqual(changesOf(before, after), [
    { path: 'a', kind: 'altered', more: 2, less: 1 },
    { path: 'b', kind: 'removed' },
    { path: 'c', kind: 'added', lines: 2 },
  ]);
});

test('where the list of movers begins is a whole number, whatever is sent', () => {
  const cases = { '50': 50, '0': 0, '-1': 0, '1.5': 0, '': 0, nonsense: 0, '1e99': 0 };
  for (const [text, skip] of Object.entries(cases))
    assert.equal(skipOf(formOf([['skip', text]])), skip, text);
  assert.equal(skipOf(formOf([])), 0);
});
