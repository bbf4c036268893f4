import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readConfiguration } from '../../scripts/configuration.ts';
import { writeFiles } from '../write-files.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth ü '));
after(() => rmSync(home, { recursive: true }));

function read(files: Record<string, string>) {
  const folder = mkdtempSync(join(home, 'of-'));
  writeFiles(folder, files);
  return readConfiguration(folder);
}

async function refusal(files: Record<string, string>): Promise<string> {
  return read(files).then(
    () => 'read',
    (error: unknown) => (error as Error).message,
  );
}

test('settings are read from TypeScript, JavaScript and JSON, and none is needed', async () => {
  const settings = { base: '/docs/', visibility: 'public' } as const;
  const text = `export default ${JSON.stringify(settings)};`;
  assert.deepEqual(await read({ 'plinth.config.ts': `const a: number = 1;\n${text}` }), settings);
  assert.deepEqual(await read({ 'plinth.config.mjs': text }), settings);
  assert.deepEqual(await read({ 'plinth.config.json': JSON.stringify(settings) }), settings);
  assert.deepEqual(await read({}), {});
});

test('an unknown setting is named with the nearest, and a wrong value is quoted', async () => {
  const settings = { contents: 'x', theme: { acent: '#fff', accent: 'red' }, base: 'a b' };
  const message = await refusal({ 'plinth.config.json': JSON.stringify(settings) });
  assert.deepEqual(message.split('\n').toSorted(), [
    'See: npm run check -- --explain configuration',
    'plinth.config.json: Unknown setting “contents”. Did you mean “content”?',
    'plinth.config.json: Unknown setting “theme.acent”. Did you mean “accent”?',
    'plinth.config.json: “base”: “a b” is not a path such as /docs/.',
    'plinth.config.json: “theme.accent”: “red” is not a colour such as #0b5fa5.',
  ]);
});

test('a refusal ends with the command that explains the setting', async () => {
  const end = async (settings: unknown) =>
    (await refusal({ 'plinth.config.json': JSON.stringify(settings) })).split('\n').at(-1);
  const wrong = { theme: { accent: 'red', logo: 1 } };
  assert.equal(await end(wrong), 'See: npm run check -- --explain configuration.theme');
  assert.equal(
    await end({ ...wrong, themes: {} }),
    'See: npm run check -- --explain configuration',
  );
  process.env.PLINTH_COMMAND = 'npx plinth';
  try {
    assert.equal(await end([]), 'See: npx plinth explain configuration');
  } finally {
    delete process.env.PLINTH_COMMAND;
  }
});

test('a syntax error and an exception are reported at their line, without a stack trace', async () => {
  const comma = `export default {\n  content: 'x'\n  out: 'y',\n};\n`;
  assert.match(
    await refusal({ 'plinth.config.ts': comma }),
    /^plinth\.config\.ts:3: The configuration fails: Expected ',', got 'out'$/,
  );
  assert.match(
    await refusal({ 'plinth.config.js': comma }),
    /^plinth\.config\.js:3: The configuration fails: Unexpected identifier 'out'$/,
  );
  assert.match(
    await refusal({ 'plinth.config.ts': `\nthrow new Error('no');` }),
    /^plinth\.config\.ts:2:7: The configuration fails: no$/,
  );
});

test('two configurations, and one without settings, are refused', async () => {
  assert.equal(
    await refusal({ 'plinth.config.ts': 'export default {}', 'plinth.config.json': '{}' }),
    'There are two configurations: plinth.config.ts and plinth.config.json. Keep one.',
  );
  assert.match(
    await refusal({ 'plinth.config.ts': 'export const content = 1;' }),
    /The settings are missing/,
  );
});

const told = (settings: unknown) =>
  refusal({ 'plinth.config.json': JSON.stringify(settings) }).then((message) =>
    message.replaceAll('plinth.config.json: ', '').split('\n').slice(0, -1),
  );

test('a wrong entry of the navigation is told by the form that was meant', async () => {
  const navigation = [
    'rodmap',
    'home',
    { section: 'sevices', title: 'S' },
    { section: 'news', titel: 'N' },
    { label: 'Handbook' },
    { label: 'X', url: 'handbook/' },
    'guides',
    { section: 'guides', title: 'G' },
    7,
  ];
  assert.deepEqual(await told({ navigation }), [
    '“navigation.0”: “rodmap” is not a section of the site. Did you mean “roadmap”?',
    '“navigation.1”: “home” is not a section of the site. Use one of: services, map, levels, deprecations, responsibilities, roadmap, quarters, guides, news, notices, events, releases, surveys, teams, personas, providers, glossary, aToZ, health, data, authors, checks.',
    '“navigation.2.section”: “sevices” is not a section of the site. Did you mean “services”?',
    'Unknown setting “navigation.3.titel”. Did you mean “title”?',
    '“navigation.4.url”: It is missing.',
    '“navigation.5.url”: “handbook/” is not an address, or a path on the site.',
    '“navigation.8”: “7” has none of the valid forms.',
  ]);
  assert.deepEqual(await told({ navigation: ['guides', { section: 'guides' }, 'news'] }), [
    '“navigation.1”: “guides” is listed twice. Keep one.',
  ]);
  assert.deepEqual(await told({ navigation: 'news' }), [
    '“navigation”: “news” is not a list: […].',
  ]);
});

test('a facet that is no key of one’s own is told, and more than eight are', async () => {
  assert.deepEqual(await told({ facets: { owner: 'Owner', 'x-Zone': 'Zone', 'x-a': ' ' } }), [
    '“facets.x-a”: The text is empty.',
    '“facets.owner”: “owner” is not a key of your own. Write one such as x-cost-centre.',
    '“facets.x-Zone”: “x-Zone” is not a key of your own. Write one such as x-cost-centre.',
  ]);
  const nine = Object.fromEntries(Array.from('abcdefghi').map((letter) => [`x-${letter}`, letter]));
  assert.deepEqual(await told({ facets: nine }), ['“facets”: There are 9 facets. Keep at most 8.']);
});

test('an unknown part of the home page is told with the nearest, and a part stands once', async () => {
  assert.deepEqual(await told({ home: { parts: ['servces', 'hero'], sentence: ' ' } }), [
    '“home.sentence”: The text is empty.',
    '“home.parts.0”: “servces” is not a part of the home page. Did you mean “services”?',
    '“home.parts.1”: “hero” is not a part of the home page. Use one of: cut, benefits, personas, services, roadmap, changes, events, about.',
  ]);
  assert.deepEqual(await told({ home: { parts: ['about', 'about'] } }), [
    '“home.parts.1”: “about” is listed twice. Keep one.',
  ]);
});

test('hosts of the policy are https origins, and nothing that would open it', async () => {
  const good = ['https://img.example.org', 'https://*.example.org', 'https://a-b.example:8443'];
  assert.deepEqual(
    await read({ 'plinth.config.json': JSON.stringify({ csp: { 'img-src': good } }) }),
    {
      csp: { 'img-src': good },
    },
  );
  const bad = [
    '*',
    'https:',
    'https://*',
    'https://*.org',
    'http://img.example.org',
    'https://img.example.org/path',
    'https://img.example.org; script-src *',
    'https://img.example.org https://b.example',
    "'unsafe-inline'",
    'data:',
    'https://a.*.example.org',
    'img.example.org',
  ];
  assert.deepEqual(
    await told({ csp: { 'script-src': bad } }),
    bad.map(
      (host, index) =>
        `“csp.script-src.${index}”: “${host}” is not an https origin. Write one such as https://img.example.org or https://*.example.org.`,
    ),
  );
  assert.deepEqual(await told({ csp: { 'image-src': [], 'default-src': [] } }), [
    'Unknown setting “csp.image-src”. Did you mean “img-src”?',
    'Unknown setting “csp.default-src”. Valid settings here: img-src, font-src, connect-src, media-src, frame-src, script-src, style-src.',
  ]);
});

test('patterns to ignore are paths below the content folder', async () => {
  const good = ['drafts', 'drafts/**', '**/*.tmp', 'a/{b,c}/[d-f]?.md', 'a b'];
  assert.deepEqual(await read({ 'plinth.config.json': JSON.stringify({ ignore: good }) }), {
    ignore: good,
  });
  const bad = ['/etc', '../other', 'a/../b', './a', 'C:/a', 'a\\b', '!a', '', 'a/', 'a//b'];
  assert.deepEqual(
    await told({ ignore: bad }),
    bad.map(
      (pattern, index) =>
        `“ignore.${index}”: “${pattern}” is not a pattern of paths below the content folder. Write one such as drafts/** or **/*.tmp.`,
    ),
  );
  assert.deepEqual(await told({ ignore: 'drafts' }), ['“ignore”: “drafts” is not a list: […].']);
});

test('folders of other repositories have places beside each other, below the content folder', async () => {
  const sources = [
    { folder: '../queue/docs', at: 'services/queue' },
    { folder: 'x', at: 'services/queue-two', repository: { url: 'https://git.example.com/x' } },
  ];
  assert.deepEqual(await read({ 'plinth.config.json': JSON.stringify({ sources }) }), { sources });
  const places = async (...at: string[]) =>
    told({ sources: at.map((place) => ({ folder: 'x', at: place })) });
  const bad = ['/services', '../x', 'a/../b', '.git', 'a/', '', 'A', 'a\\b', 'guides/*'];
  assert.deepEqual(
    await places(...bad),
    bad.map(
      (at, index) =>
        `“sources.${index}.at”: “${at}” is not a path below the content folder. Write one such as services/queue.`,
    ),
  );
  assert.deepEqual(await places('services', 'services/queue'), [
    '“sources.1.at”: “services/queue” and “services” overlap. Choose places beside each other.',
  ]);
  assert.deepEqual(await places('guides/a', 'guides/a'), [
    '“sources.1.at”: “guides/a” is the place of two folders. Choose another for one of them.',
  ]);
  const repository = { url: 'mailto:a@b.example', branch: 'main', path: '../x' };
  assert.deepEqual(await told({ sources: [{ folder: 'x', at: 'a', repository }] }), [
    '“sources.0.repository.url”: “mailto:a@b.example” is not a web address such as https://git.example.com/queue.',
    '“sources.0.repository.path”: “../x” is not a path in the repository.',
  ]);
});

test('wrong components of one’s own are told: their places, their names, their attributes', async () => {
  const bad = {
    components: { Heder: 'a.astro', Footer: '' },
    mdx: {
      Line: { attributes: { tone: 'number', size: [] } },
      Map: { file: 'a.astro', attributs: {}, children: 'html' },
    },
  };
  assert.deepEqual(await told(bad), [
    '“components.Footer”: The text is empty.',
    'Unknown setting “components.Heder”. Did you mean “Header”?',
    '“mdx.Line.file”: It is missing.',
    "“mdx.Line.attributes.tone”: “number” is not a kind of attribute. Write 'text', 'flag' or the valid values: ['good', 'bad'].",
    "“mdx.Line.attributes.size”: No value is valid. Name some: ['good', 'bad'].",
    "“mdx.Map.children”: “html” is not valid. Write 'markdown' or 'none'.",
    'Unknown setting “mdx.Map.attributs”. Did you mean “attributes”?',
  ]);
  const file = 'a.astro';
  const attributes = { 'on-click': 'text', site: 'text' };
  assert.deepEqual(await told({ mdx: { Line: { file, attributes, optional: ['tone'] } } }), [
    '“mdx.Line.attributes.on-click”: “on-click” can’t be the name of an attribute. Write letters and digits, such as tone.',
    '“mdx.Line.attributes.site”: “site” can’t be the name of an attribute. Write letters and digits, such as tone.',
    '“mdx.Line.optional.0”: “tone” is not one of the attributes. Add it to them, or remove it here.',
  ]);
  assert.deepEqual(await told({ mdx: { chart: { file } } }), [
    '“mdx.chart”: “chart” is not the name of a component. Begin it with a capital letter, such as Chart.',
  ]);
});

test('a site’s origin has a real host, and its base path no dots that browsers resolve', async () => {
  const good = { site: 'https://dökü-1.example:8443/', base: '/v1.2/.x/' };
  assert.deepEqual(await read({ 'plinth.config.json': JSON.stringify(good) }), good);
  for (const site of [
    'https://a;b{',
    'https://a"b',
    'https://$host',
    'https://a\u202eb',
    'https://u:p@a',
  ])
    assert.match((await told({ site })).join(), /^“site”: .* is not an origin/);
  for (const base of ['/../', '..', '/a/./', '/docs/..'])
    assert.match((await told({ base })).join(), /^“base”: .* is not a path/);
});
