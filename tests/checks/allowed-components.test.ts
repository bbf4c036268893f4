import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  allowedComponents,
  allowedWith,
  type AllowedComponents,
} from '#markdown/allowed-components.ts';
import { checkFiles } from './check-files.ts';

const folder = new URL('../../src/components/prose/', import.meta.url);

test('the allowed components are those that can be rendered', async () => {
  const parts = await readFile(new URL('Parts.astro', folder), 'utf8');
  const known = /const components[^{]*= \{([^}]+)\}/.exec(parts)?.[1]?.split(',') ?? [];
  const names = known.map((name) => name.trim());
  assert.deepEqual(names, [...allowedComponents.keys()]);
  const files = await readdir(folder);
  for (const name of names) assert.ok(files.includes(`${name}.astro`), name);
});

/** The findings in an MDX guide, with hints. */
async function found(
  mdx: string,
  file = 'guides/a.mdx',
  components: AllowedComponents = allowedComponents,
) {
  const text = `---\ntitle: A\n---\n\n${'Names say what a thing is for. '.repeat(8)}\n\n${mdx}\n`;
  const { findings } = await checkFiles({ [file]: text }, { ports: { components } });
  return findings.map(({ line, column, endColumn, rule, message, hint }) => [
    `${line}:${column}-${endColumn} ${rule}`,
    message,
    hint,
  ]);
}

test('a tab outside its group, or without a label, is reported at its tag', async () => {
  assert.deepEqual(await found('<Tab>\n\nText.\n\n</Tab>'), [
    [
      '7:1-6 mdx-component',
      '“<Tab>” is outside “<Tabs>”.',
      'Move it between `<Tabs>` and `</Tabs>`.',
    ],
    ['7:1-6 mdx-component', '“<Tab>” has no “label”.', 'Write `<Tab label="…">`.'],
  ]);
});

test('the link of a card is checked like any other, at its address', async () => {
  const [dead] = await found(
    '<Cards>\n  <Card\n    title="B"\n    href="b.md"\n  >\n    b\n  </Card>\n</Cards>',
  );
  assert.equal(dead?.[0], '10:11-15 link-resolves');
});

test('an unknown attribute is reported with the nearest known one', async () => {
  assert.deepEqual(await found('<Tabs lable="Tool"><Tab label="A">a</Tab></Tabs>'), [
    [
      '7:1-20 mdx-component',
      '“<Tabs>” has no attribute “lable”.',
      'Did you mean “label”? Otherwise remove it.',
    ],
  ]);
});

test('an unknown component is reported with the known ones, and a component in Markdown as belonging in MDX', async () => {
  assert.deepEqual((await found('<Step>\n\n1. One\n\n</Step>'))[0], [
    '7:1-7 html-allowed',
    '“<Step>” is not allowed on a page.',
    'Did you mean “Steps”? Available components: Card, Cards, Steps, Tab, Tabs.',
  ]);
  assert.equal(
    (await found('<Steps>\n\n1. One\n\n</Steps>', 'guides/a.md'))[0]?.[2],
    'Components work only in MDX. Rename the file so that it ends in `.mdx`.',
  );
});

const chart = {
  needs: ['tone', 'caption'],
  takes: ['wide', 'note'],
  values: { tone: ['good', 'bad'] },
  flags: ['wide'],
  isEmpty: true,
};

/** What a site reports that has a component `Chart` of its own. */
const foundWith = (mdx: string) => found(mdx, 'guides/a.mdx', allowedWith({ Chart: chart }));

test('a component of the site is valid with its attributes, and only on that site', async () => {
  const mdx =
    '<Chart tone="good" caption="Up" wide />\n\n<Chart tone="bad" caption="Down"></Chart>';
  assert.deepEqual(await foundWith(mdx), []);
  assert.deepEqual((await found(mdx))[0]?.slice(1), [
    '“<Chart>” is not allowed on a page.',
    'Available components: Card, Cards, Steps, Tab, Tabs.',
  ]);
});

test('a misspelt component of the site is told with the nearest', async () => {
  assert.deepEqual((await foundWith('<Charts tone="good" caption="Up" />'))[0], [
    '7:1-36 html-allowed',
    '“<Charts>” is not allowed on a page.',
    'Did you mean “Chart”? Available components: Card, Cards, Steps, Tab, Tabs, Chart.',
  ]);
});

test('each wrong attribute of a component of the site is told', async () => {
  assert.deepEqual(
    (
      await foundWith('<Chart tone="god" wide="yes" note="" captoin="Up">\n\nText.\n\n</Chart>')
    ).map(([, ...told]) => told),
    [
      ['“<Chart>” has no “caption”.', 'Write `<Chart caption="…">`.'],
      ['“<Chart>” has no attribute “captoin”.', 'Did you mean “caption”? Otherwise remove it.'],
      ['“<Chart>” has the tone “god”.', 'Did you mean “good”? Otherwise use a valid one.'],
      [
        '“<Chart>” has the value “yes” for “wide”, which takes none.',
        'Write `<Chart wide>`, or leave it out for no.',
      ],
      ['“<Chart>” has content, which is never shown.', 'Remove it, and write `<Chart … />`.'],
    ],
  );
});
