import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import { mermaidConfig } from '../mermaid-config.ts';
import type { RawDrawing } from '../order.ts';
import { fontFamily, fontFiles } from '../site-font.ts';
import { findChromium } from './find-chromium.ts';

const origin = 'http://diagrams.invalid';
const bundle = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

// The same size that the other renderer assumes for every image. Mermaid gives up if an image does not load.
const noImage = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>';

/** Mermaid in an installed Chromium, with the site's font and without network access. */
export class ChromiumDrawer {
  readonly #limit: number;
  #browser: Promise<Browser> | undefined;
  #page: Promise<Page> | undefined;

  /** `limit` is the maximum time for a drawing in ms. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Mermaid's picture of a source. Rejects if there is no Chromium, or with Mermaid's error. */
  async render(source: string, id: string): Promise<RawDrawing> {
    const page = await this.page();
    return within(
      this.#limit,
      page.evaluate(renderInPage, [source, id] as const).catch((error: unknown) => {
        throw new Error(firstLine(error), { cause: error });
      }),
    );
  }

  /** The page to draw in. */
  page(): Promise<Page> {
    this.#browser ??= launch();
    return (this.#page ??= this.#browser.then(openPage));
  }

  /** Closes the browser. The next drawing would start a new one. */
  async close(): Promise<void> {
    const browser = this.#browser;
    this.#browser = this.#page = undefined;
    await browser?.then((open) => open.close()).catch(() => undefined);
  }
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium was not found.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const files = new Map([
    ['/mermaid.js', bundle],
    ...fontFiles.map((file, i) => [`/${i}.woff2`, fileURLToPath(file)] as const),
  ]);
  // External resources in a source are not fetched here either.
  await page.route('**', async (route) => {
    const { origin: from, pathname } = new URL(route.request().url());
    const path = from === origin ? files.get(pathname) : undefined;
    if (path !== undefined) return route.fulfill({ path });
    if (from === origin && pathname === '/')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageHtml() });
    return route.request().resourceType() === 'image'
      ? route.fulfill({ contentType: 'image/svg+xml', body: noImage })
      : route.abort();
  });
  await page.goto(`${origin}/`);
  await page.evaluate(prepare, { config: mermaidConfig, family: fontFamily });
  return page;
}

/**
 * The site's two weights as two font faces, at fixed positions on the font's axis that match the text measurements.
 */
function pageHtml(): string {
  const faces = [340, 560].flatMap((weight) =>
    // CSS uses the last face that has a character, so the first file comes last.
    fontFiles.map((_, i) => ({ weight, i })).reverse(),
  );
  const css = faces
    .map(
      ({ weight, i }) =>
        `@font-face { font-family: ${fontFamily}; src: url(/${i}.woff2); font-weight: ${weight}; }`,
    )
    .join('\n');
  return `<!doctype html><html lang="en"><style>${css}
body { margin: 0; font-family: ${fontFamily}; font-synthesis: none; font-variant-numeric: tabular-nums; }</style>
<script src="/mermaid.js"></script><body></body></html>`;
}

interface MermaidWindow {
  mermaid: {
    initialize: (config: object) => void;
    render: (id: string, source: string) => Promise<{ svg: string; diagramType: string }>;
  };
}

async function prepare({ config, family }: { config: object; family: string }): Promise<void> {
  // Loads both faces of both files.
  for (const weight of [340, 560]) await document.fonts.load(`${weight} 14px ${family}`, 'aâ');
  (window as unknown as MermaidWindow).mermaid.initialize(config);
}

/** Runs in the page, with the same random sequence as the other renderer. */
async function renderInPage([source, id]: readonly [string, string]): Promise<RawDrawing> {
  let state = 7;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const { mermaid } = window as unknown as MermaidWindow;
  const { svg, diagramType } = await mermaid.render(id, source);
  return { svg, type: diagramType };
}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`It took longer than ${limit / 1000} s.`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^page\.evaluate: (?:Error: )?/, '').split('\n', 1)[0] ?? message;
}
