import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from '#checks/example-platform.ts';
import { rules } from '#checks/rules/index.ts';
import { checkFiles } from './check-files.ts';

const standing = rules.filter((rule) => rule.standing);

test('the rules against foreign code and files always apply', () => {
  assert.deepEqual(
    standing.map(({ id }) => id),
    ['file-sound', 'html-allowed', 'image-exists', 'link-scheme', 'mdx-component', 'mdx-plain'],
  );
});

for (const { id, examples } of standing) {
  test(`${id} still applies when the content switches it off, and reports the attempt`, async () => {
    for (const severity of ['off', 'warning']) {
      const { findings } = await checkFiles({
        ...examples.bad,
        ...example('platform.md', `checks: { ${id}: ${severity} }`),
      });
      assert.ok(findings.some((finding) => finding.rule === id && finding.severity === 'error'));
      assert.deepEqual(
        findings.flatMap(({ rule, message }) => (rule === 'check-exists' ? [message] : [])),
        [`The severity of “${id}” can’t be changed.`],
      );
    }
  });

  test(`${id} still applies when an ignore names it, and reports the attempt`, async () => {
    const bad = Object.entries(examples.bad).map(([file, text]) => {
      const comment = `check-ignore ${id}: it is meant so`;
      const written = file.endsWith('.mdx') ? `{/* ${comment} */}` : `<!-- ${comment} -->`;
      const parts = text.split('\n\n');
      return [file, [...parts.slice(0, -1), written, ...parts.slice(-1)].join('\n\n')] as const;
    });
    const { findings } = await checkFiles(Object.fromEntries(bad));
    assert.ok(findings.some(({ rule }) => rule === id));
    assert.ok(findings.some(({ message }) => message === `The rule “${id}” can’t be ignored.`));
  });
}
