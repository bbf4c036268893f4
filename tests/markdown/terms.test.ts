import assert from 'node:assert/strict';
import { test } from 'node:test';
import { termFinder, type ProseTerm } from '#markdown/term-finder.ts';
import { render } from './render.ts';

const restorePoint: ProseTerm = {
  anchor: '_term-rpo',
  title: 'Recovery point objective',
  otherNames: ['RPO', 'data loss'],
  definition: 'How much <data> may be lost.',
  href: '/glossary/rpo/',
};
const gateway: ProseTerm = {
  anchor: '_term-gateway',
  title: 'Gateway',
  otherNames: [],
  definition: 'A way out.',
  href: '/glossary/gateway/',
};
const terms = termFinder([restorePoint, gateway]);

/** The definition of each term. */
const found = (text: string) =>
  [...terms(text)].map(({ term, from, to }) => [text.slice(from, to), term.title]);

test('the first mention of a term links to its page and includes its definition', async () => {
  assert.equal(
    await render('A gateway, and a gateway.', { terms }),
    '<p>A <span class="term"><a class="term__word" href="/glossary/gateway/" aria-describedby="_term-gateway">gateway</a><span id="_term-gateway" role="tooltip" data-pagefind-ignore="">A way out.</span></span>, and a gateway.</p>',
  );
});

test('an abbreviation is explained with its title', async () => {
  assert.match(
    await render('The **RPO** counts.', { terms }),
    /<strong><span class="term"><a[^>]*>RPO<\/a><span[^>]*><b>Recovery point objective<\/b> How much &#x3C;data> may be lost\.|<strong><span class="term"><a[^>]*>RPO<\/a><span[^>]*><b>Recovery point objective<\/b> How much &lt;data&gt; may be lost\./,
  );
});

test('headings, links, code and keys are left unchanged', async () => {
  for (const text of [
    '## Gateway',
    'See [the gateway](a.md).',
    'Run `gateway up`.',
    '```\ngateway\n```',
    'Press <kbd>Gateway</kbd>.',
  ])
    assert.doesNotMatch(await render(text, { terms }), /class="term"/, text);
  assert.match(
    await render('<kbd>Gateway</kbd> opens the gateway.', { terms }),
    /opens the <span class="term">/,
  );
});

test('a term is explained after a heading that names it', async () => {
  assert.match(await render('## Gateway\n\nA gateway.', { terms }), /<p>A <span class="term">/);
});

test('whole words match, in any case, in several words and across lines', () => {
  assert.deepEqual(found('Gateway, gateways, subgateway, gateway-like'), [
    ['Gateway', 'Gateway'],
    ['gateways', 'Gateway'],
  ]);
  assert.deepEqual(found('the recovery\npoint objective'), [
    ['recovery\npoint objective', 'Recovery point objective'],
  ]);
  assert.deepEqual(found('Data loss'), [['Data loss', 'Recovery point objective']]);
});

test('an abbreviation matches only as written, also in several words', () => {
  assert.deepEqual(found('RPO rpo RPOs Rpo'), [
    ['RPO', 'Recovery point objective'],
    ['RPOs', 'Recovery point objective'],
  ]);
});

test('the longest of several names with the same start matches', () => {
  const net: ProseTerm = { ...gateway, title: 'Gateway route' };
  const [first] = termFinder([gateway, net])('the gateway route');
  assert.equal(first?.term, net);
});

test('special characters in a name are not a pattern', () => {
  const sign: ProseTerm = { ...gateway, title: 'C++ (17)' };
  assert.equal([...termFinder([sign])('C++ (17) or C')].length, 1);
});

test('a site without a glossary explains nothing', () => {
  assert.deepEqual([...termFinder([])('anything')], []);
});
