import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { startScriptIn } from '../built-site.ts';
import { cloneIn } from '../clone.ts';
import { gitIn } from '../history/repository.ts';
import { writeFiles } from '../write-files.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'plinth-mounted-')));
after(() => rmSync(home, { recursive: true }));
const platform = join(home, 'platform');
const index = join(home, 'queue/docs/index.md');

const page = (title: string, more = '') =>
  example('guides/x.md', '', `${exampleProse}${more}`)['guides/x.md']?.replace(
    /^title: .*$/m,
    `title: ${title}`,
  ) ?? '';

before(() => {
  mkdirSync(platform);
  cloneIn(platform);
  const files: Record<string, string> = { ...examplePlatform, 'guides/own.md': page('Own') };
  const repository = 'repository: { url: "https://github.com/m/platform", editPath: content }';
  const own = files['platform.md']?.replace('\n---\n', `\n${repository}\n---\n`) ?? '';
  writeFiles(join(platform, 'content'), { ...files, 'platform.md': own });
  writeFiles(join(home, 'queue/docs'), {
    'index.md': page('Queue', '\n\n![A drawing](pictures/way.svg)\n'),
    'pictures/way.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
  });
  writeFiles(join(home, 'plain'), { 'index.md': page('Plain') });
  commitAll(platform, '2026-10-10');
  commitAll(join(home, 'queue'), '2026-09-09');
  gitIn(join(home, 'queue'), ['remote', 'add', 'origin', 'https://x:y@git.example.com/queue.git']);
  const sources = [
    { folder: '../queue/docs', at: 'guides/queue' },
    { folder: '../plain', at: 'guides/plain' },
  ];
  writeFileSync(
    join(platform, 'plinth.config.json'),
    JSON.stringify({ content: 'content', sources }),
  );
});

function commitAll(root: string, day: string): void {
  gitIn(root, ['init', '-q', '-b', 'main']);
  gitIn(root, ['add', root === platform ? 'content' : '.']);
  gitIn(root, ['commit', '-qm', day], day);
}

test('mounted pages are built with the edit link, the date and the images of their own repository', async () => {
  const { code, output } = await startScriptIn(platform, 'build', ['--today', exampleToday]).ended;
  assert.equal(code, 0, output);
  const built = (path: string) => readFileSync(join(platform, 'dist', path, 'index.html'), 'utf8');
  const queue = built('guides/queue');
  assert.match(queue, /href="https:\/\/git\.example\.com\/queue\/edit\/main\/docs\/index\.md"/);
  assert.doesNotMatch(queue, /github\.com\/m\/platform\/edit/);
  assert.match(queue, /datetime="2026-09-09"/);
  assert.match(queue, /<img[^>]+alt="A drawing"/);
  assert.match(
    built('guides/own'),
    /github\.com\/m\/platform\/edit\/main\/content\/guides\/own\.md/,
  );
  assert.doesNotMatch(built('guides/plain'), /\/edit\//);
});

test('the development server shows what is saved in a mount, and its findings', async () => {
  const dev = startScriptIn(platform, 'dev', ['--today', exampleToday, '--port', '0']);
  try {
    const [, address = ''] = await dev.saw(/Plinth serves .* at (http:\/\/localhost:\d+\/)\n/);
    const site = address.replace('localhost', '127.0.0.1');
    const text = async () => (await fetch(`${site}guides/queue/`)).text();
    const good = readFileSync(index, 'utf8');
    assert.match(await text(), /<title>Queue/);
    writeFileSync(index, good.replace('title: Queue', 'title: [Queue'));
    await dev.saw(/queue\/docs\/index\.md:2:\d+ +error +syntax/);
    writeFileSync(index, good.replace('title: Queue', 'title: Line'));
    for (let tries = 0; !(await text()).includes('<title>Line'); tries += 1) {
      assert.ok(tries < 100, 'It never came.');
      await wait(200);
    }
  } finally {
    dev.child.kill('SIGTERM');
    await dev.ended;
  }
});
