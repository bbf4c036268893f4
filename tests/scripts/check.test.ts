import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { example, examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { gitOfVersion, standInGit } from '../history/repository.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const script = join(project, 'scripts/check.ts');
let folder: string;

before(async () => (folder = await mkdtemp(join(tmpdir(), 'check-'))));
after(() => rm(folder, { recursive: true }));

const write = async (name: string, files: Record<string, string | Uint8Array>): Promise<string> => {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return name;
};

const check = (args: string[], { cwd = folder, env = {} } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    cwd,
    env: { ...process.env, npm_lifecycle_event: 'test', ...env },
  });
  assert.doesNotMatch(stdout + stderr, /^\s+at /m, 'a stack trace');
  return { status, stdout, stderr };
};

const today = ['--today', exampleToday];

suite('the check of a folder', () => {
  test('ends with 0 and one line if there are no findings', async () => {
    const content = await write('clean', examplePlatform);
    assert.deepEqual(check(['--content', content, ...today]), {
      status: 0,
      stdout: 'No findings in 7 files\n',
      stderr: '',
    });
  });

  test('reports on stderr why Git’s history is missing, and checks the rest', async (t) => {
    const content = await write('old-git', examplePlatform);
    standInGit(t, gitOfVersion('2.30.2'));
    const why = 'reading it safely needs Git 2.38 or newer, and this is Git 2.30.2.';
    const said = { status: 0, stderr: `Git’s history is left out: ${why}\n` };
    const where = ['--content', content, ...today];
    assert.deepEqual(check(where), { ...said, stdout: 'No findings in 7 files\n' });
    assert.equal(check([...where, '--fix', '--dry-run']).stderr, said.stderr);
    const fixed = `Fixed ${join(content, 'services/queue/index.md')}\n`;
    assert.equal(check([...where, '--fix']).stderr, fixed + said.stderr);
    assert.deepEqual(check([...where, '--since', 'HEAD']), {
      status: 2,
      stdout: '',
      stderr: `check: The content could not be compared with “HEAD”: ${why}\n`,
    });
  });

  test('ends with 0 if there are only warnings', async () => {
    const content = await write('warned', {
      ...examplePlatform,
      ...example('services/topic/index.md', 'lifecycle: experimental', '# Topic'),
    });
    const { status, stdout } = check(['--content', content, ...today]);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^warned\/services\/topic\/index\.md:10:1 {2}warning {2}heading-below-title$/m,
    );
    assert.match(stdout, /\n1 warning in 8 files\n$/);
  });

  test('ends with 1 if there are errors, with paths relative to the working directory', async () => {
    const content = await write('wrong', {
      ...examplePlatform,
      ...example('services/topic/index.md', 'owner: nobody'),
    });
    const path = `../${content}/./`;
    const cwd = join(folder, content);
    const { status, stdout, stderr } = check(['--content', path, '--format', 'json', ...today], {
      cwd,
    });
    assert.equal(status, 1);
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), {
      findings: [
        {
          rule: 'service-owner-exists',
          severity: 'error',
          file: '../wrong/services/topic/index.md',
          line: 7,
          column: 8,
          endLine: 7,
          endColumn: 14,
          message: 'No team has the id “nobody”.',
          hint: 'Use one of: pilots. Otherwise add teams/nobody.md.',
          fixable: false,
        },
      ],
      failures: [],
      summary: { errors: 1, warnings: 0, files: 8 },
    });
  });

  test('uses the requested date and audience', async () => {
    const content = await write('dated', {
      ...examplePlatform,
      ...example(
        'services/topic/index.md',
        'visibility: public\nreviewed: 2026-01-02\nreviewEvery: 90d',
      ),
    });
    const args = ['--content', content];
    assert.equal(check([...args, '--today', '2026-01-03']).status, 0);
    assert.match(check([...args, ...today]).stdout, /warning {2}review-overdue/);
    assert.equal(check([...args, ...today, '--strict-dates']).status, 1);
    assert.match(check([...args, ...today, '--visibility', 'public']).stdout, /reference-is-built/);
  });

  test('names its folder if npm started it elsewhere', async () => {
    const content = await write('reached', examplePlatform);
    await write('reached', example('services/topic/index.md', 'owner: nobody'));
    const env = { npm_lifecycle_event: 'check', INIT_CWD: folder };
    const { status, stdout } = check(['--content', content, ...today], { cwd: project, env });
    assert.equal(status, 1);
    assert.match(stdout, /^reached\/services\/topic\/index\.md:/);
  });
});

suite('broken content', () => {
  const cases: Record<string, { files: Record<string, string | Uint8Array>; finds: RegExp }> = {
    'without a platform.md': {
      files: { 'teams/pilots.md': '---\ntitle: Pilots\nkind: platform\n---\n' },
      finds: /platform\.md:1:1 {2}error {2}schema\n {2}There is no platform\.md/,
    },
    'not UTF-8': {
      files: { 'teams/pilots.md': Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe) },
      finds: /teams\/pilots\.md:\d+:\d+ {2}error {2}syntax/,
    },
    'with a mistake in its YAML': {
      files: { 'teams/pilots.md': '---\ntitle: [Pilots\n---\n' },
      finds: /teams\/pilots\.md:\d+:\d+ {2}error {2}syntax/,
    },
    'with an unclosed front-matter': {
      files: { 'teams/pilots.md': '---\ntitle: Pilots\n' },
      finds: /teams\/pilots\.md:\d+:\d+ {2}error {2}syntax/,
    },
    'with nothing in a file': {
      files: { 'teams/pilots.md': '' },
      finds: /teams\/pilots\.md:1:1 {2}error {2}/,
    },
    'with a service that lost its owner': {
      files: {
        'services/queue/index.md':
          '---\ntitle: Queue\nsummary: S.\ncategory: data\nlifecycle: alpha\nreviewed: 2026-11-02\n---\n',
      },
      finds: /services\/queue\/index\.md:1:1 {2}error {2}service-has-owner\n.*“Queue”/,
    },
  };

  test('without any file ends with 1', async () => {
    await mkdir(join(folder, 'empty'));
    const { status, stdout } = check(['--content', 'empty']);
    assert.equal(status, 1);
    assert.match(stdout, /^empty\/platform\.md:1:1 {2}error {2}schema$/m);
  });

  for (const [what, { files, finds }] of Object.entries(cases)) {
    test(`${what} ends with 1 and a finding`, async () => {
      const content = await write(what.replaceAll(/\W/g, '-'), files);
      const { status, stdout, stderr } = check(['--content', content]);
      assert.equal(status, 1);
      assert.equal(stderr, '');
      assert.match(stdout, finds);
    });
  }
});

suite('a failed check ends with 2 and a sentence', () => {
  const refused = (args: string[]) => {
    const { status, stdout, stderr } = check(args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(stderr.trimEnd().split('\n').length, 1);
    return stderr;
  };

  test('for a missing folder, and a file in its place', async () => {
    assert.match(
      refused(['--content', 'nowhere']),
      /^check: The content folder “.*nowhere” does not exist\.\n$/,
    );
    await writeFile(join(folder, 'file'), '');
    assert.match(refused(['--content', 'file']), /“.*file” is not a folder\./);
  });

  test('for an unreadable file', async () => {
    await cp(join(folder, 'clean'), join(folder, 'unreadable'), { recursive: true });
    await symlink('nowhere.md', join(folder, 'unreadable/teams/tugs.md'));
    assert.match(refused(['--content', 'unreadable']), /“teams\/tugs\.md”|tugs\.md” can’t be read/);
  });

  test('for a rule that throws: it is named with its file, and other findings are still reported', async () => {
    const content = await write('broken-rule', {
      ...examplePlatform,
      ...example('services/topic/index.md', 'owner: nobody'),
    });
    // Loaded before the check, to add a rule.
    const rule = join(folder, 'broken-rule.mjs');
    await writeFile(
      rule,
      `import { rules } from '${project}/src/checks/rules/index.ts';
      function* check({ services }) { for (const { id } of services) if (id === 'topic') throw new TypeError('x is undefined'); }
      rules.push({ id: 'broken', severity: 'error', check });`,
    );
    const { status, stdout, stderr } = check(['--content', content, ...today], {
      env: { NODE_OPTIONS: `--import=${rule}` },
    });
    assert.equal(status, 2);
    assert.match(stdout, /service-owner-exists/);
    assert.equal(
      stderr,
      `check: The rule “broken” failed on ${join(content, 'services/topic/index.md')}: x is undefined\n`,
    );
  });

  test('for invalid arguments', () => {
    assert.match(refused(['--contents', 'clean']), /“--contents”. Did you mean “--content”\?/);
    assert.match(refused(['--today', '2026-02-30']), /“2026-02-30” is not a valid date/);
    assert.match(
      refused(['--format', 'xml']),
      /“--format” must be one of text, json, github, sarif, junit, not “xml”/,
    );
  });
});
