import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { changedLines } from '#history/changed-lines.ts';
import { contentHistory, lastChanges } from '#history/content-history.ts';
import { cutMoves } from '#history/cut-moves.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { catalogueOf } from '../catalogue/small-platform.ts';
import {
  commit as commitStep,
  emptyFolder,
  gitIn,
  gitInDoubt,
  gitOfVersion,
  program,
  repository,
  standInGit,
  type Step,
} from './repository.ts';

const item = (target: string) => `---\ntitle: Replay\ntarget: ${target}\n---\n`;
const steps = (folder: string): Step[] => [
  ['2026-05-01', { [`${folder}roadmap/replay.md`]: item('2026-Q3') }],
  ['2026-08-01', { [`${folder}roadmap/replay.md`]: item('2026-Q4') }],
];
const known = {
  changes: [{ on: '2026-08-01', from: '2026-Q3', to: '2026-Q4' }],
  committed: '2026-Q4',
  day: '2026-08-01',
};

/** A repository with an edited file, and a program that leaves a trace when it runs. */
function edited(t: TestContext) {
  const root = repository(t, ...steps('content/'));
  writeFileSync(join(root, 'content/roadmap/replay.md'), item('2027-Q1'));
  return { root, ...marking(t) };
}

function marking(t: TestContext) {
  const folder = emptyFolder(t);
  const mark = join(folder, 'ran');
  const evil = program(folder, 'evil', `echo "$0 $*" >> '${mark}'`);
  return { evil, hasRun: () => existsSync(mark) };
}

/** Everything read from a folder's history, with the reasons for anything missing. */
async function everything(folder: string) {
  const { platform } = await catalogueOf({});
  const said: string[] = [];
  const history = await contentHistory(wholeFolder(folder), (sentence) => said.push(sentence));
  await cutMoves(wholeFolder(folder), platform);
  const day = (await lastChanges(wholeFolder(folder))).get('roadmap/replay.md');
  const target = history?.targets.get('roadmap/replay.md');
  const lines = await changedLines(wholeFolder(folder), 'HEAD').then(
    (changed) => changed.get('roadmap/replay.md'),
    (error: unknown) => String(error),
  );
  return { described: target && { ...target, day }, lines, said };
}

/** Configuration that names a program, and what else is needed for Git to run it. */
const vectors: Record<string, (root: string, evil: string) => void> = {
  'a program that judges signatures': (root, evil) => {
    const signed = gitIn(root, ['cat-file', 'commit', 'HEAD']).replace(
      /\n\n/,
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n',
    );
    writeFileSync(join(root, '.git/signed'), signed);
    const id = gitIn(root, ['hash-object', '-t', 'commit', '-w', '.git/signed']);
    gitIn(root, ['reset', '-q', '--soft', id.trim()]);
    gitIn(root, ['config', 'log.showSignature', 'true']);
    gitIn(root, ['config', 'gpg.program', evil]);
  },
  'a monitor of files': (root, evil) => gitIn(root, ['config', 'core.fsmonitor', evil]),
  'a pager': (root, evil) => {
    for (const name of ['core.pager', 'pager.log', 'pager.rev-list', 'pager.diff-tree'])
      gitIn(root, ['config', name, evil]);
  },
  'a program that shows differences': (root, evil) =>
    gitIn(root, ['config', 'diff.external', evil]),
  'a program that makes text of files': (root, evil) => {
    writeFileSync(join(root, 'content/.gitattributes'), '*.md diff=evil\n');
    gitIn(root, ['config', 'diff.evil.textconv', evil]);
    gitIn(root, ['config', 'diff.evil.command', evil]);
  },
  'filters that clean and smudge': (root, evil) => {
    writeFileSync(join(root, 'content/.gitattributes'), '*.md filter=evil\n');
    for (const name of ['clean', 'smudge']) gitIn(root, ['config', `filter.evil.${name}`, evil]);
  },
  'a filter that stays': (root, evil) => {
    writeFileSync(join(root, 'content/.gitattributes'), '*.md filter=evil\n');
    gitIn(root, ['config', 'filter.evil.process', evil]);
  },
  hooks: (root, evil) => {
    mkdirSync(join(root, 'content/hooks'));
    for (const name of ['post-index-change', 'reference-transaction', 'post-checkout'])
      cpSync(evil, join(root, 'content/hooks', name));
    gitIn(root, ['config', 'core.hooksPath', join(root, 'content/hooks')]);
    // Refreshing the index writes it, which runs a hook.
    writeFileSync(join(root, 'content/.gitattributes'), '');
  },
  aliases: (root, evil) => {
    for (const name of ['log', 'rev-parse', 'rev-list', 'diff-tree', 'ls-tree', 'cat-file'])
      gitIn(root, ['config', `alias.${name}`, `!${evil}`]);
  },
};

for (const [what, set] of Object.entries(vectors)) {
  test(`the configuration of a repository runs nothing: ${what}`, async (t) => {
    const { root, evil, hasRun } = edited(t);
    set(root, evil);
    const { day, ...target } = known;
    assert.deepEqual(await everything(join(root, 'content')), {
      described: { ...target, day },
      lines: [[3, 3]],
      said: [],
    });
    assert.equal(hasRun(), false);
  });
}

for (const [how, config] of Object.entries({
  'by a program of its own': ['core.sshCommand', 'ssh://nowhere.invalid/r'],
  'from a folder': ['remote.origin.uploadpack', '/nowhere/r'],
  'by an address that is a command': ['protocol.ext.allow', 'ext::EVIL'],
})) {
  test(`missing objects of a clone are skipped, not fetched ${how}`, async (t) => {
    const { root, evil, hasRun } = edited(t);
    const [key = '', url = ''] = config;
    const former = gitIn(root, ['rev-parse', 'HEAD~:content/roadmap/replay.md']).trim();
    rmSync(join(root, '.git/objects', former.slice(0, 2), former.slice(2)));
    for (const [name, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.url', url.replace('EVIL', evil)],
      ['remote.origin.promisor', 'true'],
      [key, key === 'protocol.ext.allow' ? 'always' : evil],
    ] as const)
      gitIn(root, ['config', name, value]);
    const { described } = await everything(join(root, 'content'));
    assert.equal(hasRun(), false);
    // An older Git may fail there, and then nothing is known.
    if (described)
      assert.deepEqual(described, { changes: [], committed: '2026-Q4', day: '2026-08-01' });
  });
}

test('history is what was committed, not what a repository replaces it with', async (t) => {
  const { root } = edited(t);
  const blob = (revision: string) =>
    gitIn(root, ['rev-parse', `${revision}:content/roadmap/replay.md`]).trim();
  gitIn(root, ['replace', blob('HEAD~'), blob('HEAD')]);
  const { described } = await everything(join(root, 'content'));
  assert.deepEqual(described, known);
});

test('environment variables do not affect Git', async (t) => {
  const { root, evil, hasRun } = edited(t);
  const other = repository(t, ['2026-01-01', { 'other.md': '' }]);
  const given: Record<string, string> = {
    GIT_DIR: join(other, '.git'),
    GIT_WORK_TREE: other,
    GIT_INDEX_FILE: join(other, '.git/index'),
    GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
    GIT_EXTERNAL_DIFF: evil,
    GIT_PAGER: evil,
    GIT_SSH_COMMAND: evil,
    GIT_TRACE: join(other, 'trace'),
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: evil,
    GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${evil}'`,
    GIT_CEILING_DIRECTORIES: join(root, 'content'),
  };
  Object.assign(process.env, given);
  t.after(() => Object.keys(given).forEach((name) => Reflect.deleteProperty(process.env, name)));
  const { described, lines } = await everything(join(root, 'content'));
  assert.deepEqual({ described, lines }, { described: known, lines: [[3, 3]] });
  assert.equal(hasRun(), false);
  assert.equal(existsSync(join(other, 'trace')), false);
});

/** A repository's files as content may contain them, with configuration that names a program. */
function repositoryFiles(root: string, to: string, evil: string): void {
  for (const part of ['HEAD', 'objects', 'refs', 'config'])
    cpSync(join(root, '.git', part), join(to, part), { recursive: true });
  const settings = { 'core.bare': 'true', 'core.fsmonitor': evil, 'diff.external': evil };
  for (const [name, value] of Object.entries(settings))
    gitIn(root, ['config', '--file', join(to, 'config'), name, value]);
}

test('a repository included in the content as files is not used as history, and a message says so', async (t) => {
  const { root, evil, hasRun } = edited(t);
  const content = join(root, 'content');
  repositoryFiles(root, content, evil);
  const { described, lines, said } = await everything(content);
  assert.equal(described, undefined);
  assert.match(String(said), /^Git’s history is left out: .*\.$/);
  assert.match(String(lines), /^Error: The content could not be compared with “HEAD”: .*\.$/);
  assert.equal(hasRun(), false);
});

test('a repository in a subfolder of the content is ignored', async (t) => {
  const { root, evil, hasRun } = edited(t);
  repositoryFiles(root, join(root, 'content/guides'), evil);
  const { described, said } = await everything(join(root, 'content'));
  assert.deepEqual({ described, said }, { described: known, said: [] });
  assert.equal(hasRun(), false);
});

for (const [where, path] of [
  ['beside the content', '../evil'],
  ['within the content', 'evil'],
] as const) {
  for (const how of ['file', 'link']) {
    test(`a ${how} “.git” in the content leads to no history ${where}`, async (t) => {
      const { root, evil, hasRun } = edited(t);
      const content = join(root, 'content');
      repositoryFiles(root, join(content, path), evil);
      gitIn(root, ['config', '--file', join(content, path, 'config'), 'core.bare', 'false']);
      if (how === 'file') writeFileSync(join(content, '.git'), `gitdir: ${path}\n`);
      else symlinkSync(path, join(content, '.git'));
      const { described, said } = await everything(content);
      assert.equal(described, undefined);
      assert.match(
        String(said),
        /^Git’s history is left out: the repository “.*evil” .*content\.$/,
      );
      assert.equal(hasRun(), false);
    });
  }
}

test('content that is a whole repository has its history, also in a linked worktree', async (t) => {
  const root = repository(t, ...steps(''));
  const beside = join(emptyFolder(t), 'beside');
  gitIn(root, ['worktree', 'add', '-q', '--detach', beside]);
  for (const folder of [root, beside])
    assert.deepEqual(await everything(folder), { described: known, lines: undefined, said: [] });
});

const addSubmodule = (root: string, origin: string, at: string) =>
  gitIn(root, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', origin, at]);

test('content that is a submodule has its own history', async (t) => {
  const origin = repository(t, ...steps(''));
  const root = repository(t, ['2026-01-01', { 'readme.md': '' }]);
  addSubmodule(root, origin, 'content');
  const { described, said } = await everything(join(root, 'content'));
  assert.deepEqual({ described, said }, { described: known, said: [] });
});

test('a submodule within the content has no history', async (t) => {
  const origin = repository(t, ...steps(''), [
    '2026-09-01',
    { 'roadmap/other.md': item('2026-Q4') },
  ]);
  const root = repository(t, ...steps('content/'));
  const content = join(root, 'content');
  addSubmodule(root, origin, 'content/guides');
  gitIn(root, ['commit', '-qm', 'guides'], '2026-10-01');
  const read = async () => {
    assert.deepEqual(await everything(content), { described: known, lines: undefined, said: [] });
    assert.deepEqual([...(await lastChanges(wholeFolder(content))).keys()], ['roadmap/replay.md']);
    // Its files are in no commit of the surrounding repository.
    assert.deepEqual(
      [...(await changedLines(wholeFolder(content), 'HEAD'))],
      [
        ['guides/roadmap/other.md', [[1, Infinity]]],
        ['guides/roadmap/replay.md', [[1, Infinity]]],
      ],
    );
  };
  await read();
  rmSync(join(content, 'guides/.git'));
  renameSync(join(root, '.git/modules/content/guides'), join(content, 'guides/.git'));
  await read();
});

test('a commit message in place of a file is not mistaken for a file', async (t) => {
  const root = repository(t, ['2026-01-01', { former: item('2026-Q3') }]);
  const blob = gitIn(root, ['hash-object', 'former']).trim();
  const lie = item('2030-Q1');
  gitIn(root, ['commit', '-q', '--allow-empty', '-m', `One\n\n${blob} blob ${lie.length}\n${lie}`]);
  const commit = gitIn(root, ['rev-parse', 'HEAD']).trim();
  gitIn(root, ['update-index', '--add', '--cacheinfo', `160000,${commit},content/roadmap/sub.md`]);
  gitIn(root, ['commit', '-qm', 'sub'], '2026-02-01');
  const content = join(root, 'content');
  mkdirSync(join(content, 'roadmap/sub.md'), { recursive: true });
  for (const step of steps('content/')) commitStep(root, step);
  assert.deepEqual((await everything(content)).described, known);
});

test('a Git version that is too old reads no history, and a message says so', async (t) => {
  const { root } = edited(t);
  standInGit(t, gitOfVersion('2.37.1 (Apple Git-1)'));
  assert.deepEqual(await everything(join(root, 'content')), {
    described: undefined,
    lines:
      'Error: The content could not be compared with “HEAD”: reading it safely needs Git 2.38 or newer, and this is Git 2.37.1.',
    said: [
      'Git’s history is left out: reading it safely needs Git 2.38 or newer, and this is Git 2.37.1.',
    ],
  });
});

test('the reason why Git refuses a repository is reported in one line', async (t) => {
  const { root } = edited(t);
  standInGit(t, gitInDoubt);
  const { described, said } = await everything(join(root, 'content'));
  assert.equal(described, undefined);
  assert.deepEqual(said, [
    "Git’s history is left out: Git says “detected dubious ownership in repository at '/r' Call: git config”.",
  ]);
});

test('there is no message without Git, a repository, or commits', async (t) => {
  const plain = emptyFolder(t);
  const nothing = {
    described: undefined,
    lines: 'Error: Git does not know the revision “HEAD”. In a shallow clone, fetch it first.',
    said: [],
  };
  assert.deepEqual(await everything(plain), nothing);
  assert.deepEqual(await everything(repository(t)), nothing);
  const { root } = edited(t);
  const { PATH } = process.env;
  t.after(() => (process.env.PATH = PATH));
  process.env.PATH = plain;
  assert.deepEqual(await everything(join(root, 'content')), nothing);
});
