import type { Failure } from './failure.ts';
import type { DrawOrder, Order, Outcome, RawDrawing } from './order.ts';

/** Renders a source as Mermaid's own picture; rejects if it can't. */
export interface Renderer {
  render: (source: string, id: string) => Promise<RawDrawing>;
}

/**
 * Draws with another renderer what the desk could not draw. The desk then only finishes the picture. The drawing
 * states the reason; if both fail, the failure states both reasons.
 */
export async function secondTry(
  order: DrawOrder,
  failure: Failure,
  other: () => Promise<Renderer>,
  desk: { run: (order: Order) => Promise<Outcome> },
): Promise<Outcome> {
  try {
    const raw = await (await other()).render(order.source, order.id);
    const outcome = await desk.run({ ...order, raw });
    if (!outcome.ok) return outcome;
    const { drawing } = outcome;
    return { ok: true, drawing: drawing && { ...drawing, fallback: failure.message } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, failure: { ...failure, message: `${failure.message} ${reason}` } };
  }
}
