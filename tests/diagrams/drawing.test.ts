import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { marks } from '#diagrams/palette.ts';
import { closeDiagrams } from '#diagrams/render-mermaid.ts';
import { drawn, inPage } from './drawn.ts';
import { sample } from './samples.ts';

after(closeDiagrams);

const words = (svg: string) =>
  [...inPage(svg).querySelectorAll('text')].map(({ textContent }) => textContent);

test('the name of a drawing is its accTitle, or that of its fence, its front-matter, or its type', async () => {
  const body = 'flowchart LR\n  A --> B';
  const matter = '---\ntitle: "Of the matter"\n---\n';
  const said = body.replace('\n', '\n  accTitle: Said\n  accDescr: And told\n');
  const described = await drawn(`${matter}${said}`, 'Of the fence');
  assert.equal(described.title, 'Said');
  assert.equal(inPage(described.svg).querySelector('desc')?.textContent, 'And told');
  assert.equal((await drawn(`${matter}${body}`, 'Of the fence')).title, 'Of the fence');
  assert.equal((await drawn(`${matter}${body}`)).title, 'Of the matter');
  assert.equal((await drawn(body)).title, 'Flowchart diagram');
  assert.equal((await drawn('sequenceDiagram\n  A->>B: hi')).title, 'Sequence diagram');
});

test('colours are tokens of the site, or follow the page’s colour scheme by themselves', async () => {
  const { svg } = await drawn('flowchart LR\n  A --> B\n  style B fill:#fdd');
  const fills = [...inPage(svg).querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'));
  assert.equal(fills[0], 'var(--sheet)');
  assert.match(fills[1] ?? '', /^light-dark\(#ffdddd,#[0-9a-f]{6}\)$/);
  const free = svg.replace(/light-dark\([^)]*\)/g, '').match(/#[0-9a-f]{6}\b/g);
  assert.equal(free, null, 'A colour knows only the day.');
});

test('labels are text, with their lines, emphasis and links', async () => {
  const { svg } = await drawn(sample('hard', 'h06-markdown'));
  const [first] = inPage(svg).querySelectorAll('text');
  assert.equal(inPage(svg).querySelector('foreignObject'), null);
  assert.ok(first && first.children.length >= 3);
  assert.equal(first.children[0]?.textContent, 'This is markdown');
  assert.equal(first.querySelector('[font-weight]')?.textContent, 'is');
  assert.equal(first.querySelector('[font-style]')?.textContent, 'markdown');
  const linked = inPage((await drawn(sample('core', '01-flowchart'))).svg).querySelector('a');
  assert.equal(linked?.getAttribute('href'), 'https://example.com/docs');
  assert.equal(linked.textContent.trim(), 'Serve the cached copy');
  assert.equal(linked.querySelector('a'), null, 'A link holds another.');
});

test('the name of a relation leaves room for the marks at both ends of its line', async () => {
  const { svg } = await drawn(
    'erDiagram\n CUSTOMER ||--o{ ORDER : places\n ORDER }o--|{ ITEM : "contains one or more"',
  );
  const lines = [...inPage(svg).querySelectorAll('[marker-end]')].map((path) => {
    const ys = [...(path.getAttribute('d') ?? '').matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    return { begin: ys[0] ?? 0, end: ys.at(-1) ?? 0 };
  });
  const names = [...inPage(svg).querySelectorAll('rect + text')].map((text) => {
    const group = text.parentElement?.parentElement;
    const y = Number(/, ([\d.]+)\)/.exec(group?.getAttribute('transform') ?? '')?.[1]);
    const height = Number(text.previousElementSibling?.getAttribute('height'));
    return { top: y - height / 2, bottom: y + height / 2 };
  });
  assert.equal(names.length, 2);
  // The longest mark, a circle with a crow’s foot, is 46 px long.
  for (const [i, { top, bottom }] of names.entries()) {
    assert.ok(top - (lines[i]?.begin ?? 0) >= 46);
    assert.ok((lines[i]?.end ?? 0) - bottom >= 46);
  }
});

test('a word wider than its symbol stays whole', async () => {
  const { svg } = await drawn(
    'architecture-beta\n service a(database)[Wiederherstellung]\n service b(disk)[Sicherung und Wiederherstellung]\n a:R -- L:b',
  );
  assert.deepEqual(words(svg), ['Wiederherstellung', 'SicherungundWiederherstellung']);
});

test('a node can show its layer', async () => {
  const { svg } = await drawn('flowchart LR\n  A:::layer1 --> B:::layer3');
  const fills = [...inPage(svg).querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'));
  assert.deepEqual(fills, ['var(--layer-1)', 'var(--layer-3)']);
});

test('a label without its own colour is readable on any fill', async () => {
  const { svg } = await drawn(
    'flowchart LR\n  A[one] --> B[two] --> C[three]\n  style A fill:#123456\n  style B fill:#ffe4b5\n  style C fill:#123456,color:#fc0',
  );
  const fills = [...inPage(svg).querySelectorAll('text')].map((text) =>
    (text.closest('[fill]') ?? text).getAttribute('fill'),
  );
  assert.equal(fills[0], 'var(--sheet)');
  assert.equal(fills[1], 'var(--ink)');
  assert.match(fills[2] ?? '', /^light-dark\(#ffcc00,/);
  const beside = await drawn(sample('core', '24-usecase'));
  assert.doesNotMatch(beside.svg, /<text[^>]*fill="var\(--sheet\)"/);
});

test('the branches of a mind map are as thick as the marks of their nodes', async () => {
  const { svg } = await drawn('mindmap\n  root((r))\n    a\n    b');
  for (const [day] of marks.slice(1, 3))
    assert.ok(
      [...inPage(svg).querySelectorAll('path')].some((path) =>
        path.getAttribute('stroke')?.includes(day),
      ),
      day,
    );
});

test('every drawing has the site’s look: the source can’t set another theme, font or style', async () => {
  const plain = await drawn('flowchart LR\n  A --> B');
  const config = '{"theme":"forest","fontFamily":"serif","themeVariables":{"primaryColor":"#f00"}}';
  const nested = '{"flowchart":{"theme":"dark","htmlLabels":false}}';
  for (const init of [config, nested]) {
    const other = await drawn(`%%{init: ${init}}%%\nflowchart LR\n  A --> B`);
    assert.equal(
      other.svg.replaceAll(inPage(other.svg).id, ''),
      plain.svg.replaceAll(inPage(plain.svg).id, ''),
    );
  }
});

test('no drawing depends on the current date', async () => {
  const { svg } = await drawn('gantt\n  dateFormat YYYY-MM-DD\n  Now :a, 2000-01-01, 40000d');
  assert.doesNotMatch(svg, /var\(--cut\)/);
});

test('two processes draw the same bytes', async () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { renderMermaid } from '#diagrams/render-mermaid.ts';
    for (const name of ['11-gitgraph', '12-mindmap', '15-architecture', '01-flowchart']) {
      const source = readFileSync('tests/diagrams/samples/core/' + name + '.mmd', 'utf8');
      const result = await renderMermaid(source, { file: '', line: 1 });
      console.log(result.diagram.svg);
    }`;
  const run = async () =>
    (await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', script]))
      .stdout;
  const [one, two] = [await run(), await run()];
  assert.ok(one.length > 10_000);
  assert.equal(one, two);
});

test('two jobs are drawn one after the other, and identical ones only once', async () => {
  const [a, b, again] = await Promise.all(
    ['A', 'B', 'A'].map((name) => drawn(`flowchart LR\n  ${name} --> C`)),
  );
  assert.deepEqual(words(a!.svg), ['A', 'C']);
  assert.deepEqual(words(b!.svg), ['B', 'C']);
  assert.equal(again, a);
});
