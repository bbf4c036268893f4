import { parentPort } from 'node:worker_threads';
import { installBrowserGlobals } from './dom/browser-globals.ts';
import type { Order, Outcome } from './order.ts';
import { quickenSettings } from './quick-settings.ts';

// Mermaid inspects its environment while it loads, so install the globals first.
installBrowserGlobals();
quickenSettings();
const { finishDrawing, parseDiagram, renderDiagram } = await import('./draw-diagram.ts');
const { internalFailure, syntaxFailure } = await import('./failure.ts');

parentPort?.on(
  'message',
  (order: Order) => void fulfil(order).then((outcome) => parentPort?.postMessage(outcome)),
);
parentPort?.postMessage('ready');

async function fulfil(order: Order): Promise<Outcome> {
  try {
    await parseDiagram(order.source);
  } catch (error) {
    return { ok: false, failure: syntaxFailure(error, order.source) };
  }
  if (order.task === 'parse') return { ok: true };
  try {
    const { source, id, title } = order;
    const raw = order.raw ?? (await renderDiagram(source, id));
    return { ok: true, drawing: finishDrawing(raw, source, id, title) };
  } catch (error) {
    return { ok: false, failure: internalFailure(error) };
  }
}
