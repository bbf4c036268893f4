import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScript } from '../built-site.ts';

test('the explanation of a rule has its reason, the problem, the fix, and a good example', async () => {
  const { code, output } = await runScript('check', '--explain', 'image-alt');
  assert.equal(code, 0);
  for (const part of [/^image-alt {2}\(\w+\)\n/, /\nWrong:\n/, /\n→ .+/, /\nRight:\n/])
    assert.match(output, part);
});

test('rules that can’t be switched off are explained too', async () => {
  const { output } = await runScript('check', '--explain', 'schema');
  assert.match(output, /Did you mean “summary”/);
});

test('an unknown rule is an error that names the nearest', async () => {
  const { code, output } = await runScript('check', '--explain', 'image-alts');
  assert.equal(code, 2);
  assert.match(output, /There is no rule “image-alts”\. Did you mean “image-alt”\?/);
});
