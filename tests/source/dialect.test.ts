import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Body } from '#source/body.ts';
import { wholeFolder } from '#source/content-folder.ts';
import { folderReader } from '#source/folder-reader.ts';
import { readSource } from '#source/read.ts';
import { readOne } from './one-file.ts';

const folders = [
  'src/content',
  'tests/fixtures/content/source-good',
  'tests/fixtures/content/openshift',
];
const remark = unified().use(remarkParse).use(remarkGfm);

/** Another Markdown parser's result, with blank lines in place of the front-matter. */
function remarkReads(text: string): Root {
  const head = /^---\n.*?\n---\n/s.exec(text)?.[0] ?? '';
  return remark.parse('\n'.repeat(head.split('\n').length - 1) + text.slice(head.length));
}

for (const folder of folders) {
  test(`remark-gfm reads the headings, links and tables of ${folder} the same way`, async () => {
    const { entries } = await readSource(folderReader(wholeFolder(folder)));
    assert.ok(entries.length > 0);
    for (const { file, body } of entries) {
      if (file.endsWith('.mdx')) continue;
      const tree = remarkReads(readFileSync(`${folder}/${file}`, 'utf8'));
      assert.deepEqual(headingsOf(body), remarkHeadings(tree), file);
      assert.deepEqual(linksOf(body), remarkLinks(tree), file);
      assert.deepEqual(tablesOf(body), remarkTables(tree), file);
    }
  });
}

const corners = [
  '- | a | b |\n  |---|---|\n  | 1 | 2 |\n',
  '> | a |\n> |:-:|\n> | `x\\|y` \\| z |\n',
  '| a | b |\n|---|---|\n| only\n|| second |\n\ntext | no table\n',
  'a | b\n--|--\n1 | 2\nstill a row\n\n| no | delimiter |\n',
  '| a |\n|---|\n| [l](x.md "t") **b** ~~d~~ ![i](i.png) <br> https://e.org |\n',
  '# A #\n\n## B ##  \n\n#no heading\n\nC\n-\n\n####### seven\n\n    # code\n',
  '- # In a list\n\n  ## And below\n\n> # In a quote\n',
  'https://a.org/x_(y)? (https://b.org) <https://c.org> www.d.org. e@f.org "https://g.org"\n',
  '[a][] [a] [b][a] [c][A] ![a] [no]\n\n[a]: <x y.md> (t)\n[A]: second.md\n',
  '[a [b](x.md)](y.md) [`]`](z.md) [c\\]](w.md) *[d](v.md)*\n',
  '[^1] and [^2]\n\n[^1]: One [l](a.md)\n\n    ## In a note\n\n[^3]: nowhere\n',
  '<div>\n[a](x.md)\n</div>\n\n<div>\n\n[b](y.md)\n\n</div>\n\n<!-- [c](z.md) -->\n',
  '```\n# no\n[a](b.md)\n```\n\n~~~md\n| a |\n|---|\n',
  'T\u00e9xt \u00a0# no\n\n\u3000[a](b.md)\n\n**b**old _i_ \\[no](link)\n',
  '- [ ] [task](a.md)\n- [x] done\n\n1) [one](b.md)\n',
];

for (const corner of corners) {
  test(`remark-gfm reads ${JSON.stringify(corner)} the same way`, async () => {
    const { entry } = await readOne('guides/a.md', `---\ntitle: A\n---\n${corner}`);
    const tree = remarkReads(entry.text);
    assert.deepEqual(headingsOf(entry.body), remarkHeadings(tree));
    assert.deepEqual(linksOf(entry.body), remarkLinks(tree));
    assert.deepEqual(tablesOf(entry.body), remarkTables(tree));
  });
}

const startOf = ({ line, column }: { line: number; column: number }) =>
  `${String(line)}:${String(column)}`;
const classifyPath = (node: Nodes) => startOf(node.position?.start ?? { line: 0, column: 0 });

function headingsOf({ headings }: Body) {
  return headings.map((heading) => [startOf(heading), heading.depth, heading.slug]);
}

function remarkHeadings(tree: Root) {
  const slugger = new GithubSlugger();
  const found: unknown[] = [];
  visit(tree, 'heading', (node) => {
    const text = toString(node, { includeHtml: false, includeImageAlt: false }).trim();
    found.push([classifyPath(node), node.depth, slugger.slug(text) || slugger.slug('-')]);
  });
  return found;
}

function linksOf({ links }: Body) {
  return links.map((link) => [startOf(link), link.url]);
}

function remarkLinks(tree: Root) {
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  const found: unknown[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') found.push([classifyPath(node), node.url]);
    if (node.type === 'linkReference')
      found.push([classifyPath(node), definitions.get(node.identifier)]);
  });
  return found;
}

function tablesOf({ tables }: Body) {
  return tables.map((table) => [
    startOf(table),
    [table.head, ...table.rows].map((row) => row.map(({ text }) => plain(text))),
  ]);
}

function remarkTables(tree: Root) {
  const found: unknown[] = [];
  visit(tree, 'table', (node) => {
    const rows = node.children.map((row) => row.children.map((cell) => plainOf(cell)));
    found.push([classifyPath(node), rows]);
  });
  return found;
}

/** A cell's Markdown as plain text, by remark. */
function plain(markdown: string): string {
  return plainOf(remark.parse(markdown));
}

function plainOf(node: Nodes): string {
  return toString(node, { includeHtml: false })
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
