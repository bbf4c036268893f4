import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { example, exampleMatrix, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { failureNames } from '#report/change.ts';
import {
  emptyFolder,
  gitIn,
  program,
  repository,
  shallowClone,
  type Step,
} from '../history/repository.ts';
import { writeFiles } from '../write-files.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const script = join(project, 'scripts/report.ts');

function report(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--content', folder, '--today', exampleToday, ...args],
    { encoding: 'utf8', cwd: folder, env: { ...process.env, npm_lifecycle_event: 'test' } },
  );
  assert.doesNotMatch(stdout + stderr, /^\s+at /m, 'a stack trace');
  return { status, stdout, stderr };
}

/** What a command says that could not report. */
const refused = (sentence: string) => ({ status: 2, stdout: '', stderr: `report: ${sentence}\n` });

const step = (day: string, files: Record<string, string | undefined>): Step => [
  day,
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
];

function platformIn(t: TestContext, ...more: Step[]): { root: string; content: string } {
  const root = repository(t, step('2026-11-01', examplePlatform), ...more);
  return { root, content: join(root, 'content') };
}

suite('a report that can’t be made is one sentence', () => {
  test('without a revision, with unknown names, and with bad addresses', (t) => {
    const { content } = platformIn(t);
    assert.deepEqual(report(content), refused('Name a revision: npm run report -- --base main.'));
    assert.deepEqual(
      report(content, '--base', 'HEAD', '--fail-on', 'owner-changed,adress-lost'),
      refused('“--fail-on” does not know “adress-lost”. Did you mean “address-lost”?'),
    );
    assert.deepEqual(
      report(content, '--base', 'HEAD', '--fail-on', 'everything'),
      refused(`“--fail-on” does not know “everything”. Valid names: ${failureNames.join(', ')}.`),
    );
    for (const url of ['javascript:alert(1)', 'https://a.example/ b', 'preview', 'https://a/)[x]<'])
      assert.match(
        report(content, '--base', 'HEAD', '--preview', url).stderr,
        /^report: “--preview”: “.*” is no address; write one such as https:\/\/preview\.example\.org\/42\/\. See: npm run report -- --help\n$/,
      );
  });

  test('for an unknown revision, also one that looks like an option', (t) => {
    const { content } = platformIn(t);
    for (const name of ['HEAD:content', '-p', '日本 語'])
      assert.deepEqual(
        report(content, '--base', name),
        refused(`Git does not know the revision “${name}”. In a shallow clone, fetch it first.`),
      );
    assert.match(report(content, '--base', '--output=x').stderr, /“--base” needs a value: REV/);
    assert.deepEqual(
      report(content, '--base', 'HEAD', '--head', 'nowhere'),
      refused('Git does not know the revision “nowhere”. In a shallow clone, fetch it first.'),
    );
  });

  test('in a shallow clone, an empty repository and a plain folder', (t) => {
    const { root } = platformIn(t, step('2026-11-02', example('guides/a.md')));
    const shallow = join(shallowClone(t, root), 'content');
    assert.deepEqual(
      report(shallow, '--base', 'HEAD~1'),
      refused('Git does not know the revision “HEAD~1”. In a shallow clone, fetch it first.'),
    );
    assert.match(report(shallow, '--base', 'HEAD').stdout, /^Nothing changes for readers/);
    const empty = repository(t);
    writeFiles(join(empty, 'content'), examplePlatform);
    assert.deepEqual(
      report(join(empty, 'content'), '--base', 'HEAD'),
      refused('The repository of the content has no commit yet.'),
    );
    const plain = emptyFolder(t);
    writeFiles(plain, examplePlatform);
    assert.deepEqual(
      report(plain, '--base', 'HEAD'),
      refused(`The content folder “${plain}” is in no Git repository, or Git is not installed.`),
    );
  });

  test('for a commit without content, it tells of everything as new', (t) => {
    const root = repository(
      t,
      ['2026-11-01', { 'README.md': 'x' }],
      step('2026-11-02', examplePlatform),
    );
    const { status, stdout } = report(join(root, 'content'), '--base', 'HEAD~1', '--head', 'HEAD');
    assert.equal(status, 0);
    assert.match(stdout, /\*\*Queue\*\*: a new service \(production\) of Pilots/);
  });
});

test('--fail-on ends with 1 and tells of each name whose change there is; nothing fails without it', (t) => {
  const matrix = (row: string) => `---\nreviewed: 2026-11-02\n---\n\n${exampleMatrix(row)}\n`;
  const before = {
    ...example('services/cache/index.md'),
    'services/queue/responsibilities.md': matrix('| Monitoring | I | A/R | |'),
    ...example('teams/harbour.md'),
    ...example('roadmap/moved.md', 'stage: planned\ntarget: 2026-Q4'),
  };
  const after = {
    'services/cache/index.md': undefined,
    'services/queue/responsibilities.md': matrix('| Monitoring | A/R | I | |'),
    ...example('services/queue/limits.md', 'type: reference\nowner: harbour'),
    ...example('roadmap/moved.md', 'stage: planned\ntarget: 2027-Q1'),
    ...example('guides/a.md', '', 'Too short: [x](nowhere.md).'),
  };
  const { content } = platformIn(t, step('2026-11-02', before), step('2026-11-03', after));
  const changed = ['--base', 'HEAD~1', '--head', 'HEAD'];
  const { status, stderr } = report(content, ...changed, '--fail-on', failureNames.join(','));
  const told = stderr.split('\n').map((line) => /^report: ([\w-]+) \(\d\): .+\.$/.exec(line)?.[1]);
  assert.deepEqual({ status, told }, { status: 1, told: [...failureNames, undefined] });
  assert.equal(report(content, ...changed).status, 0);
  assert.deepEqual(
    { ...report(content, '--base', 'HEAD', '--fail-on', failureNames.join(', ')), stdout: '' },
    { status: 0, stdout: '', stderr: '' },
  );
});

test('the help names each format and each name of --fail-on', (t) => {
  const { stdout } = report(emptyFolder(t), '--help');
  assert.match(stdout, /\(md, json, html\) \[md\]/);
  for (const name of failureNames) assert.ok(stdout.includes(name));
});

test('what a repository configures is not obeyed, and replaced objects are not believed', (t) => {
  const { root, content } = platformIn(
    t,
    step('2026-11-02', example('guides/a.md', 'title: Honest')),
  );
  const before = report(content, '--base', 'HEAD~1');
  const blob = gitIn(root, ['rev-parse', 'HEAD~1:content/platform.md']).trim();
  const lie = gitIn(root, ['rev-parse', 'HEAD:content/guides/a.md']).trim();
  gitIn(root, ['update-ref', `refs/replace/${blob}`, lie]);
  const folder = emptyFolder(t);
  const mark = join(folder, 'ran');
  const run = program(folder, 'run', `touch '${mark}'`, 'cat');
  for (const hook of [
    'post-checkout',
    'post-index-change',
    'reference-transaction',
    'fsmonitor-watchman',
  ])
    program(join(root, '.git/hooks'), hook, `touch '${mark}'`);
  writeFileSync(join(root, '.git/info/attributes'), '* diff=x filter=x\n');
  writeFileSync(
    join(root, '.git/config'),
    `${readFileSync(join(root, '.git/config'), 'utf8')}
[core]
	fsmonitor = ${run}
	hooksPath = ${join(root, '.git/hooks')}
	pager = ${run}
	sshCommand = ${run}
[diff "x"]
	textconv = ${run}
	command = ${run}
[diff]
	external = ${run}
[filter "x"]
	smudge = ${run}
	clean = ${run}
	process = ${run}
[alias]
	cat-file = !${run}
	ls-tree = !${run}
	rev-parse = !${run}
	rev-list = !${run}
	merge-base = !${run}
[gpg]
	program = ${run}
[log]
	showSignature = true
`,
  );
  assert.deepEqual(report(content, '--base', 'HEAD~1'), before);
  assert.match(before.stdout, /^1 change: documentation 1\.$/m);
  assert.ok(!existsSync(mark));
});

test('a report between commits does not look at the files', (t) => {
  const { content } = platformIn(t, step('2026-11-02', example('guides/a.md', 'title: Kept')));
  const changed = ['--base', 'HEAD~1', '--head', 'HEAD'];
  const before = report(content, ...changed);
  assert.match(before.stdout, /\*\*Kept\*\*/);
  writeFiles(content, { 'guides/a.md': '---\ntitle: [\n---\n', 'guides/b.md': 'x' });
  assert.deepEqual(report(content, ...changed), before);
});
