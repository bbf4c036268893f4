import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTrouble } from '#build/render-trouble.ts';

test('a rendering error is reported with its place in the project, its message and its hint, without a stack', () => {
  const error = Object.assign(new Error('\u001b[31mCould not find the image\u001b[39m'), {
    hint: 'Check the path.',
    loc: { file: 'file:///home/p/src/pages/index.astro?astro', line: 3, column: 7 },
  });
  assert.equal(
    renderTrouble(error, '/home/p'),
    'src/pages/index.astro:3:7\n  Could not find the image\n  Check the path.',
  );
});

test('an error of the bundler names the module, and a path outside the project stays as it is', () => {
  const error = Object.assign(new Error('Unexpected token'), { id: '/content/guides/a.mdx' });
  assert.equal(renderTrouble(error, '/home/p'), '/content/guides/a.mdx\n  Unexpected token');
});

test('a thrown value that is not an error is reported as it is', () => {
  assert.equal(renderTrouble('stop', '/home/p'), 'stop');
  assert.equal(renderTrouble(new Error('plain'), '/home/p'), 'plain');
});
