import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { examplePlatform, exampleToday } from '#checks/example-platform.ts';
import { kindNames } from '#model/kinds.ts';
import { writeFiles } from '../write-files.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let content: string;

beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'plinth-new-')), 'content');
  writeFiles(content, examplePlatform);
});
afterEach(() => rmSync(join(content, '..'), { recursive: true }));

const create = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/plinth.ts'), 'new', ...args, '--content', content],
    { encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: 'test' } },
  );
  return { status, stdout, stderr };
};
const textOf = (path: string) => readFileSync(join(content, path), 'utf8');
const all = () => readdirSync(content, { recursive: true }).sort();

suite('a new entry', () => {
  test('is a whole folder for a service, with what the platform has', () => {
    const { status, stdout, stderr } = create('service', 'topic', '--today', exampleToday);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(
      stdout,
      `${content}/services/topic/index.md
${content}/services/topic/responsibilities.md
Next, replace what begins with “TODO” and each “?”, then run plinth check.
`,
    );
    const facts = textOf('services/topic/index.md');
    assert.match(facts, /^# The service’s name\.\ntitle: Topic$/m);
    assert.match(facts, /^owner: pilots$/m);
    assert.match(facts, /^category: data$/m);
    assert.match(facts, /^reviewed: 2026-11-30$/m);
    assert.match(textOf('services/topic/responsibilities.md'), /^\| Backup +\| \? +\|/m);
  });

  test('takes the title that is given, and its own from the id', () => {
    create('team', 'night-watch');
    create('team', 'b', '--title', "A: 'b' \u202e#c");
    assert.match(textOf('teams/night-watch.md'), /^title: Night watch$/m);
    assert.match(textOf('teams/b.md'), /^title: "A: 'b' #c"$/m);
  });

  test('is listed with every kind if none is named', () => {
    const { status, stdout } = create();
    assert.equal(status, 0);
    assert.deepEqual(
      stdout.split('\n').map((line) => line.split(' ')[2]),
      [...kindNames, undefined],
    );
  });
});

suite('nothing is written', () => {
  const refused = (code: number, ...args: string[]) => {
    const before = all();
    const { status, stdout, stderr } = create(...args);
    assert.deepEqual([status, stdout], [code, '']);
    assert.deepEqual(all(), before);
    return stderr;
  };

  test('over a file that is there', () => {
    const before = textOf('services/queue/index.md');
    assert.equal(
      refused(1, 'service', 'queue'),
      ['index', 'responsibilities']
        .map(
          (name) =>
            `new: ${content}/services/queue/${name}.md already exists. Nothing was written.\n`,
        )
        .join(''),
    );
    assert.equal(textOf('services/queue/index.md'), before);
  });

  test('over a folder that has the name of the file', () => {
    mkdirSync(join(content, 'teams/x.md'));
    assert.match(refused(1, 'team', 'x'), /\/teams\/x\.md already exists/);
  });

  test('beside a file that is the same entry by another name', () => {
    writeFiles(content, { 'guides/a.mdx': '', 'guides/b/index.md': '' });
    assert.match(refused(1, 'guide', 'a'), /\/guides\/a\.mdx already exists/);
    assert.match(refused(1, 'guide', 'b'), /\/guides\/b\/index\.md already exists/);
  });

  test('for an unknown kind, but the nearest is named', () => {
    assert.equal(
      refused(2, 'servise', 'x'),
      'new: There is no kind “servise”. Did you mean “service”?\n',
    );
    assert.match(refused(2, '__proto__', 'x'), /^new: There is no kind “__proto__”\. Use one of: /);
  });

  test('for an id that no file can have', () => {
    for (const id of ['../x', '/etc/x', 'A b', 'a/../../x', 'con', 'x\u001b', 'ä'])
      for (const kind of ['team', 'service', 'guide'])
        assert.match(refused(2, kind, id), /^new: .*\n$/, `${kind} ${id}`);
    assert.match(refused(2, 'service', 'map'), /“map” is reserved/);
    assert.match(refused(2, 'team', 'A b'), /“A b” is not a valid id.* Rename it to “a-b”\.\n$/);
  });

  test('without an id, or with one where there is only one entry', () => {
    assert.equal(refused(2, 'team'), 'new: The id is missing: plinth new team ID.\n');
    assert.match(refused(2, 'platform', 'x'), /There is only one platform, so it has no id/);
    assert.match(refused(2, 'page', 'limits'), /does not say which service it is for/);
  });

  test('for a service that is not there', () => {
    assert.equal(
      refused(2, 'page', 'queu/limits'),
      'new: There is no service “queu”. Did you mean “queue”?\n',
    );
  });

  test('through a link that leads out of the content', () => {
    const outside = join(content, '../outside');
    mkdirSync(outside);
    symlinkSync(outside, join(content, 'personas'));
    assert.match(refused(2, 'persona', 'x'), /personas\/x\.md would be outside/);
    assert.ok(!existsSync(join(outside, 'x.md')));
  });
});
