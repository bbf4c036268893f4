/** Settings that need no code, through the commands of a clone that has a configuration. */
import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
  return startScriptIn(home, script, ['--today', exampleToday]).ended;
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

test('a site without pages for authors has none, nor links or redirects to them', async () => {
  const { code, output } = await run('build', { authors: false, navigation: ['checks', 'guides'] });
  assert.equal(code, 0, output);
  assert.deepEqual(
    ['authors', 'checks'].filter((name) => existsSync(join(out, name))),
    [],
  );
  for (const file of globSync('**/*.html', { cwd: out }))
    assert.doesNotMatch(readFileSync(join(out, file), 'utf8'), /\/authors\//, file);
});

test('an option takes precedence over the configuration about pages for authors', async () => {
  writeFileSync(
    join(home, 'plinth.config.json'),
    JSON.stringify({ content: 'content', authors: false }),
  );
  const options = ['--today', exampleToday, '--authors', 'on'];
  const { code, output } = await startScriptIn(home, 'build', [...options]).ended;
  assert.equal(code, 0, output);
  assert.match(page('checks/bare-url'), /content="0; url=\/authors\/checks\/bare-url\/"/);
  for (const address of ['authors', 'authors/service', 'authors/checks/bare-url']) {
    assert.match(page(address), /href="\/authors\/"/);
    assert.doesNotMatch(page(address), /data-pagefind-body/);
  }
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
    'check: plinth.config.json: “navigation.0”: “rodmap” is not a section of the site. Did you mean “roadmap”?\nSee: npm run check -- --explain configuration.navigation\n',
  );
});

suite('with patterns to ignore', () => {
  const ignore = ['drafts', '**/*.orig.md', 'guides/secret.*'];

  before(() => {
    writeFiles(join(home, 'content'), {
      'drafts/wild.md': 'no front-matter',
      'drafts/link.md': '---\ntitle: [\n---\n',
      ...example('guides/handbook.orig.md', '', exampleProse),
      'guides/secret.csv': 'a,b',
    });
  });

  test('a check reads nothing of what they match', async () => {
    assert.match((await run('check', {})).output, /drafts\/wild\.md/);
    const { code, output } = await run('check', { ignore });
    assert.deepEqual([code, output], [0, 'No findings in 8 files\n']);
  });

  test('a link to what they match is dead', async () => {
    const linking = example('guides/linking.md', '', `${exampleProse} [S](secret.csv)`);
    writeFiles(join(home, 'content'), linking);
    assert.equal((await run('check', { ignore: ignore.slice(0, 2) })).code, 0);
    const { code, output } = await run('check', { ignore });
    rmSync(join(home, 'content/guides/linking.md'));
    assert.equal(code, 1, output);
    assert.match(output, /guides\/linking\.md:\d+:\d+ .*link-resolves/);
  });

  test('a build neither shows nor publishes them', async () => {
    const { code, output } = await run('build', { ignore });
    assert.equal(code, 0, output);
    assert.deepEqual(globSync('{files,guides,drafts}/**/*{secret,orig,wild}*', { cwd: out }), []);
  });

  test('no new entry is written where it would never be read', async () => {
    writeFileSync(
      join(home, 'plinth.config.json'),
      JSON.stringify({ content: 'content', ignore: ['teams/night*'] }),
    );
    const { code, output } = await startScriptIn(home, 'new', ['team', 'night-watch']).ended;
    assert.equal(code, 2);
    assert.equal(
      output,
      'new: “teams/night-watch.md” would never be read: “ignore” in the configuration names it.\n',
    );
    assert.equal(existsSync(join(home, 'content/teams/night-watch.md')), false);
  });
});

suite('a repository whose root is the content', () => {
  const root = mkdtempSync(join(tmpdir(), 'plinth-root-'));
  after(() => rmSync(root, { recursive: true }));
  const built = (folder: string) =>
    Object.fromEntries(
      globSync('**/*', { cwd: folder, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
        .map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]),
    );
  const settings = {
    out: 'site',
    public: 'static',
    theme: { css: ['look/own.css'], favicon: 'look/icon.svg' },
  };
  const start = (script: string, ...args: string[]) =>
    startScriptIn(root, script, ['--today', exampleToday, ...args]).ended;

  before(async () => {
    cloneIn(root);
    const init = await start('init', 'made', '--yes', '--host', 'github');
    assert.equal(init.code, 0, init.output);
    cpSync(join(root, 'made'), join(root, 'apart'), { recursive: true });
    for (const name of readdirSync(join(root, 'made/content')))
      renameSync(join(root, 'made/content', name), join(root, name));
    for (const name of readdirSync(join(root, 'made')))
      if (name !== 'package.json' && name !== 'content' && !name.startsWith('plinth.config'))
        renameSync(join(root, 'made', name), join(root, name));
    rmSync(join(root, 'made'), { recursive: true });
    renameSync(join(root, 'apart'), `${root}-apart`);
    const documents = ['LICENSE', 'CONTRIBUTING', 'CHANGELOG', 'CODE_OF_CONDUCT', 'SECURITY'];
    writeFiles(root, {
      ...Object.fromEntries(documents.map((name) => [`${name}.md`, '# A document\n'])),
      'static/notes.md': 'Copied as it is.',
      'look/own.css': '.top { border-width: 3px }',
      'look/icon.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
      '.github/ISSUE_TEMPLATE.md': 'What happened?',
    });
  });
  after(() => rmSync(`${root}-apart`, { recursive: true }));

  const configure = (content: string) =>
    writeFileSync(join(root, 'plinth.config.json'), JSON.stringify({ ...settings, content }));

  test('has no finding, before and after a build', async () => {
    configure('.');
    const before = await start('check');
    assert.match(before.output, /^No findings in \d+ files\n$/);
    const { code, output } = await start('build');
    assert.equal(code, 0, output);
    assert.equal((await start('check')).output, before.output);
  });

  test('has the pages of the same content in a folder of its own', async () => {
    const other = join(root, '.other');
    configure('.');
    const { code, output } = await start(
      ...(['build', '--content', `${root}-apart/content`, '--out', other] as const),
    );
    assert.equal(code, 0, output);
    const pages = built(join(root, 'site'));
    assert.ok(Object.keys(pages).length > 50);
    assert.deepEqual(pages, built(other));
  });

  test('keeps a build out of a folder that would be read as content', async () => {
    configure('.');
    const { code, output } = await start('build', '--out', 'other');
    assert.equal(code, 2);
    assert.equal(
      output,
      `build: “${join(root, 'other')}” can't be replaced by a build: it is inside the content folder. Choose another folder with --out, or name it as “out” in the configuration.\n`,
    );
  });

  test('may keep its cache where nothing is content, and nowhere else', async () => {
    configure('.');
    const withCache = async (cache: string) => {
      process.env.PLINTH_CACHE = join(root, cache);
      try {
        return await start('check');
      } finally {
        delete process.env.PLINTH_CACHE;
      }
    };
    assert.equal((await withCache('.cache/plinth')).code, 0);
    assert.match((await withCache('guides/cache')).output, /is inside the content folder/);
  });
});

test('the check refuses the look and the references that a build would refuse', async () => {
  const light = await run('check', { theme: { accent: '#eeeeee' } });
  assert.equal(light.code, 2);
  assert.match(light.output, /^check: .*#eeeeee/);
  const built = await run('build', { theme: { accent: '#eeeeee' } });
  assert.equal(built.output.replace('build: ', 'check: '), light.output);
  assert.doesNotMatch((await run('check', {})).output, /internal/);
  assert.match((await run('check', { visibility: 'public' })).output, /internal/);
});

test('the development server serves the public folder below the base path', async () => {
  writeFiles(home, { 'public/terms.txt': 'Terms' });
  writeFileSync(
    join(home, 'plinth.config.json'),
    JSON.stringify({ content: 'content', base: '/docs/', public: 'public' }),
  );
  const dev = startScriptIn(home, 'dev', ['--today', exampleToday, '--port', '0']);
  try {
    const [, address = ''] = await dev.saw(
      /Plinth serves .* at (http:\/\/localhost:\d+\/docs\/)\n/,
    );
    const answer = await fetch(`${address.replace('localhost', '127.0.0.1')}terms.txt`);
    assert.equal(await answer.text(), 'Terms');
  } finally {
    dev.child.kill('SIGTERM');
    await dev.ended;
  }
});
