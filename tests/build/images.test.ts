import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { cacheFolder } from '#build/cache-folder.ts';
import { runScript } from '../built-site.ts';
import { defaultOptions } from '#site/options.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { brokenPng } from '../broken-png.ts';
import { writeFiles } from '../write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-images-'));
const content = join(folder, 'content');
const cache = cacheFolder({
  use: 'build',
  options: { ...defaultOptions, content: wholeFolder(content) },
});
after(() => {
  rmSync(folder, { recursive: true });
  rmSync(cache, { recursive: true, force: true });
});

const moving = await sharp(Buffer.from(Array.from({ length: 400 * 3 }, (_, at) => at >> 3)), {
  raw: { width: 20, height: 20, channels: 3, pageHeight: 10 },
})
  .webp()
  .toBuffer();

const body = `${exampleProse}

![It moves](moving.webp)

![It has no size](no-size.svg)

![It looks like a picture](broken.png)

![It would run](runs.svg) and [it would run by its address](runs.svg).

See [the drawing by its address](no-size.svg).`;

test('a build shows every valid image, and the alternative text of all others', async () => {
  writeFiles(content, {
    ...examplePlatform,
    ...example('guides/help.md', '', body),
    'guides/moving.webp': moving,
    'guides/broken.png': brokenPng,
    'guides/no-size.svg':
      '<svg xmlns="http://www.w3.org/2000/svg"><!-- by hand --><path d="M0 0h9"/></svg>',
    'guides/runs.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  });
  const out = join(folder, 'site');
  // Accepted problems are not published either.
  const options = [
    '--content',
    content,
    '--today',
    exampleToday,
    '--baseline',
    join(folder, 'known.json'),
  ];
  await runScript('check', ...options, '--update-baseline');
  const { code, output } = await runScript('build', ...options, '--out', out);
  assert.equal(code, 0, output);
  for (const image of ['broken.png', 'runs.svg'])
    assert.ok(output.includes(`“guides/${image}” can’t be shown as an image`), output);

  const page = readFileSync(join(out, 'guides/help/index.html'), 'utf8');
  assert.match(page, /<img alt="It moves"[^>]* width="20" height="10" src="[^"]*\.webp"/);
  assert.match(page, /<img alt="It has no size"[^>]* width="300" height="150" src="[^"]*\.svg"/);
  assert.match(page, /<span>It looks like a picture<\/span>/);
  assert.match(page, /<span>It would run<\/span> and <span>it would run by its address<\/span>/);
  assert.match(page, /<a href="\/files\/guides\/no-size\.svg">/);

  const published = (pattern: string) =>
    globSync(pattern, { cwd: out }).map((file) => readFileSync(join(out, file)));
  assert.ok(published('_astro/*.webp').some((bytes) => bytes.equals(moving)));
  assert.deepEqual(published('{_astro,files}/**/*.svg').map(String), [rebuilt, rebuilt]);
});

const rebuilt =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"><path d="M0 0h9"/></svg>\n';
