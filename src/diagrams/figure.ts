import type { Fallback } from './fallback.ts';
import type { Diagram } from './render-mermaid.ts';
import { uniqueIds } from './unique-ids.ts';

/** The HTML that stands in a page for a fence: the drawing, in a frame that scrolls when it is too wide. */
export function diagramFigure(diagram: Diagram, suffix: string | number): string {
  const label = escape(diagram.title);
  const svg = uniqueIds(diagram.svg, suffix);
  const how = diagram.fallback === undefined ? '' : ` ${marked('chromium')}`;
  // What scrolls must be reachable by keyboard, and so needs a name.
  return `<figure class="diagram-frame"${how}><div class="diagram-scroll" tabindex="0" role="group" aria-label="${label}">${svg}</div></figure>`;
}

/** The HTML for a diagram that could not be drawn: its source, of which nothing is lost. */
export function diagramSource(source: string): string {
  return `<pre tabindex="0" ${marked('source')}><code class="language-mermaid">${escape(source)}</code></pre>`;
}

const marked = (shown: Fallback['shown']): string => `data-fallback="${shown}"`;

/** Whether a page's HTML has a diagram that was not drawn as all others are. */
export function hasFallback(html: string): boolean {
  return html.includes(marked('chromium')) || html.includes(marked('source'));
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
