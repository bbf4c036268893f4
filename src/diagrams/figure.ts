import type { Diagram } from './render-mermaid.ts';
import { uniqueIds } from './unique-ids.ts';

/** The HTML that stands in a page for a fence: the drawing, in a frame that scrolls when it is too wide. */
export function diagramFigure(diagram: Diagram, suffix: string | number): string {
  const label = escape(diagram.title);
  const svg = uniqueIds(diagram.svg, suffix);
  // What scrolls must be reachable by keyboard, and so needs a name.
  return `<figure class="diagram-frame"><div class="diagram-scroll" tabindex="0" role="group" aria-label="${label}">${svg}</div></figure>`;
}

/** The HTML for a diagram that could not be drawn: its source, of which nothing is lost. */
export function diagramSource(source: string): string {
  return `<pre tabindex="0"><code class="language-mermaid">${escape(source)}</code></pre>`;
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
