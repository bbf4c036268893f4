/** Draws samples as the build's own renderer does, and posts mermaid's pictures as they are. */
import { parentPort, workerData } from 'node:worker_threads';
import { installBrowserGlobals } from '#diagrams/dom/browser-globals.ts';
import type { RawDrawing } from '#diagrams/order.ts';
import type { Sample } from '../../tests/diagrams/samples.ts';

installBrowserGlobals();
const { renderDiagram } = await import('#diagrams/draw-diagram.ts');

/** A sample as mermaid draws it. */
export interface Drawn {
  name: string;
  raw: RawDrawing;
}

for (const [i, { name, source }] of (workerData as Sample[]).entries()) {
  const raw = await renderDiagram(source, `d${i}`);
  parentPort?.postMessage({ name, raw } satisfies Drawn);
}
