import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { example, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { cloneIn } from '../clone.ts';
import { gitIn } from '../history/repository.ts';
import { writeFiles } from '../write-files.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-mounts-')));
const platform = join(home, 'platform');
const source = { folder: '../queue/docs', at: 'guides/queue' };

before(() => {
  mkdirSync(platform);
  cloneIn(platform);
  writeFiles(platform, { ...below('content', examplePlatform) });
  mount(example('guides/queue/index.md', '', '# Queue'), {});
});
after(() => rmSync(home, { recursive: true }));

function below(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

/** Writes the files of the mount anew, from files as they would lie in the content, and the configuration. */
function mount(files: Record<string, string>, settings: object): void {
  rmSync(join(home, 'queue'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files))
    writeFiles(join(home, 'queue/docs'), { [path.replace('guides/queue/', '')]: text });
  writeFiles(platform, {
    'plinth.config.json': JSON.stringify({ content: 'content', sources: [source], ...settings }),
  });
}

function run(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(platform, 'scripts', `${name}.ts`), ...args],
    {
      encoding: 'utf8',
      cwd: platform,
      env: { ...process.env, npm_lifecycle_event: 'test', PLINTH_CACHE: join(home, 'cache') },
    },
  );
  assert.doesNotMatch(stdout + stderr, /^\s+at /m, 'a stack trace');
  return { status, stdout, stderr };
}

const check = (...args: string[]) => run('check', '--today', exampleToday, ...args);

const deadLink = example('guides/queue/index.md', '', '# Queue\n\n[Gone](gone.md)');

test('findings in a mount name the file as the user can open it, in every format', () => {
  mount(deadLink, {});
  const place = /\.\.\/queue\/docs\/index\.md:(\d+):(\d+)/;
  const text = check();
  assert.equal(text.status, 1, text.stderr);
  assert.match(text.stdout, place);
  assert.match(text.stdout, /│ \[Gone\]\(gone\.md\)/);
  const { findings } = JSON.parse(check('--format', 'json').stdout) as {
    findings: { file: string }[];
  };
  assert.ok(findings.some(({ file }) => file === '../queue/docs/index.md'));
  assert.match(check('--format', 'github').stdout, /^::error file=\.\.\/queue\/docs\/index\.md,/m);
  assert.match(check('--format', 'sarif').stdout, /"uri": "\.\.\/queue\/docs\/index\.md"/);
  assert.match(check('--format', 'junit').stdout, /<testsuite name="\.\.\/queue\/docs\/index\.md"/);
});

test('links between the content and a mount are those of one content', () => {
  const linked = example(
    'guides/queue/index.md',
    '',
    '# Queue\n\n[Service](../../services/queue/index.md)',
  );
  mount(linked, {});
  const { status, stdout } = check();
  assert.equal(status, 0, stdout);
});

test('fixes are written into the file of the mount', () => {
  mount(
    { 'guides/queue/index.md': '---\ndescription: Messages.\ntitle: Queue\n---\n\n# Queue\n' },
    {},
  );
  const before = readFileSync(join(home, 'queue/docs/index.md'), 'utf8');
  assert.match(check('--fix', '--dry-run').stdout, /^--- \.\.\/queue\/docs\/index\.md/m);
  assert.equal(readFileSync(join(home, 'queue/docs/index.md'), 'utf8'), before);
  assert.match(check('--fix').stderr, /^Fixed \.\.\/queue\/docs\/index\.md$/m);
  assert.notEqual(readFileSync(join(home, 'queue/docs/index.md'), 'utf8'), before);
});

test('a baseline accepts findings in a mount by their path in the content', () => {
  mount(deadLink, {});
  const baseline = ['--baseline', join(home, 'known.json')];
  assert.equal(check(...baseline, '--update-baseline').status, 0);
  assert.match(readFileSync(join(home, 'known.json'), 'utf8'), /guides\/queue\/index\.md/);
  assert.equal(check(...baseline).status, 0);
});

test('a file that the content has too is a finding that names both', () => {
  mount(example('guides/queue/index.md', '', '# Queue'), {});
  writeFiles(platform, below('content', example('guides/queue/index.md', '', '# Queue')));
  const { status, stdout } = check();
  rmSync(join(platform, 'content/guides/queue'), { recursive: true });
  assert.equal(status, 1);
  assert.match(
    stdout,
    /^content\/guides\/queue\/index\.md:1:1.*\n.*“\.\.\/queue\/docs\/index\.md” has the same path in the content\./m,
  );
});

test('a folder that does not exist, and one that the site’s own code shares, stop every command with a sentence', () => {
  mount({}, {});
  assert.deepEqual(check(), {
    status: 2,
    stdout: '',
    stderr:
      'check: “sources”: The folder “../queue/docs” does not exist. Check out its repository first, or correct “folder”.\n',
  });
  assert.match(run('build').stderr, /^build: “sources”: The folder “\.\.\/queue\/docs” does not/);
  writeFiles(platform, { 'pages/docs/a.md': '', 'brand/a.md': '' });
  mount({}, { sources: [{ folder: 'pages/docs', at: 'guides/queue' }] });
  assert.match(check().stderr, /“pages\/docs” and “pages” of the site overlap/);
  mount(
    {},
    { sources: [{ folder: 'brand', at: 'guides/queue' }], theme: { css: ['brand/a.css'] } },
  );
  assert.match(check().stderr, /“brand” and “brand\/a\.css” of the site overlap/);
});

test('a build is not written into a mount', () => {
  mount(example('guides/queue/index.md', '', '# Queue'), {});
  const { status, stderr } = run('build', '--today', exampleToday, '--out', '../queue/docs/site');
  assert.equal(status, 2);
  assert.match(stderr, /it is inside “\.\.\/queue\/docs” of “sources”/);
});

test('kept entries of one mount are not those of another at the same place', () => {
  mount(example('guides/queue/index.md', '', '# Queue'), {});
  assert.equal(check().status, 0);
  writeFiles(home, below('other', { 'index.md': deadLink['guides/queue/index.md'] ?? '' }));
  mount(example('guides/queue/index.md', '', '# Queue'), {
    sources: [{ folder: '../other', at: 'guides/queue' }],
  });
  assert.match(check().stdout, /\.\.\/other\/index\.md/);
});

test('lines changed since a revision are looked for in each folder’s own repository', () => {
  mount(deadLink, {});
  gitIn(join(home, 'queue'), ['init', '-q', '-b', 'main']);
  gitIn(join(home, 'queue'), ['add', '-A']);
  gitIn(join(home, 'queue'), ['commit', '-qm', 'one']);
  assert.equal(check('--since', 'HEAD').status, 0);
  const index = join(home, 'queue/docs/index.md');
  writeFiles(home, {
    'queue/docs/index.md': `${readFileSync(index, 'utf8')}\n\n[Away](away.md)\n`,
  });
  const { status, stdout } = check('--since', 'HEAD');
  assert.equal(status, 1);
  assert.match(stdout, /away\.md/);
  assert.doesNotMatch(stdout, /gone\.md/);
  assert.match(check('--since', 'nowhere').stderr, /Git does not know the revision “nowhere”/);
});
