import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScript } from '../built-site.ts';

test('a rule is explained by why it exists, what is wrong, what to do, and what is right', async () => {
  const { code, output } = await runScript('check', '--explain', 'image-alt');
  assert.equal(code, 0);
  for (const part of [/^image-alt {2}\(\w+\)\n/, /\nWrong:\n/, /\n→ .+/, /\nRight:\n/])
    assert.match(output, part);
});

test('what always holds is explained too', async () => {
  const { output } = await runScript('check', '--explain', 'schema');
  assert.match(output, /Did you mean “summary”/);
});

test('a rule that is not there is an error that names the nearest', async () => {
  const { code, output } = await runScript('check', '--explain', 'image-alts');
  assert.equal(code, 2);
  assert.match(output, /There is no rule “image-alts”\. Did you mean “image-alt”\?/);
});
