import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { toHast } from 'mdast-util-to-hast';
import type { Root } from 'mdast';
import { parse } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { example, exampleMatrix, exampleMoves, examplePlatform } from '#checks/example-platform.ts';
import type { Report } from '#report/report.ts';
import { reportAsHtml } from '#report/write-html.ts';
import { reportAsJson, reportSchema } from '#report/write-json.ts';
import { reportAsMarkdown } from '#report/write-markdown.ts';
import { reportedChanges } from './reported.ts';

const preview = 'https://preview.example.org/42/';

/** Texts that have an effect in a comment of a Git host, unless something stops them. */
const effects = [
  '@everyone @fairway/harbour',
  '<img src=x onerror=alert(1)><script>alert(1)</script><!-- -->',
  '![seen](https://evil.example/pixel.png) [click](javascript:alert(1)) [a]: https://evil.example',
  'https://evil.example/a www.evil.example mailto:a@evil.example a@evil.example',
  '| a | b | `code` ```` **bold** ~~struck~~ [^1] [x] &lt;b&gt; \\<b>',
  '#12 other/repo#13 GH-14 !15 ~label %milestone &16 $17 $\\href{https://evil.example}{x}$ :tada: PROJ-18',
  '0123456789abcdef0123456789abcdef01234567 \u202egnp.exe \u001b[31m',
  '\n\n# heading\n\n- [ ] task\n\n/close\n\n```\ncode\n```\n\n::set-env name=PATH::b ##[error]',
];

const quoted = (text: string) => JSON.stringify(text);

/** Every place from which a report quotes, filled with such a text. */
async function hostileReport(t: TestContext): Promise<Report> {
  const files = (text: string) => ({
    ...example('platform.md', `title: ${quoted(text)}`),
    ...example('teams/harbour.md', `title: ${quoted(text)}\nhandle: ${quoted(text)}`),
    ...example(
      'services/queue/index.md',
      `title: ${quoted(text)}\nowner: harbour\nlifecycle: frozen\nreason: ${quoted(text)}\ncost:\n  model: ${quoted(text)}`,
    ),
    'services/queue/responsibilities.md': `---\nreviewed: 2026-11-02\n---\n\n${exampleMatrix(
      `| Monitoring | A/R: ${line(text)}[^1] | | |`,
      `| ${line(text)} | A/R | | |`,
      `| Patching | n/a: ${line(text)} | | |`,
    )}\n\n[^1]: ${line(text)}\n`,
    ...example(
      'roadmap/replay.md',
      `title: ${quoted(text)}\nstage: planned\ntarget: 2027-Q1\nblocked: ${quoted(text)}`,
      exampleMoves(`| 2026-11-20 | 2026-Q4 | ${line(text)} |`),
    ),
    ...example('glossary/term.md', `title: ${quoted(text)}\ndefinition: ${quoted(text)}`),
    ...example('guides/fresh.md', `title: ${quoted(text)}`, `## ${line(text)}\n\n[x](nowhere.md)`),
  });
  const before = {
    ...examplePlatform,
    ...example('teams/harbour.md'),
    ...example('roadmap/replay.md', 'stage: planned\ntarget: 2026-Q4'),
    ...example('roadmap/gone.md', `title: ${quoted(effects.join(' '))}`),
    ...example('glossary/term.md'),
  };
  const after = Object.entries(files(effects.join(' ')));
  const others = effects.flatMap((text, index) => {
    const more = `title: ${quoted(text)}`;
    const paths = [`glossary/t${String(index)}.md`, `guides/g${String(index)}.md`];
    return paths.flatMap((path) => Object.entries(example(path, more)));
  });
  return reportedChanges(t, before, {
    'roadmap/gone.md': undefined,
    ...Object.fromEntries([...after, ...others]),
  });
}

function line(text: string): string {
  return text.replaceAll(/[\n|]/g, ' ');
}

/** What Git hosts look for in the words of a comment, after its Markdown. */
const linked =
  /(?:^|[^\w/])@[\w-]|#\d|\b[A-Za-z]+-\d|[!~%&$^]\d|:\/\/|www\.|\bmailto:|:[\w+-]+:|\$\\|\b[0-9a-f]{7,40}\b|\w@\w/iu;

test('nothing from content has an effect in Markdown', async (t) => {
  const text = reportAsMarkdown(await hostileReport(t), preview);
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(text);
  const kinds = new Set<string>();
  visit(tree, (node) => {
    kinds.add(node.type);
    if (node.type === 'link') assert.ok(node.url.startsWith(preview), node.url);
    // The end names the revisions, which the caller wrote.
    if (node.type === 'text' && !node.value.includes('“HEAD'))
      assert.doesNotMatch(node.value, linked);
  });
  assert.deepEqual([...kinds].sort(), [
    'heading',
    'link',
    'list',
    'listItem',
    'paragraph',
    'root',
    'strong',
    'text',
  ]);
  assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
  assert.doesNotMatch(text, /^\s*::|##\w*\[/m);
  assert.ok(toHast(tree));
  // The words are still there.
  assert.match(text.replaceAll('\u2060', ''), /@everyone/);
});

test('nothing from content has an effect in HTML, which loads and runs nothing', async (t) => {
  const text = reportAsHtml(await hostileReport(t), preview);
  const names = new Set<string>();
  const walk = (node: {
    tagName?: string;
    attrs?: { name: string; value: string }[];
    childNodes?: unknown[];
  }) => {
    if (node.tagName !== undefined) names.add(node.tagName);
    for (const { name, value } of node.attrs ?? []) {
      assert.doesNotMatch(name, /^on|^src$|^style$/);
      if (name === 'href') assert.ok(value.startsWith(preview), value);
    }
    for (const child of node.childNodes ?? []) walk(child as never);
  };
  walk(parse(text));
  assert.deepEqual([...names].sort(), [
    'a',
    'body',
    'h1',
    'h2',
    'head',
    'html',
    'li',
    'main',
    'meta',
    'p',
    'section',
    'strong',
    'style',
    'title',
    'ul',
  ]);
  assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
});

test('JSON has the form that its schema says, and each change in a sentence', async (t) => {
  const report = await hostileReport(t);
  const text = reportAsJson(report, preview);
  const { changes, findings } = reportSchema.parse(JSON.parse(text));
  assert.equal(changes.length, report.changes.length);
  assert.ok(findings.new.length > 0);
  for (const { sentence, link } of changes) {
    assert.match(sentence, /^.+: .+[.!?…]”?$/);
    assert.ok(link === undefined || link.startsWith(preview));
  }
  assert.doesNotMatch(text, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
});

test('a report of any length is below 60,000 characters, and says how much it leaves out', async (t) => {
  const long = '&<*_[`|$@'.repeat(200);
  const many = Object.fromEntries(
    Array.from({ length: 700 }).flatMap((_, at) => {
      const more = `title: ${quoted(`${String(at)} ${long}`)}\ndefinition: ${quoted(long)}`;
      return Object.entries(example(`glossary/t${String(at)}.md`, more));
    }),
  );
  const report = await reportedChanges(t, examplePlatform, many);
  const longAddress = `https://preview.example.org/${'x'.repeat(250)}/`;
  const notes = Array.from({ length: 500 }, () => long);
  for (const each of [report, { ...report, notes }]) {
    const text = reportAsMarkdown(each, longAddress);
    assert.ok(text.length < 60_000, String(text.length));
    assert.match(text, /\* and \d{3} more/);
  }
});

test('a list that is a little too long ends with the number of the others', async (t) => {
  const terms = Object.fromEntries(
    Array.from({ length: 312 }).flatMap((_, at) =>
      Object.entries(example(`glossary/t${String(at)}.md`)),
    ),
  );
  const text = reportAsMarkdown(await reportedChanges(t, examplePlatform, terms));
  assert.match(text, /\* and 212 more\n/);
});
