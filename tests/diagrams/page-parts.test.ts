import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramFigure, diagramSource } from '#diagrams/figure.ts';
import { uniqueIds } from '#diagrams/unique-ids.ts';
import { inPage } from './drawn.ts';

const svg =
  '<svg viewBox="0 0 1 1" id="dabc" aria-labelledby="dabc-title"><title id="dabc-title">T</title><marker id="dabc-1"/><path marker-end="url(#dabc-1)"/></svg>';

test('a drawing used twice in a page has different ids, and its references match', () => {
  const [one, two] = [uniqueIds(svg, 1), uniqueIds(svg, 'x y"2')].map(inPage);
  assert.deepEqual([one!.id, two!.id], ['_dabc-1', '_dabc-xy2']);
  assert.equal(two!.getAttribute('aria-labelledby'), '_dabc-xy2-title');
  assert.equal(two!.querySelector('path')?.getAttribute('marker-end'), 'url(#_dabc-xy2-1)');
  assert.equal(two!.querySelector('marker')?.id, '_dabc-xy2-1');
});

test('a figure scrolls by keyboard, and has a label', () => {
  const html = diagramFigure({ svg, title: 'A "b" <c>', type: 'pie', width: 1, height: 1 }, 4, {
    scroll: 'Scroll "on"',
  });
  const scroll = inPage(html).parentElement;
  assert.equal(scroll?.getAttribute('aria-label'), 'A "b" <c>');
  assert.equal(scroll.tabIndex, 0);
  assert.equal(inPage(html).id, '_dabc-4');
});

test('a diagram that could not be drawn shows its source', () => {
  assert.match(
    diagramSource('a --> <b> & c'),
    /<code class="language-mermaid">a --&#62; &#60;b&#62; &#38; c<\/code>/,
  );
});
