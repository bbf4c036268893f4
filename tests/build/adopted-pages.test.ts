import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { writeFiles } from '../write-files.ts';

/** The folders with pages of each tool. */
const pages = {
  mkdocs: 'docs',
  docusaurus: 'docs',
  starlight: 'src/content/docs',
  hugo: 'content',
  jekyll: '.',
  'tech-docs': 'source',
  wiki: '.',
};

let folder: string;
const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`scripts/${script}.ts`), ...args, '--today', '2026-11-30'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_lifecycle_event: 'test' } },
  );
  return { status, said: stdout + stderr };
};
const page = (path: string) => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');

suite('a folder that mixes the pages of all tools, with bad files among them', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'adopted-'));
    for (const [tool, below] of Object.entries(pages))
      cpSync(`tests/fixtures/adoption/${tool}/${below}`, join(folder, 'old/all', tool), {
        recursive: true,
      });
    cpSync('tests/fixtures/adoption/mkdocs/snippets', join(folder, 'old/snippets'), {
      recursive: true,
    });
    writeFiles(folder, {
      'old/mkdocs.yml':
        'site_name: All of it\ndocs_dir: all\nmarkdown_extensions:\n  - pymdownx.snippets: { base_path: snippets }\n',
      'old/all/binary.md': new Uint8Array([0, 1, 2, 3]),
      'old/all/wide.md': Buffer.from('\ufeff# Wide\n\nGröße.\n', 'utf16le'),
      'old/all/mixed.md': Buffer.from('# Old letters\n\nGr\xf6\xdfe.\n', 'latin1'),
      'old/all/hostile.md':
        '# <script>alert(1)</script> T\n\n<script>alert(1)</script>\n\n<iframe src="https://example.org"></iframe>\n\n[x](javascript:alert(1)) {{ 7 * 7 }}\n',
      'old/all/hostile.mdx':
        'import x from "y";\n\n{process.exit(1)}\n\n<Evil run={() => 1}>kept words</Evil>\n',
      'old/all/same.md': '# One\n\nOne.\n',
      'old/all/Same.md': '# Two\n\nTwo.\n',
    });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  test('is adopted, and the result is checked and built with what is accepted for now', () => {
    const adopting = run('adopt', 'old', '--out', 'new');
    assert.equal(adopting.status, 1, adopting.said);
    assert.match(adopting.said, /^all\/binary\.md:1: It is not text\.$/m);
    const accepted = ['--content', 'new/content', '--baseline', 'new/findings.json'];
    const checking = run('check', ...accepted);
    assert.equal(checking.status, 0, checking.said);
    const building = run('build', ...accepted, '--out', 'site');
    assert.equal(building.status, 0, building.said);
    assert.match(page('guides/mkdocs/guide/install'), /Mind the gap/);
    assert.match(page('guides/docusaurus/01-start/02-second'), /A pear\./);
    assert.match(page('guides/hugo/docs/setup/clock'), /Wind it each/);
    assert.match(page('guides/wide'), /Größe/);
    assert.match(page('guides/mixed'), /Größe/);
    assert.match(page('guides/same'), /Two\./);
    assert.match(page('guides/same-2'), /One\./);
    assert.match(page('mkdocs/guide/install'), /guides\/mkdocs\/guide\/install/);
    assert.equal(existsSync(join(folder, 'site/guides/binary')), false);
    assert.doesNotMatch(page('guides/hostile'), /<script>alert|<iframe|javascript:alert/);
  });
});
