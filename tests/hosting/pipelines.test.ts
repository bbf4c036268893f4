import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { pipelineFiles, pipelineHosts } from '#hosting/pipelines.ts';
import { reporters } from '#checks/reporters/index.ts';

// GitHub's parser imports JSON without saying so, which Node refuses.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
  },
});
const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } =
  await import('@actions/workflow-parser');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const github = pipelineFiles('github');
const forgejo = pipelineFiles('forgejo');
const workflows = { ...github, ...forgejo };

function workflow(name: string): Workflow {
  return parse(workflows[`.github/workflows/${name}.yml`] ?? '') as Workflow;
}

async function errorsOf(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(String);
}

suite('GitHub’s own parser', () => {
  for (const [path, text] of Object.entries(workflows)) {
    test(`accepts ${path}`, async () => {
      assert.deepEqual(await errorsOf(path, text), []);
    });
  }

  test('refuses an unknown key and an unknown function', async () => {
    const text = github['.github/workflows/check.yml'] ?? '';
    const broken = text.replace('run: npm ci', 'runs: npm ci').replace('hashFiles', 'hashFolder');
    const errors = (await errorsOf('check.yml', broken)).join('\n');
    assert.match(errors, /Unexpected value 'runs'/);
    assert.match(errors, /Unrecognized function: 'hashFolder'/);
  });
});

suite('GitLab’s schema', () => {
  const { '.gitlab-ci.yml': text = '' } = pipelineFiles('gitlab');

  test('accepts the pipeline', () => {
    assert.match(gitlabSays(text), /json schema validated/);
  });

  test('refuses an unknown key', () => {
    assert.match(
      gitlabSays(text.replace('interruptible: true', 'interuptible: true')),
      /property must not|additional|not allowed/i,
    );
  });
});

test('every action is the commit of a tag', () => {
  const uses = Object.values(workflows).flatMap((text) => text.match(/uses: .*/g) ?? []);
  assert.ok(uses.length > 10);
  for (const use of uses)
    assert.match(use, /^uses: (?:https:\/\/github\.com\/)?[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('a check of a pull request has no secret, can only read, and keeps no credentials', () => {
  const { on, permissions, jobs } = workflow('check');
  assert.deepEqual(Object.keys(on), ['pull_request']);
  assert.deepEqual(permissions, { contents: 'read' });
  const text = github['.github/workflows/check.yml'] ?? '';
  assert.doesNotMatch(text, /secrets|github\.token|head_ref|\.title|\.body/);
  assert.match(text, /persist-credentials: false/);
  assert.match(forgejo['.forgejo/workflows/check.yml'] ?? '', /persist-credentials: false/);
  assert.doesNotMatch(forgejo['.forgejo/workflows/check.yml'] ?? '', /secrets|vars/);
  for (const job of Object.values(jobs)) {
    if (job.permissions === undefined) continue;
    assert.deepEqual(job.permissions, { 'security-events': 'write' });
    assert.deepEqual(
      job.steps.filter(({ run }) => run !== undefined),
      [],
    );
  }
});

test('whatever can write runs nothing of a pull request', () => {
  const { on, permissions, jobs } = workflow('preview');
  assert.deepEqual(Object.keys(on), ['workflow_run']);
  assert.deepEqual(permissions, {});
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  for (const { uses = '', run = '', with: options } of steps) {
    assert.doesNotMatch(uses, /checkout|setup-node|actions\/cache/);
    assert.doesNotMatch(run, /\b(?:npm|npx|node|unzip|tar|git)\b/);
    // An expression in a script would be read as part of it.
    assert.doesNotMatch(run, /\$\{\{/);
    if (uses.includes('download-artifact')) assert.equal(options?.['skip-decompress'], true);
  }
});

test('whatever publishes runs no code of the repository', () => {
  const { permissions, jobs } = workflow('publish');
  assert.deepEqual(permissions, {});
  const { build, deploy } = jobs;
  assert.deepEqual(build?.permissions, { contents: 'read', pages: 'read' });
  assert.deepEqual(deploy?.permissions, { pages: 'write', 'id-token': 'write' });
  assert.equal(deploy.steps.length, 1);
});

test('every script gets expressions from its environment', () => {
  for (const text of Object.values(workflows)) {
    const { jobs } = parse(text) as Workflow;
    for (const { run = '' } of Object.values(jobs).flatMap(({ steps }) => steps))
      assert.doesNotMatch(run, /\$\{\{/);
  }
});

test('every pipeline has the whole history, a daily run, and a cache after the installation', () => {
  for (const host of pipelineHosts) {
    const text = Object.values(pipelineFiles(host)).join('\n');
    assert.match(text, /fetch-depth: 0|GIT_DEPTH: '0'|fetchDepth: 0/, host);
    assert.match(text, /17 4 \* \* \*/, host);
    const isAfter = text.indexOf('node_modules/.cache/plinth') > text.indexOf('npm ci');
    assert.ok(isAfter || text.includes('PLINTH_CACHE: $CI_PROJECT_DIR/.cache/plinth'), host);
  }
});

test('every format that a pipeline asks for exists', () => {
  const names: string[] = reporters.map(({ name }) => name);
  const asked = pipelineHosts.flatMap((host) =>
    Object.values(pipelineFiles(host)).flatMap((text) =>
      [...text.matchAll(/--format (\w+)/g)].map(([, name = '']) => name),
    ),
  );
  assert.deepEqual([...new Set(asked)].sort(), ['github', 'junit', 'sarif']);
  assert.deepEqual(
    asked.filter((name) => !names.includes(name)),
    [],
  );
});

test('scripts are valid Bash', () => {
  for (const text of Object.values(workflows)) {
    const { jobs } = parse(text) as Workflow;
    for (const { run } of Object.values(jobs).flatMap(({ steps }) => steps))
      if (run !== undefined) execFileSync('bash', ['-n', '-c', run]);
  }
});

/** What gitlab-ci-local says of a pipeline, which validates it against GitLab's published schema. */
function gitlabSays(pipeline: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-gitlab-'));
  try {
    writeFileSync(join(folder, '.gitlab-ci.yml'), pipeline);
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
    const git = (...args: string[]) => execFileSync('git', args, options);
    git('init', '--quiet', '--initial-branch', 'main');
    git('remote', 'add', 'origin', 'https://gitlab.example/group/docs.git');
    git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'Begin',
    );
    const program = join(import.meta.dirname, '../../node_modules/gitlab-ci-local/dist/index.js');
    const script = `"$0" "$1" --list 2>&1 || true`;
    return execFileSync('bash', ['-c', script, process.execPath, program], options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
