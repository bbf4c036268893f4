import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { SaxesParser } from 'saxes';
import {
  htmlAttributes,
  htmlElements,
  svgAttributes,
  svgElements,
} from '#source/drawing/allowed.ts';
import { isSound, soundFile } from '#source/sound-file.ts';
import { hostileDrawings } from './hostile-drawings.ts';

const first = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"';
const judged = (text: string | Uint8Array) => soundFile('a.svg', Buffer.from(text));

function rebuilt(text: string | Uint8Array): string {
  const found = judged(text);
  assert.ok(isSound(found), `It is refused: ${JSON.stringify(found)}`);
  return Buffer.from(found.bytes).toString();
}

/** The rebuilt form of a drawing with these elements, without its outer tag. */
const inside = (inner: string) => rebuilt(`${first}>${inner}</svg>`).slice(first.length + 1, -7);

function flawOf(text: string | Uint8Array) {
  const found = judged(text);
  assert.ok(!isSound(found), 'It is not refused.');
  return [found.what, found.hint];
}

suite('a malicious drawing', () => {
  for (const { what, text, becomes } of hostileDrawings)
    test(`with ${what} is ${becomes}`, () => {
      if (becomes === 'refused') flawOf(text);
      else assertHarmless(rebuilt(text));
    });

  test('has at least a hundred variants', () => assert.ok(hostileDrawings.length >= 100));
});

/** Checks a drawing against the lists with a separate parser. */
function assertHarmless(text: string): void {
  assert.ok(!/<[!?]/.test(text), 'It has declarations, comments or instructions.');
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(error));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const isHtml = uri === 'http://www.w3.org/1999/xhtml';
    assert.ok(isHtml || uri === 'http://www.w3.org/2000/svg', `<${local}> of ${uri}`);
    assert.ok((isHtml ? htmlElements : svgElements).has(local), `<${local}>`);
    for (const { name, value } of Object.values(attributes)) {
      if (/^(?:xmlns|xml:space|xml:lang|aria-[a-z]+)$/.test(name)) continue;
      if (name === 'href' || name === 'src') assert.match(value, address, `${local} ${name}`);
      else if (name !== 'style')
        assert.ok((isHtml ? htmlAttributes : svgAttributes).has(name), `${local} ${name}`);
      if (name === 'attributeName') assert.ok(svgAttributes.has(value), value);
      assert.doesNotMatch(value, /url\((?!["']?#)|evil/i, `${local} ${name}`);
    }
  });
  let sheet = '';
  parser.on('text', (words) => (sheet += words));
  parser.write(text).close();
  assert.doesNotMatch(sheet, /@import|url\((?!["']?#)|evil|expression\(/i);
}

const address = /^(?:#|https?:|mailto:|data:image\/(?:png|jpeg|gif|webp);base64,)/;

test('removals leave the rest unchanged', () => {
  assert.equal(
    inside('<!-- c --><g id="a" data-x="1" style="fill:red"><rect x="1"/>A &amp; B</g>'),
    '<g id="a" style="fill:red"><rect x="1"/>A &amp; B</g>',
  );
  assert.equal(
    inside('<rect style="fill:url(//evil.example);stroke:#123;filter:url(#a) blur(2px)"/>'),
    '<rect style="stroke:#123;filter:url(#a)blur(2px)"/>',
  );
  assert.equal(
    inside(
      '<style>@import "a"; .a,.b > c { fill: url(#d); src: url(e) } @media print { a { x: y } }</style>',
    ),
    '<style>.a,.b&gt;c{fill:url(#d)}\n@media print{a{x:y}}</style>',
  );
  const deep = `a{b:${'('.repeat(61)}1${')'.repeat(61)}}`;
  assert.equal(inside(`<style>${deep}</style>`), '<style/>');
  assert.equal(inside('<style>a{b:c}<g/></style>'), '<style>a{b:c}</style>');
});

test('embedded fonts and images stay', () => {
  const font = '@font-face{font-family:A;src:url(data:font/woff2;base64,AAAA)format("woff2")}';
  assert.equal(
    inside(`<style>${font}</style>`),
    `<style>${font.replaceAll('"', '&quot;')}</style>`,
  );
  assert.equal(
    inside('<image href="data:image/png;base64,AA\n  AA=="/>'),
    '<image href="data:image/png;base64,AAAA=="/>',
  );
});

test('an HTML label keeps its look and loses its link', () => {
  const label =
    '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml" style="color:red">A<br/><a href="b.html">B</a></div></foreignObject>';
  assert.equal(inside(label), label.replace(' href="b.html"', ''));
});

test('prefixed names, and names without a namespace, become SVG names', () => {
  const plain = `${first}><g/></svg>\n`;
  assert.equal(rebuilt(plain), plain);
  assert.equal(rebuilt('<svg width="9" height="9"><g/></svg>'), plain);
  const prefixed =
    '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="9" height="9"><s:g/></s:svg>';
  assert.equal(rebuilt(prefixed), plain);
  assert.equal(rebuilt(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a">${plain}`), plain);
});

test('the newer of two link attributes counts', () => {
  const xlink = 'xmlns:l="http://www.w3.org/1999/xlink"';
  assert.equal(inside(`<use ${xlink} l:href="#a" href="#b"/>`), '<use href="#b"/>');
  assert.equal(inside(`<use ${xlink} href="#b" l:href="#a"/>`), '<use href="#b"/>');
  assert.equal(inside(`<use ${xlink} l:href="#a"/>`), '<use href="#a"/>');
});

test('a drawing’s size is its own, its view box’s, or the browsers’ default', () => {
  const sizeOf = (attributes: string) => {
    const tag = rebuilt(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`);
    return ['width', 'height']
      .map((name) => new RegExp(` ${name}="(.*?)"`).exec(tag)?.[1])
      .join(' ');
  };
  assert.equal(sizeOf('width="40px" height="20"'), '40 20');
  assert.equal(sizeOf('width="1in" height="2.54cm"'), '96 96');
  assert.equal(sizeOf('viewBox="0 0 40 20"'), '40 20');
  assert.equal(sizeOf('viewBox="0,0,40.5,20" width="100%" height="100%"'), '40.5 20');
  assert.equal(sizeOf('viewBox="0 0 40 20" width="80"'), '80 40');
  assert.equal(sizeOf('viewBox="0 0 40 20" height="80"'), '160 80');
  assert.equal(sizeOf('viewBox="0 0 0 0"'), '300 150');
  assert.equal(sizeOf('width="-1" height="1e9"'), '300 150');
  assert.equal(sizeOf(''), '300 150');
});

test('a refused drawing is reported with the part, its position, and what to do', () => {
  const without = 'Export it without scripts, for example as “Plain SVG” in Inkscape.';
  assert.deepEqual(flawOf(`${first}>\n  <g>\n    <rect onclick="a()"/></g></svg>`), [
    'can run a script: “onclick="a()"” (line 3, column 5)',
    without,
  ]);
  assert.deepEqual(flawOf(`${first}><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></svg>`), [
    'can run a script: “<h:script>” (line 1, column 62)',
    without,
  ]);
  assert.deepEqual(flawOf(`${first}><image href="zones.png"/></svg>`), [
    'loads something from outside the file: “href="zones.png"” (line 1, column 62)',
    'When you export it, embed images as PNG or JPEG.',
  ]);
  assert.deepEqual(flawOf(`${first}>\n<g></svg>`), [
    'is not well-formed XML: unexpected close tag (line 2, column 10)',
    'Export it again. Browsers can’t show it.',
  ]);
});

test('an icon in draw.io, a drawing within the drawing, is rebuilt like the outer one', () => {
  const icon =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="urn:editor" width="9" height="9"><x:data/><path d="M0 0h9" fill="red"/></svg>';
  const kept = icon.replace(' xmlns:x="urn:editor"', '').replace('<x:data/>', '');
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  for (const written of [`;base64,${base64(icon)}`, `,${encodeURIComponent(icon)}`])
    assert.equal(
      inside(`<image width="9" height="9" href="data:image/svg+xml${written}"/>`),
      `<image width="9" height="9" href="data:image/svg+xml;base64,${base64(`${kept}\n`)}"/>`,
    );
});
