import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { scanHtml } from '#build/scan-html.ts';
import { verifySite } from '#build/verify-site.ts';

const home = mkdtempSync(join(tmpdir(), 'plinth-verify-'));
after(() => rmSync(home, { recursive: true }));

let count = 0;
function verified(
  pages: Record<string, string>,
  { base = '/', site }: { base?: string; site?: string } = {},
) {
  const folder = join(home, String((count += 1)));
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return verifySite(folder, { base, origin: site });
}
const messages = (...given: Parameters<typeof verified>) =>
  verified(...given).broken.map(({ message }) => message);

test('every link of a valid site has a target', () => {
  const result = verified(
    {
      'index.html': `<link rel=stylesheet href="/docs/a.css"><a href='/docs/x/#part-%C3%BC'>x</a> <a href="x/?q=1#Teil">r</a>
        <a href="">here</a> <a href="#top">top</a> <a href="https://elsewhere.example/x">e</a> <a href="mailto:a@b.example">m</a>
        <svg><use href="#sprite"/><symbol id="sprite"/></svg><img srcset="/docs/p.png 1x, /docs/q.png 2x" src=/docs/p.png>`,
      'x/index.html':
        '<h2 id="part-ü">x</h2><a name="Teil"></a><a href="../">up</a><a href="#:~:text=x">quoted</a>',
      'a.css': 'body { background: url(p.png) } @font-face { src: url("/docs/q.png") }',
      'p.png': '',
      'q.png': '',
    },
    { base: '/docs/' },
  );
  assert.deepEqual(result.broken, []);
  assert.equal(result.pages, 2);
});

test('dead links, images, scripts and stylesheets are each reported', () => {
  const page =
    '<a href="/no/">a</a><img src="no.png"><script src="/no.js"></script><link href="no.css">';
  assert.deepEqual(messages({ 'x/index.html': page }), [
    '“/no/” leads nowhere.',
    '“no.png” leads nowhere.',
    '“/no.js” leads nowhere.',
    '“no.css” leads nowhere.',
  ]);
});

test('each missing candidate of an image is reported, whatever separates them', () => {
  const page = `<img src="/a.png" srcset="/a.png 1x,no.png 2x, /no,3.png 3x"><source srcset="/no4.png">
    <link rel="preload" as="image" imagesrcset="/a.png 400w,/no5.png 800w"><video poster="no6.png" src="/a.png"></video>`;
  assert.deepEqual(messages({ 'index.html': page, 'a.png': '' }), [
    '“no.png” leads nowhere.',
    '“/no,3.png” leads nowhere.',
    '“/no4.png” leads nowhere.',
    '“/no5.png” leads nowhere.',
    '“no6.png” leads nowhere.',
  ]);
});

test('forms, embedded pages and parts of drawings are checked too', () => {
  const page = `<form action="/no1/"><button formaction="/no2/"></button></form><iframe src="/no3/"></iframe>
    <object data="no4.svg"></object><svg><use href="#no5"/></svg><div data="no"></div>`;
  assert.deepEqual(messages({ 'index.html': page }), [
    '“/no1/” leads nowhere.',
    '“/no2/” leads nowhere.',
    '“/no3/” leads nowhere.',
    '“no4.svg” leads nowhere.',
    '“#no5” leads to a page that has no “#no5”.',
  ]);
});

test('a missing fragment is reported, on the same page and on others', () => {
  const pages = {
    'index.html': '<p id=yes><a href="#no">a</a><a href="x/#yes">b</a>',
    'x/index.html': '',
  };
  assert.deepEqual(messages(pages), [
    '“#no” leads to a page that has no “#no”.',
    '“x/#yes” leads to a page that has no “#yes”.',
  ]);
});

test('an address without the base, or without its final slash, is reported', () => {
  const page = '<a href="/x/">a</a><a href="/docs/x">b</a>';
  assert.deepEqual(messages({ 'index.html': page, 'x/index.html': '' }, { base: '/docs/' }), [
    '“/x/” leads out of the site, whose base path is “/docs/”.',
    '“/docs/x” has no slash at the end.',
  ]);
});

test('absolute addresses and redirects into the site are followed', () => {
  const site = 'https://docs.example';
  const page = `<link rel="canonical" href="${site}/old/"><meta http-equiv="refresh" content="0; url=/gone/">`;
  assert.deepEqual(messages({ 'index.html': page }, { site }), [
    `“${site}/old/” leads nowhere.`,
    '“/gone/” leads nowhere.',
  ]);
  assert.deepEqual(
    messages({ 'index.html': `<a href="${site}.evil/x">other host</a>` }, { site }),
    [],
  );
});

test('links in feeds are checked, including those in their text', () => {
  const feed = `<feed><link rel="self" href="/feed.atom"/><entry><link href="/gone/"/>
    <content type="html"><![CDATA[<p>See <a href="/x/">x</a> and <a href="/no/">y</a>]]></content></entry></feed>`;
  assert.deepEqual(messages({ 'feed.atom': feed, 'x/index.html': '' }), [
    '“/gone/” leads nowhere.',
    '“/no/” leads nowhere.',
  ]);
});

test('a duplicate id on a page is reported', () => {
  assert.deepEqual(messages({ 'index.html': '<p id="a"><p id="b"><p id=a>' }), [
    'Two elements have the id “a”.',
  ]);
});

test('a problem on a thousand pages is reported once, with their number', () => {
  const pages = Object.fromEntries(
    [1, 2, 3].map((n) => [`${n}/index.html`, '<a href="/no/">a</a><a href="/no/">b</a>']),
  );
  assert.deepEqual(verified(pages).broken, [
    { page: '1/index.html', pages: 3, message: '“/no/” leads nowhere.' },
  ]);
});

test('files that a stylesheet loads are checked', () => {
  const css = `@import 'no.css'; @import url(no2.css); @font-face { src: url("../f.woff2") format("woff2") }
    a { b: url(data:x); c: url( '/no.png' ) } @import "../a/x.css";`;
  assert.deepEqual(messages({ 'a/x.css': css }), [
    '“no.css” leads nowhere.',
    '“no2.css” leads nowhere.',
    '“../f.woff2” leads nowhere.',
    '“/no.png” leads nowhere.',
  ]);
});

test('comments, scripts and text that looks like a tag are ignored', () => {
  const html = `<!-- <a href="1"> --><script>"<a href='2'>"</script><STYLE>a{b:"<a href=3>"}</STYLE><title><a href="4"></title>
    <p>1 < 2 <a href="real">x</a><textarea><a href=5></textarea>`;
  assert.deepEqual(scanHtml(html).urls, ['real']);
});

test('addresses are read as a browser reads them', () => {
  const html = `<a href="?a=1&amp;b=&quot;2&quot;">x</a><a HREF = 'it&#39;s'>y</a><a data-href=no href=&#x2F;z/>z</a><a title="a>b" href=last>`;
  assert.deepEqual(scanHtml(html).urls, ['?a=1&b="2"', "it's", '/z/', 'last']);
});

test('unclosed markup does not hang the check', () => {
  for (const html of ['<', '<a', '<a href', '<a href="x', '<!-- ', '<script>', '<p id='])
    assert.ok(scanHtml(html));
});

test('one element may have an id and a name, even the same one', () => {
  assert.deepEqual(messages({ 'index.html': '<a id="a" name="a"></a><a name=b id=c></a>' }), []);
  assert.deepEqual(messages({ 'index.html': '<a id="a" name="a"></a><a name="a"></a>' }), [
    'Two elements have the id “a”.',
  ]);
});

test('a fragment is looked up as written, then decoded', () => {
  const page =
    '<p id="a%C3%BC"><p id="ö"><a href="#a%C3%BC">1</a><a href="#%C3%B6">2</a><a href="#ö">3</a>';
  assert.deepEqual(messages({ 'index.html': page }), []);
  assert.deepEqual(messages({ 'index.html': '<a href="#%C3%BC">1</a>' }), [
    '“#%C3%BC” leads to a page that has no “#ü”.',
  ]);
});
