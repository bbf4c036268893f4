import { escapeHtml } from '#markup/escape-html.ts';
import type { Fallback } from './fallback.ts';
import type { Diagram } from './render-mermaid.ts';
import { uniqueIds } from './unique-ids.ts';

/**
 * The HTML for a fence: the drawing in a frame that scrolls if it is too wide, and then says `scroll`. The suffix makes
 * its ids unique on a page.
 */
export function diagramFigure(
  diagram: Diagram,
  suffix: string | number,
  { scroll }: { scroll: string },
): string {
  const label = escapeHtml(diagram.title);
  const svg = uniqueIds(diagram.svg, suffix);
  const how = diagram.fallback === undefined ? '' : ` ${marked('chromium')}`;
  // Scrollable areas must be reachable by keyboard, and so need a name.
  return `<figure class="diagram-frame"${how}><div class="diagram-scroll" tabindex="0" role="group" aria-label="${label}" data-more="${escapeHtml(scroll)}">${svg}</div></figure>`;
}

/** Rewrites a drawing's links with `link`. Links without a target are removed. */
export function withLinks(svg: string, link: (url: string) => string | undefined): string {
  const open: string[] = [];
  return svg.replace(/<a((?:\s[\w:-]+="[^"]*")*)>|<\/a>/g, (_tag, attributes?: string) => {
    if (attributes === undefined) return `</${open.pop() ?? 'a'}>`;
    const url = /\shref="([^"]*)"/.exec(attributes)?.[1];
    const to = url === undefined ? undefined : link(unescaped(url));
    const others = attributes.replace(/\s(?:href|target|rel)="[^"]*"/g, '');
    open.push(to === undefined ? 'g' : 'a');
    if (to === undefined) return `<g${others}>`;
    const rel = /^https?:/i.test(to) ? ' rel="external"' : '';
    return `<a${others} href="${escapeHtml(to)}"${rel}>`;
  });
}

/** The HTML for a diagram that could not be drawn: its complete source. */
export function diagramSource(source: string): string {
  return `<pre tabindex="0" ${marked('source')}><code class="language-mermaid">${escapeHtml(source)}</code></pre>`;
}

const marked = (shown: Fallback['shown']): string => `data-fallback="${shown}"`;

/** Whether a page's HTML contains a diagram that was not drawn in the usual way. */
export function hasFallback(html: string): boolean {
  return html.includes(marked('chromium')) || html.includes(marked('source'));
}

function unescaped(value: string): string {
  return value.replace(/&(?:lt|gt|quot|amp|#(\d+));/g, (entity, code?: string) =>
    code === undefined ? (characters[entity] ?? entity) : String.fromCodePoint(Number(code)),
  );
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};
