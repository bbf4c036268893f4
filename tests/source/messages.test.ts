import { test } from 'node:test';
import { memoryReader } from '#source/memory-reader.ts';
import { readSource } from '#source/read.ts';
import { filesOf } from '../expectations.ts';

const bad = 'tests/fixtures/content/source-bad';

test('every problem of the bad entries has a message that says what to do', async (t) => {
  const { problems } = await readSource(memoryReader(await filesOf(bad)));
  const text = problems.map(({ rule, at, message, hint }) => {
    const place = `${at.file}:${String(at.line)}:${String(at.column)}`;
    // Every kind adds a folder to the list.
    const advice = hint?.replace(/(?<=into a folder: ).+/, '…') ?? '';
    return `${place}  ${rule}\n  ${message}\n  ${advice}\n`;
  });
  t.assert.snapshot(text.join('\n'), { serializers: [String] });
});
