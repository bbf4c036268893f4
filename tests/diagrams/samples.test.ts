import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { closeDiagrams } from '#diagrams/render-mermaid.ts';
import { drawn, inPage } from './drawn.ts';
import { officialSamples, ownSamples, type Sample } from './samples.ts';

after(closeDiagrams);

describe('our sample of each type is drawn', () => {
  for (const sample of ownSamples('core')) test(sample.name, () => isSound(sample));
});

describe('mermaid’s official examples are drawn', () => {
  for (const sample of officialSamples()) test(sample.name, () => isSound(sample));
});

describe('difficult samples are drawn', () => {
  for (const sample of ownSamples('hard')) {
    if (!sample.name.includes('zenuml')) test(sample.name, () => isSound(sample));
  }
});

/** Requirements for every drawing: no styles, no scripts, valid ids and references, a name, a size, and text. */
async function isSound({ source }: Sample): Promise<void> {
  const { svg, title, type, width, height } = await drawn(source);
  const root = inPage(svg);
  const all = [root, ...root.querySelectorAll('*')];

  assert.equal(root.querySelectorAll('style, script, iframe, img').length, 0);
  for (const element of all) {
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^(style|on.*|data-.*|srcset)$/, `${element.localName} ${name}`);
      assert.doesNotMatch(value, /NaN|undefined|Infinity/, `${element.localName} ${name}`);
      assert.doesNotMatch(value, /url\((?!#)/);
    }
  }

  for (const element of root.querySelectorAll('[font-size]')) {
    const size = Number(element.getAttribute('font-size'));
    assert.ok(size >= 12 && size <= 18, `Text of ${size} px: ${element.textContent}`);
  }

  const ids = all.map(({ id }) => id).filter(Boolean);
  assert.equal(new Set(ids).size, ids.length, 'An id is there twice.');
  assert.ok(ids.every((id) => id.startsWith(root.id)));
  for (const [, id = ''] of svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)) {
    assert.ok(ids.includes(id), `Nothing has the id ${id}.`);
  }

  assert.equal(root.getAttribute('role'), root.querySelector('a') ? 'group' : 'img');
  const names = (root.getAttribute('aria-labelledby') ?? '').split(' ');
  assert.equal(names.map((id) => root.querySelector(`#${id}`)?.localName)[0], 'title');
  assert.equal(root.querySelector('title')?.textContent, title);
  assert.ok(title !== '' && type !== '');

  assert.deepEqual(
    [root.getAttribute('width'), root.getAttribute('height')],
    [`${width}`, `${height}`],
  );
  assert.ok(width > 40 && height > 40 && width < 3000 && height < 8000, `${width} × ${height}`);
  assert.ok(root.querySelector('text, math'), 'It says nothing.');
  assert.ok(root.querySelector('path, rect, line, circle, polygon'), 'It shows nothing.');
}
