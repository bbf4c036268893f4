import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterCss, filterCssAddress, filterOf, type Respect } from '#site/filter.ts';

interface Dish {
  size: string;
  tastes: string[];
}
const named = (id: string) => ({ id, title: id.toUpperCase() });
const respects: Respect<Dish>[] = [
  { name: 'size', title: 'Size', of: ({ size }) => [named(size)], order: ['small', 'large'] },
  { name: 'taste', title: 'Taste', of: ({ tastes }) => tastes.map(named) },
  { name: 'cook', title: 'Cook', of: () => [named('anna')] },
];
const dishes: Dish[] = [
  { size: 'large', tastes: ['sweet', 'a/sour'] },
  { size: 'small', tastes: ['sweet'] },
  { size: 'large', tastes: [] },
];
const { facets, marksOf } = filterOf(dishes, respects, 'en');

test('a list can be filtered by the values that occur, in order or by title, each with its count', () => {
  assert.deepEqual(
    facets.map(({ name, values }) => [
      name,
      values.map(({ id, count }) => `${id} ${String(count)}`),
    ]),
    [
      ['size', ['small 1', 'large 2']],
      ['taste', ['a/sour 1', 'sweet 2']],
    ],
  );
});

test('a value shared by all entries is no filter, and without values there is no filter', () => {
  assert.equal(
    facets.some(({ name }) => name === 'cook'),
    false,
  );
  assert.deepEqual(filterOf<Dish>([], respects, 'en').facets, []);
});

test('an entry has the values of all its filters', () => {
  const marks = (name: string, id: string) =>
    facets.find((facet) => facet.name === name)?.values.find((value) => value.id === id)?.mark;
  assert.deepEqual(marksOf(dishes[0]!).split(' '), [
    marks('size', 'large'),
    marks('taste', 'sweet'),
    marks('taste', 'a/sour'),
  ]);
  const all = facets.flatMap(({ values }) => values.map(({ mark }) => mark));
  assert.equal(new Set(all).size, 4);
});

test('each value has one CSS rule, and a changed address means changed rules', () => {
  const css = filterCss(facets);
  assert.equal(css.match(/:target/g)?.length, 4);
  assert.match(
    css,
    /&:has\(\[id="_taste-a\/sour"\]:target\) :is\(\[data-of\]:not\(\[data-of~="b0"\]\), \[data-within\]:not\(\[data-within~="b0"\]\)\)/,
  );
  assert.equal(filterCss([]), '');
  const address = filterCssAddress('/dishes/', facets);
  assert.match(address, /^\/dishes\/filter\.css\?[\da-f]{8}$/);
  assert.notEqual(filterCssAddress('/dishes/', facets.slice(1)), address);
});
