import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { renderMermaid, type Diagram, type DiagramProblem } from '#diagrams/render-mermaid.ts';

/** Draws a source without the cache. */
export async function drawn(source: string, title?: string): Promise<Diagram> {
  const result = await renderMermaid(source, { file: 'page.md', line: 1 }, { title });
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  return result.diagram;
}

/** The problem of a source that starts after `line` lines of a file. */
export async function problemOf(source: string, line = 0): Promise<DiagramProblem> {
  const result = await renderMermaid(source, { file: 'page.md', line });
  assert.ok(!result.ok, 'It was drawn.');
  return result.problem;
}

/** A drawing's svg element, as in a page. */
export function inPage(svg: string): SVGSVGElement {
  const root = new JSDOM(`<body>${svg}</body>`).window.document.querySelector('svg');
  assert.ok(root);
  return root;
}
