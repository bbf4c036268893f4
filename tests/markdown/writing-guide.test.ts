import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseFragment, serialize } from 'parse5';
import { partsOf } from '#markdown/body-parts.ts';
import { parseMarkdown } from '#markdown/grammar.ts';
import { render, renderMdx } from './render.ts';

const guide = readFileSync(new URL('../../docs/writing.md', import.meta.url), 'utf8');

/** The guide's samples in a language. */
function samples(lang: string): string[] {
  return parseMarkdown(guide).children.flatMap((node) =>
    node.type === 'code' && node.lang === lang ? [node.value] : [],
  );
}

const known = {
  headingId: (line: number) => `line-${line}`,
  image: (url: string) => `guides/${url}`,
  diagram: (source: string, line: number) =>
    Promise.resolve(`<figure data-line="${line}">${source.length}</figure>`),
};

const more = [
  'Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, <abbr title="Recovery point objective">RPO</abbr>.',
  'Text <a id="old"></a> with an anchor.',
  '<details>\n<summary>More</summary>\n\nText with **weight**.\n\n</details>',
  'Term[^a].\n\n[^a]: A note with a fence.\n\n    ```sh\n    ls\n    ```',
  '> [!WARNING]\n> Mind the gap.\n>\n> ```mermaid\n> pie\n> ```',
];

for (const [index, sample] of [...samples('md'), ...more].entries()) {
  const first = sample.split('\n', 1).join('');
  test(`sample ${index + 1} (${first}) is the same page in Markdown and in MDX`, async () => {
    assert.equal(plain(await renderMdx(sample, known)), plain(await render(sample, known)));
  });
}

for (const [index, sample] of samples('mdx').entries()) {
  test(`sample ${index + 1} of MDX renders its components with their text`, async () => {
    const parts = partsOf(await renderMdx(sample, known));
    assert.ok(parts.some((part) => 'component' in part));
    assert.doesNotMatch(JSON.stringify(parts), /<(?:Tab|Card|Step)/);
  });
}

/** HTML as a browser parses it. */
function plain(html: string): string {
  return serialize(parseFragment(html)).replace(/\s*\n\s*|(?<=>)\s+(?=<)/g, '');
}
