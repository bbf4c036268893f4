import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsedLines } from '#diagrams/source-lines.ts';

test('without anything to strip, the lines are those of the source', () => {
  assert.deepEqual(parsedLines('flowchart TD\n  A\n\n  B'), [1, 2, 3, 4]);
});

test('front-matter, comments, directives and blank lines at the top are stripped', () => {
  const source =
    '\n---\nx: 1\n---\n%% c\n\nflowchart TD\n%%{init: {"a":\n1}}%%\n  A\n  %% d\n  B\n';
  // The rest of the directive's last line stays, and is blank.
  assert.deepEqual(parsedLines(source.slice(1)), [6, 8, 9, 11]);
});

test('diagrams whose parser reads comments keep their lines', () => {
  assert.deepEqual(parsedLines('eventmodeling\n%% c\ntf 01 ui A'), [1, 2, 3]);
});

test('Windows line endings count once', () => {
  assert.deepEqual(parsedLines('%% c\r\npie\r\n"a": 1'), [2, 3]);
});
