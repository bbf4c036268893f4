import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { defaultOptions } from '#site/options.ts';
import { siteFrom } from '#site/make-site.ts';
import type { Site } from '#site/site.ts';
import { examplePlatform, exampleProse, exampleToday } from '#checks/example-platform.ts';
import { partsOf, type BodyPart } from '#markdown/body-parts.ts';
import { renderBody } from '#markdown/render-body.ts';
import { linkSchemes } from '#model/web-address.ts';
import { renderedDocument } from '#site/markdown.ts';
import { bodyText } from '#source/body.ts';
import { memoryReader } from '#source/memory-reader.ts';
import { readEntry } from '#source/read-entry.ts';
import { readSource } from '#source/read.ts';

/** Bodies that try to run or load something. */
export const bodyVectors: readonly string[] = readFileSync(
  new URL('bodies.txt', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) =>
    line.replace(/\\(u[0-9a-f]{4}|.)/g, (_, escape: string) => {
      if (escape.length > 1) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return { n: '\n', t: '\t', f: '\f' }[escape] ?? escape;
    }),
  );

/** Opens vectors in a browser that allows every program. Returns what each of them did. */
export async function triedBodies(browser: Browser, vectors: readonly string[]): Promise<string[]> {
  const source = await readSource(memoryReader(examplePlatform));
  const site = siteFrom(source, { ...defaultOptions, today: exampleToday });
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const did: string[] = [];
  let html = '';
  page.on('dialog', (dialog) => {
    did.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route('**/*', (route) => {
    const { url } = { url: route.request().url() };
    if (url === address)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    did.push(`request ${url}`);
    return route.abort();
  });
  const harmful: string[] = [];
  for (const vector of vectors) {
    for (const ending of ['md', 'mdx']) {
      const body = await rendered(vector, `guides/vector.${ending}`, site);
      // An unreadable body has no page.
      if (body === undefined) continue;
      html = `<!doctype html><title>Vector</title><main>${body}</main>`;
      await page.goto(address);
      did.push(...(await page.evaluate(harmIn, linkSchemes)));
      if (did.length > 0)
        harmful.push(`${ending} ${JSON.stringify(vector)}: ${did.splice(0).join(', ')}`);
    }
  }
  await context.close();
  return harmful;
}

const address = 'http://site.test/guides/vector/';

async function rendered(vector: string, file: string, site: Site): Promise<string | undefined> {
  const text = `---\ntitle: Vector\n---\n\n${exampleProse}\n\n${vector}\n`;
  const { entry } = readEntry({ file, kind: 'guide', id: 'vector', bytes: Buffer.from(text) });
  const document = renderedDocument(site, entry);
  const isMdx = file.endsWith('.mdx');
  try {
    return shown(
      partsOf(await renderBody({ text: bodyText(entry.text, entry.body), isMdx }, document)),
    );
  } catch (error) {
    if (isMdx) return undefined;
    throw error;
  }
}

/** A body as assembled in a page. */
function shown(parts: readonly BodyPart[]): string {
  return parts
    .map((part) => {
      if ('html' in part) return part.html;
      const attributes = Object.entries(part.attributes)
        .map(
          ([name, value]) =>
            ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
        )
        .join('');
      return 'image' in part ? `<img${attributes}>` : `<a${attributes}>${shown(part.parts)}</a>`;
    })
    .join('');
}

/** Everything in a page that could run or load something when used: elements, handlers, addresses. */
function harmIn(schemes: readonly string[]): string[] {
  const allowed =
    /^(?:html|head|title|body|main|p|a|em|strong|del|code|pre|span|br|hr|ul|ol|li|h[1-6]|blockquote|table|thead|tbody|tr|th|td|div|section|aside|figure|figcaption|button|sup|sub|kbd|abbr|dd|dl|dt|details|summary|dfn|ins|mark|q|samp|small|time|var|wbr|img|svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|marker|defs|desc|use|symbol|clippath|lineargradient|radialgradient|stop|pattern|filter|mask|foreignobject|math|m(?:row|style|text|i|o|n|frac|sub|sup|subsup|sqrt|space)|semantics|annotation)$/i;
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const found = allowed.test(element.localName) ? [] : [`element ${element.localName}`];
    for (const { name, value } of element.attributes) {
      const isOfComponent = name === 'open' || name === 'group';
      if (/^on/i.test(name) && !isOfComponent) found.push(`attribute ${name}`);
      if (/^(?:style|srcdoc|srcset|src|action|formaction|ping|data|poster|background)$/i.test(name))
        found.push(`attribute ${name}`);
      if (!/^(?:xlink:)?href$/i.test(name)) continue;
      const url = URL.canParse(value, 'http://site.test')
        ? new URL(value, 'http://site.test')
        : undefined;
      if (url && !schemes.includes(url.protocol.slice(0, -1))) found.push(`address ${value}`);
    }
    return found;
  });
}
