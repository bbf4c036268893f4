/** Settings that need no code, through the commands of a clone that has a configuration. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { example, examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import type { Configuration } from '#model/configuration.ts';
import { startScriptIn } from '../built-site.ts';
import { cloneIn } from '../clone.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-configured-'));
after(() => rmSync(home, { recursive: true }));
const out = join(home, 'dist');

before(() => {
  cloneIn(home);
  writeFiles(join(home, 'content'), {
    ...examplePlatform,
    ...example('guides/handbook.md', '', exampleProse),
  });
});

function run(script: string, settings: Configuration) {
  writeFileSync(
    join(home, 'plinth.config.json'),
    JSON.stringify({ content: 'content', ...settings }),
  );
  return startScriptIn(home, script, '--today', exampleToday).ended;
}

const page = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8');
const linksOf = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"([^>]*)>\s*([^<]*?)\s*<\/a>/g)].map(
    ([, url, more = '', title]) => [title, url, more.trim()].join(' ').trim(),
  );
const mainLinks = (address: string) =>
  linksOf(between(page(address), 'class="main-nav"', '</nav>'));
const between = (text: string, from: string, to: string) =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));

suite('a site with a navigation, a home page and hosts of its own', () => {
  before(async () => {
    const { code, output } = await run('build', {
      base: '/docs/',
      navigation: [
        { section: 'roadmap', title: 'Plan' },
        { label: 'Handbook', url: '/guides/handbook/' },
        'guides',
        { label: 'Status', url: 'https://status.example.org/' },
      ],
      home: { sentence: 'All that runs.', parts: ['events', 'services', 'changes'] },
      csp: {
        'img-src': ['https://img.example.org', 'https://*.pictures.example'],
        'frame-src': ['https://board.example.org'],
        'script-src': ['https://count.example.org'],
      },
    });
    assert.equal(code, 0, output);
  });

  test('shows the links in order on every page, and marks the nearest', () => {
    const links = [
      'Plan /docs/roadmap/',
      'Handbook /docs/guides/handbook/',
      'Guides /docs/guides/',
      'Status https://status.example.org/ rel="external"',
    ];
    const marked = (at: number) =>
      links.map((link, index) => (index === at ? `${link} aria-current="true"` : link));
    assert.deepEqual(mainLinks(''), links);
    assert.deepEqual(mainLinks('services'), links);
    assert.deepEqual(mainLinks('roadmap'), marked(0));
    assert.deepEqual(mainLinks('guides/handbook'), marked(1));
    assert.deepEqual(mainLinks('guides'), marked(2));
  });

  test('lists them on the page for missing addresses', () => {
    const missing = readFileSync(join(out, '404.html'), 'utf8');
    assert.deepEqual(linksOf(between(missing, 'class="entries"', '</ul>')), [
      'Plan /docs/roadmap/',
      'Handbook /docs/guides/handbook/',
      'Guides /docs/guides/',
      'Status https://status.example.org/ rel="external"',
    ]);
  });

  test('shows the parts of the home page in order, below the sentence', () => {
    const html = page('');
    const ids = [...html.matchAll(/<section[^>]* id="(\w+)"|<h2[^>]* id="(\w+)"/g)];
    assert.match(html, /<p class="lead">All that runs\.<\/p>/);
    assert.deepEqual(
      ids.map(([, section, heading]) => section ?? heading),
      ['_meet', '_services', '_changes'],
    );
  });

  test('allows the hosts on every page, besides what it needs itself', () => {
    const pages = globSync('**/*.html', { cwd: out });
    assert.ok(pages.length > 20);
    for (const file of pages) {
      const html = readFileSync(join(out, file), 'utf8');
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
      // Former addresses lead on without a policy.
      if (policy === undefined) {
        assert.match(html, /http-equiv="refresh"/, file);
        continue;
      }
      for (const part of [
        "img-src 'self' https://img.example.org https://*.pictures.example;",
        "font-src 'self';",
        'frame-src https://board.example.org;',
        "script-src 'self' 'wasm-unsafe-eval' https://count.example.org ",
        "style-src 'self'",
      ])
        assert.ok(policy.includes(part), `${file}: ${part} is not in ${policy}`);
    }
  });
});

test('a path of the navigation that leads nowhere is a defect of the built pages', async () => {
  const { code, output } = await run('build', { navigation: [{ label: 'No', url: '/no/' }] });
  assert.equal(code, 1);
  assert.match(output, /“\/no\/” leads nowhere\. \(and on \d+ pages more\)/);
});

test('a wrong setting stops a check with the nearest name', async () => {
  const { code, output } = await run('check', {
    navigation: ['rodmap'],
  } as unknown as Configuration);
  assert.equal(code, 2);
  assert.equal(
    output,
    'check: plinth.config.json: “navigation.0”: “rodmap” is not a section of the site. Did you mean “roadmap”?\n',
  );
});
