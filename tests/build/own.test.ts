import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { buildSite } from '#build/build-site.ts';
import { exampleToday } from '#checks/example-platform.ts';
import { findOwnFiles } from '#own/find-files.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { defaultOptions } from '#site/options.ts';
import { extensions, inClone } from '../own/extend.ts';
import { writeFiles } from '../write-files.ts';
import { smallSite } from './small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'plinth-own-'));
after(() => rmSync(folder, { recursive: true }));
const project = resolve('.');
const out = join(folder, 'dist');

const tags = 'rules/service-has-tags.ts';
const list = 'exports/team-list.ts';
const clickHere = 'rules/no-click-here.ts';

/** Builds the small site with own code beside its content; returns what was said. */
async function built(files: Record<string, string>): Promise<{ isBuilt: boolean; said: string }> {
  for (const name of ['rules', 'exports'])
    rmSync(join(folder, name), { recursive: true, force: true });
  const { content, cache } = await smallSite(folder);
  writeFiles(folder, inClone(files));
  process.env.PLINTH_CACHE = cache;
  const said: string[] = [];
  const isBuilt = await buildSite(
    {
      project,
      options: {
        ...defaultOptions,
        content: wholeFolder(content),
        base: '/docs/',
        today: exampleToday,
      },
      shown: 'content',
      baseline: undefined,
      own: findOwnFiles(folder, content),
      out: { path: out, shown: 'dist' },
    },
    { begin: () => undefined, end: () => undefined, say: (text) => said.push(text) },
  );
  return { isBuilt, said: said.join('\n') };
}

const changed = (path: string, from: string, to: string) => {
  const text = extensions[path]!;
  assert.ok(text.includes(from));
  return { [path]: text.replace(from, to) };
};

suite('a build with own rules and exports', () => {
  const read = (path: string) => readFileSync(join(out, path), 'utf8');

  before(async () => {
    const { isBuilt, said } = await built({
      [clickHere]: extensions[clickHere]!,
      [list]: extensions[list]!,
    });
    assert.ok(isBuilt, said);
  });

  test('has the files of the exports, which pages name with the base path', () => {
    assert.equal(read('teams/list.csv'), '\uFEFFPilots,/docs/teams/pilots/\r\n');
    assert.match(read('teams/index.html'), /<link [^>]*href="\/docs\/teams\/list\.csv"/);
  });

  test('has the rules’ pages, with their examples and findings', () => {
    assert.match(
      read('authors/checks/index.html'),
      /href="\/docs\/authors\/checks\/no-click-here\/"/,
    );
    const page = read('authors/checks/no-click-here/index.html');
    for (const text of ['Click here for help.', 'says nothing of the link', 'answer questions'])
      assert.ok(page.includes(text), text);
  });
});

test('a finding of an own rule stops a build', async () => {
  const { isBuilt, said } = await built({ [tags]: extensions[tags]! });
  assert.ok(!isBuilt);
  assert.match(said, /^content\/services\/queue\/index\.md:7:12 {2}error {2}service-has-tags$/m);
});

suite('a build stops with one sentence', () => {
  const refused: Record<string, [files: Record<string, string>, sentence: string]> = {
    'if a rule throws': [
      changed(tags, 'for (const {', "throw new Error('no');\n    for (const {"),
      'The rule “service-has-tags” failed: rules/service-has-tags.ts:13:11: no',
    ],
    'if an export throws when it lists its files': [
      changed(list, 'yield {', "throw new Error('no');\n    yield {"),
      'exports/team-list.ts:8:11: no',
    ],
    'if an export throws when it gives a text': [
      changed(list, 'csvOf(', '(undefined as never as typeof csvOf)('),
      'exports/team-list.ts:13:55: undefined is not a function',
    ],
    'if a file of Plinth has the path of an export': [
      changed(list, 'teams/list.csv', 'search/words.json'),
      'exports/team-list: The site has a file “search/words.json” of its own, or the export gives another text each time. Choose another path, and use nothing but the site.',
    ],
    'if a public file has the path of an export': [
      changed(list, 'teams/list.csv', 'favicon.svg'),
      'exports/team-list: The site has a file “favicon.svg” of its own, or the export gives another text each time. Choose another path, and use nothing but the site.',
    ],
    'if a file can’t be loaded': [
      { 'rules/a.ts': '' },
      'rules/a.ts: No rule is exported. Write: export const a = defineRule({ … });',
    ],
  };
  for (const [what, [files, message]] of Object.entries(refused)) {
    test(what, async () => {
      await assert.rejects(built(files), { message });
    });
  }
});
