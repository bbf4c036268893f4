import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { writeFiles } from '../write-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adopt-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`scripts/${script}.ts`), ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: 'test' } },
  );
  assert.doesNotMatch(stdout + stderr, /^\s+at /m, 'a stack trace');
  return { status, stdout, stderr };
};
const filesBelow = (path: string) =>
  readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

suite('plinth adopt', () => {
  test('writes content, a report and what is accepted for now, and leaves the old files alone', () => {
    cpSync(resolve('tests/fixtures/adoption/tech-docs'), join(folder, 'old'), { recursive: true });
    const before = filesBelow('old').map((file) => readFileSync(join(folder, file), 'latin1'));
    const { status, stdout, stderr } = run('adopt', 'old', '--out', 'new', '--today', '2026-11-30');
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `2 pages and 1 other file from GOV.UK tech-docs in new/content
3 findings accepted for now in new/findings.json
What is left to do: new/report.md
Next: npm run build -- --content new/content --baseline new/findings.json
`,
    );
    assert.equal(
      stderr,
      `source/keys.html.md:14: <table> is no element of pages. Its text is shown without it.
source/keys.html.md:14: <tr> is no element of pages. Its text is shown without it.
source/keys.html.md:14: <td> is no element of pages. Its text is shown without it.
source/keys.html.md:12: “<%= govuk_link("x") %>” is shown as text.
`,
    );
    assert.deepEqual(filesBelow('new'), [
      'new/content/guides/images/key.png',
      'new/content/guides/index.md',
      'new/content/guides/keys.md',
      'new/content/platform.md',
      'new/content/teams/platform-team.md',
      'new/findings.json',
      'new/report.md',
    ]);
    assert.match(
      readFileSync(join(folder, 'new/report.md'), 'utf8'),
      /^# Adopted from GOV\.UK tech-docs\n/,
    );
    assert.deepEqual(
      filesBelow('old').map((file) => readFileSync(join(folder, file), 'latin1')),
      before,
    );
    const checked = run(
      'check',
      '--content',
      'new/content',
      '--baseline',
      'new/findings.json',
      '--today',
      '2026-11-30',
    );
    assert.deepEqual([checked.status, checked.stdout], [0, 'No findings in 5 files\n']);
  });

  test('never overwrites, and never writes among the old files', () => {
    writeFiles(folder, { 'old/a.md': '# A\n\nText.\n', 'new/mine.txt': 'mine', file: '' });
    for (const [out, said] of [
      [
        'new',
        'adopt: “new” is not empty. Nothing is ever overwritten: name a new folder with --out DIR.\n',
      ],
      ['old/new', 'adopt: “old/new” is in “old”. Name a folder elsewhere: --out DIR.\n'],
      ['file', 'adopt: “file” is not a folder.\n'],
    ] as const) {
      const { status, stderr } = run('adopt', 'old', '--out', out);
      assert.deepEqual([status, stderr], [2, said]);
    }
    assert.deepEqual(filesBelow('new'), ['new/mine.txt']);
  });

  test('refuses a folder without pages, and one that is not there', () => {
    mkdirSync(join(folder, 'empty'));
    assert.equal(
      run('adopt', 'empty').stderr,
      'adopt: There are no pages of Markdown in “empty”.\n',
    );
    assert.equal(run('adopt', 'nowhere').stderr, 'adopt: There is no folder “nowhere”.\n');
    assert.equal(existsSync(join(folder, 'adopted')), false);
  });

  test('follows no links, and shows nothing that lies outside', () => {
    writeFiles(folder, {
      'secret.md': 'Secret words.\n',
      'outside/b.md': 'Secret words.\n',
      'old/a.md':
        '# A\n\n--8<-- "../secret.md"\n\n{% include linked.md %}\n\n![x](../secret.png) ![y](folder/p.png)\n',
      'secret.png': 'x',
      'outside/p.png': 'x',
    });
    symlinkSync('../secret.md', join(folder, 'old/linked.md'));
    symlinkSync('../outside', join(folder, 'old/folder'));
    const { status, stderr } = run('adopt', 'old', '--out', 'new');
    assert.equal(status, 0);
    assert.match(
      stderr,
      /^folder: Links are not followed\.\nlinked\.md: Links are not followed\.\n/,
    );
    assert.match(stderr, /a\.md:3: “\.\.\/secret\.md” leads out of the folder/);
    const written = filesBelow('new').map((file) => readFileSync(join(folder, file), 'utf8'));
    assert.doesNotMatch(written.join(''), /Secret words/);
    assert.deepEqual(
      filesBelow('new').filter((file) => file.endsWith('.png')),
      [],
    );
  });

  test('ends with 1 if a file could not be adopted', () => {
    writeFiles(folder, { 'old/a.md': '# A\n\nText.\n', 'old/b.md': new Uint8Array([0, 1, 2]) });
    const { status, stderr } = run('adopt', 'old', '--out', 'new');
    assert.deepEqual([status, stderr], [1, 'b.md:1: It is not text.\n']);
  });

  test('tells names that are not UTF-8, and adopts the others', () => {
    writeFiles(folder, { 'old/a.md': '# A\n\nText.\n' });
    for (const name of ['b\xff.md', 'b\xff.png'])
      writeFileSync(Buffer.from(join(folder, 'old', name), 'latin1'), 'x');
    mkdirSync(Buffer.from(join(folder, 'old/c\xff'), 'latin1'));
    const { status, stderr } = run('adopt', 'old', '--out', 'new');
    assert.equal(status, 1);
    assert.deepEqual(
      stderr.match(/^.*: It can’t be read: it is not there\.$/gm)?.sort(),
      ['b\ufffd.md', 'b\ufffd.png', 'c\ufffd'].map(
        (name) => `${name}:1: It can’t be read: it is not there.`,
      ),
    );
    assert.ok(existsSync(join(folder, 'new/content/guides/a.md')));
  });
});
