import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { keepAllowed } from '#diagrams/finish/allowlist.ts';
import { closeDiagrams } from '#diagrams/render-mermaid.ts';
import { drawn, inPage, problemOf } from './drawn.ts';
import { sample } from './samples.ts';

after(closeDiagrams);

const allowed = (inner: string) => {
  const { document } = new JSDOM(`<svg xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`)
    .window;
  const svg = document.querySelector('svg')!;
  keepAllowed(svg);
  return svg.innerHTML;
};

test('scripts, handlers and addresses that run something are removed', async () => {
  const { svg } = await drawn(sample('hard', 'h09-xss'));
  assert.doesNotMatch(svg, /script|javascript|onerror|alert|doIt|<img|<a\b/i);
  assert.deepEqual(
    [...inPage(svg).querySelectorAll('text')].map((text) => text.textContent.trim()),
    ['hi', 'x'],
  );
});

test('external images are removed, and so are their requests', async () => {
  assert.doesNotMatch((await drawn(sample('hard', 'h15-img'))).svg, /example\.com|<image/);
  const labelled =
    'flowchart LR\n  A["<img src=\'https://example.com/x.png\' width=20 height=20> hi"]';
  assert.doesNotMatch((await drawn(labelled)).svg, /example\.com|<img/);
});

test('custom CSS in the source has no effect', async () => {
  const { svg } = await drawn(sample('hard', 'h14-css'));
  assert.doesNotMatch(svg, /evil|red|#ff0000/);
});

test('a style in the source can’t fetch anything', async () => {
  const fetching = 'https://evil.example/x';
  for (const style of [`fill:url(${fetching})`, `background:url("${fetching}")`]) {
    const problem = await problemOf(`flowchart LR\n  A\n  style A ${style}`);
    assert.equal(problem.kind, 'syntax');
  }
  const { svg } = await drawn(`sequenceDiagram\n  rect url(${fetching})\n  A->>B: hi\n  end`);
  assert.doesNotMatch(svg, /evil/);
});

test('only allowed elements and attributes stay', () => {
  assert.equal(
    allowed('<script>x</script><g onclick="x" data-x="1" style="a:b" fill="red"></g>'),
    '<g fill="red"></g>',
  );
  assert.equal(
    allowed('<foreignObject><iframe src="x"></iframe><div class="y">z</div></foreignObject>'),
    '<foreignObject><div>z</div></foreignObject>',
  );
  assert.equal(
    allowed(
      '<animate attributeName="href"></animate><set></set><path d="M0 0" filter="url(#a)"></path>',
    ),
    '<path d="M0 0"></path>',
  );
});

test('links may have web, page and mail addresses, but no others', () => {
  for (const good of [
    'https://a.example/',
    'http://a.example/',
    'mailto:a@b.example',
    '/page',
    '../page',
    '#place',
    '//a.example/',
  ]) {
    assert.match(allowed(`<a href="${good}">x</a>`), /^<a href="[^"]+">x<\/a>$/, good);
  }
  for (const bad of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' JavaScript:x',
    'data:text/html,x',
    'vbscript:x',
    '\u0001javascript:x',
    'file:///etc',
  ]) {
    assert.equal(allowed(`<a href="${bad}">x</a>`), '<g>x</g>', bad);
  }
  assert.equal(allowed('<a xlink:href="/page">x</a>'), '<a href="/page">x</a>');
});

test('a drawing shows only embedded images', () => {
  assert.equal(allowed('<image href="https://evil.example/x.png"></image>'), '');
  assert.equal(allowed('<image href="//evil.example/x.png"></image>'), '');
  assert.equal(allowed('<image href="data:image/svg+xml;base64,AAAA"></image>'), '');
  assert.match(allowed('<image href="data:image/png;base64,AAAA"></image>'), /^<image href="data/);
  assert.match(allowed('<image href="/logo.png"></image>'), /^<image href="\/logo/);
  assert.equal(allowed('<use href="https://evil.example/x.svg#a"></use>'), '<use></use>');
});

test('nothing refers to an external resource', () => {
  assert.equal(
    allowed('<path fill="url(https://evil.example/#a)" mask="url(#b)"></path>'),
    '<path mask="url(#b)"></path>',
  );
  assert.equal(allowed('<path stroke="URL( \'//evil.example\' )"></path>'), '<path></path>');
});
