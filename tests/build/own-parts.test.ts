/** A site's own components and pages: the files in `docs/extend-components.md`, in a clone. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { startScriptIn } from '../built-site.ts';
import { cloneIn } from '../clone.ts';
import { filesInDocument } from '../document-files.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-own-'));
after(() => rmSync(home, { recursive: true }));

const { 'plinth.config.ts': configuration = '', ...files } = filesInDocument(
  'docs/extend-components.md',
);
// A clone is not installed, so its configuration can't import it.
const settings = configuration
  .replace(/^import .*\n/, '')
  .replace('defineConfig({', '({ base: "/docs/", content: "content",');

before(() => {
  cloneIn(home);
  writeFiles(home, {
    ...files,
    'plinth.config.ts': settings,
    'components/Header.astro': files['components/Header.astro'] ?? '',
  });
  const prose = `${exampleProse} [Costs](/costs/)`;
  writeFiles(join(home, 'content'), {
    ...examplePlatform,
    ...example('guides/handbook.md', '', prose),
  });
});

const run = (script: string, ...args: string[]) =>
  startScriptIn(home, script, ['--today', exampleToday, ...args]).ended;
const page = (address: string) => readFileSync(join(home, 'dist', address, 'index.html'), 'utf8');
const assets = (ending: string) => {
  const folder = join(home, 'dist', '_astro');
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
};

suite('the examples in docs/extend-components.md', () => {
  before(async () => {
    const { code, output } = await run('build');
    assert.equal(code, 0, output);
  });

  test('replace a component, which shows Plinth’s own too', () => {
    for (const address of ['', 'guides/handbook', 'services/queue', 'costs', 'costs/2026'])
      assert.match(
        page(address),
        /<p class="notice"[^>]*>\s*All teams move by Monday\.\s*<\/p>\s*<header class="top"/,
      );
  });

  test('give it a style that applies, and a script, both as files', () => {
    const html = page('guides/handbook');
    const [, scope = ''] = /<p class="notice"[^>]* (data-astro-cid-\w+)/.exec(html) ?? [];
    const sheet = assets('.css').find(({ text }) => text.includes(`.notice[${scope}]{`));
    const script = assets('.js').find(({ text }) => text.includes('Since today'));
    assert.match(sheet?.text ?? '', /color:#fff/);
    // After the path below the site's folder, so that builds in other folders are the same.
    const digest = hash('sha256', 'components/Header.astro');
    assert.equal(scope, `data-astro-cid-${digest.slice(0, 8)}`);
    assert.match(html, new RegExp(`<link rel="stylesheet" href="/docs/_astro/${sheet?.name}"`));
    assert.match(html, new RegExp(`<script type="module" src="/docs/_astro/${script?.name}"`));
  });

  test('publish no source maps', () => {
    for (const { name, text } of [...assets('.js'), ...assets('.css')])
      assert.doesNotMatch(text, /sourceMappingURL/, name);
    assert.deepEqual(assets('.map'), []);
  });

  test('fill the head of every page, and the end of documentation pages', () => {
    assert.match(page(''), /<meta name="owner" content="platform team">[^]*<\/head>/);
    assert.match(page('guides/handbook'), /Is something missing on “Handbook”\?/);
    assert.doesNotMatch(page('guides'), /Is something missing/);
  });

  test('add pages with frame, navigation, breadcrumbs and links that follow the base', () => {
    const costs = page('costs');
    assert.match(costs, /<h1>What services cost<\/h1> <p class="lead">Whom to ask/);
    assert.match(costs, /<a href="\/docs\/services\/queue\/">Queue<\/a>: Pilots/);
    assert.match(costs, /<title>What services cost · Harbour<\/title>/);
    assert.match(costs, /aria-current="true"[^>]*>\s*Costs/);
    assert.match(
      page('costs/2026'),
      /<nav class="crumb"[^]*?<a href="\/docs\/costs\/">What services cost<\/a>/,
    );
    assert.match(page('guides/handbook'), /<a href="\/docs\/costs\/">Costs<\/a>/);
  });

  test('are part of the search', () => {
    assert.match(page('costs'), /<div class="wrap" data-pagefind-body>/);
    const index = join(home, 'dist', 'pagefind');
    assert.ok(readdirSync(index, { recursive: true }).length > 0);
  });

  test('show a component in MDX with text, a flag, a link on the site and Markdown inside', () => {
    assert.match(
      page('guides/growth'),
      /<figure class="chart good wide" [^>]*>\s*<p>More teams use it <strong>each quarter<\/strong>\.<\/p>\s*<figcaption [^>]*><a href="\/docs\/costs\/"[^>]*>Every quarter<\/a><\/figcaption>\s*<\/figure>/,
    );
  });

  test('can be checked without a build', async () => {
    assert.match((await run('check')).output, /^No findings/);
  });
});

suite('an error in an own component', () => {
  const end = 'components/PageEnd.astro';
  const fails = {
    throws: [
      '---\nfunction ask(whom: string) {\n  throw new Error(`No ${whom} here`);\n}\n---\n\n<p>{ask("pilot")}</p>\n',
      /^components\/PageEnd\.astro:3:\d+\n {2}No pilot here\nNothing was built/m,
    ],
    'has a syntax error': [
      '---\nconst x = = 3;\n---\n',
      /^components\/PageEnd\.astro:2:11\n {2}Unexpected token\nNothing was built/m,
    ],
    'imports what is missing': [
      "---\nimport Gone from './Gone.astro';\n---\n<Gone />\n",
      /^components\/PageEnd\.astro:2:18\n {2}Could not resolve '\.\/Gone\.astro'\.\nNothing was built/m,
    ],
  } as const;
  after(() => writeFiles(home, { [end]: files[end] ?? '' }));

  for (const [what, [text, told]] of Object.entries(fails))
    test(`that ${what} is told with its place in that file, without a stack`, async () => {
      writeFiles(home, { [end]: text });
      const { code, output } = await run('build');
      assert.equal(code, 1);
      assert.match(output, told);
      assert.doesNotMatch(output, /^ +at /m);
    });
});

suite('the check of content that uses an own component', () => {
  const growth = 'content/guides/growth.mdx';
  after(() => writeFiles(home, { [growth]: files[growth] ?? '' }));

  test('remembers nothing that other settings make wrong', async () => {
    assert.match((await run('check')).output, /^No findings/);
    writeFileSync(join(home, 'plinth.config.ts'), settings.replace("'good', ", "'fine', "));
    const { code, output } = await run('check');
    writeFileSync(join(home, 'plinth.config.ts'), settings);
    assert.equal(code, 1);
    assert.match(output, /growth\.mdx:6:1[^]*“<Chart>” has the tone “good”\./);
  });

  test('names the places of dead links and wrong attributes', async () => {
    writeFiles(home, {
      [growth]: (files[growth] ?? '')
        .replace('tone="good"', 'tone="god"')
        .replace('/costs/', '/cost/'),
    });
    const { output } = await run('check');
    assert.match(output, /growth\.mdx:6:1 +error +mdx-component[^]*Did you mean “good”\?/);
    assert.match(output, /growth\.mdx:6:\d+ +error +link-resolves[^]*“?\/costs\/”?/);
  });
});

test('the development server shows own components, pages and their styles', async () => {
  const dev = startScriptIn(home, 'dev', ['--today', exampleToday, '--port', '0']);
  try {
    const [, address = ''] = await dev.saw(
      /Plinth serves .* at (http:\/\/localhost:\d+\/docs\/)\n/,
    );
    const site = address.replace('localhost', '127.0.0.1');
    const text = async (path: string) => (await fetch(new URL(path, site))).text();
    const html = await text('costs/');
    const [, scope = ''] = /<p class="notice"[^>]* (data-astro-cid-\w+)/.exec(html) ?? [];
    assert.match(html, new RegExp(`\\.notice\\[${scope}\\]`));
    const [, script = ''] =
      /src="([^"]*Header\.astro\?astro&(?:amp;|#38;)?type=script[^"]*)"/.exec(html) ?? [];
    assert.match(await text(script.replaceAll(/&(?:amp|#38);/g, '&')), /Since today/);
    assert.match(await text('guides/growth/'), /<figure class="chart good wide"/);
    const end = join(home, 'components/PageEnd.astro');
    const before = readFileSync(end, 'utf8');
    writeFileSync(end, before.replace('Is something missing', 'Is anything missing'));
    for (
      let tries = 0;
      !(await text('guides/handbook/')).includes('Is anything missing');
      tries += 1
    ) {
      assert.ok(tries < 100, 'The change never came.');
      await wait(200);
    }
    const wrong = before.replace('page.title', 'titel.length');
    const told = dev.saw(/^components\/PageEnd\.astro:\d+:\d+\n {2}titel is not defined\n/m);
    let last = '';
    let isTold = false;
    for (let tries = 0; tries < 100 && !isTold; tries += 1) {
      // Saved again each time, because Vite may miss a change within milliseconds of the one before.
      writeFileSync(end, wrong + '\n'.repeat(tries));
      last = await text('guides/handbook/');
      isTold = (await Promise.race([told.then(() => true), wait(200)])) === true;
    }
    writeFileSync(end, before);
    assert.ok(isTold, `The error was never told. The page last shown:\n${last.slice(0, 2000)}`);
  } finally {
    dev.child.kill('SIGTERM');
    await dev.ended;
  }
});
