import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { adopted, bodyOf, matterOf, oldDocumentation } from './adopted.ts';

suite('The technical documentation of GOV.UK', () => {
  test('has its reviews, partials and warnings', async () => {
    const adoption = await adopted(oldDocumentation('tech-docs'));
    assert.deepEqual(matterOf(adoption, 'index.md'), [
      'title: About Pay',
      'order: 10',
      'reviewed: 2026-09-01',
      'reviewEvery: 180d',
      "x-owner-slack: '#pay'",
      'x-last-changed: 2024-05-06',
    ]);
    assert.equal(
      bodyOf(adoption, 'index.md'),
      'Take money. See [the keys](keys.md#api-keys).\n\nLimits from a part.\n',
    );
    assert.match(
      bodyOf(adoption, 'keys.md'),
      /^## API keys\n\n> \[!WARNING\]\n> Keep it secret\.\n/,
    );
  });
});
