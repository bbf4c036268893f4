import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Configuration } from '#model/configuration.ts';
import { filesOfLook, styleSheets } from '#site/look.ts';
import { readLook } from '#site/read-look.ts';
import { writeFiles } from '../write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-look-'));
after(() => rmSync(folder, { recursive: true }));

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"><path d="M0 0h9"/></svg>';
const home = join(folder, 'home');
writeFiles(home, {
  'content/logo.svg': drawing,
  'content/files/a.js': '',
  'docs/text/a.md': '',
  'brand/logo.svg': drawing,
  'brand/Our logo.svg': drawing,
  'brand/runs.svg': drawing.replace('<path', '<path onclick="alert(1)"'),
  'brand/text.png': 'no picture',
  'brand/font.woff2': 'no font',
  'brand/font.ttf': 'no font',
  'brand/notes.txt': 'notes',
  'brand/own.css': '.top { color: red }',
  'brand/more.css': '/* @import is text here */ @import "x.css";',
  'plinth.config.ts': '',
});
writeFiles(folder, { 'secret.svg': drawing });
symlinkSync(join(folder, 'secret.svg'), join(home, 'brand/link.svg'));
symlinkSync(join(home, 'brand/logo.svg'), join(home, 'brand/inside.svg'));
symlinkSync(folder, join(home, 'outward'));
symlinkSync('content/files', join(home, 'inward'));

const look = (settings: Configuration) =>
  readLook(settings, { home, content: join(home, 'content'), published: join(folder, 'none') });

const refused = (settings: Configuration): string => {
  try {
    look(settings);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was refused';
};

const logo = (light: string): Configuration => ({ theme: { logo: { light } } });

const bad: [settings: Configuration, sentence: string][] = [
  [logo('brand/none.svg'), '“theme.logo.light”: “brand/none.svg” does not exist.'],
  [logo('brand'), '“theme.logo.light”: “brand” is not a file.'],
  [
    logo('brand/notes.txt'),
    '“theme.logo.light”: “brand/notes.txt” is not an image that browsers show there. Use SVG or PNG.',
  ],
  [
    logo('brand/text.png'),
    '“theme.logo.light”: “brand/text.png” is not a PNG. Save it in the format of its file extension, or change the extension.',
  ],
  [
    logo('brand/link.svg'),
    '“theme.logo.light”: “brand/link.svg” is outside the folder of the configuration.',
  ],
  [
    logo('../none.svg'),
    '“theme.logo.light”: “../none.svg” is outside the folder of the configuration.',
  ],
  [
    logo('content/logo.svg'),
    '“theme.logo.light”: “content/logo.svg” is in the content folder. Keep it beside the configuration.',
  ],
  [
    { theme: { favicon: 'outward/secret.svg' } },
    '“theme.favicon”: “outward/secret.svg” is outside the folder of the configuration.',
  ],
  [
    { theme: { font: 'brand/font.woff2' } },
    '“theme.font”: “brand/font.woff2” is not a WOFF2 font. Convert it to WOFF2.',
  ],
  [
    { theme: { font: 'brand/font.ttf' } },
    '“theme.font”: “brand/font.ttf” is not a WOFF2 font. Convert it to WOFF2.',
  ],
  [
    { theme: { css: ['brand/own.css', 'brand/notes.txt'] } },
    '“theme.css.1”: “brand/notes.txt” is not a style sheet (CSS in UTF-8).',
  ],
  [
    { theme: { css: ['brand/more.css'] } },
    '“theme.css.0”: “brand/more.css” has @import, which has no effect here. List the file in theme.css.',
  ],
  [{ public: 'none' }, '“public”: “none” does not exist.'],
  [{ public: 'brand/own.css' }, '“public”: “brand/own.css” is not a folder.'],
  [{ public: 'outward' }, '“public”: “outward” is outside the folder of the configuration.'],
  [{ public: '.' }, '“public”: “.” holds the configuration. Name a folder beside it.'],
  ...['content', 'content/files', 'content/none', 'inward'].map((path): [Configuration, string] => [
    { public: path },
    `“public”: “${path}” is in the content folder. Keep it beside the configuration.`,
  ]),
];

for (const [settings, sentence] of bad)
  test(`the look refuses ${JSON.stringify(settings)}`, () => {
    assert.equal(refused(settings), sentence);
  });

test('a logo that would run scripts is refused like an image of the content', () => {
  assert.match(
    refused(logo('brand/runs.svg')),
    /^“theme\.logo\.light”: “brand\/runs\.svg” .*onclick/,
  );
});

test('everything that is wrong is said at once', () => {
  const settings = {
    theme: { ...logo('brand/none.svg').theme, favicon: 'x.svg', accent: '#ffff00' },
  };
  assert.deepEqual(
    refused(settings)
      .split('\n')
      .map((line) => line.split(':', 1)[0]),
    ['“theme.accent”', '“theme.logo.light”', '“theme.favicon”'],
  );
});

test('a configuration without a look has none', () => {
  assert.equal(look({ content: 'content', theme: {} }), undefined);
  assert.deepEqual([...filesOfLook(undefined, '')], []);
  assert.deepEqual(styleSheets(undefined), []);
});

test('a look survives the way to another process', () => {
  const made = look({
    ...logo('brand/inside.svg'),
    footer: [{ label: 'Guides', url: '/guides/' }],
  });
  assert.ok(made);
  const sent = JSON.parse(JSON.stringify(made)) as typeof made;
  assert.deepEqual(filesOfLook(sent, ''), filesOfLook(made, ''));
  assert.deepEqual([sent.logo, sent.footer], [made.logo, made.footer]);
  assert.equal(sent.logo?.light.src, sent.logo?.dark.src);
});

test('a file is published under its name and a digest, as the check of images rebuilt it', () => {
  const made = look({ theme: { favicon: 'brand/Our logo.svg', css: ['brand/own.css'] } });
  const files = filesOfLook(made, '@layer a, b;');
  assert.match(
    [...files.keys()].join(' '),
    /^\/theme\.css \/_brand\/Our-logo-\w{10}\.svg \/_brand\/own-\w{10}\.css$/,
  );
  const texts = [...files.values()].map(({ bytes }) => Buffer.from(bytes).toString());
  assert.equal(texts[0], '@layer a, b;\n');
  assert.match(texts[1] ?? '', /^<svg /);
  assert.equal(texts[2], '@layer custom {\n.top { color: red }\n}\n');
});

test('a folder called public is copied without a setting, but never Plinth’s own', () => {
  const own = join(folder, 'own');
  mkdirSync(join(own, 'public'), { recursive: true });
  const folders = { home: own, content: join(own, 'content'), published: join(folder, 'none') };
  assert.deepEqual(readLook({}, folders)?.public, { path: join(own, 'public'), shown: 'public' });
  assert.equal(readLook({}, { ...folders, published: join(own, 'public') }), undefined);
});

test('a public folder does not hold the content, unless all the repository is content', () => {
  const folders = { home, content: join(home, 'docs/text'), published: join(folder, 'none') };
  assert.throws(() => readLook({ public: 'docs' }, folders), {
    message: '“public”: “docs” holds the content folder. Name a folder beside it.',
  });
  const copied = readLook({ public: 'docs' }, { ...folders, content: home })?.public;
  assert.deepEqual(copied, { path: join(home, 'docs'), shown: 'docs' });
});
