import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTrouble } from '#build/render-trouble.ts';

test('an error of rendering is told by its place in the project, its message and its hint, without a stack', () => {
  const error = Object.assign(new Error('\u001b[31mCould not find the image\u001b[39m'), {
    hint: 'Check the path.',
    loc: { file: 'file:///home/p/src/pages/index.astro?astro', line: 3, column: 7 },
  });
  assert.equal(
    renderTrouble(error, '/home/p'),
    'src/pages/index.astro:3:7\n  Could not find the image\n  Check the path.',
  );
});

test('a bundler names the module, and what lies out of the project keeps its path', () => {
  const error = Object.assign(new Error('Unexpected token'), { id: '/content/guides/a.mdx' });
  assert.equal(renderTrouble(error, '/home/p'), '/content/guides/a.mdx\n  Unexpected token');
});

test('what is no error is told as it is', () => {
  assert.equal(renderTrouble('stop', '/home/p'), 'stop');
  assert.equal(renderTrouble(new Error('plain'), '/home/p'), 'plain');
});
