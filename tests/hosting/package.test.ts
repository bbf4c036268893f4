/** The action and the container, which install the published package. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { actions } from '#hosting/actions.ts';

// GitHub's parser imports JSON without saying so, which Node refuses.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');

const text = readFileSync('action.yml', 'utf8');
const { runs } = parse(text) as { runs: { steps: { uses?: string; run?: string }[] } };

const errorsOf = (content: string) =>
  parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(String);

/** Runs the scripts of the action with a `npx` that prints its arguments. */
function runAction(inputs: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-action-'));
  writeFileSync(join(folder, 'npx'), `#!/bin/sh\nprintf '<%s>' "$@"\necho\n`, { mode: 0o755 });
  const given = { CONTENT: 'content', BASE: '/', SITE: '', VERSION: '1.2.3', ...inputs };
  const env = { ...process.env, ...given, PATH: `${folder}:${process.env.PATH ?? ''}` };
  const script = runs.steps.flatMap(({ run }) => run ?? []).join('\n');
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { env, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, stdout };
}

test('GitHub’s own parser accepts the action, and refuses an unknown key', () => {
  assert.deepEqual(errorsOf(text), []);
  assert.match(errorsOf(text.replace('shell: bash', 'shall: bash')).join('\n'), /shall/);
});

test('the action uses the same commits as the workflows, and no expression in a script', () => {
  const uses = runs.steps.flatMap(({ uses: action }) => action ?? []);
  assert.deepEqual(uses, [actions.setupNode.replace(/ #.*/, '')]);
  for (const { run = '' } of runs.steps) assert.doesNotMatch(run, /\$\{\{/);
});

test('the action checks and builds with an exact version', () => {
  const { status, stdout } = runAction({ SITE: 'https://docs.example', BASE: '/docs/' });
  assert.equal(status, 0);
  assert.equal(
    stdout,
    '<--yes><plinth@1.2.3><check><--content><content><--format><github>\n' +
      '<--yes><plinth@1.2.3><build><--content><content><--base></docs/><--site><https://docs.example><--out><dist>\n',
  );
  assert.doesNotMatch(runAction({}).stdout, /--site/);
});

test('an input of the action is one argument, and a version is only a version', () => {
  assert.match(runAction({ CONTENT: '$(id) "x' }).stdout, /<--content><\$\(id\) "x>/);
  for (const VERSION of ['latest', '', '1.2', '1.2.3 && id', 'file:../evil', '1.2.3\nid']) {
    const { status, stdout } = runAction({ VERSION });
    assert.equal(status, 2, VERSION);
    assert.match(stdout, /^::error::[^\n]*exact version[^\n]*\n$/);
  }
});

test('the container runs as nobody special, with an exact version', () => {
  const lines = readFileSync('Containerfile', 'utf8').split('\n');
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  assert.match(lines[at('FROM')] ?? '', /^FROM node:24-slim$/);
  assert.ok(at('USER node') > at('RUN') && at('ENTRYPOINT ["plinth"]') > at('USER node'));
  assert.match(lines.join('\n'), /"plinth@\$VERSION"/);
  assert.match(lines.join('\n'), /test -n "\$VERSION"/);
});

test('a release is tested first, and publishes with provenance by pinned actions, without a token', () => {
  const content = readFileSync('.github/workflows/release.yml', 'utf8');
  const { context } = parseWorkflow({ name: 'release.yml', content }, new NoOperationTraceWriter());
  assert.deepEqual(context.errors.getErrors().map(String), []);
  const { permissions, jobs } = parse(content) as {
    permissions: object;
    jobs: Record<
      string,
      { needs?: string; permissions: object; steps: { uses?: string; run?: string }[] }
    >;
  };
  assert.deepEqual(permissions, {});
  const { test: tested, publish } = jobs;
  assert.deepEqual(tested?.permissions, { contents: 'read' });
  assert.equal(publish?.needs, 'test');
  assert.deepEqual(publish.permissions, { contents: 'read', 'id-token': 'write' });
  const uses = [...content.matchAll(/uses: (.*)/g)].map(([, action]) => action);
  assert.deepEqual(new Set(uses), new Set([actions.checkout, actions.setupNode]));
  const published = publish.steps.filter(({ run }) => run?.startsWith('npm publish --provenance'));
  assert.equal(published.length, 2);
  assert.doesNotMatch(content, /secrets\./);
});
