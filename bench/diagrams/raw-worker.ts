/** Draws samples like the build's own renderer, and posts Mermaid's unfinished pictures. */
import { parentPort, workerData } from 'node:worker_threads';
import { installBrowserGlobals } from '#diagrams/dom/browser-globals.ts';
import type { RawDrawing } from '#diagrams/order.ts';
import type { Sample } from '../../tests/diagrams/samples.ts';

installBrowserGlobals();
const { renderDiagram } = await import('#diagrams/draw-diagram.ts');

/** A sample as drawn by Mermaid. */
export interface Drawn {
  name: string;
  raw: RawDrawing;
}

for (const [i, { name, source }] of (workerData as Sample[]).entries()) {
  const raw = await renderDiagram(source, `d${i}`);
  parentPort?.postMessage({ name, raw } satisfies Drawn);
}
