import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { makeValid } from '#diagrams/finish/make-valid.ts';

const valid = (inner: string) => {
  const svg = new JSDOM(`<svg>${inner}</svg>`).window.document.querySelector('svg')!;
  makeValid(svg);
  return svg.innerHTML;
};

test('attributes without effect on their element are gone, those with one stay', () => {
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

test('a baseline that SVG does not know is gone', () => {
  assert.equal(valid('<text dominant-baseline="start">a</text>'), '<text>a</text>');
  assert.equal(
    valid('<text dominant-baseline="middle">a</text>'),
    '<text dominant-baseline="middle">a</text>',
  );
});

test('a formula’s blocks inside of a line are undone', () => {
  assert.equal(
    valid('<foreignObject><div><span><div><math></math></div></span></div></foreignObject>'),
    '<foreignObject><div><span><math></math></span></div></foreignObject>',
  );
});
