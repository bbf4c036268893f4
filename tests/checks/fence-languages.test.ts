import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledLanguagesInfo } from 'shiki';
import { fenceLanguages } from '#checks/fence-languages.ts';

test('the known languages are the highlighter’s, plus plain text and diagrams', () => {
  const names = bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const expected = new Set([...names, 'ansi', 'mermaid', 'plain', 'plaintext', 'text', 'txt']);
  assert.deepEqual([...fenceLanguages].toSorted(), [...expected].toSorted());
});
