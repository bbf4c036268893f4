import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { makeValid } from '#diagrams/finish/make-valid.ts';

const valid = (inner: string) => {
  const svg = new JSDOM(`<svg>${inner}</svg>`).window.document.querySelector('svg')!;
  makeValid(svg);
  return svg.innerHTML;
};

test('attributes without effect on their element are removed, the others stay', () => {
  assert.equal(valid('<g x="1" y="2" dy="1em" fill="red"></g>'), '<g fill="red"></g>');
  assert.equal(
    valid('<circle cx="1" cy="1" r="1" width="2" height="2"></circle>'),
    '<circle cx="1" cy="1" r="1"></circle>',
  );
  assert.equal(
    valid('<rect x="1" width="2" font-size="12"></rect>'),
    '<rect x="1" width="2"></rect>',
  );
  const text = '<text x="1" y="2" dy="1em" font-size="12">a</text>';
  assert.equal(valid(text), text);
});

test('a baseline value unknown to SVG is removed', () => {
  assert.equal(valid('<text dominant-baseline="start">a</text>'), '<text>a</text>');
  assert.equal(
    valid('<text dominant-baseline="middle">a</text>'),
    '<text dominant-baseline="middle">a</text>',
  );
});

test('a formula’s block elements inside a line are unwrapped', () => {
  assert.equal(
    valid('<foreignObject><div><span><div><math></math></div></span></div></foreignObject>'),
    '<foreignObject><div><span><math></math></span></div></foreignObject>',
  );
});
