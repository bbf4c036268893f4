import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { askAnswers } from '../../scripts/ask-answers.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

before(() => (folder = mkdtempSync(join(tmpdir(), 'plinth-init-'))));
after(() => rmSync(folder, { recursive: true }));

const plinth = (...args: string[]) => plinthUnder('npm/11.9.0', ...args);
/** The same under a package manager, which names itself in the environment. */
const plinthUnder = (agent: string, ...args: string[]) => {
  const env = { ...process.env, npm_lifecycle_event: 'test', npm_config_user_agent: agent };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/plinth.ts'), ...args],
    { cwd: folder, encoding: 'utf8', env },
  );
  return { status, stdout, stderr };
};
/** The text of every file, by path. */
const treeOf = (name: string) =>
  Object.fromEntries(
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(join(folder, name), path), readFileSync(path, 'utf8')]),
  );
const textOf = (name: string, path: string) => readFileSync(join(folder, name, path), 'utf8');

suite('a new repository', () => {
  test('has no findings, and the command says what to do next', () => {
    const { status, stdout, stderr } = plinth('init', 'new place');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `The repository is in ${join(folder, 'new place')}. Next:\n\n  cd 'new place'\n  npm install\n  npm start\n\nREADME.md says what to edit first.\n`,
    );
    const content = join('new place', 'content');
    assert.match(plinth('check', '--content', content).stdout, /^No findings in 5 files\n$/);
  });

  for (const [agent, name, file, text] of [
    [
      'pnpm/12.21.0 node/v24.1.0',
      'pnpm',
      'pnpm-workspace.yaml',
      'allowBuilds:\n  esbuild: false\n',
    ],
    ['yarn/4.18.1 node/v24.1.0', 'yarn', '.yarnrc.yml', 'nodeLinker: node-modules\n'],
  ] as const)
    test(`has the settings of ${name} if that runs the command`, () => {
      const { stdout } = plinthUnder(agent, 'init', `by ${name}`);
      assert.ok(stdout.includes(`  ${name} install\n  ${name} start\n`), stdout);
      assert.equal(textOf(`by ${name}`, file), text);
    });

  test('is made from the flags', () => {
    const titles = ['--platform', 'Süd: A & B', '--team', '- Lotsen', '--service', 'Daten "X"'];
    const flags = ['--yes', '--language', 'de', '--host', 'github', ...titles];
    assert.equal(plinth('init', 'flags', ...flags).status, 0);
    assert.match(textOf('flags', 'content/platform.md'), /^title: 'Süd: A & B'$/m);
    assert.match(textOf('flags', 'content/platform.md'), /^language: de$/m);
    assert.match(textOf('flags', 'content/teams/lotsen.md'), /^title: '- Lotsen'$/m);
    assert.ok(existsSync(join(folder, 'flags/content/services/daten-x/erste-schritte.md')));
    assert.ok(existsSync(join(folder, 'flags/.github/pull_request_template.md')));
    const { stdout } = plinth('check', '--content', join('flags', 'content'));
    assert.equal(stdout, 'No findings in 5 files\n');
  });

  test('has settings that Plinth understands, and pins its version', async () => {
    plinth('init', 'settings');
    const { readConfiguration } = await import('../../scripts/configuration.ts');
    const settings = await readConfiguration(join(folder, 'settings'));
    assert.deepEqual(settings, { content: 'content' });
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      version: string;
    };
    const { dependencies } = JSON.parse(textOf('settings', 'package.json')) as {
      dependencies: unknown;
    };
    assert.deepEqual(dependencies, { plinth: version });
  });

  test('can be the example, whole', () => {
    assert.equal(plinth('init', 'fairway', '--example').status, 0);
    const theirs = join(folder, 'fairway/content');
    const ours = join(project, 'src/content');
    const names = globSync('**/*.*', { cwd: ours }).sort();
    assert.deepEqual(globSync('**/*.*', { cwd: theirs }).sort(), names);
    for (const name of names)
      assert.ok(readFileSync(join(ours, name)).equals(readFileSync(join(theirs, name))), name);
    const [first = ''] = textOf('fairway', 'README.md').split('## Commands');
    for (const [, path = ''] of first.matchAll(/`(content\/\S+\.md)`/g))
      assert.ok(existsSync(join(folder, 'fairway', path)), path);
  });
});

test('the package writes the same repository as a clone', () => {
  const node = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  assert.equal(node(join(project, 'scripts/prepack.ts')).status, 0);
  const packed = join(project, 'lib/scripts/plinth.js');
  for (const options of [['--host', 'github'], ['--language', 'de'], ['--example']]) {
    const names = ['cloned', 'packed'].map((place) => `${place}${options.join('')}`);
    const [cloned = '', installed = ''] = names;
    assert.equal(plinth('init', cloned, ...options).status, 0);
    assert.equal(node(packed, 'init', installed, ...options).stderr, '');
    assert.deepEqual(treeOf(installed), treeOf(cloned));
  }
});

suite('init never overwrites', () => {
  test('it names what is there, writes nothing and ends with 1', () => {
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/package.json'), '{}');
    writeFileSync(join(folder, 'full/notes.txt'), '');
    const { status, stdout, stderr } = plinth('init', 'full', '--yes');
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(
      stderr,
      'init: “full” already contains notes.txt, package.json. Nothing was written. Choose an empty folder.\n',
    );
    assert.equal(textOf('full', 'package.json'), '{}');
    assert.deepEqual(readdirSync(join(folder, 'full')), ['notes.txt', 'package.json']);
  });

  test('a link counts, even to nothing', () => {
    mkdirSync(join(folder, 'linked'));
    symlinkSync('../elsewhere', join(folder, 'linked/content'));
    assert.equal(plinth('init', 'linked').status, 1);
    assert.ok(!existsSync(join(folder, 'elsewhere')));
  });

  test('what a Git host begins with may be there, and stays', () => {
    mkdirSync(join(folder, 'begun/.git'), { recursive: true });
    writeFileSync(join(folder, 'begun/README.md'), 'Mine');
    writeFileSync(join(folder, 'begun/LICENSE'), 'Mine');
    const { status, stdout } = plinth('init', 'begun');
    assert.equal(status, 0);
    assert.match(stdout, /^CONTRIBUTING\.md says what to edit first\.$/m);
    assert.equal(textOf('begun', 'README.md'), 'Mine');
    assert.match(textOf('begun', 'CONTRIBUTING.md'), /^# Our platform\n/);
  });

  test('a file in place of the folder is refused', () => {
    writeFileSync(join(folder, 'file'), '');
    const { status, stderr } = plinth('init', 'file');
    assert.equal(status, 2);
    assert.equal(stderr, `init: “${join(folder, 'file')}” is not a folder.\n`);
  });
});

test('flags that can’t be obeyed are refused', () => {
  const said = (...args: string[]) => plinth('init', 'refused', ...args).stderr;
  assert.match(said('--language', 'la'), /“--language” must be one of en, de, not “la”/);
  assert.match(
    said('--host', 'x'),
    /“--host” must be one of github, gitlab, forgejo, azure, none, not “x”/,
  );
  assert.match(said('--team', ' '), /“--team”: The title is empty\./);
  assert.match(said('--example', '--team', 'A'), /“--team” can’t be used with --example/);
  assert.ok(!existsSync(join(folder, 'refused')));
});

suite('questions', () => {
  const stop = '\u0003';
  /** A terminal where somebody answers each question as it appears, and stops at the first that is unexpected. */
  const terminal = (...answers: string[]) => {
    const input = new PassThrough();
    const output = new PassThrough();
    const asked = new Set<string>();
    let shown = '';
    output.on('data', (data: Buffer) => {
      shown += data.toString();
      for (const [question] of shown.matchAll(/W[a-z]+ [^?]*\?/g)) {
        if (asked.has(question)) continue;
        asked.add(question);
        setImmediate(() => input.write(answers.shift() ?? stop));
      }
    });
    return { input, output, shown: () => shown };
  };
  const enter = '\r';
  const down = '\u001b[B';

  test('are asked for what no flag says, with a default for each', async () => {
    const { input, output, shown } = terminal(`Quay${enter}`, enter, `${down}${enter}`);
    const answers = await askAnswers({ language: 'en', team: 'Ours' }, { input, output });
    assert.deepEqual(answers, {
      language: 'en',
      platform: 'Quay',
      team: 'Ours',
      service: 'First service',
      host: 'gitlab',
    });
    assert.doesNotMatch(shown(), /Which team|Which language/);
  });

  test('are not asked if the flags say everything', async () => {
    const given = { language: 'de', platform: 'P', team: 'T', service: 'S', host: 'none' } as const;
    const { input, output, shown } = terminal();
    assert.deepEqual(await askAnswers(given, { input, output }), given);
    assert.equal(shown(), '');
  });

  test('stop everything with Ctrl+C', async () => {
    const { input, output } = terminal(stop);
    assert.equal(await askAnswers({ language: 'en' }, { input, output }), undefined);
  });
});
