import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DiagramCache, cacheKey, drawingsFolder } from '#diagrams/cache.ts';
import { fallbackText, fallbacks, type Fallback } from '#diagrams/fallback.ts';
import { hasFallback } from '#diagrams/figure.ts';
import { closeDiagrams } from '#diagrams/render-mermaid.ts';
import { drawDiagram } from '#site/diagram.ts';
import { en } from '#words/en.ts';

const content = mkdtempSync(join(tmpdir(), 'plinth-diagram-'));
after(async () => {
  await closeDiagrams();
  rmSync(content, { recursive: true });
  rmSync(drawingsFolder(content), { recursive: true, force: true });
});

const nowhere = () => undefined;

const fence = (value: string, line: number) => ({
  ...{ lang: 'mermaid', meta: undefined, value, closed: true },
  ...{ line, column: 1, endLine: line + 2, endColumn: 4 },
});

async function drawn(work: () => Promise<string>): Promise<{ html: string; lines: string[] }> {
  const lines: string[] = [];
  const listen = (message: unknown) => lines.push(fallbackText(message as Fallback));
  fallbacks.subscribe(listen);
  const html = await work();
  fallbacks.unsubscribe(listen);
  return { html, lines };
}

test('a diagram drawn by Chromium is reported with its file and line, each time it is shown', async () => {
  const source = 'flowchart LR\n  A --> B';
  const drawing = { svg: '<svg></svg>', title: 'T', type: 'flowchart', width: 9, height: 9 };
  const cache = new DiagramCache(drawingsFolder(content));
  cache.write(cacheKey(source, undefined), { ...drawing, fallback: 'It broke.' });
  for (let times = 2; times > 0; times--) {
    const { html, lines } = await drawn(() =>
      drawDiagram(source, {
        file: 'a.md',
        fence: fence(source, 7),
        content,
        link: nowhere,
        words: en.prose,
      }),
    );
    assert.ok(hasFallback(html));
    assert.deepEqual(lines, [
      'a.md:7  warning  Chromium drew this diagram, which needs it on every machine that builds. It broke.',
    ]);
  }
});

test('a diagram drawn the usual way is not reported', async () => {
  const { html, lines } = await drawn(() =>
    drawDiagram('pie\n "a": 1', {
      file: 'a.md',
      fence: fence('', 1),
      content,
      link: nowhere,
      words: en.prose,
    }),
  );
  assert.deepEqual([hasFallback(html), lines], [false, []]);
});

test('a diagram with a syntax error shows its source, and the error is reported', async () => {
  const source = 'flowchart LR\n  A --> ]';
  const { html, lines } = await drawn(() =>
    drawDiagram(source, {
      file: 'guides/a.md',
      fence: fence(source, 7),
      content,
      link: nowhere,
      words: en.prose,
    }),
  );
  assert.match(html, /A --&#62; \]/);
  assert.deepEqual(lines, [
    'guides/a.md:7  warning  This diagram could not be drawn; its source is shown. “]” is unexpected here.',
  ]);
});

test('a link in a diagram resolves like other links of the page, and is removed without a target', async () => {
  const source =
    'flowchart LR\n  A --> B --> C\n  click A href "a.md?x=1&y=2"\n  click B href "https://b.example/"\n  click C href "gone.md"';
  const link = (url: string) =>
    url === 'a.md?x=1&y=2' ? '/base/guides/a/' : url.startsWith('https:') ? url : undefined;
  const { html } = await drawn(() =>
    drawDiagram(source, {
      file: 'guides/b.md',
      fence: fence(source, 7),
      content,
      link: link,
      words: en.prose,
    }),
  );
  assert.deepEqual(
    [...html.matchAll(/ href="([^"]*)"/g)].map(([, to]) => to),
    ['/base/guides/a/', 'https://b.example/'],
  );
  assert.equal(html.match(/<a\b/g)?.length, html.match(/<\/a>/g)?.length);
});
